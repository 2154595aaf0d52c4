import type { ValidationMarker } from 'sanity'
import { describe, expect, it } from 'vitest'
import { groupsOf } from './entries.ts'
import type { Outgoing } from './package.ts'

const outgoing = (
  id: string,
  type: string,
  markers: readonly ValidationMarker[] = [],
  content: Record<string, unknown> = {},
): Outgoing => ({
  id,
  type,
  isNew: true,
  markers,
  draft: {
    _id: `drafts.${id}`,
    _type: type,
    _rev: 'r',
    _createdAt: '2026-11-27T12:00:00Z',
    _updatedAt: '2026-11-27T12:00:00Z',
    ...content,
  },
})
const marker = (
  level: ValidationMarker['level'],
  message: string,
  path: ValidationMarker['path'] = [],
): ValidationMarker => ({ level, message, path })

const shown = (own: Outgoing, parts: readonly Outgoing[]) =>
  groupsOf({ own, parts }).map(({ kind, entries }) => [
    kind,
    ...entries.map(({ id, path, markers }) =>
      [id, ...path.map((step) => Object(step)._key ?? step), ...markers.map((m) => m.message)].join(
        ' ',
      ),
    ),
  ])

describe('what goes out', () => {
  it('is shown by kind, the story first', () => {
    const story = outgoing('story', 'article')
    const parts = [
      outgoing('mayor', 'source'),
      outgoing('shut', 'quote'),
      outgoing('storm', 'event'),
      outgoing('open', 'quote'),
    ]
    expect(shown(story, parts)).toEqual([
      ['article', 'story'],
      ['quote', 'shut', 'open'],
      ['source', 'mayor'],
      ['event', 'storm'],
    ])
  })

  it('has what stands in the way on top, by its kind and in it, then what asks for a look', () => {
    const quotes = [
      outgoing('fine', 'quote'),
      outgoing('doubtful', 'quote', [marker('warning', 'Is it?')]),
      outgoing('wrong', 'quote', [marker('warning', 'Is it?'), marker('error', 'Who?')]),
    ]
    expect(shown(outgoing('story', 'article'), quotes)).toEqual([
      ['quote', 'wrong Who? Is it?', 'doubtful Is it?', 'fine'],
      ['article', 'story'],
    ])
  })

  it('names each claim of a story, with what is found in it and not in the rest', () => {
    const body = [
      { _type: 'block', _key: 'b' },
      { _type: 'claim', _key: 'c', text: 'He hid the deeds.' },
    ]
    const found = [
      marker('warning', 'No byline', ['bylines']),
      marker('warning', 'Where?', ['body', { _key: 'b' }]),
      marker('error', 'No answer', ['body', { _key: 'c' }, 'responses']),
    ]
    expect(shown(outgoing('story', 'article', found, { body }), [])).toEqual([
      ['claim', 'story body c No answer'],
      ['article', 'story No byline Where?'],
    ])
  })

  it('is the record itself among its like when no story is published', () => {
    expect(shown(outgoing('shut', 'quote'), [outgoing('mayor', 'source')])).toEqual([
      ['quote', 'shut'],
      ['source', 'mayor'],
    ])
  })
})
