import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { LinkIcon } from '@sanity/icons/Link'
import { PlayIcon } from '@sanity/icons/Play'
import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { titleOf, verifications } from '../vocabularies/index.ts'
import { attributionMark } from './attribution.ts'

/** A reference is a field of its object, never the annotation itself: types generated from it stay right. */
const mention = (
  name: 'quote' | 'source' | 'event',
  title: string,
  icon: typeof UserIcon,
  description: string,
  missing: string,
) =>
  defineArrayMember({
    name: `${name}Mention`,
    title,
    description,
    type: 'object',
    icon,
    fields: [
      defineField({
        name,
        title,
        type: 'reference',
        to: [{ type: name }],
        validation: (rule) => rule.required().error(missing),
      }),
    ],
  })

const link = defineArrayMember({
  name: 'link',
  title: 'Link',
  description: 'A web page.',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'url',
      validation: (rule) =>
        rule
          .required()
          .uri({ scheme: ['http', 'https', 'mailto'] })
          .error('Where does it lead? An address that begins with https://, http:// or mailto:'),
    }),
  ],
})

const quoteBlock = defineType({
  name: 'quoteBlock',
  title: 'Quote',
  description: 'A quote that stands by itself. Its words come from the quote on record.',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'quote',
      title: 'Quote',
      type: 'reference',
      to: [{ type: 'quote' }],
      validation: (rule) => rule.required().error('Which quote?'),
    }),
    defineField({
      name: 'display',
      title: 'Display',
      type: 'string',
      options: {
        list: [
          { value: 'block', title: 'In the text' },
          { value: 'pull', title: 'Pulled out, repeating what the text says' },
        ],
        layout: 'radio',
      },
      initialValue: 'block',
    }),
  ],
  preview: {
    select: {
      text: 'quote.text',
      quoteType: 'quote.quoteType',
      speaker: 'quote.attribution.speakers.0.name',
      second: 'quote.attribution.speakers.1.name',
      described: 'quote.attribution.asDescribed',
      via: 'quote.attribution.via.0.agent.name',
      further: 'quote.attribution.via.1.agent.name',
      verification: 'quote.verification',
    },
    prepare: ({ text, quoteType, speaker, second, described, via, further, verification }) => {
      const who = [speaker, second].filter(Boolean).join(' and ') || described || 'nobody yet'
      const chain = [who, via, further].filter(Boolean).join(' ← ')
      return {
        title:
          text === undefined ? 'No quote chosen' : quoteType === 'indirect' ? text : `“${text}”`,
        subtitle: [chain, titleOf(verifications, verification)].filter(Boolean).join(' · '),
        media: BlockquoteIcon,
      }
    },
  },
})

const embed = defineType({
  name: 'embed',
  title: 'Embed',
  description: 'Something that lives elsewhere: a post, a video. Front ends show it as a link.',
  type: 'object',
  icon: PlayIcon,
  fields: [
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) =>
        rule
          .required()
          .uri({ scheme: ['https'] })
          .error('What is embedded? An address that begins with https://'),
    }),
    defineField({ name: 'title', title: 'What it is', type: 'string' }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
})

export const body = defineType({
  name: 'body',
  title: 'Text',
  description: 'The story. What is quoted is a quote: there is no plain blockquote.',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Subheading', value: 'h3' },
      ],
      lists: [
        { title: 'Bullets', value: 'bullet' },
        { title: 'Numbers', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Strong', value: 'strong' },
          { title: 'Emphasis', value: 'em' },
        ],
        annotations: [
          mention(
            'quote',
            'Quote',
            BlockquoteIcon,
            'Words on record: the text must keep to them.',
            'Which quote?',
          ),
          mention('source', 'Source', UserIcon, 'Somebody we know.', 'Which source?'),
          mention(
            'event',
            'Event',
            CalendarIcon,
            'Something that happened, or may happen.',
            'Which event?',
          ),
          attributionMark,
          link,
        ],
      },
    }),
    defineArrayMember({ type: 'quoteBlock' }),
    defineArrayMember({ type: 'claim' }),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'embed' }),
  ],
})

export const bodyTypes = [quoteBlock, embed, body]
