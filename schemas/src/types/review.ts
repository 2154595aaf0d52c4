import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import { defineField, defineType } from 'sanity'
import { reviewStates, titleOf } from '../vocabularies/index.ts'
import { listOf } from './shared-fields.ts'

/**
 * Private: its id is `review.` and the story's, so nobody without a token can read it. It names the
 * story by its id and is no reference: a review never holds a story back from being deleted.
 */
export const review = defineType({
  name: 'review',
  title: 'Review',
  description: 'Where a story stands between its author and its readers. Written by the actions.',
  type: 'document',
  icon: EyeOpenIcon,
  readOnly: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({
      name: 'story',
      title: 'Story',
      description: 'The id of the story.',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'state',
      title: 'State',
      type: 'string',
      options: listOf(reviewStates),
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'by',
      title: 'By',
      description: 'The id of who asked, approved or sent it back.',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'revision',
      title: 'Revision',
      description: 'The revision of the draft that this is about.',
      type: 'string',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: { story: 'story', state: 'state' },
    prepare: ({ story, state }) => ({ title: titleOf(reviewStates, state), subtitle: story }),
  },
})
