import { intake } from '@onrecord/intake'
import { describe, expect, it } from 'vitest'
import { begin, decide, entriesOf, type Review } from './review.ts'
import { leftAt } from './unfinished.ts'

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
    const stories = leftAt(storage(), 'mine').reviews
    const begun = story('Mayor sells nothing')
    const [first] = entriesOf(begun.intake)
    if (first === undefined) throw new Error('nothing is proposed')
    const { directory: _, ...left } = decide(decide(begun, { type: 'toggle', key: first.key }), {
      type: 'headline',
      headline: 'Nothing sold, says mayor',
    })
    expect(stories.keep(left)).toBe(true)
    expect(stories.all()).toEqual([left])
  })

  it('stands once, as it was left last, before those that were left earlier', () => {
    const stories = leftAt(storage(), 'mine').reviews
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
    leftAt(browser, 'mine').reviews.keep(story('One story'))
    expect(leftAt(browser, 'theirs').reviews.all()).toEqual([])
  })

  it('is kept without the others where there is no room for all, and says so where there is none', () => {
    const one = story('One story')
    const room = JSON.stringify([one]).length + 100
    const stories = leftAt(storage(room), 'mine').reviews
    expect(stories.keep(story('Another story'))).toBe(true)
    expect(stories.keep(one)).toBe(true)
    expect(stories.all().map(({ headline }) => headline)).toEqual(['One story'])
    expect(leftAt(storage(10), 'mine').reviews.keep(one)).toBe(false)
  })

  it('gives way only as far as there is no room for it', () => {
    const [one, two, three] = [story('One story'), story('Two stories'), story('Three stories')]
    const browser = storage(JSON.stringify([one, three]).length + 100)
    const stories = leftAt(browser, 'mine').reviews
    for (const each of [one, two, three]) expect(stories.keep(each)).toBe(true)
    expect(stories.all().map(({ headline }) => headline)).toEqual(['Three stories', 'Two stories'])
  })

  it('is none where something else stands in its place', () => {
    const browser = storage()
    for (const kept of ['{', '{}', '[1, null, {"headline": "Half"}]']) {
      for (const key of ['onrecord-desk:mine', 'onrecord-desk-text:mine'])
        browser.setItem(key, kept)
      expect(leftAt(browser, 'mine').texts.all()).toEqual([])
      expect(leftAt(browser, 'mine').reviews.all()).toEqual([])
    }
  })
})

describe('a text that is left unread', () => {
  it('is there as it was written last, beside others, until it is read', () => {
    const { texts } = leftAt(storage(), 'mine')
    texts.keep({ begun: 1, text: 'Ferry' })
    texts.keep({ begun: 2, text: 'Mayor sells' })
    texts.keep({ begun: 1, text: 'Ferry stops' })
    expect(texts.all()).toEqual([
      { begun: 1, text: 'Ferry stops' },
      { begun: 2, text: 'Mayor sells' },
    ])
    texts.forget({ begun: 1, text: 'Ferry stops' })
    expect(texts.all()).toEqual([{ begun: 2, text: 'Mayor sells' }])
  })

  it('takes nothing from the reviews that are left', () => {
    const { reviews, texts } = leftAt(storage(), 'mine')
    reviews.keep(story('One story'))
    for (let begun = 0; begun < 20; begun++) texts.keep({ begun, text: 'Another' })
    expect(reviews.all().map(({ headline }) => headline)).toEqual(['One story'])
    expect(texts.all()).toHaveLength(10)
  })
})
