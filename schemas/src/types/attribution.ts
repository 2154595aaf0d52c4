import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { checkAttribution, type AttributionLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'

/** Whoever shows an attribution checks it: a quote, an event and a claim each expect something else. */
export const attributionFields = [
  defineField({
    name: 'speakers',
    title: 'Who',
    description: 'The source or sources these words come from.',
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'source' }] })],
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: 'asDescribed',
    title: 'As described',
    description: 'How the story calls them: “the leaders”, “North Korean leader Kim Jong Un”.',
    type: 'string',
  }),
  defineField({
    name: 'cue',
    title: 'Verb',
    description: 'The word of saying: said, told, wrote.',
    type: 'string',
  }),
  defineField({
    name: 'via',
    title: 'Carried by',
    description: 'Who brought the words to us, the one nearest to the speaker first.',
    type: 'array',
    of: [defineArrayMember({ type: 'attributionHop' })],
  }),
]

export const attribution = defineType({
  name: 'attribution',
  title: 'Attribution',
  description: 'Who said it, and through whom we know.',
  type: 'object',
  icon: UserIcon,
  fields: attributionFields,
  preview: {
    select: {
      speaker: 'speakers.0.name',
      second: 'speakers.1.name',
      asDescribed: 'asDescribed',
      via: 'via.0.agent.name',
    },
    prepare: ({ speaker, second, asDescribed, via }) => ({
      title: [speaker, second].filter(Boolean).join(' and ') || asDescribed || 'Nobody yet',
      subtitle: via === undefined ? '' : `via ${via}`,
    }),
  },
})

/** The attribution of a paraphrase in running text, where nothing else would check it. */
export const attributionMark = {
  name: 'attribution',
  title: 'Attribute',
  type: 'attribution',
  icon: UserIcon,
  validation: findings<AttributionLike>((value) => checkAttribution(value)),
} as const
