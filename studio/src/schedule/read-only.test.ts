import { expect, it } from 'vitest'
import { asReadOnly } from './read-only.ts'

it('nothing in a form can be changed, however deep, and nothing else of it is touched', () => {
  const node = (path: string, more = {}) => ({
    schemaType: {},
    path: [path],
    readOnly: false,
    ...more,
  })
  const leaf = {
    kind: 'field',
    key: 'name',
    field: node('name', { value: { members: 'no form' } }),
  }
  const item = { kind: 'item', key: 'i', item: node('i', { members: [leaf] }) }
  const list = { kind: 'field', key: 'list', field: node('list', { members: [item] }) }
  const set = { kind: 'fieldSet', key: 'set', fieldSet: { path: ['set'], members: [list] } }
  const before = structuredClone([set, leaf])
  const after = asReadOnly([set, leaf])
  expect(JSON.stringify(after)).toBe(
    JSON.stringify(before).replaceAll('"readOnly":false', '"readOnly":true'),
  )
  expect([set, leaf]).toEqual(before)
})
