import { EditIcon } from '@sanity/icons/Edit'
import { defineField, defineType } from 'sanity'
import { creditRoles, titleOf } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

export const credit = defineType({
  name: 'credit',
  title: 'Credit',
  description: 'Who made this, and as what.',
  type: 'object',
  icon: EditIcon,
  fields: [
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      options: listOf(creditRoles),
      initialValue: 'author',
      validation: (rule) => rule.required().error('What was their part?'),
    }),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Who is credited?'),
    }),
    defineField({
      name: 'profile',
      title: 'Source',
      description: 'If we keep one: an agency, a guest author.',
      type: 'reference',
      to: [{ type: 'source' }],
    }),
    defineField({
      name: 'url',
      title: 'Page',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
  ],
  preview: {
    select: { name: 'name', role: 'role' },
    prepare: ({ name, role }) => ({ title: name, subtitle: titleOf(creditRoles, role) }),
  },
})
