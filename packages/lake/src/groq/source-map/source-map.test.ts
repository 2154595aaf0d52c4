import {
  parseJsonPath,
  resolveEditInfo,
  createEditUrl,
  resolveMapping,
  walkMap,
} from '@sanity/client/csm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isObject } from '../../documents/document.ts'
import { API, openLake, type TestLake } from '../../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  const transaction = lake.editor.transaction()
  for (const document of [
    { _id: 'ada', _type: 'person', name: 'Ada', nick: null },
    { _id: 'post', _type: 'post', title: 'Open', author: { _type: 'reference', _ref: 'ada' } },
    {
      _id: 'drafts.post',
      _type: 'post',
      title: 'A draft',
      author: { _type: 'reference', _ref: 'ada' },
      items: [
        { _key: 'x', label: 'first' },
        { _key: 'y', label: 'second' },
        { _key: 'x', label: 'same key' },
      ],
      body: [
        { _key: 'b', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Hello' }] },
      ],
      tags: ['one', 'two'],
    },
  ])
    transaction.create<Record<string, unknown>>(document)
  await transaction.commit()
})
afterAll(() => lake.close())

const queries = [
  '*',
  '*[_type == "post"][0]',
  '*[_type == "post"]{..., "by": author->{name}}',
  '*[_type == "post"][0].items[1..2]{label}',
  '*[_type == "post"][0]{"labels": items[].label, "last": items[-1].label, "first": tags[0]}',
  '*[_type == "post"]{"t": coalesce(missing, title), "s": select(true => author->name, "no")}',
  '*[_type == "post"]{"plain": pt::text(body), "fixed": "words", "sum": 1 + 1, body, ...author->}',
  '* | order(_type desc) {title, name} | order(title asc)',
  '*[_type == "post"] | score(title match "draft") {title, _score}',
  '{"people": array::compact(*[_type == "post"][].author->name), "count": count(*)}',
]

interface Asked {
  readonly result: unknown
  readonly resultSourceMap: NonNullable<Parameters<typeof resolveMapping>[1]>
}

async function ask(query: string, kind: string, perspective: string): Promise<Asked> {
  const response = await lake.request(
    `${API}/data/query/production?perspective=${perspective}&resultSourceMap=${kind}&query=${encodeURIComponent(query)}`,
  )
  return response.json()
}

function at(value: unknown, path: ReturnType<typeof parseJsonPath>): unknown {
  return path.reduce<unknown>((current, key) => {
    if (Array.isArray(current))
      return typeof key === 'object'
        ? current.find((item) => isObject(item) && item['_key'] === key._key)
        : current[Number(key)]
    return isObject(current) && typeof key === 'string' ? current[key] : undefined
  }, value)
}

const documentWithId = async (id: string) => lake.editor.getDocument(id)

describe('a source map', () => {
  const cases = queries.flatMap((query) =>
    ['true', 'withKeyArraySelector'].flatMap((kind) =>
      ['raw', 'published', 'drafts'].map((perspective) => ({ query, kind, perspective })),
    ),
  )

  it.each(cases)('is right in every part: $query ($kind, $perspective)', async (asked) => {
    const { result, resultSourceMap } = await ask(asked.query, asked.kind, asked.perspective)
    for (const [where, { source }] of Object.entries(resultSourceMap.mappings)) {
      if (source.type !== 'documentValue') continue
      const named = resultSourceMap.documents[source.document]
      const path = parseJsonPath(resultSourceMap.paths[source.path] ?? '')
      const document = await documentWithId(named?._id ?? '')
      expect(at(document, path)).toEqual(at(result, parseJsonPath(where)))
    }
  })

  it('names drafts by the id they are stored under, so that the Studio opens at the field', async () => {
    const { resultSourceMap } = await ask(
      '*[_type == "post"][0]{"heading": title, "by": author->name}',
      'withKeyArraySelector',
      'drafts',
    )
    const info = resolveEditInfo({
      resultSourceMap,
      resultPath: ['heading'],
      studioUrl: 'http://localhost:3333',
    })
    expect(info).toMatchObject({ id: 'drafts.post', type: 'post', path: ['title'] })
    expect(info && createEditUrl(info)).toContain('intent/edit/mode=presentation;id=post;type=post')
  })

  it('says that what was computed has no source, and what stands in the query stands there', async () => {
    const { resultSourceMap } = await ask(
      '*[_type == "post"][0]{"plain": pt::text(body), "fixed": "words"}',
      'true',
      'drafts',
    )
    expect(resultSourceMap.mappings).toEqual({
      "$['plain']": { type: 'value', source: { type: 'unknown' } },
      "$['fixed']": { type: 'value', source: { type: 'literal' } },
    })
  })

  it('lets the client hide edit links in every text a person wrote', async () => {
    const client = lake.editor.withConfig({
      perspective: 'drafts',
      stega: { enabled: true, studioUrl: 'http://localhost:3333', filter: () => true },
    })
    const query = '*[_type == "post"]{title, "by": author->name, items[]{label}, body}'
    const clean = await lake.editor.fetch<unknown>(query, {}, { perspective: 'drafts' })
    const linked = await client.fetch<unknown>(query)
    const texts: { value: unknown; before: string }[] = []
    walkMap(Object(linked), (value, path) => {
      const before = at(
        clean,
        path.map((key) => (typeof key === 'object' ? key._index : key)),
      )
      if (typeof before === 'string') texts.push({ value, before })
      return value
    })
    expect(texts.filter(({ value, before }) => value !== before)).toHaveLength(6)
  })

  it('is refused in a form that does not exist', async () => {
    const response = await lake.request(`${API}/data/query/production?query=*&resultSourceMap=yes`)
    expect(response.status).toBe(400)
  })
})
