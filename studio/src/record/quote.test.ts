import { expect, it } from 'vitest'
import { chainOf } from './quote.ts'

const kim = { name: 'Kim Jong Un', stateMedia: null }
const putin = { name: 'Vladimir Putin', stateMedia: null }
const asItStands = (english: string) => english
const kcna = { name: 'KCNA', stateMedia: 'SC' }

it('the chain of a quote names who spoke, then who carried it, and says whose outlet that is', () => {
  const via = [{ relation: 'reportedBy', agent: kcna }]
  expect(
    chainOf({ speakers: [kim, putin], described: 'the leaders', via }, 'en', asItStands),
  ).toEqual(['Kim Jong Un and Vladimir Putin', 'reported by KCNA (state-controlled)'])
  expect(chainOf({ speakers: [], described: 'the leaders', via: null }, 'en', asItStands)).toEqual([
    'the leaders',
  ])
  expect(
    chainOf({ speakers: [kcna], described: null, via }, 'nb', (english) => `på norsk: ${english}`),
  ).toEqual([
    'KCNA (på norsk: state-controlled)',
    'på norsk: reported by KCNA (på norsk: state-controlled)',
  ])
  // A source that is gone, and nobody at all.
  expect(chainOf({ speakers: [null], described: null, via: null }, 'en', asItStands)).toEqual([])
})
