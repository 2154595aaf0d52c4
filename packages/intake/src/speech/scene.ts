import { Directory, type DirectorySource } from '../names/directory.ts'
import type { PlacedSentence } from '../names/found.ts'
import { Registry } from '../names/registry.ts'
import { answersIn, type Answer } from '../quotations/answers.ts'
import { quotationsIn, type Quotation } from '../quotations/quotation.ts'
import { sentencesOf } from '../text/sentences.ts'
import { overlaps } from '../text/span.ts'
import type { Story } from '../text/story.ts'
import { tokensOf, type Token } from '../text/tokens.ts'
import type { Act } from './act.ts'
import { actsIn } from './acts.ts'
import { linkOf, type Link } from './link.ts'
import { Memory } from './memory.ts'
import { Resolver } from './resolve.ts'

/** A sentence, what is said in it, and which quotation belongs to which saying. */
export interface SceneSentence extends PlacedSentence {
  readonly acts: readonly Act[]
  /** By index of the quotation's token. */
  readonly links: ReadonlyMap<number, Link>
}

/** A story read once: its sentences, names, quotations and acts of speech. */
export interface Scene {
  readonly story: Story
  readonly quotations: readonly Quotation[]
  /** Those of a printed interview that no marks show. */
  readonly answers: readonly Answer[]
  readonly sentences: readonly SceneSentence[]
  readonly registry: Registry
  readonly memory: Memory
  readonly resolver: Resolver
  readonly directory: Directory
}

/** “23:04 Rehbein writes”: when a live page printed a paragraph is no part of its sentences. */
const withoutTimeOfDay = (tokens: readonly Token[]): readonly Token[] =>
  /^\d{1,2}[:.]\d{2}(?:[ap]m)?$/i.test(tokens[0]?.text ?? '') && tokens[1]?.capital === true
    ? tokens.slice(1)
    : tokens

/** The sentence with quoted words blanked: what others say in marks is not what the story tells. */
export function plainWords({ story }: Scene, { tokens }: SceneSentence): string {
  const first = tokens[0]
  if (first === undefined) return ''
  let words = story.text.slice(first.start, tokens.at(-1)?.end)
  for (const { kind, start, end } of tokens)
    if (kind === 'quotation')
      words =
        words.slice(0, start - first.start) +
        ' '.repeat(end - start) +
        words.slice(end - first.start)
  return words
}

export function sceneOf(story: Story, sources: readonly DirectorySource[]): Scene {
  const answers = answersIn(story)
  const marked = quotationsIn(story.text, story.paragraphs).map((quotation) => {
    const around = answers.find((answer) => overlaps(answer, quotation))
    return around === undefined || quotation.parent !== undefined
      ? quotation
      : { ...quotation, parent: around }
  })
  const quotations = [...answers, ...marked]
  const outer = quotations.filter(({ parent }) => parent === undefined)
  const placed = story.paragraphs.flatMap((paragraph, index) => {
    if (paragraph.role === 'heading') return []
    const tokens = withoutTimeOfDay(tokensOf(story.text, paragraph, outer))
    return sentencesOf(tokens).map((sentence, position): PlacedSentence => ({
      tokens: sentence,
      paragraph: index,
      sentence: position,
    }))
  })
  const directory = new Directory(sources)
  const registry = new Registry(placed, directory)
  const sentences = placed.map((sentence): SceneSentence => {
    const acts = actsIn(sentence.tokens, registry)
    const links = new Map<number, Link>()
    for (const [index, { kind }] of sentence.tokens.entries()) {
      const link = kind === 'quotation' ? linkOf(sentence.tokens, index, acts) : undefined
      if (link !== undefined) links.set(index, link)
    }
    return { ...sentence, acts, links }
  })
  const memory = new Memory(registry, placed)
  return {
    story,
    quotations,
    answers,
    sentences,
    registry,
    memory,
    resolver: new Resolver(memory, directory),
    directory,
  }
}
