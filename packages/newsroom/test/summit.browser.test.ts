import path from 'node:path'
import { schemaTypes } from '@onrecord/schemas'
import { createSchema } from 'sanity'
import { beforeAll, describe, expect, it } from 'vitest'
import * as summit from '../sample/stories/summit.ts'
import { Form, type FieldType } from './drive/form.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'
import { nameOf, told } from './drive/told.ts'

// Links to other stories need those stories; the rights of a picture are folded away in its form.
const { relatedArticles: _, image, body, ...fields } = summit.story
const { _type, asset, alt, caption, creditText } = image ?? {}
const story = {
  ...fields,
  image: { _type, asset, alt, caption, creditText },
  body: markedOnce(body),
}

/**
 * Words are marked by hand in the paragraphs that have a kind of mark which none before them had. To
 * mark the others as well takes minutes, and repeats it.
 */
function markedOnce<Block extends object>(blocks: readonly Block[]): Block[] {
  const known = new Set<string>()
  return blocks.map((block) => {
    if (!('markDefs' in block) || !Array.isArray(block.markDefs)) return block
    const kinds = block.markDefs.map((mark) => String(Object(mark)._type))
    const isNew = kinds.some((kind) => !known.has(kind))
    for (const kind of kinds) known.add(kind)
    if (isNew || !('children' in block) || !Array.isArray(block.children)) return block
    const text = block.children.map((span) => String(Object(span).text)).join('')
    return { ...block, markDefs: [], children: [{ _type: 'span', text, marks: [] }] }
  })
}

/** What others refer to comes first. */
function inOrder<Document extends { _id: string }>(documents: readonly Document[]): Document[] {
  const waiting = new Set(documents)
  const ordered: Document[] = []
  const refersTo = (document: Document, other: Document) =>
    document !== other && JSON.stringify(document).includes(`"_ref":"${other._id}"`)
  while (waiting.size > 0) {
    const next = [...waiting].find((one) => ![...waiting].some((other) => refersTo(one, other)))
    if (next === undefined) throw new Error('these documents refer to each other in a circle')
    waiting.delete(next)
    ordered.push(next)
  }
  return ordered
}

const documents = inOrder([...summit.sources, ...summit.events, ...summit.quotes, story])
const names = new Map(documents.map((document) => [document._id, nameOf(document)]))

/**
 * Every field that a document fills, whichever item of a list it is in. An object of a type of its own,
 * such as an attribution, is the same part of a form wherever it stands.
 */
function fieldsOf(value: unknown, place: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${place}[]`))
  if (typeof value !== 'object' || value === null || '_ref' in value) return [place]
  const form = '_type' in value ? String(value._type) : place
  const inside = Object.entries(value).flatMap(([name, part]) =>
    name.startsWith('_') ? [] : fieldsOf(part, `${form}.${name}`),
  )
  return [place, ...inside]
}

/**
 * As few documents as fill every field that any of them fills. The others repeat what was done by hand
 * already, and are put beside them as they are: typing takes a browser many seconds for each.
 */
const byHand = ((): readonly (typeof documents)[number][] => {
  const filled = new Set<string>()
  const chosen = new Set<(typeof documents)[number]>()
  const more = (document: (typeof documents)[number]) =>
    new Set(fieldsOf(document, document._type).filter((field) => !filled.has(field))).size
  for (;;) {
    const next = documents.reduce((best, one) => (more(one) > more(best) ? one : best))
    if (more(next) === 0) return documents.filter((document) => chosen.has(document))
    for (const field of fieldsOf(next, next._type)) filled.add(field)
    chosen.add(next)
  }
})()

/** How an editor finds it: a document by its name or words, a picture in its folder. */
function find(id: string): string {
  const [kind, name] = id.split(':')
  if (kind === 'picture') return path.join(import.meta.dirname, `../sample/pictures/${name}.webp`)
  return names.get(id) ?? id
}

describe('the summit, entered by hand into an empty newsroom', () => {
  const at = sitting('summit', () => openEditorsRoom(only([])), {
    viewport: { width: 1500, height: 1100 },
    timezoneId: 'UTC',
  })
  const schema = createSchema({ name: 'newsroom', types: schemaTypes })
  let form: Form
  /** The ids under which the newsroom has the documents. */
  const ids = new Map<string, string>()

  /** Writes the documents before this one that are not typed. */
  async function putRepeated(next: { _id: string }) {
    const before = documents.slice(
      0,
      documents.findIndex(({ _id }) => _id === next._id),
    )
    for (const document of before) {
      if (byHand.includes(document) || ids.has(document._id)) continue
      const linked = JSON.parse(
        JSON.stringify(document),
        (key, value: unknown) => (key === '_ref' ? (ids.get(String(value)) ?? value) : value),
        // The same document, with the newsroom's ids in its references.
      ) as typeof document
      await at.newsroom.client.create<Record<string, unknown>>(linked)
      ids.set(document._id, document._id)
    }
  }

  beforeAll(async () => {
    form = new Form(at.editor, find)
  })

  it.each(byHand.map((document) => [document._type, nameOf(document), document] as const))(
    'takes the %s “%s”',
    async (type, name, document) => {
      const { _id, ...values } = document
      await putRepeated(document)
      await at.editor.begin(type)
      await at.editor.group('All fields')
      // The compiled type has what FieldType reads of it; its own declaration is of the uncompiled one.
      await form.fill(schema.get(type) as unknown as FieldType, values)
      await at.editor.publish()
      const entered = await at.newsroom.client.fetch<Record<string, unknown>[]>(
        '*[_type == $type && $name in [name, text, headline]]',
        { type, name },
      )
      for (const { _id: id, ...rest } of entered) {
        names.set(String(id), nameOf(rest))
        ids.set(_id, String(id))
      }
      expect(entered.map((one) => told(one, names))).toMatchObject([told(values, names)])
    },
  )

  it('is warned of all that a careful desk would ask', async () => {
    const [entered] = await at.newsroom.client.fetch<{ _id: string }[]>('*[_type == "article"]')
    await at.editor.open(entered?._id ?? '', 'article')
    // The Studio looks when the document is open, not before.
    await expect.poll(() => at.editor.problems()).toContain('No byline')
    expect(await at.editor.problems()).toContain('Nobody stands behind this allegation')
    await at.look('summit')
  })
})
