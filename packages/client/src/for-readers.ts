import type { Keyed, Update } from './queries.generated.ts'

/** Why something must not be shown, or not be sent on. */
export type Withheld = 'draft' | 'private' | 'unpublished' | 'embargoed' | 'killed' | 'retracted'

const reasons: Record<Withheld, string> = {
  draft: 'it is a draft. Hand over what the client returns, which is published',
  private: 'it is private, and no front end has any business with it',
  unpublished: 'it has no date of publication. Publish it first',
  embargoed: 'it is under embargo. Wait until the embargo ends',
  killed: 'it was killed, and no reader sees it again',
  retracted:
    'it was retracted. Leave it out (see isRetracted), or send the notice of retraction instead',
}

/**
 * A converter was handed something that must not leave the newsroom. The message names it.
 *
 * @example
 * ```ts
 * import { NotForReadersError } from '@onrecord/client'
 * import { articleText } from '@onrecord/client/text'
 *
 * try {
 *   console.log(articleText(article))
 * } catch (error) {
 *   if (!(error instanceof NotForReadersError)) throw error
 *   console.error(error.documentId, error.reason) // 'vote-count' 'embargoed'
 * }
 * ```
 */
export class NotForReadersError extends Error {
  override readonly name = 'NotForReadersError'
  readonly code = 'not-for-readers'
  readonly documentId: string
  readonly reason: Withheld

  constructor(documentId: string, reason: Withheld) {
    super(`${documentId} is not for readers: ${reasons[reason]}.`)
    this.documentId = documentId
    this.reason = reason
  }
}

interface Updated {
  readonly updates: readonly Keyed<Update>[] | null
}

interface Published extends Updated {
  readonly _id: string
  readonly datePublished: string | null
}

/**
 * Whether readers were told that a story or a quote no longer stands.
 *
 * @example
 * ```ts
 * const standing = article.quotes.filter((quote) => !isRetracted(quote))
 * ```
 */
export const isRetracted = ({ updates }: Updated): boolean =>
  (updates ?? []).some(({ kind }) => kind === 'retraction')

/**
 * The last lock before the door. What the client returns always passes; it is here for stories that
 * came another way.
 *
 * @throws NotForReadersError when a story is a draft, private, unpublished, killed or under embargo
 */
export function assertForReaders(story: Published): void {
  const reason = withheld(story)
  if (reason !== undefined) throw new NotForReadersError(story._id, reason)
}

/**
 * As {@link assertForReaders}, for formats in which a story leaves without the page that says it was
 * retracted.
 *
 * @throws NotForReadersError also when a story was retracted
 */
export function assertStanding(story: Published): void {
  assertForReaders(story)
  if (isRetracted(story)) throw new NotForReadersError(story._id, 'retracted')
}

function withheld(story: Published): Withheld | undefined {
  if (/^(drafts|versions)\./.test(story._id)) return 'draft'
  if (story._id.includes('.')) return 'private'
  if (story.datePublished === null) return 'unpublished'
  if ((story.updates ?? []).some(({ kind }) => kind === 'kill')) return 'killed'
  // No query of ours returns an embargo, but an answer of somebody else's may hold one.
  const until = 'embargoUntil' in story ? story.embargoUntil : undefined
  if (typeof until === 'string' && !(Date.parse(until) <= Date.now())) return 'embargoed'
  return undefined
}
