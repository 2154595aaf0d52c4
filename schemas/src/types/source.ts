import { UserIcon } from '@sanity/icons/User'
import { defineField, defineType } from 'sanity'
import { checkSource, countryName, type SourceLike } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'
import { namesakesOf, sourceOf } from '../validation/lookups.ts'
import {
  anonymityReasons,
  identifications,
  sourceTypes,
  stateMediaTypes,
  titleOf,
} from '../vocabularies/index.ts'
import { alternateNames, listOf, sameAs } from './shared-fields.ts'

export const source = defineType({
  name: 'source',
  title: 'Source',
  description:
    'Anybody and anything information comes from. Everything here can be read by everybody.',
  type: 'document',
  icon: UserIcon,
  groups: [
    { name: 'who', title: 'Who', default: true },
    { name: 'background', title: 'Background' },
    { name: 'elsewhere', title: 'Elsewhere' },
  ],
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      description:
        'What readers see. For an unnamed source the description you print: a senior defence official. Never the real name.',
      type: 'string',
      group: 'who',
      validation: (rule) => rule.required().error('What do we call this source?'),
    }),
    defineField({
      name: 'sourceType',
      title: 'Type',
      description: 'A document is a letter, a court filing, a data set, a leaked memo.',
      type: 'string',
      options: listOf(sourceTypes, 'radio'),
      group: 'who',
      validation: (rule) =>
        rule.required().error('A person, an organisation, a news organisation …?'),
    }),
    defineField({
      name: 'identification',
      title: 'Identification',
      type: 'string',
      options: listOf(identifications, 'radio'),
      initialValue: 'named',
      group: 'who',
      validation: (rule) => rule.required().error('Is the source named, unnamed or collective?'),
    }),
    defineField({
      name: 'anonymity',
      title: 'Why unnamed',
      type: 'object',
      group: 'who',
      hidden: ({ document }) => document?.['identification'] !== 'unnamed',
      fields: [
        defineField({
          name: 'reason',
          title: 'Reason',
          type: 'string',
          options: listOf(anonymityReasons),
        }),
        defineField({
          name: 'statement',
          title: 'As printed',
          description: 'because she was not authorised to speak publicly',
          type: 'string',
        }),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      description: 'One line that tells namesakes apart.',
      type: 'text',
      rows: 2,
      group: 'who',
    }),
    defineField({
      name: 'jobTitle',
      title: 'Position',
      description: 'The one held now. The position at the time stands in the quote.',
      type: 'string',
      group: 'who',
      hidden: ({ document }) => document?.['sourceType'] !== 'person',
    }),
    defineField({
      name: 'affiliation',
      title: 'Belongs to',
      type: 'reference',
      to: [{ type: 'source' }],
      options: { filter: 'sourceType != "person"' },
      group: 'background',
    }),
    defineField({
      name: 'country',
      title: 'Country',
      description: 'Two letters: KP.',
      type: 'string',
      group: 'background',
    }),
    defineField({
      name: 'stateMedia',
      title: 'State media',
      description: 'A published classification, not our opinion.',
      type: 'object',
      group: 'background',
      hidden: ({ document }) => document?.['sourceType'] !== 'newsOrganization',
      fields: [
        defineField({
          name: 'typology',
          title: 'Classification',
          description: 'As in the State Media Monitor.',
          type: 'string',
          options: listOf(stateMediaTypes),
        }),
        defineField({
          name: 'basis',
          title: 'Where it says so',
          type: 'url',
          validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
        }),
        defineField({
          name: 'asOf',
          title: 'As of',
          description: '2024-06 or 2024.',
          type: 'string',
        }),
      ],
    }),
    defineField({ name: 'image', title: 'Picture', type: 'figure', group: 'background' }),
    { ...alternateNames, group: 'elsewhere' },
    defineField({
      name: 'url',
      title: 'Own site',
      type: 'url',
      group: 'elsewhere',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
    { ...sameAs, group: 'elsewhere' },
  ],
  validation: findings<SourceLike>(async (value, context) => {
    const [affiliation, namesakes] = await Promise.all([
      sourceOf(value.affiliation, context),
      namesakesOf(value, context),
    ])
    return checkSource(value, { affiliation, namesakes })
  }),
  orderings: [{ title: 'Name', name: 'name', by: [{ field: 'name', direction: 'asc' }] }],
  preview: {
    select: {
      name: 'name',
      sourceType: 'sourceType',
      identification: 'identification',
      jobTitle: 'jobTitle',
      country: 'country',
      state: 'stateMedia.typology',
      media: 'image',
    },
    prepare({ name, sourceType, identification, jobTitle, country, state, media }) {
      const kind = jobTitle ?? titleOf(sourceTypes, sourceType)
      const marked = identification === 'named' ? undefined : identification
      const owned = state === undefined ? undefined : titleOf(stateMediaTypes, state)
      return {
        title: name,
        // Whose voice a state's media are comes first: what is long is cut off at its end.
        subtitle: [owned, kind, countryName(country), marked].filter(Boolean).join(', '),
        media,
      }
    },
  },
})
