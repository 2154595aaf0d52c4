import { UsersIcon } from '@sanity/icons/Users'
import { defineField, defineType } from 'sanity'
import { participantRoles, titleOf } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

export const participant = defineType({
  name: 'participant',
  title: 'Participant',
  description: 'Who takes part in an event, and as what.',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({ name: 'agent', title: 'Source', type: 'reference', to: [{ type: 'source' }] }),
    defineField({
      name: 'name',
      title: 'Name',
      description: 'For somebody we keep no source of.',
      type: 'string',
      hidden: ({ parent }) => parent?.agent !== undefined,
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      options: listOf(participantRoles),
      validation: (rule) => rule.required().error('What was their part?'),
    }),
    defineField({
      name: 'roleText',
      title: 'Role in words',
      description: '“imposed the sanctions”',
      type: 'string',
    }),
  ],
  preview: {
    select: { agent: 'agent.name', name: 'name', role: 'role', roleText: 'roleText' },
    prepare: ({ agent, name, role, roleText }) => ({
      title: agent ?? name ?? 'Nobody yet',
      subtitle: [titleOf(participantRoles, role), roleText].filter(Boolean).join(': '),
    }),
  },
})
