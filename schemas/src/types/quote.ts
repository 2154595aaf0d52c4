import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { defineField, defineType } from 'sanity'
import { newsroom } from '../newsroom.ts'
import { checkQuote, type QuoteLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { quoteAncestors, speakersOf, usesOf } from '../validation/lookups.ts'
import { media, quoteTypes, titleOf, verifications } from '../vocabularies/index.ts'
import { listOf, updates } from './shared-fields.ts'

export const quote = defineType({
  name: 'quote',
  title: 'Quote',
  description: 'Words, or a paraphrase of words, that somebody said.',
  type: 'document',
  icon: BlockquoteIcon,
  groups: [
    { name: 'words', title: 'Words', default: true },
    { name: 'origin', title: 'Origin' },
    { name: 'translation', title: 'Translation' },
    { name: 'record', title: 'Record' },
  ],
  fields: [
    defineField({
      name: 'text',
      title: 'Words',
      description:
        'Exactly as published, without the quotation marks. [Brackets] for what you add, … for what you leave out.',
      type: 'text',
      rows: 4,
      group: 'words',
      validation: (rule) => rule.required().error('Which words?'),
    }),
    defineField({
      name: 'quoteType',
      title: 'Type',
      type: 'string',
      options: listOf(quoteTypes, 'radio'),
      group: 'words',
      validation: (rule) =>
        rule.required().error('Whole sentences, a part of one, or a paraphrase?'),
    }),
    defineField({
      name: 'attribution',
      title: 'Attribution',
      description: 'Who said it, and through whom we know.',
      type: 'attribution',
      group: 'words',
      options: { collapsible: true, collapsed: false },
      validation: (rule) => rule.required().error('Who said it?'),
    }),
    defineField({
      name: 'event',
      title: 'Where it was said',
      type: 'reference',
      to: [{ type: 'event' }],
      group: 'origin',
    }),
    defineField({
      name: 'dateSaid',
      title: 'When',
      description: 'Only if it differs from the event: 2024-06-19, 2024-06, 2024.',
      type: 'string',
      group: 'origin',
    }),
    defineField({
      name: 'medium',
      title: 'How',
      type: 'string',
      options: listOf(media),
      group: 'origin',
    }),
    defineField({
      name: 'verification',
      title: 'How we know',
      type: 'string',
      options: listOf(verifications, 'radio'),
      initialValue: 'secondHand',
      group: 'origin',
      validation: (rule) => rule.required().error('How do we know these words?'),
    }),
    defineField({
      name: 'citation',
      title: 'Citation',
      description: 'The transcript, post or video.',
      type: 'citation',
      group: 'origin',
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'Of the words above, as a code: en, ko, pt-BR.',
      type: 'string',
      initialValue: newsroom.language,
      group: 'translation',
      validation: (rule) => rule.required().error('In which language are these words?'),
    }),
    defineField({
      name: 'originalLanguage',
      title: 'Original language',
      description: 'If the words are translated.',
      type: 'string',
      group: 'translation',
    }),
    defineField({
      name: 'originalText',
      title: 'Original words',
      description: 'As spoken, in their own script.',
      type: 'text',
      rows: 3,
      group: 'translation',
    }),
    defineField({
      name: 'translator',
      title: 'Translated by',
      description: 'A name, an agency, or “machine, checked by …”.',
      type: 'string',
      group: 'translation',
    }),
    defineField({
      name: 'isPartOf',
      title: 'Inside the quote',
      description: 'For words that somebody repeats while being quoted.',
      type: 'reference',
      to: [{ type: 'quote' }],
      group: 'record',
    }),
    {
      ...updates,
      group: 'record',
      description: 'A retraction here flags every story that uses the quote.',
    },
  ],
  validation: findings<QuoteLike>(async (value, context) => {
    const [speakers, ancestors, usedOn] = await Promise.all([
      speakersOf(value, context),
      quoteAncestors(value, context),
      usesOf(value, context),
    ])
    return checkQuote(value, { speakers, ancestors, usedOn })
  }),
  orderings: [
    {
      title: 'Speaker',
      name: 'speaker',
      by: [{ field: 'attribution.speakers.0.name', direction: 'asc' }],
    },
    { title: 'Newest first', name: 'newest', by: [{ field: '_createdAt', direction: 'desc' }] },
  ],
  preview: {
    select: {
      text: 'text',
      quoteType: 'quoteType',
      speaker: 'attribution.speakers.0.name',
      second: 'attribution.speakers.1.name',
      described: 'attribution.asDescribed',
      verification: 'verification',
    },
    prepare({ text, quoteType, speaker, second, described, verification }) {
      const who = [speaker, second].filter(Boolean).join(' and ') || described || 'nobody yet'
      const how = titleOf(quoteTypes, quoteType).split(':')[0]
      const doubt = verification === 'unverified' ? 'unverified' : undefined
      return {
        title: quoteType === 'indirect' ? text : text === undefined ? 'No words yet' : `“${text}”`,
        subtitle: [who, how, doubt].filter(Boolean).join(', '),
      }
    },
  },
})
