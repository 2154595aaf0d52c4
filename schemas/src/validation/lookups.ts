import type { SanityClient, ValidationContext } from 'sanity'
import {
  publishedIdOf,
  quoteIdsIn,
  type ArticleLike,
  type EventLike,
  type QuoteLike,
  type Quotes,
  type ReferenceLike,
  type SourceLike,
} from '../rules/index.ts'

const API_VERSION = '2025-02-19'

/** Drafts count: an editor works on a story and its quotes together. */
const clientOf = (context: ValidationContext) =>
  context.getClient({ apiVersion: API_VERSION }).withConfig({ perspective: 'drafts' })

/** A query answers null for what a document does not have; rules know only what is there. */
function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, present(part)]])),
  )
}

/** Asks the dataset. What it answers has the shape that the query beside it gives it. */
async function ask<Result>(
  client: SanityClient,
  query: string,
  params: Record<string, unknown>,
): Promise<Result> {
  return present(await client.fetch<unknown>(query, params)) as Result
}

async function byId<Document extends { _id?: string }>(
  context: ValidationContext,
  ids: readonly string[],
  fields: string,
): Promise<Document[]> {
  if (ids.length === 0) return []
  return ask<Document[]>(clientOf(context), `*[_id in $ids]{_id, ${fields}}`, {
    ids: ids.map(publishedIdOf),
  })
}

const idsOf = (references: readonly (ReferenceLike | undefined)[] | undefined): string[] =>
  (references ?? []).map((reference) => reference?._ref).filter((id) => id !== undefined)

export async function quotesOf(article: ArticleLike, context: ValidationContext): Promise<Quotes> {
  const quotes = await byId<QuoteLike>(
    context,
    quoteIdsIn(article.body ?? []),
    'text, quoteType, verification, updates',
  )
  return new Map(quotes.map((quote) => [publishedIdOf(quote._id ?? ''), quote]))
}

export async function publishedStory(
  article: ArticleLike,
  context: ValidationContext,
): Promise<ArticleLike | undefined> {
  const id = publishedIdOf(article._id ?? '')
  const client = context
    .getClient({ apiVersion: API_VERSION })
    .withConfig({ perspective: 'published' })
  const [story] = await ask<ArticleLike[]>(client, '*[_id == $id]{_id, slug, datePublished}', {
    id,
  })
  return story
}

export async function original(
  article: ArticleLike,
  context: ValidationContext,
): Promise<ArticleLike | undefined> {
  return (await byId<ArticleLike>(context, idsOf([article.translationOf]), 'language'))[0]
}

/** When a scheduled release, of this story alone or of many, publishes the story. */
export async function scheduleOf(
  article: ArticleLike,
  context: ValidationContext,
): Promise<string | undefined> {
  // A schedule matters only beside an embargo.
  if (article.embargoUntil === undefined) return undefined
  const client = context.getClient({ apiVersion: API_VERSION }).withConfig({ perspective: 'raw' })
  const releases = await ask<{ name: string; publishAt: string }[]>(
    client,
    '*[_type == "system.release" && state in ["scheduled", "scheduling"]] | order(publishAt asc){name, publishAt}',
    {},
  )
  if (releases.length === 0) return undefined
  const id = publishedIdOf(article._id ?? '')
  const versionIn = (release: string) => `versions.${release}.${id}`
  const versions = await ask<string[]>(client, '*[_id in $ids]._id', {
    ids: releases.map(({ name }) => versionIn(name)),
  })
  return releases.find(({ name }) => versions.includes(versionIn(name)))?.publishAt
}

export const speakersOf = (quote: QuoteLike, context: ValidationContext): Promise<SourceLike[]> =>
  byId<SourceLike>(context, idsOf(quote.attribution?.speakers), 'country')

export async function usesOf(quote: QuoteLike, context: ValidationContext): Promise<string[]> {
  const id = publishedIdOf(quote._id ?? '')
  return ask<string[]>(
    clientOf(context),
    '*[_type == "article" && references($id) && defined(datePublished)].datePublished',
    { id },
  )
}

export async function sourceOf(
  reference: ReferenceLike | undefined,
  context: ValidationContext,
): Promise<SourceLike | undefined> {
  return (await byId<SourceLike>(context, idsOf([reference]), 'sourceType'))[0]
}

export async function namesakesOf(
  source: SourceLike,
  context: ValidationContext,
): Promise<SourceLike[]> {
  const name = source.name?.trim()
  if (name === undefined || name === '') return []
  return ask<SourceLike[]>(
    clientOf(context),
    '*[_type == "source" && _id != $id && (lower(name) == lower($name) || $name in alternateNames[].value)]{_id, name}',
    { id: publishedIdOf(source._id ?? ''), name },
  )
}

const MAX_DEPTH = 20

/** What this is part of, and what that is part of, up to where it would go in circles. */
async function chain(
  context: ValidationContext,
  start: ReferenceLike | undefined,
  field: 'isPartOf' | 'superEvent',
): Promise<string[]> {
  const ids: string[] = []
  let next = start?._ref
  while (next !== undefined && ids.length < MAX_DEPTH && !ids.includes(publishedIdOf(next))) {
    ids.push(publishedIdOf(next))
    const [parent] = await byId<QuoteLike & EventLike>(context, [next], field)
    next = parent?.[field]?._ref
  }
  return ids
}

export const quoteAncestors = async (
  quote: QuoteLike,
  context: ValidationContext,
): Promise<QuoteLike[]> =>
  (await chain(context, quote.isPartOf, 'isPartOf')).map((_id) => ({ _id }))

export const eventAncestors = (event: EventLike, context: ValidationContext): Promise<string[]> =>
  chain(context, event.superEvent, 'superEvent')
