import { intake } from '@onrecord/intake'
import { describe, expect, it } from 'vitest'
import { begin, decide, entriesOf, type Review } from './review.ts'
import { unfinishedStories } from './unfinished.ts'

const story = (headline: string): Review =>
  begin(intake(`${headline}\n\n“We sold nothing,” Mayor Jonas Vell said on Monday.`))

/** A browser's storage, with room for so many characters. */
function storage(room = Infinity) {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
  }
}

describe('a review that is left', () => {
  it('is there as it was: the story, its headline, what was dropped, and why each was proposed', () => {
    const stories = unfinishedStories(storage(), 'mine')
    const begun = story('Mayor sells nothing')
    const [first] = entriesOf(begun.intake)
    if (first === undefined) throw new Error('nothing is proposed')
    const { directory: _, ...left } = decide(decide(begun, { type: 'toggle', key: first.key }), {
      type: 'headline',
      headline: 'Nothing sold, says mayor',
    })
    expect(stories.keep({ ...left, directory: [] })).toBe(true)
    expect(stories.all()).toEqual([left])
  })

  it('stands once, as it was left last, before those that were left earlier', () => {
    const stories = unfinishedStories(storage(), 'mine')
    const [one, other] = [story('One story'), story('Another story')]
    stories.keep(one)
    stories.keep(other)
    stories.keep({ ...one, headline: 'One story, changed' })
    expect(stories.all().map(({ headline }) => headline)).toEqual([
      'One story, changed',
      'Another story',
    ])
    stories.forget(one)
    expect(stories.all().map(({ headline }) => headline)).toEqual(['Another story'])
  })

  it('is nobody else’s', () => {
    const browser = storage()
    unfinishedStories(browser, 'mine').keep(story('One story'))
    expect(unfinishedStories(browser, 'theirs').all()).toEqual([])
  })

  it('is kept without the others where there is no room for all, and says so where there is none', () => {
    const one = story('One story')
    const room = JSON.stringify([one]).length + 100
    const stories = unfinishedStories(storage(room), 'mine')
    expect(stories.keep(story('Another story'))).toBe(true)
    expect(stories.keep(one)).toBe(true)
    expect(stories.all().map(({ headline }) => headline)).toEqual(['One story'])
    expect(unfinishedStories(storage(10), 'mine').keep(one)).toBe(false)
  })

  it('is none where something else stands in its place', () => {
    const browser = storage()
    for (const kept of ['{', '{}', '[1, null, {"headline": "Half"}]']) {
      browser.setItem('mine', kept)
      expect(unfinishedStories(browser, 'mine').all()).toEqual([])
    }
  })
})
