import { PinIcon } from '@sanity/icons/Pin'
import { defineField, defineType } from 'sanity'
import { checkCountry } from '../rules/index.ts'
import { findings } from '../validation/findings.ts'

export const place = defineType({
  name: 'place',
  title: 'Place',
  description: 'Somewhere on the map.',
  type: 'object',
  icon: PinIcon,
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('What is the place called?'),
    }),
    defineField({ name: 'locality', title: 'Town', type: 'string' }),
    defineField({ name: 'region', title: 'Region', type: 'string' }),
    defineField({
      name: 'countryCode',
      title: 'Country',
      description: 'Two letters: KP.',
      type: 'string',
    }),
    defineField({ name: 'geo', title: 'Coordinates', type: 'geopoint' }),
    defineField({
      name: 'sameAs',
      title: 'The same elsewhere',
      description: 'Its Wikidata or GeoNames address.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
  ],
  validation: findings<{ countryCode?: string }>(({ countryCode }) =>
    checkCountry(countryCode, 'countryCode'),
  ),
  preview: { select: { title: 'name', subtitle: 'countryCode' } },
})
