/** Where a part of a form holds others, as Sanity's form state has them. */
const HOLDS = ['field', 'item', 'fieldSet', 'members', '_allMembers'] as const

/** A form, or a part of it, in which nothing can be changed, however deep it stands. */
export function asReadOnly<Part>(part: Part): Part {
  // Copies with the same shape: only what says whether something can be changed differs.
  if (Array.isArray(part)) return part.map(asReadOnly) as Part
  if (typeof part !== 'object' || part === null) return part
  const held = HOLDS.flatMap((key) =>
    key in part ? [[key, asReadOnly(Reflect.get(part, key))] as const] : [],
  )
  const isNode = 'schemaType' in part && 'path' in part
  return { ...part, ...Object.fromEntries(held), ...(isNode ? { readOnly: true } : {}) }
}
