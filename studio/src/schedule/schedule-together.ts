import { ClientError, type Action } from '@sanity/client'
import { getVersionId } from '@sanity/client/csm'
import { publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient, SanityDocument } from 'sanity'
import { addressesFor } from '../publishing/addresses.ts'
import type { Part } from '../publishing/parts.ts'
import { reasonOf } from '../reason.ts'

/** A release could not be made: the plan has none, or none left, or whoever asked may not. */
export class NoReleases extends Error {}

/** What was begun could not be finished, nor taken back. */
export class LeftBehind extends Error {}

/**
 * Has a story published at a time, with the records it needs: copies of the drafts, in a release of
 * their own. The drafts stay, and are locked in the Studio until then, so that what was checked, what
 * is shown and what goes out are the same.
 *
 * A release and its documents cannot be written in one request. What fails on the way is taken back.
 *
 * @throws NoReleases | LeftBehind
 */
export async function scheduleTogether(
  client: SanityClient,
  story: SanityDocument,
  parts: readonly Part[],
  publishAt: Date,
): Promise<void> {
  const releaseId = await begin(client, story, publishAt)
  try {
    await client.action(await versionsOf(client, releaseId, story, parts, publishAt))
    await client.releases.schedule({ releaseId, publishAt: publishAt.toISOString() })
  } catch (error) {
    await remove(client, releaseId).catch((left: unknown) => {
      throw new LeftBehind(`${reasonOf(error)} (${releaseId}: ${reasonOf(left)})`)
    })
    throw error
  }
}

async function begin(client: SanityClient, story: SanityDocument, publishAt: Date) {
  const metadata = {
    title: String(story['headline']),
    releaseType: 'scheduled' as const,
    intendedPublishAt: publishAt.toISOString(),
  }
  try {
    return (await client.releases.create({ metadata })).releaseId
  } catch (error) {
    throw isOfThePlan(error) ? new NoReleases(reasonOf(error)) : error
  }
}

/** Hosted Sanity answers 402 and 403 where a plan does not include something, and names a full limit. */
const isOfThePlan = (error: unknown): boolean =>
  (error instanceof ClientError && [402, 403].includes(error.statusCode)) ||
  (error instanceof ClientError && error.details?.type === 'releaseLimitExceededError')

/** Copies of the drafts as they were checked, and in the story what publishing writes into it. */
async function versionsOf(
  client: SanityClient,
  releaseId: string,
  story: SanityDocument,
  parts: readonly Part[],
  publishAt: Date,
): Promise<Action[]> {
  const publishedId = publishedIdOf(story._id)
  const previousSlugs = await addressesFor(client, publishedId)
  const copies = [...parts.map(({ draft }) => draft), story].map(({ _id, _rev }): Action => ({
    actionType: 'sanity.action.document.version.create',
    publishedId: publishedIdOf(_id),
    baseId: `drafts.${publishedIdOf(_id)}`,
    versionId: getVersionId(publishedIdOf(_id), releaseId),
    ifBaseRevisionId: _rev,
  }))
  const write: Action = {
    actionType: 'sanity.action.document.edit',
    draftId: getVersionId(publishedId, releaseId),
    publishedId,
    patch: {
      setIfMissing: { datePublished: publishAt.toISOString() },
      ...(previousSlugs === undefined ? {} : { set: { previousSlugs } }),
    },
  }
  return [...copies, write]
}

/** Takes a release away that is not scheduled, with its documents. */
export async function remove(client: SanityClient, releaseId: string): Promise<void> {
  await client.releases.archive({ releaseId })
  await client.releases.delete({ releaseId })
}
