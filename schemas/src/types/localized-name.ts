import { defineField, defineType } from 'sanity'
import { newsroom } from '../newsroom.ts'

export const localizedName = defineType({
  name: 'localizedName',
  title: 'Name in a language',
  description: 'A name and the language it is in.',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Write the name.'),
    }),
    defineField({
      name: 'language',
      title: 'Language',
      description: 'As a code: en, ko, pt-BR.',
      type: 'string',
      initialValue: newsroom.language,
      validation: (rule) => rule.required().error('In which language is this name?'),
    }),
  ],
  preview: { select: { title: 'value', subtitle: 'language' } },
})
