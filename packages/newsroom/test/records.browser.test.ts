import { describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('what is on record', () => {
  const at = sitting('records', openEditorsRoom)

  it('of a source is everything it said, and what it carried of others, with the chain', async () => {
    await at.editor.open('source-kcna', 'source')
    await at.page.getByRole('tab', { name: 'On record' }).click()
    const statements = at.page.getByTestId('statement')
    await at.page.getByRole('combobox', { name: 'Which statements' }).selectOption('carried')
    const carried = await at.newsroom.client.fetch<number>(
      'count(*[_type == "quote" && "source-kcna" in attribution.via[].agent._ref])',
    )
    expect(carried).toBeGreaterThan(0)
    await expect.poll(() => statements.count()).toBe(carried)
    await statements.getByText('Kim Jong Un ← broadcast by').first().waitFor()
    await statements.getByText('(state-controlled)').first().waitFor()
    await at.look('statements')
    expect(await obstaclesIn(at.page, '[data-testid="statements"]')).toEqual([])
    await at.page.getByRole('searchbox', { name: 'Find words' }).fill('fiery')
    await expect.poll(() => statements.count()).toBe(1)
    expect(await statements.innerText()).toContain('fiery friendship')
  })

  it('shows at once when somebody else adds to it', async () => {
    await at.newsroom.client.create({
      _type: 'quote',
      _id: 'drafts.quote-new',
      text: 'A fiery spring',
      quoteType: 'direct',
      language: 'en',
      verification: 'unverified',
      attribution: {
        _type: 'attribution',
        asDescribed: 'the announcer',
        via: [
          {
            _key: 'v',
            _type: 'attributionHop',
            relation: 'broadcastBy',
            agent: { _type: 'reference', _ref: 'source-kcna' },
          },
        ],
      },
    })
    const statement = at.page.getByTestId('statement').filter({ hasText: 'A fiery spring' })
    await expect.poll(() => statement.count()).toBe(1)
  })

  it('of a record is everything that uses it, by type', async () => {
    await at.page.getByRole('tab', { name: 'Where used' }).click()
    const uses = at.page.getByTestId('where-used')
    const quotes = await at.newsroom.client.fetch<number>(
      'count(*[_type == "quote" && references("source-kcna")])',
    )
    await uses.getByRole('heading', { name: `${quotes} quotes` }).waitFor()
    const region = uses.getByRole('region', { name: `${quotes} quotes` })
    await expect.poll(() => region.getByRole('link').count()).toBe(quotes)
    const spring = region.getByRole('link', { name: 'A fiery spring' })
    await spring.waitFor()
    await at.look('where-used')
    expect(await obstaclesIn(at.page, '[data-testid="where-used"]')).toEqual([])
    await spring.click()
    await at.editor.field('text').waitFor()
  })

  it('would be found out of reach, or without a name, if it were (control)', async () => {
    await at.page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="careless"><button></button><span role="button">Go</span></div>',
      )
    })
    expect(await obstaclesIn(at.page, '#careless')).toEqual([
      expect.stringContaining('has no name'),
      expect.stringContaining('“Go”'),
    ])
  })
})
