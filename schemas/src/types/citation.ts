import { LinkIcon } from '@sanity/icons/Link'
import { defineField, defineType } from 'sanity'
import { checkDate } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'

export const citation = defineType({
  name: 'citation',
  title: 'Citation',
  description: 'Where something can be read, seen or heard.',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({ name: 'title', title: 'Title', type: 'string' }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
    defineField({ name: 'publisher', title: 'Publisher', type: 'string' }),
    defineField({
      name: 'datePublished',
      title: 'Published',
      description: '2024-06-19, 2024-06 or 2024.',
      type: 'string',
    }),
    defineField({
      name: 'archivedUrl',
      title: 'Archived copy',
      description: 'A copy that stays when the original goes.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
  ],
  validation: findings<{ datePublished?: string }>(({ datePublished }) =>
    checkDate(datePublished, 'datePublished'),
  ),
  preview: { select: { title: 'title', subtitle: 'publisher' } },
})
