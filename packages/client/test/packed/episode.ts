import schema from '@onrecord/schemas/schema.json' with { type: 'json' }

const field = (value: object) => ({ type: 'objectAttribute', value, optional: false })

/** As `sanity schema extract --enforce-required-fields` writes a type that a newsroom added. */
const episode = {
  type: 'document',
  name: 'episode',
  attributes: {
    _id: field({ type: 'string' }),
    _type: field({ type: 'string', value: 'episode' }),
    title: field({ type: 'string' }),
    slug: field({ type: 'string' }),
    quotes: field({
      type: 'array',
      of: { type: 'object', attributes: {}, rest: { type: 'inline', name: 'quote.reference' } },
    }),
  },
}

/** The schema of a newsroom that makes episodes of its quotes, as a file of JSON. */
export const extendedSchema = JSON.stringify([...schema, episode])
