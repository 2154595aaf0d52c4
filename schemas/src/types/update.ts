import { ClockIcon } from '@sanity/icons/Clock'
import { defineField, defineType } from 'sanity'
import { checkUpdate, type UpdateLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { titleOf, updateKinds } from '../vocabularies/index.ts'
import { listOf, today } from './shared-fields.ts'

export const update = defineType({
  name: 'update',
  title: 'Update',
  description: 'What changed after publication, as readers are told.',
  type: 'object',
  icon: ClockIcon,
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: listOf(updateKinds),
      initialValue: 'update',
      validation: (rule) => rule.required().error('What kind of update?'),
    }),
    defineField({
      name: 'date',
      title: 'When',
      type: 'datetime',
      initialValue: () => new Date().toISOString(),
      validation: (rule) => rule.required().error('When?'),
    }),
    defineField({
      name: 'text',
      title: 'Text',
      description: 'One or two sentences. Readers see them.',
      type: 'text',
      rows: 3,
    }),
    defineField({
      name: 'wasWrong',
      title: 'The words that were wrong',
      description: 'Kept for the record.',
      type: 'text',
      rows: 2,
      hidden: ({ parent }) => parent?.kind !== 'correction' && parent?.kind !== 'retraction',
    }),
  ],
  validation: findings<UpdateLike>((value) => checkUpdate(value, today())),
  preview: {
    select: { kind: 'kind', date: 'date', text: 'text' },
    prepare: ({ kind, date, text }) => ({
      title: text ?? titleOf(updateKinds, kind),
      subtitle: [titleOf(updateKinds, kind), date?.slice(0, 10)].filter(Boolean).join(', '),
    }),
  },
})
