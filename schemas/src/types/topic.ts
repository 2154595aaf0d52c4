import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from 'sanity'
import { topicSchemes } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  description: 'What a story is about, as a code that others know.',
  type: 'object',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'scheme',
      title: 'List',
      type: 'string',
      options: listOf(topicSchemes, 'radio'),
      initialValue: 'medtop',
      validation: (rule) => rule.required().error('From which list?'),
    }),
    defineField({
      name: 'code',
      title: 'Code',
      description: 'Media Topics have eight digits: 20000639.',
      type: 'string',
      validation: (rule) => rule.required().error('Which topic? Its code in that list.'),
    }),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('What is the topic called?'),
    }),
  ],
  preview: { select: { title: 'name', subtitle: 'code' } },
})
