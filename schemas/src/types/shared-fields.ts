import { defineArrayMember, defineField } from 'sanity'

/** A day now, as editors expect it in a field that says “as of”. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** Options for a list field, out of a vocabulary. */
export const listOf = (
  vocabulary: readonly { readonly value: string; readonly title: string }[],
  layout?: 'radio' | 'dropdown',
) => ({
  list: vocabulary.map(({ value, title }) => ({ value, title })),
  ...(layout === undefined ? {} : { layout }),
})

export const alternateNames = defineField({
  name: 'alternateNames',
  title: 'Other names',
  description:
    'In its own script, as initials, in other spellings. Used to recognise it in pasted text.',
  type: 'array',
  of: [defineArrayMember({ type: 'localizedName' })],
})

export const sameAs = defineField({
  name: 'sameAs',
  title: 'The same elsewhere',
  description: 'Addresses of records about exactly this, Wikidata first.',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
  ],
})

export const citations = defineField({
  name: 'citations',
  title: 'Citations',
  description: 'Documents, data and reports that this rests on.',
  type: 'array',
  of: [defineArrayMember({ type: 'citation' })],
})

export const updates = defineField({
  name: 'updates',
  title: 'Updates and corrections',
  description: 'Readers see these. A mended typo needs no entry.',
  type: 'array',
  of: [defineArrayMember({ type: 'update' })],
})
