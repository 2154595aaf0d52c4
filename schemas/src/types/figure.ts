import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'
import { checkFigure } from '../rules/index.ts'
import type { FigureLike } from '../rules/figure.ts'
import { findings } from '../validation/findings.ts'
import { digitalSourceTypes } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

export const figure = defineType({
  name: 'figure',
  title: 'Picture',
  description: 'A picture with what readers and rights holders need.',
  type: 'image',
  icon: ImageIcon,
  // Neither EXIF nor place: a camera's data has given sources away.
  options: { hotspot: true, metadata: ['lqip', 'palette'] },
  fieldsets: [
    { name: 'origin', title: 'Rights and origin', options: { collapsible: true, collapsed: true } },
  ],
  fields: [
    defineField({
      name: 'alt',
      title: 'Alternative text',
      description: 'What is to be seen, for those who cannot see it.',
      type: 'string',
      hidden: ({ parent }) => parent?.decorative === true,
    }),
    defineField({
      name: 'decorative',
      title: 'Decorative',
      description: 'It adds nothing to the text: screen readers pass it over.',
      type: 'boolean',
    }),
    defineField({ name: 'caption', title: 'Caption', type: 'string' }),
    defineField({
      name: 'creditText',
      title: 'Credit',
      description: 'Who made it, as printed.',
      type: 'string',
    }),
    defineField({
      name: 'source',
      fieldset: 'origin',
      title: 'Handed out by',
      description: 'Who gave it to us. A handout of state media is labelled as one.',
      type: 'reference',
      to: [{ type: 'source' }],
    }),
    defineField({
      name: 'copyrightNotice',
      fieldset: 'origin',
      title: 'Copyright',
      type: 'string',
    }),
    defineField({
      name: 'license',
      fieldset: 'origin',
      title: 'Licence',
      description: 'The address of the licence.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['http', 'https'] }),
    }),
    defineField({
      name: 'digitalSourceType',
      title: 'How it came to be',
      description: 'IPTC digital source type. Readers are told when a machine made it.',
      type: 'string',
      options: listOf(digitalSourceTypes),
    }),
  ],
  validation: findings<FigureLike>((value) => checkFigure(value)),
  preview: { select: { title: 'caption', subtitle: 'creditText', media: 'asset' } },
})
