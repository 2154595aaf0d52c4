import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { defineArrayMember, defineField, defineType } from 'sanity'
import {
  checkClaim,
  checkClaimResponse,
  type ClaimLike,
  type ClaimResponseLike,
} from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import {
  claimDisplays,
  claimStances,
  claimStatuses,
  claimTypes,
  titleOf,
} from '../vocabularies/index.ts'
import { citations, listOf, today } from './shared-fields.ts'

export const claim = defineType({
  name: 'claim',
  title: 'Claim',
  description: 'An allegation or assertion, with what those concerned say to it.',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: 'claimType',
      title: 'Type',
      type: 'string',
      options: listOf(claimTypes, 'radio'),
      initialValue: 'allegation',
      validation: (rule) => rule.required().error('Is this an allegation or an assertion?'),
    }),
    defineField({
      name: 'text',
      title: 'What is claimed',
      description: 'In one sentence.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('What is claimed? One sentence.'),
    }),
    defineField({ name: 'attribution', title: 'Who claims it', type: 'attribution' }),
    defineField({
      name: 'about',
      title: 'About whom',
      description: 'Those who have a right to answer.',
      type: 'array',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'source' }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'responses',
      title: 'Responses',
      description: 'What they answered, or that they did not.',
      type: 'array',
      of: [defineArrayMember({ type: 'claimResponse' })],
    }),
    defineField({
      name: 'status',
      title: 'Status',
      type: 'string',
      options: listOf(claimStatuses),
      initialValue: 'unverified',
      validation: (rule) => rule.required().error('How does the claim stand?'),
    }),
    defineField({ name: 'statusAsOf', title: 'Status as of', type: 'date', initialValue: today }),
    citations,
    defineField({
      name: 'display',
      title: 'Display',
      type: 'string',
      options: listOf(claimDisplays, 'radio'),
      initialValue: 'box',
    }),
  ],
  validation: findings<ClaimLike>((value) => checkClaim(value)),
  preview: {
    select: { text: 'text', status: 'status', claimType: 'claimType' },
    prepare: ({ text, status, claimType }) => ({
      title: text ?? 'Nothing claimed yet',
      subtitle: [titleOf(claimTypes, claimType).split(':')[0], titleOf(claimStatuses, status)]
        .filter(Boolean)
        .join(', '),
    }),
  },
})

export const claimResponse = defineType({
  name: 'claimResponse',
  title: 'Response',
  description: 'What somebody answers to a claim about them.',
  type: 'object',
  fields: [
    defineField({
      name: 'stance',
      title: 'Stance',
      type: 'string',
      options: listOf(claimStances),
      validation: (rule) => rule.required().error('What do they say to it?'),
    }),
    defineField({ name: 'text', title: 'In words', type: 'text', rows: 2 }),
    defineField({ name: 'attribution', title: 'Who answers', type: 'attribution' }),
    defineField({
      name: 'quote',
      title: 'Quote',
      description: 'If their words are on record.',
      type: 'reference',
      to: [{ type: 'quote' }],
    }),
  ],
  validation: findings<ClaimResponseLike>((value) => checkClaimResponse(value)),
  preview: {
    select: {
      stance: 'stance',
      text: 'text',
      who: 'attribution.speakers.0.name',
      described: 'attribution.asDescribed',
    },
    prepare: ({ stance, text, who, described }) => ({
      title: [who ?? described, titleOf(claimStances, stance).toLowerCase()]
        .filter(Boolean)
        .join(' '),
      subtitle: text,
    }),
  },
})
