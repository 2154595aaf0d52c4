import { describe, expect, it } from 'vitest'
import { draftOf } from './records.ts'

describe('words of a story as a record', () => {
  it('are a whole quote, a part of one, or a paraphrase, as their marks and ends show', () => {
    const types = ['“It stays shut,”', '“shut until May”', 'the bridge stays shut'].map((words) => {
      const draft = draftOf('quote', words, 'en')
      return 'text' in draft && [draft.text, draft.quoteType]
    })
    expect(types).toEqual([
      ['It stays shut', 'direct'],
      ['shut until May', 'partial'],
      ['the bridge stays shut', 'indirect'],
    ])
  })

  it('name a source or an event, and say nothing else of it', () => {
    expect(draftOf('source', ' Ida\n Brekke ', 'en')).toEqual({ name: 'Ida Brekke' })
    expect(draftOf('event', 'the bridge was closed', 'en')).toEqual({
      name: 'The bridge was closed',
    })
  })
})
