import type { SchemaTypeDefinition, SanityClient, ValidationContext } from 'sanity'
import { publishedIdOf } from '@onrecord/schemas/rules'
import { NAMESPACE } from '../i18n/bundle.ts'

/**
 * Stock Sanity publishes documents one by one, and so marks every reference to a draft as an error.
 * Here what a document needs is published with it: only a reference to nothing is one.
 */
export const mayWait = (types: SchemaTypeDefinition[]): SchemaTypeDefinition[] =>
  // Only the validation of references changes: every definition stays what it was.
  inside(types) as SchemaTypeDefinition[]

/** Where a definition holds others. */
const HOLDS = ['fields', 'of', 'marks', 'annotations'] as const

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside)
  if (!isRecord(value)) return value
  const held = HOLDS.flatMap((key) => (key in value ? [[key, inside(value[key])] as const] : []))
  const type = { ...value, ...Object.fromEntries(held) }
  if (value['type'] !== 'reference' || value['weak'] === true) return type
  return { ...type, validation: [own(value['validation']), isThere] }
}

interface ReferenceRule {
  /** Without what every rule for references begins with: that the document is published. */
  reset(): ReferenceRule
  custom(check: (value: unknown, context: ValidationContext) => Promise<true | string>): unknown
}

const own = (validation: unknown) => (rule: ReferenceRule) =>
  typeof validation === 'function' ? validation(rule.reset()) : rule.reset()

const isThere = (rule: ReferenceRule) =>
  rule.reset().custom(async (value, context) => {
    if (!isRecord(value) || typeof value['_ref'] !== 'string') return true
    const client = context.getClient({ apiVersion: '2025-02-19' })
    return (await existing(client, publishedIdOf(value['_ref'])))
      ? true
      : context.i18n.t('reference.gone', { ns: NAMESPACE })
  })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids that are asked for in the same moment, by all fields of a document, in one query. */
let asked: { readonly ids: Set<string>; readonly found: Promise<ReadonlySet<string>> } | undefined

async function existing(client: SanityClient, id: string): Promise<boolean> {
  asked ??= ask(client)
  asked.ids.add(id)
  return (await asked.found).has(id)
}

function ask(client: SanityClient) {
  const ids = new Set<string>()
  const found = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
    asked = undefined
    const there = await client.fetch<string[]>(
      '*[_id in $ids]._id',
      { ids: [...ids].flatMap((id) => [id, `drafts.${id}`]) },
      { perspective: 'raw' },
    )
    return new Set(there.map(publishedIdOf))
  })
  return { ids, found }
}
