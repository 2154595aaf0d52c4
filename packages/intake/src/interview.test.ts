import { describe, expect, it } from 'vitest'
import { intake } from './index.ts'

const said = (...paragraphs: string[]) =>
  intake(paragraphs.join('\n\n')).quotes.map(({ text, speakers }) => [text, ...speakers])

const LEAD =
  'Naledi Khumo designed the new crossing at Port Sable. She spoke to us before it opened.'

describe('a printed interview', () => {
  it('has answers by “A:”, and whoever the lines before are about gives them', () => {
    expect(
      said(
        'Five questions for the builder',
        LEAD,
        'Q: Were you afraid?',
        'A: Every night.',
        'Q: And now?',
        'A: I will run.',
      ),
    ).toEqual([
      ['Every night.', 'Naledi Khumo'],
      ['I will run.', 'Naledi Khumo'],
    ])
  })

  it('has answers by names, also in capitals or in part; whoever asks is not quoted', () => {
    expect(
      said(
        'The builder',
        LEAD,
        'The Courier: Were you afraid?',
        'Naledi Khumo: Every night.',
        'THE COURIER: And now?',
        'KHUMO: I will run.',
        'The Courier: Thank you.',
      ),
    ).toEqual([
      ['Every night.', 'Naledi Khumo'],
      ['I will run.', 'Naledi Khumo'],
    ])
  })

  it('has an answer that goes on until the next turn', () => {
    expect(
      said(
        'The builder',
        LEAD,
        'Q: Were you afraid?',
        'A: Every night.',
        'It is a tool.',
        'Q: And now?',
        'A: I will run.',
        'The bridge opens on Monday.',
      ),
    ).toEqual([
      ['Every night.\n\nIt is a tool.', 'Naledi Khumo'],
      ['I will run.', 'Naledi Khumo'],
    ])
  })

  it('may have no labels, where it says that it is one', () => {
    const turns = ['Were you ever afraid?', 'Every night.', 'And now?', 'I will run.']
    expect(said('Interview: the builder', LEAD, ...turns)).toEqual([
      ['Every night.', 'Naledi Khumo'],
      ['I will run.', 'Naledi Khumo'],
    ])
  })

  it('is none where questions are the story’s own, or a colon makes a list (controls)', () => {
    const essay = [
      'Was anybody afraid?',
      'Every night, the papers say.',
      'And now?',
      'Nobody knows.',
    ]
    expect(said('The bridge', 'A bridge was built at Port Sable.', ...essay)).toEqual([])
    expect(
      said(
        'What we know',
        'The bridge is closed.',
        'Where: Port Sable',
        'When: Monday',
        'Who: everybody',
      ),
    ).toEqual([])
  })
})
