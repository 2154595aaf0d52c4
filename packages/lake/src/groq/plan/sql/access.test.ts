import { describe, expect, it } from 'vitest'
import type { PathIndex } from '../../../store/path-indexes.ts'
import type { Condition } from '../condition.ts'
import { choose } from './access.ts'

const byDate: PathIndex = { name: 'by_date', type: 'post', paths: [['date']], isOrderable: true }
const aPost: Condition = { kind: 'values', path: ['_type'], values: ['post'] }
const aWord: Condition = { kind: 'words', words: ['climate'] }
const newest = { path: ['date'], descending: true }

const chosen = (condition: Condition, { isPart = true, areRare = false, indexes = [byDate] }) =>
  choose(condition, newest, isPart, { indexesOf: () => indexes, areRare: () => areRare })

const posts: Condition = { kind: 'all', of: [aPost, aWord] }

it('the newest posts with a common word are met soon along the dates', () => {
  expect(chosen(posts, {}).access).toMatchObject({ by: 'attribute', index: byDate })
})

it('a rare word leads to the few posts that have it', () => {
  expect(chosen(posts, { areRare: true }).access).toEqual({ by: 'words' })
})

it('who wants all posts with a word has them found by the word', () => {
  expect(chosen(posts, { isPart: false }).access).toEqual({ by: 'words' })
})

it('an index that SQLite has in another order than GROQ is no way to the newest', () => {
  const indexes = [{ ...byDate, isOrderable: false }]
  expect(chosen(posts, { indexes }).access).toEqual({ by: 'words' })
})

it('an order that no index has is wished for', () => {
  expect(chosen(posts, { indexes: [] }).wish).toEqual({ type: 'post', paths: [['date']] })
})

describe('the newest that refer to something', () => {
  const mentioning: Condition = { kind: 'all', of: [aPost, { kind: 'references', ids: ['a'] }] }

  it('are found by the references', () => {
    expect(chosen(mentioning, {}).access).toEqual({ by: 'references' })
  })

  it('wish for an index that shows whether SQLite can put them in order', () => {
    expect(chosen(mentioning, { indexes: [] }).wish).toEqual({ type: 'post', paths: [['date']] })
    expect(chosen(mentioning, {}).wish).toBeUndefined()
    expect(chosen(mentioning, { indexes: [], isPart: false }).wish).toBeUndefined()
  })
})
