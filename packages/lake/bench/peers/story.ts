import { newsroom, type Document } from '../newsroom.ts'
import type { Story } from './peer.ts'

const withoutIts = ({ _id, _type, ...attributes }: Document, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)))

/** Stories of a newsroom that no server has yet, all with the same words. */
export function stories(): (turn: number) => Story {
  const documents = [...newsroom(1)]
  const quotes = documents
    .filter(({ _type }) => _type === 'quote')
    .map((quote) => withoutIts(quote, 'speaker', 'via', 'event'))
  const [article] = documents
    .filter(({ _type }) => _type === 'article')
    .map((story) => withoutIts(story, 'slug', 'quotes', 'events'))
  if (article === undefined) throw new Error('the newsroom has no article')
  return (turn) => ({ slug: `new-story-${turn}`, article, quotes })
}
