import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { isObject } from '../documents/document.ts'
import { isDraftId, isValidId, isVersionId } from '../documents/ids.ts'
import { referencesIn } from '../documents/references.ts'
import type { Connection } from './connect.ts'
import { groupsInOrder } from './order.ts'

/** How much is written at once: others who use the lake wait for it. */
const MAX_DOCUMENTS = 500
const MAX_BYTES = 4_000_000
/** Documents that refer to each other in a circle are written at once, unless they are more than this. */
const MAX_CIRCLE_BYTES = 30_000_000

const NEWLINE = 10

/** A document of the file: where it is, and the documents that must be there before it. */
interface Line {
  readonly id: string
  readonly start: number
  readonly length: number
  readonly needs: readonly string[]
}

/** What a file holds, in the order and the portions in which it can be written. */
export interface Plan {
  readonly documents: number
  readonly portions: readonly (readonly Line[])[]
}

/**
 * How to write the documents of an NDJSON file so that each is written once, after those that it
 * refers to. `@sanity/import` writes whoever refers to somebody twice, first weakly.
 *
 * @returns undefined for a file that is more than whole documents, or is wrong: with assets, releases,
 * references into other datasets, or something that must be completed first
 */
export async function planOf(file: string): Promise<Plan | undefined> {
  const lines = new Map<string, Line>()
  for await (const { start, bytes } of linesIn(file)) {
    if (bytes.length === 0) continue
    const line = readLine(bytes, start)
    if (line === undefined || lines.has(line.id)) return undefined
    lines.set(line.id, line)
  }
  const portions: Line[][] = []
  let size = Infinity
  for (const ids of groupsInOrder([...lines.keys()], (id) => lines.get(id)?.needs ?? [])) {
    const group = ids.flatMap((id) => lines.get(id) ?? [])
    const bytes = group.reduce((sum, { length }) => sum + length, 0)
    if (bytes > MAX_CIRCLE_BYTES && group.length > 1) return undefined
    const last = portions.at(-1)
    if (last === undefined || size + bytes > MAX_BYTES || last.length >= MAX_DOCUMENTS) {
      portions.push(group)
      size = bytes
    } else {
      last.push(...group)
      size += bytes
    }
  }
  return { documents: lines.size, portions }
}

/** Writes what was planned. @throws CommandError with what the lake refused */
export async function importPlain(
  lake: Connection,
  to: { file: string; dataset: string; operation: string },
  { portions, documents }: Plan,
  tell: (text: string) => void,
): Promise<void> {
  const file = openSync(to.file, 'r')
  try {
    let count = 0
    for (const portion of portions) {
      const mutations = portion.map(
        ({ start, length }) => `{"${to.operation}":${textAt(file, start, length)}}`,
      )
      await lake.request(z.unknown(), `/data/mutate/${encodeURIComponent(to.dataset)}`, {
        method: 'POST',
        json: `{"mutations":[${mutations.join()}]}`,
      })
      count += portion.length
      tell(`${count} of ${documents} documents`)
    }
  } finally {
    closeSync(file)
  }
}

/** @returns undefined where it is not a whole document and nothing else */
function readLine(bytes: Buffer, start: number): Line | undefined {
  const text = bytes.toString()
  // What is no UTF-8 is read as this.
  if (text.includes('\uFFFD')) return undefined
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(document) || !isWhole(document, false)) return undefined
  const { _id: id, _type: type } = document
  if (!isValidId(id) || id.startsWith('_.') || typeof type !== 'string') return undefined
  if (/^sanity\.\w+Asset$/.test(type)) return undefined
  // A draft may point at what is not there yet.
  const isFree = isDraftId(id) || isVersionId(id)
  const needs = isFree ? [] : referencesIn(document).flatMap((one) => (one.strong ? one.id : []))
  return { id, start, length: bytes.length, needs }
}

/** Whether nothing in a value is for `@sanity/import` to complete or to fetch. */
function isWhole(value: unknown, inList: boolean): boolean {
  if (Array.isArray(value)) return value.every((item) => isWhole(item, true))
  if (!isObject(value)) return true
  if (inList && !('_key' in value)) return false
  if ('_ref' in value && !('_type' in value)) return false
  if ('_sanityAsset' in value || '_dataset' in value || '_projectId' in value) return false
  return Object.values(value).every((item) => isWhole(item, false))
}

async function* linesIn(file: string): AsyncGenerator<{ start: number; bytes: Buffer }> {
  let rest = Buffer.alloc(0)
  let start = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1_000_000 })) {
    rest = Buffer.concat([rest, chunk])
    let from = 0
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE, from)) {
      yield { start: start + from, bytes: rest.subarray(from, end) }
      from = end + 1
    }
    start += from
    rest = rest.subarray(from)
  }
  yield { start, bytes: rest }
}

function textAt(file: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, start)
  return bytes.toString()
}
