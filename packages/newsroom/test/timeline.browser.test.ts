import { describe, expect, it } from 'vitest'
import { obstaclesIn } from './drive/accessible.ts'
import { paleIn } from './drive/contrast.ts'
import { openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('the timeline', () => {
  const at = sitting('timeline', openEditorsRoom)

  it('tells all events by year, expected ones told apart, of one story if wanted', async () => {
    await at.page.getByRole('link', { name: 'Timeline' }).click()
    const events = at.page.getByTestId('timeline-event')
    await events.first().waitFor()
    const all = await events.count()
    await at.page.getByRole('combobox', { name: 'Story' }).selectOption({
      label: 'Kim promises Putin his backing as the two seal a new pact',
    })
    await expect.poll(() => events.count()).toBeLessThan(all)
    await at.look('timeline')
    const told = (await events.allInnerTexts()).join('\n')
    expect(told).toContain('Putin leaves North Korea for Vietnam')
    expect(told).toContain('Expected')
    expect(told).not.toContain('Varnholm')
    expect(await obstaclesIn(at.page, '[data-testid="timeline"]')).toEqual([])
    await expect.poll(() => paleIn(at.page, '[data-testid="timeline"]')).toEqual([])
  })

  it('tells of an event as soon as somebody writes it down', async () => {
    await at.page.getByRole('combobox', { name: 'Story' }).selectOption('')
    await at.newsroom.client.create({
      _type: 'event',
      _id: 'drafts.event-new',
      name: 'The pier opens',
      occurrenceStatus: 'expected',
    })
    const pier = at.page.getByTestId('timeline-event').filter({ hasText: 'The pier opens' })
    await expect.poll(() => pier.count()).toBe(1)
  })
})
