import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { newsroom } from '../newsroom.ts'
import { checkArticle, type ArticleLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { original, publishedStory, quotesOf, scheduleOf } from '../validation/lookups.ts'
import { articleTypes, titleOf } from '../vocabularies/index.ts'
import { citations, listOf, updates } from './shared-fields.ts'

export const article = defineType({
  name: 'article',
  title: 'Story',
  description: 'A piece of news. Its quotes, sources and events are documents of their own.',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    { name: 'story', title: 'Story', default: true },
    { name: 'filing', title: 'Filing' },
    { name: 'record', title: 'Record' },
    { name: 'publishing', title: 'Publishing' },
  ],
  fields: [
    defineField({
      name: 'headline',
      title: 'Headline',
      description: 'Quotation marks only around words that the story quotes.',
      type: 'string',
      group: 'story',
      validation: (rule) => rule.required().error('Every story needs a headline.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      description: 'The last part of the story’s web address.',
      type: 'slug',
      options: { source: 'headline', maxLength: 96 },
      group: 'story',
      validation: (rule) =>
        rule
          .required()
          .error('Every story needs an address. “Generate” makes one of the headline.'),
    }),
    defineField({
      name: 'description',
      title: 'Standfirst',
      description: 'One sentence under the headline.',
      type: 'text',
      rows: 2,
      group: 'story',
    }),
    defineField({
      name: 'dateline',
      title: 'Dateline',
      type: 'object',
      group: 'story',
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({
          name: 'text',
          title: 'As printed',
          description: 'PYONGYANG',
          type: 'string',
        }),
        defineField({ name: 'place', title: 'Place', type: 'place' }),
      ],
    }),
    defineField({ name: 'image', title: 'Picture', type: 'figure', group: 'story' }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      group: 'story',
      validation: (rule) => rule.required().error('The story has no text yet.'),
    }),
    defineField({
      name: 'credits',
      title: 'Credits',
      type: 'array',
      of: [defineArrayMember({ type: 'credit' })],
      group: 'story',
    }),
    defineField({
      name: 'articleType',
      title: 'Type of work',
      type: 'string',
      options: listOf(articleTypes),
      initialValue: 'report',
      group: 'filing',
      validation: (rule) =>
        rule.required().error('What kind of work is this? A report, an analysis, an opinion …'),
    }),
    defineField({
      name: 'section',
      title: 'Section',
      type: 'string',
      options: listOf(newsroom.sections),
      group: 'filing',
    }),
    defineField({
      name: 'events',
      title: 'Events',
      description: 'What the story is about, the most important first.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'event' }] })],
      group: 'filing',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      of: [defineArrayMember({ type: 'topic' })],
      group: 'filing',
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'As a code: en, ko, pt-BR.',
      type: 'string',
      initialValue: newsroom.language,
      group: 'filing',
      validation: (rule) => rule.required().error('In which language is the story?'),
    }),
    defineField({
      name: 'relatedArticles',
      title: 'Related stories',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }], weak: true })],
      group: 'filing',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'translationOf',
      title: 'Translation of',
      type: 'reference',
      to: [{ type: 'article' }],
      weak: true,
      group: 'filing',
    }),
    { ...updates, group: 'record' },
    { ...citations, group: 'record' },
    defineField({
      name: 'backstory',
      title: 'How we reported this',
      type: 'text',
      rows: 4,
      group: 'record',
      validation: (rule) => rule.max(600).error('Keep it to 600 characters.'),
    }),
    defineField({
      name: 'datePublished',
      title: 'First published',
      description: 'Set when the story is first published, and left alone after that.',
      type: 'datetime',
      group: 'publishing',
    }),
    defineField({
      name: 'previousSlugs',
      title: 'Earlier addresses',
      description:
        'Links to these lead to the story. Kept when it is published at another address.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      readOnly: true,
      hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
      group: 'publishing',
    }),
    defineField({
      name: 'embargoUntil',
      title: 'Embargo until',
      description: 'A guard, not a lock: until then the story cannot be published, nor scheduled.',
      type: 'datetime',
      group: 'publishing',
    }),
    defineField({
      name: 'channels',
      title: 'Channels',
      description: 'Front ends that may show the story. None chosen means all.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { list: listOf(newsroom.channels).list },
      group: 'publishing',
    }),
    defineField({
      name: 'canonicalUrl',
      title: 'Original address',
      description: 'For a story taken over from elsewhere.',
      type: 'url',
      group: 'publishing',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
    defineField({
      name: 'rights',
      title: 'Rights',
      type: 'object',
      group: 'publishing',
      options: { collapsible: true, collapsed: true },
      initialValue: newsroom.rights,
      fields: [
        defineField({ name: 'copyrightHolder', title: 'Copyright holder', type: 'string' }),
        defineField({ name: 'copyrightNotice', title: 'Copyright notice', type: 'string' }),
        defineField({ name: 'usageTerms', title: 'Terms of use', type: 'text', rows: 2 }),
        defineField({
          name: 'license',
          title: 'Licence',
          description: 'The address of the licence.',
          type: 'url',
          validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
        }),
      ],
    }),
  ],
  validation: findings<ArticleLike>(async (value, context) => {
    const [quotes, published, translationOf, scheduledFor] = await Promise.all([
      quotesOf(value, context),
      publishedStory(value, context),
      original(value, context),
      scheduleOf(value, context),
    ])
    const now = new Date().toISOString()
    return checkArticle(value, { now, quotes, published, translationOf, scheduledFor })
  }),
  orderings: [
    { title: 'Newest first', name: 'newest', by: [{ field: 'datePublished', direction: 'desc' }] },
    { title: 'Headline', name: 'headline', by: [{ field: 'headline', direction: 'asc' }] },
  ],
  preview: {
    select: {
      headline: 'headline',
      section: 'section',
      articleType: 'articleType',
      datePublished: 'datePublished',
      embargo: 'embargoUntil',
      media: 'image',
    },
    prepare({ headline, section, articleType, datePublished, embargo, media }) {
      const when =
        embargo !== undefined && Date.parse(embargo) > Date.now()
          ? `embargo until ${embargo.slice(0, 16).replace('T', ' ')}`
          : datePublished?.slice(0, 10)
      const type = articleType === 'report' ? undefined : titleOf(articleTypes, articleType)
      return {
        title: headline,
        subtitle: [titleOf(newsroom.sections, section), type, when].filter(Boolean).join(', '),
        media,
      }
    },
  },
})
