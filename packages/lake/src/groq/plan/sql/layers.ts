import type { Visibility } from '../../../identity.ts'
import { PLACES } from '../../../store/counters.ts'
import type { Perspective } from '../../perspective.ts'
import type { Naming } from './predicate.ts'
import { NO_ROW, quoted } from './text.ts'

/** What exists for somebody in a perspective, as SQL: which rows, and under which id. */
export interface Shown extends Naming {
  /** No two have the same. */
  readonly key: number
  readonly where: string
  /** The same where documents are found by an index of attributes, which has their layers. */
  readonly whereIndexed: string
  /**
   * The places of which all documents are shown, and none of any other; undefined where some of a
   * place are hidden by others.
   */
  readonly places: readonly number[] | undefined
}

const known = new Map<string, Shown>()
const MAX_KNOWN = 1000
let made = 0

export function shown(dataset: number, seen: Visibility, perspective: Perspective): Shown {
  const layers = perspective.length === 0 ? '' : JSON.stringify(perspective)
  const key = `${dataset} ${seen} ${layers}`
  let found = known.get(key)
  if (found === undefined) {
    if (known.size === MAX_KNOWN) known.clear()
    known.set(key, (found = show(dataset, seen, perspective)))
  }
  return found
}

function show(dataset: number, seen: Visibility, perspective: Perspective): Shown {
  const isStack = typeof perspective !== 'string'
  const isPublished = isStack && perspective.length === 0
  const where = (isGround: string) =>
    [
      ...(seen === 'nothing' ? [NO_ROW] : []),
      ...(seen === 'public' ? ["instr(d.id, '.') = 0"] : []),
      ...layered(dataset, seen, perspective, isGround),
    ].join(' AND ') || '1'
  return {
    key: made++,
    dataset,
    // What is published is shown under the id that it is stored under.
    id: isStack && !isPublished ? 'd.published_id' : 'd.id',
    isShownAs: isStack,
    isShown: shownAsStored(seen, perspective),
    where: where(groundOf('d')),
    whereIndexed: where("d.layer = ''"),
    places: placesOf(seen, perspective),
  }
}

const { root, below, draft, version, goneRoot, goneBelow } = PLACES

function placesOf(seen: Visibility, perspective: Perspective): Shown['places'] {
  if (seen === 'nothing') return undefined
  const isPublic = seen === 'public'
  if (typeof perspective !== 'string') {
    if (layersOf(seen, perspective).length > 0) return undefined
    return isPublic ? [root] : [root, below]
  }
  if (isPublic) return [root, goneRoot]
  const unversioned = [root, below, draft, goneRoot, goneBelow]
  return perspective === 'raw' ? [...unversioned, version] : unversioned
}

/** Whether a document is in no layer, said of its id: to compute the layer takes longer. */
const groundOf = (table: string) =>
  ['drafts', 'versions']
    .map((layer) => `(${table}.id < '${layer}.' OR ${table}.id >= '${layer}/')`)
    .join(' AND ')

function shownAsStored(seen: Visibility, perspective: Perspective): Naming['isShown'] {
  const isPublished = typeof perspective !== 'string' && perspective.length === 0
  if (!isPublished && perspective !== 'raw') return undefined
  if (seen === 'nothing') return () => '0'
  return (table) =>
    [
      '1',
      ...(seen === 'public' ? [`instr(${table}.id, '.') = 0`] : []),
      ...(isPublished
        ? [groundOf(table), `json_type(${table}.body, '$._system.delete') IS NOT 'true'`]
        : []),
    ].join(' AND ')
}

function layered(
  dataset: number,
  seen: Visibility,
  perspective: Perspective,
  isGround: string,
): string[] {
  if (perspective === 'raw') return []
  if (perspective === 'raw-unversioned') return ["substr(d.id, 1, 9) <> 'versions.'"]
  const layers = layersOf(seen, perspective)
  const unpublishing = `SELECT seq FROM documents INDEXED BY documents_unpublishing WHERE dataset = ${dataset} AND json_type(body, '$._system.delete') = 'true'`
  // They are rare, and a list of none costs more than to know that there are none.
  const shows = `(NOT EXISTS (${unpublishing}) OR d.seq NOT IN (${unpublishing}))`
  if (layers.length === 0) return [isGround, shows]
  const names = ["''", ...layers.map(quoted)].join(', ')
  const rank = (table: string) =>
    `CASE ${table}.layer ${layers.map((layer, index) => `WHEN ${quoted(layer)} THEN ${index}`).join(' ')} ELSE ${layers.length} END`
  return [
    `d.layer IN (${names})`,
    `NOT EXISTS (SELECT 1 FROM documents o INDEXED BY documents_by_published WHERE o.dataset = ${dataset} AND o.published_id = d.published_id AND o.layer IN (${names}) AND ${rank('o')} < ${rank('d')})`,
    shows,
  ]
}

/** The layers over what is published. A draft that one may not see hides nothing. */
function layersOf(seen: Visibility, stack: readonly string[]): readonly string[] {
  const plain = seen === 'all' ? stack.filter((name) => !name.includes('\0')) : []
  return [...new Set(plain.map(layerNamed))]
}

const layerNamed = (name: string) => (name === 'drafts' ? name : `versions.${name}`)
