import type { SchemaType } from '@onrecord/codegen'
import { expect, it } from 'vitest'
import { Fitting } from './fitting.ts'

const text = { type: 'string' } as const
const field = (value: SchemaValue, optional = false) =>
  ({ type: 'objectAttribute', value, optional }) as const
type SchemaValue = Extract<SchemaType[number], { type: 'type' }>['value']

const schema: SchemaType = [
  {
    type: 'type',
    name: 'aside',
    value: {
      type: 'object',
      attributes: { _type: field({ type: 'string', value: 'aside' }), text: field(text) },
    },
  },
  {
    type: 'document',
    name: 'note',
    attributes: {
      title: field(text),
      rank: field({ type: 'number' }, true),
      mood: field(
        {
          type: 'union',
          of: [
            { ...text, value: 'glad' },
            { ...text, value: 'sad' },
          ],
        },
        true,
      ),
      body: field(
        {
          type: 'array',
          of: {
            type: 'object',
            attributes: { _key: field(text) },
            rest: { type: 'inline', name: 'aside' },
          },
        },
        true,
      ),
    },
  },
]

const found = (more: object, draft = false) =>
  new Fitting(schema)
    .misfits({ title: 'x', ...more }, 'note', draft)
    .map(({ path, message }) => `${path.join('.')} ${message}`)

it.each<[string, object, string[]]>([
  [
    'fits (control)',
    { rank: 1, mood: 'sad', body: [{ _key: 'a', _type: 'aside', text: 'y' }] },
    [],
  ],
  ['is missing', { title: undefined }, ['title is missing']],
  ['is empty', { title: null }, ['title is missing']],
  ['is of another kind', { rank: 'first' }, ['rank is a string, not a number']],
  ['is no choice', { mood: 'cross' }, ['mood is none of what may stand here: "glad", "sad"']],
  ['is in an item', { body: [{ _key: 'a', _type: 'aside' }] }, ['body.0.text is missing']],
  ['is no list', { body: {} }, ['body is an object, not a list']],
])('what %s', (_, more, misfits) => {
  expect(found(more)).toEqual(misfits)
})

it('a draft may be empty, and not wrong', () => {
  expect(found({ title: undefined }, true)).toEqual([])
  expect(found({ title: 7 }, true)).toEqual(['title is a number, not a string'])
})
