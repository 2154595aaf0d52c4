import type { Path, ValidationMarker } from 'sanity'
import type { Outgoing, Package } from './package.ts'

/** What goes out, in the order in which an editor looks at it. */
const KINDS = ['article', 'claim', 'quote', 'source', 'event'] as const
export type Kind = (typeof KINDS)[number]

/** A line of what goes out: a document, or a claim, which stands in its story. */
export interface Entry {
  /** Of a claim, the id of its story. */
  readonly id: string
  readonly kind: Kind
  /** Where it stands in its document; a document stands nowhere but in itself. */
  readonly path: Path
  /** What it is called by. */
  readonly value: Readonly<Record<string, unknown>>
  /** Whether readers have never seen it; undefined of a claim, which is new when its story is. */
  readonly isNew?: boolean
  readonly markers: readonly ValidationMarker[]
}

export interface Group {
  readonly kind: Kind
  readonly entries: readonly Entry[]
}

/**
 * All that goes out, by kind. Kinds in which something stands in the way are on top, and in each what
 * does so, then what asks for a look.
 */
export function groupsOf({ own, parts }: Package): readonly Group[] {
  const entries = [...entriesOf(own), ...parts.flatMap(entriesOf)].toSorted(
    (a, b) => gravity(b) - gravity(a),
  )
  const groups = KINDS.flatMap((kind) => {
    const ofKind = entries.filter((entry) => entry.kind === kind)
    return ofKind.length === 0 ? [] : [{ kind, entries: ofKind }]
  })
  return groups.toSorted((a, b) => Number(isBlocked(b)) - Number(isBlocked(a)))
}

function entriesOf({ id, type, draft, isNew, markers }: Outgoing): readonly Entry[] {
  const kind = KINDS.find((one) => one === type)
  if (kind === undefined) return []
  const found = markers.toSorted((a, b) => Number(isError(b)) - Number(isError(a)))
  const claims = claimsIn(draft).map((claim): Entry => ({
    id,
    kind: 'claim',
    path: ['body', { _key: claim._key }],
    value: claim,
    markers: found.filter(({ path }) => isOf(claim, path)),
  }))
  const rest = found.filter((marker) => claims.every((claim) => !claim.markers.includes(marker)))
  return [{ id, kind, path: [], value: draft, isNew, markers: rest }, ...claims]
}

interface Claim extends Record<string, unknown> {
  readonly _key: string
}

const claimsIn = ({ body }: Readonly<Record<string, unknown>>): readonly Claim[] =>
  Array.isArray(body) ? body.filter(isClaim) : []

function isClaim(block: unknown): block is Claim {
  const { _type, _key } = Object(block)
  return _type === 'claim' && typeof _key === 'string'
}

/** Whether a place in the story is one in this claim. */
const isOf = ({ _key }: Claim, [field, block]: Path): boolean =>
  field === 'body' && Object(block)._key === _key

const isError = ({ level }: ValidationMarker): boolean => level === 'error'

const isBlocked = ({ entries }: Group): boolean =>
  entries.some(({ markers }) => markers.some(isError))

const gravity = ({ markers }: Entry): number =>
  markers.some(isError) ? 2 : markers.length > 0 ? 1 : 0
