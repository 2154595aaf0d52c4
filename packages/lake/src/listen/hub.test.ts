import { expect, it } from 'vitest'
import { parseFilter } from '../groq/filter.ts'
import { withEffects } from '../history/log.ts'
import { Hub, type Announcement } from './hub.ts'

const setting = { identity: 'somebody', projectId: 'p', dataset: 'd' }
const keysOf = (groq: string) => parseFilter(groq, {}, setting).keys

/** A document of that type and slug is created. */
function creation(_type: string, slug: string, size = 100): Announcement {
  const stamps = { _createdAt: '', _updatedAt: '', _rev: 'r' }
  const after = { _id: slug, _type, slug: { current: slug }, ...stamps }
  const change = withEffects({ id: slug, before: null, after, mutations: [{ create: after }] })
  const told = { ...change, json: JSON.stringify(after), size }
  return { transactionId: slug, timestamp: '', author: '', changes: [told], variants: [] }
}

it('a commit is told to the listeners that it can concern, and to no others', () => {
  const hub = new Hub()
  const told: string[] = []
  for (const groq of [
    '*',
    '*[_type == "note"]',
    '*[_type == "note" && slug.current == "a"]',
    '*[_type == "note" && slug.current == "b"]',
    '*[_id in ["a", "b"]]',
    '*[_type == "person"]',
    '*[slug.current == "a"]',
  ])
    hub.subscribe(() => told.push(groq), keysOf(groq))
  const stop = hub.subscribe(() => told.push('stopped'), keysOf('*'))
  stop()
  hub.announce(creation('note', 'a'))
  expect(told.toSorted()).toEqual(
    [
      '*',
      '*[_type == "note"]',
      '*[_type == "note" && slug.current == "a"]',
      '*[_id in ["a", "b"]]',
      // An attribute without a type bounds nothing.
      '*[slug.current == "a"]',
    ].toSorted(),
  )
})

it('remembers the last thousand commits, and fewer when they are large', () => {
  const hub = new Hub()
  const remembered = (slug: string) => hub.since(slug, 'all')?.length
  for (let n = 0; n < 1001; n++) hub.announce(creation('note', `small${n}`))
  expect(remembered('small0')).toBeUndefined()
  expect(remembered('small1')).toBe(1000)
  for (let n = 0; n < 10; n++) hub.announce(creation('note', `large${n}`, 10_000_000))
  expect(remembered('small1000')).toBeUndefined()
  expect(remembered('large6')).toBeUndefined()
  expect(remembered('large7')).toBe(3)
  hub.announce(creation('note', 'huge', 100_000_000))
  expect(remembered('large9')).toBeUndefined()
  expect(remembered('huge'), 'the last is known, whatever it takes').toBe(1)
})

it('tells whoever comes back what it told the others', () => {
  const hub = new Hub()
  const [told, restored] = [creation('note', 'a'), () => hub.since('a', 'all')?.[0]]
  hub.announce(told)
  const { changes } = restored() ?? told
  expect(changes).not.toBe(told.changes)
  expect(changes.map(({ before, after, effects }) => ({ before, after, effects }))).toEqual(
    told.changes.map(({ before, after, effects }) => ({ before, after, effects })),
  )
  expect(changes[0]?.mutations).toEqual([
    { create: { _id: 'a', _type: 'note', slug: { current: 'a' }, _createdAt: '' } },
  ])
  expect(changes[0]?.told()).toEqual(told.changes[0]?.told())
  expect(restored(), 'and makes it once').toBe(restored())
})
