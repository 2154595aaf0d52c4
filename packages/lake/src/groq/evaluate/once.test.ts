import { evaluateSync, parse } from 'groq-js'
import { expect, it } from 'vitest'
import type { StoredDocument } from '../../documents/document.ts'
import { answer } from '../answer.ts'
import { prepare } from '../plan/prepared.ts'
import { View } from '../view.ts'
import type { Source } from './scope.ts'

const stored = (document: { _id: string; _type: string } & Record<string, unknown>) => ({
  _rev: 'r',
  _createdAt: '2025-01-01T00:00:00Z',
  _updatedAt: '2025-01-01T00:00:00Z',
  ...document,
})
const documents: StoredDocument[] = [
  { _id: 'ada', _type: 'source', rank: 1, tags: ['x', 'y'] },
  { _id: 'bob', _type: 'source', rank: 2, tags: ['y'] },
  ...[1, 2, 3, 4].map((rank) => ({
    _id: `quote${rank}`,
    _type: 'quote',
    rank,
    tags: [{ name: 'x' }, { name: 'y' }],
    speaker: { _ref: rank % 2 === 0 ? 'ada' : 'bob' },
  })),
].map(stored)

/** The answer, and how often documents were looked for. */
function ask(groq: string) {
  const view = new View(documents)
  let finds = 0
  const source: Source = {
    byId: (id) => view.byId(id),
    count: () => undefined,
    mentioning: (id) => view.mentioning(id),
    find(wanted) {
      finds++
      return view.find(wanted)
    },
  }
  const setting = { identity: 'someone', projectId: 'p', dataset: 'production' }
  const { result } = answer(source, { tree: prepare(groq, {}), groq }, setting)
  return { result, finds }
}

it('a subquery is answered once for each value of the ^ that it looks at', () => {
  const inner = (at: string) => `*[_type == "quote" && speaker._ref == ${at}._id].rank`
  const groq = (at: string) =>
    `*[_type == "source"]{"n": *[_type == "quote" && rank in ${inner(at)}]._id}`
  // Once for all sources, once for the quotes of each, and once for what each of them said.
  expect(ask(groq('^.^')).finds).toBe(1 + 2 + 2)
  // With the quote at hand it is another question for each quote, and the same for all sources.
  expect(ask(groq('^')).finds).toBe(1 + 1 + 4)
})

it.each([
  '*[_type == "source"]{_id, "q": *[_type == "quote" && rank in *[_type == "quote" && speaker._ref == ^.^._id].rank]._id}',
  '*[_type == "source"]{_id, "n": *[_type == "quote"]{"same": count(*[_type == "source" && rank == ^.^.rank && rank <= ^.rank])}}',
  '*[_type == "quote"]{"t": tags[]{name, "of": *[_type == "source" && _id == ^.^.speaker._ref && ^.name in tags]._id}}',
  '*[_type == "quote"]{"t": tags[name in *[_type == "source" && _id == ^.^.speaker._ref][0].tags].name}',
  '*[_type == "source"]{"t": tags[]{"up": ^._id, "all": count(*[_type == "quote" && ^.^._id == speaker._ref])}}',
  '*[_type == "quote"]{"x": [1, 2][@ in *[_id == ^.^.speaker._ref].rank], "y": tags[].name[@ in *[_id == ^.^.speaker._ref][0].tags[]]}',
])('what is kept is what groq-js evaluates anew: %s', (groq) => {
  const dataset = documents.toSorted((one, other) => (one._id < other._id ? -1 : 1))
  const { data } = evaluateSync(parse(groq), { dataset })
  expect(ask(groq).result).toEqual(data)
  expect(JSON.stringify(data)).toMatch(/[a-z1-9]"|[1-9]/)
})
