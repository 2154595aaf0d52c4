import { defineArrayMember, defineField, defineType } from 'sanity'

const person = defineType({
  name: 'person',
  type: 'document',
  fields: [
    defineField({ name: 'name', type: 'string' }),
    defineField({ name: 'portrait', type: 'image', options: { hotspot: true } }),
  ],
})

const album = defineType({
  name: 'album',
  type: 'document',
  fields: [
    defineField({ name: 'title', type: 'string' }),
    defineField({ name: 'artist', type: 'reference', to: [{ type: 'person' }] }),
    defineField({ name: 'year', type: 'number' }),
    defineField({ name: 'genres', type: 'array', of: [{ type: 'string' }] }),
    defineField({ name: 'cover', type: 'image', options: { hotspot: true } }),
    defineField({ name: 'booklet', type: 'file' }),
  ],
  preview: { select: { title: 'title', subtitle: 'artist.name', media: 'cover' } },
})

const note = defineType({
  name: 'note',
  type: 'document',
  fields: [
    defineField({ name: 'title', type: 'string', validation: (rule) => rule.required() }),
    defineField({ name: 'text', type: 'text' }),
    defineField({ name: 'body', type: 'array', of: [defineArrayMember({ type: 'block' })] }),
    defineField({
      name: 'about',
      type: 'array',
      of: [{ type: 'reference', to: [{ type: 'person' }, { type: 'album' }] }],
    }),
  ],
})

export const types = [person, album, note]
