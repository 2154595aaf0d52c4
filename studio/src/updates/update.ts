import type { Action } from '@sanity/client'
import { publishedIdOf } from '@onrecord/schemas/rules'
import type { SanityClient } from 'sanity'
import { keepAddresses } from '../publishing/addresses.ts'

/** What readers are told about a change, as it is kept on a story or a quote. */
export interface Update {
  readonly kind: 'update' | 'clarification' | 'correction' | 'retraction' | 'editorsNote' | 'kill'
  readonly text: string
  /** The words that were wrong; kept for the record. */
  readonly wasWrong?: string
}

/**
 * Writes a dated update into a document and publishes it, in one transaction. A kill takes the
 * document away instead: what was written stays, as a draft that no reader sees.
 */
export async function announce(client: SanityClient, id: string, update: Update): Promise<void> {
  const publishedId = publishedIdOf(id)
  const draftId = `drafts.${publishedId}`
  const entry = {
    _type: 'update',
    _key: crypto.randomUUID().slice(0, 12),
    date: new Date().toISOString(),
    ...update,
  }
  const write: Action = {
    actionType: 'sanity.action.document.edit',
    draftId,
    publishedId,
    patch: {
      setIfMissing: { updates: [] },
      insert: { after: 'updates[-1]', items: [entry] },
    },
  }
  const then: Action =
    update.kind === 'kill'
      ? { actionType: 'sanity.action.document.unpublish', draftId, publishedId }
      : { actionType: 'sanity.action.document.publish', draftId, publishedId }
  await client.action([write, ...(await keepAddresses(client, publishedId)), then])
}
