import { beforeAll, describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('a story is put on record while it is written', () => {
  const at = sitting('writing', openEditorsRoom, { viewport: { width: 1700, height: 1000 } })
  let story: string

  beforeAll(async () => {
    story = await at.editor.begin('article')
    await at.editor.fill('headline', 'Doors stay shut')
    await at.editor.paste(
      '“We shut the doors before the wind does,” said the man of KCNA on TK.\nThe meeting was broadcasted from Kumsusan.',
    )
  })

  it('a name marks its source on record by a button, also by another name it goes by', async () => {
    const marks = at.page.getByRole('toolbar', { name: 'Mark the selected words' })
    await marks.getByRole('button', { name: 'Source' }).click()
    await at.page.getByText('Select the words in the text first').waitFor()
    await at.editor.select('KCNA')
    await marks.getByRole('button', { name: 'Source' }).click()
    await at.page.getByText('Marked as the source on record').waitFor()
    await expect
      .poll(() =>
        at.newsroom.client.fetch(
          '*[_id == $id][0].body[0].markDefs[_type == "sourceMention"][0].source._ref',
          { id: `drafts.${story}` },
        ),
      )
      .toBe('source-kcna')
  })

  it('words become a quote by a key; it opens beside the story, and waits for its speaker', async () => {
    await at.editor.select('“We shut the doors before the wind does,”')
    await at.page.keyboard.press('Control+Alt+q')
    await at.page.getByText('A quote was made of these words').waitFor()
    await at.page.getByTestId('speakerless').first().waitFor()
    await at.look('quote-made')
    await expect
      .poll(() =>
        at.newsroom.client.fetch(
          '*[_type == "quote" && text match "wind does"][0]{text, quoteType}',
        ),
      )
      .toEqual({ text: 'We shut the doors before the wind does', quoteType: 'direct' })
    const speakers = at.editor.field('attribution.speakers')
    await speakers.getByTestId('add-single-object-button').click()
    const kim = at.page.getByRole('option', { name: 'Kim Jong Un' }).first()
    await expect
      .poll(
        async () => {
          await speakers.getByTestId('autocomplete').last().fill('')
          await speakers.getByTestId('autocomplete').last().fill('김정은')
          await kim.waitFor({ timeout: 3000 }).catch(() => {})
          return kim.isVisible()
        },
        { timeout: 20_000 },
      )
      .toBe(true)
    await at.look('source-picker')
    await kim.click()
    await expect.poll(() => at.page.getByTestId('speakerless').count()).toBe(0)
    await at.look('quote-attributed')
  })

  it('a source that nobody knows yet is made by the name that was looked up', async () => {
    const speakers = at.editor.field('attribution.speakers')
    await speakers.getByTestId('add-single-object-button').click()
    await speakers.getByTestId('autocomplete').last().fill('The man at the door')
    await speakers.getByRole('button', { name: 'Create' }).click()
    await expect
      .poll(() => at.editor.field('name').locator('input').last().inputValue())
      .toBe('The man at the door')
    expect(
      await at.newsroom.client.fetch(
        '*[_type == "source" && name == "The man at the door"]{identification}',
        {},
        { perspective: 'raw' },
      ),
    ).toEqual([{ identification: 'named' }])
    await at.look('source-made-by-name')
  })

  it('a paraphrase is attributed by a key, which asks who said it', async () => {
    await at.editor.open(story, 'article')
    await at.editor.select('The meeting')
    await at.page.keyboard.press('Control+Alt+a')
    const asks = at.page.getByTestId('popover-edit-dialog')
    await asks.getByText('The source or sources these words come from.').waitFor()
    await at.look('attribution-asked')
    await at.page.keyboard.press('Escape')
    await expect
      .poll(() =>
        at.newsroom.client.fetch('*[_id == $id][0].body[1].markDefs[]._type', {
          id: `drafts.${story}`,
        }),
      )
      .toEqual(['attribution'])
  })

  it('a quote that stands by itself shows its words, its chain and how we know it', async () => {
    await at.newsroom.client
      .patch(`drafts.${story}`)
      .insert('after', 'body[-1]', [
        {
          _type: 'quoteBlock',
          _key: 'fiery',
          display: 'block',
          quote: { _type: 'reference', _ref: 'quote-kim-fiery-friendship' },
        },
      ])
      .commit()
    const block = at.page.getByTestId('quote-block')
    await expect
      .poll(() => block.innerText())
      .toMatch(/“fiery friendship”\s+Kim Jong Un ← Korean Central News Agency · Second hand/)
    await at.look('quote-block')
  })

  it('is checked for what is still to come and for words that nobody knows', async () => {
    await at.editor.open(story, 'article')
    await at.page.getByRole('button', { name: 'Before readers see it' }).first().click()
    const checks = at.page.getByTestId('checks')
    await checks.getByText('TK: something is still to come here.').waitFor()
    await checks.getByRole('button', { name: 'broadcasted' }).waitFor()
    // A name of an event on record.
    expect(await checks.getByRole('button', { name: 'Kumsusan' }).count()).toBe(0)
    await at.look('spelling')
    // A record is named in the panel once its preview is there.
    await expect.poll(() => obstaclesIn(at.page, '[data-testid="checks"]')).toEqual([])
  })
})
