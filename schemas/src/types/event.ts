import { CalendarIcon } from '@sanity/icons/Calendar'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { checkEvent, type EventLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { eventAncestors } from '../validation/lookups.ts'
import { occurrenceStatuses, titleOf } from '../vocabularies/index.ts'
import { alternateNames, citations, listOf, sameAs, today, updates } from './shared-fields.ts'

const dates =
  '2024-06-19 · 2024-06 · 2024 · 2024-06-19? (unsure) · 2024-06~ (about) · ../2024 (until)'

export const event = defineType({
  name: 'event',
  title: 'Event',
  description: 'Something that happened, is happening, or may happen.',
  type: 'document',
  icon: CalendarIcon,
  groups: [
    { name: 'what', title: 'What', default: true },
    { name: 'when', title: 'When and where' },
    { name: 'who', title: 'Who' },
    { name: 'record', title: 'Record' },
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      description: 'A plain statement: Putin leaves North Korea for Vietnam.',
      type: 'string',
      group: 'what',
      validation: (rule) => rule.required().error('What is the event called?'),
    }),
    defineField({
      name: 'occurrenceStatus',
      title: 'Status',
      description: 'Reported: a source says it happened, and nobody has confirmed it.',
      type: 'string',
      options: listOf(occurrenceStatuses, 'radio'),
      group: 'what',
      validation: (rule) => rule.required().error('Has it happened, or may it?'),
    }),
    defineField({
      name: 'statusAsOf',
      title: 'Status as of',
      type: 'date',
      initialValue: today,
      group: 'what',
    }),
    defineField({
      name: 'attribution',
      title: 'Who says so',
      description: 'Needed for what is expected, possible or only reported.',
      type: 'attribution',
      group: 'what',
      options: { collapsible: true, collapsed: true },
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      group: 'what',
    }),
    defineField({
      name: 'startDate',
      title: 'Begins',
      description: dates,
      type: 'string',
      group: 'when',
    }),
    defineField({ name: 'endDate', title: 'Ends', type: 'string', group: 'when' }),
    defineField({
      name: 'dateText',
      title: 'In the story’s words',
      description: 'later in the evening',
      type: 'string',
      group: 'when',
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone',
      description: 'Asia/Pyongyang',
      type: 'string',
      group: 'when',
    }),
    defineField({
      name: 'previousStartDate',
      title: 'Was to begin',
      type: 'string',
      group: 'when',
      hidden: ({ document }) => document?.['occurrenceStatus'] !== 'postponed',
    }),
    defineField({
      name: 'location',
      title: 'Place',
      type: 'place',
      group: 'when',
      options: { collapsible: true, collapsed: false },
    }),
    defineField({
      name: 'participants',
      title: 'Participants',
      type: 'array',
      of: [defineArrayMember({ type: 'participant' })],
      group: 'who',
    }),
    defineField({
      name: 'superEvent',
      title: 'Part of',
      description: 'The larger event. Its parts are found from here; they are listed nowhere.',
      type: 'reference',
      to: [{ type: 'event' }],
      group: 'record',
    }),
    defineField({
      name: 'previousEvent',
      title: 'Compared with',
      description: 'The earlier one: “first visit in 24 years”.',
      type: 'reference',
      to: [{ type: 'event' }],
      group: 'record',
    }),
    { ...alternateNames, group: 'record' },
    { ...sameAs, group: 'record' },
    { ...citations, group: 'record' },
    { ...updates, group: 'record' },
  ],
  validation: findings<EventLike>(async (value, context) =>
    checkEvent(value, { today: today(), ancestors: await eventAncestors(value, context) }),
  ),
  orderings: [
    { title: 'Newest first', name: 'newest', by: [{ field: 'startDate', direction: 'desc' }] },
    { title: 'Name', name: 'name', by: [{ field: 'name', direction: 'asc' }] },
  ],
  preview: {
    select: {
      name: 'name',
      status: 'occurrenceStatus',
      startDate: 'startDate',
      dateText: 'dateText',
      place: 'location.name',
    },
    prepare: ({ name, status, startDate, dateText, place }) => ({
      title: name,
      subtitle: [titleOf(occurrenceStatuses, status), startDate ?? dateText, place]
        .filter(Boolean)
        .join(', '),
    }),
  },
})
