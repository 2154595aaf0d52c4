import { expect, it } from 'vitest'
import { isContainedIn } from './content.ts'

const draft = { _id: 'drafts.a', _type: 'article', headline: 'Doors', slug: { current: 'a' } }
const written = { datePublished: '2026-03-01T08:00:00Z', previousSlugs: ['b'] }

it.each([
  ['the same words', {}, {}, true],
  ['fields in another order', { slug: { b: 1, a: 2 } }, { slug: { a: 2, b: 1 } }, true],
  ['what publishing wrote by itself', {}, written, true],
  ['other words', { headline: 'Windows' }, {}, false],
  ['a field more', { description: 'More' }, {}, false],
  ['a field less', {}, { description: 'More' }, false],
  ['a date that somebody wrote', { datePublished: '2026-02-01T08:00:00Z' }, written, false],
  ['the list in another order', { tags: [1, 2] }, { tags: [2, 1] }, false],
  [
    'a reference that became strong',
    { to: { _ref: 'b', _weak: true, _strengthenOnPublish: { type: 'quote' } } },
    { to: { _ref: 'b' } },
    true,
  ],
  ['a reference that stays weak', { to: { _ref: 'b', _weak: true } }, { to: { _ref: 'b' } }, false],
])('readers have %s', (_what, inDraft, inPublished, known) => {
  const published = { ...draft, _id: 'a', ...inPublished }
  expect(isContainedIn({ ...draft, ...inDraft }, published)).toBe(known)
})
