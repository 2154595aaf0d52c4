import { defineField, defineType } from 'sanity'
import { checkHop, type HopLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { sourceOf } from '../validation/lookups.ts'
import { hopRelations, titleOf } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

export const attributionHop = defineType({
  name: 'attributionHop',
  title: 'Carried by',
  description: 'One step on the way of words from the speaker to us.',
  type: 'object',
  fields: [
    defineField({
      name: 'relation',
      title: 'How',
      type: 'string',
      options: listOf(hopRelations),
      initialValue: 'reportedBy',
      validation: (rule) => rule.required().error('How did these words reach us?'),
    }),
    defineField({
      name: 'agent',
      title: 'By whom',
      description: 'The outlet, agency or platform.',
      type: 'reference',
      to: [{ type: 'source' }],
      validation: (rule) => rule.required().error('Who carried these words?'),
    }),
    defineField({ name: 'citation', title: 'Citation', type: 'citation' }),
  ],
  validation: findings<HopLike>(async (hop, context) =>
    checkHop(hop, (await sourceOf(hop.agent, context))?.sourceType),
  ),
  preview: {
    select: { agent: 'agent.name', relation: 'relation' },
    prepare: ({ agent, relation }) => ({
      title: agent ?? 'Nobody yet',
      subtitle: titleOf(hopRelations, relation),
    }),
  },
})
