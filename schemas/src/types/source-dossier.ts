import { LockIcon } from '@sanity/icons/Lock'
import { defineField, defineType } from 'sanity'
import { confidenceTerms, titleOf } from '../vocabularies/index.ts'
import { listOf, today } from './shared-fields.ts'

/**
 * Private: its id begins with `private.`, so nobody without a token can read it. Even so it has no
 * field for who the source is. References go from here to the source and never back.
 */
export const sourceDossier = defineType({
  name: 'sourceDossier',
  title: 'Source dossier',
  description:
    'What the desk agreed with a confidential source. Write nothing here that would tell who it is.',
  type: 'document',
  icon: LockIcon,
  fields: [
    defineField({
      name: 'source',
      title: 'Source',
      type: 'reference',
      to: [{ type: 'source' }],
      weak: true,
      validation: (rule) => rule.required().error('Which source is this about?'),
    }),
    defineField({
      name: 'identityHeldBy',
      title: 'Who knows',
      description: 'The colleague who knows who it is.',
      type: 'string',
    }),
    defineField({
      name: 'approvedBy',
      title: 'Approved by',
      description: 'The editor who approved using the source unnamed.',
      type: 'string',
    }),
    defineField({ name: 'approvedAt', title: 'Approved on', type: 'date', initialValue: today }),
    defineField({
      name: 'terms',
      title: 'Terms',
      type: 'string',
      options: listOf(confidenceTerms, 'radio'),
    }),
    defineField({
      name: 'reviewBy',
      title: 'Review by',
      description: 'When to ask whether this still needs keeping.',
      type: 'date',
    }),
    defineField({
      name: 'note',
      title: 'Note',
      description:
        'Write nothing here that would identify the source: no name, no number, no address.',
      type: 'text',
      rows: 4,
    }),
  ],
  preview: {
    select: { name: 'source.name', terms: 'terms', heldBy: 'identityHeldBy' },
    prepare: ({ name, terms, heldBy }) => ({
      title: name ?? 'No source chosen',
      subtitle: [
        titleOf(confidenceTerms, terms),
        heldBy === undefined ? undefined : `known to ${heldBy}`,
      ]
        .filter(Boolean)
        .join(', '),
    }),
  },
})
