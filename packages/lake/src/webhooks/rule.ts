import type { ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId, publishedId } from '../documents/ids.ts'
import { badRequest, LakeError } from '../errors.ts'
import { answer } from '../groq/answer.ts'
import type { Source } from '../groq/evaluate/scope.ts'
import { parseQuery } from '../groq/parse.ts'
import { nodesIn } from '../groq/walk.ts'
import type { DocumentState } from '../history/history.ts'
import { Heard } from './heard.ts'
import type { Operation, Webhook } from './webhook.ts'

/** Where a change happened, and what a projection may look up. */
export interface Surroundings {
  readonly projectId: string
  readonly dataset: string
  readonly author: string
  /** Every document, of which the hook sees only what it may. */
  readonly documents: Source
}

type Hears = Pick<Webhook, 'includeDrafts' | 'includeAllVersions' | 'includePrivate'>

/** Whether a document exists for a hook. Decided by its id, before anything is evaluated. */
export function hears(hook: Hears, id: string): boolean {
  if (isDraftId(id) && !hook.includeDrafts) return false
  if (isVersionId(id) && !hook.includeAllVersions) return false
  return hook.includePrivate || !publishedId(id).includes('.')
}

export function operationOf({ before, after }: DocumentState): Operation {
  if (before === null) return 'create'
  return after === null ? 'delete' : 'update'
}

/**
 * Whether a change concerns a hook: its document matches the filter as it is or as it was, so that
 * one that leaves the filter is reported too.
 */
export function matches(hook: Webhook, change: DocumentState, place: Surroundings): boolean {
  if (!hears(hook, change.id) || !hook.rule.on.includes(operationOf(change))) return false
  if (hook.rule.filter.trim() === '') return true
  return [change.after, change.before].some(
    (root) => root !== null && run(hook.rule.filter, hook, change, root, place) === true,
  )
}

/** What is sent: the projection, or the document, as it is or as it was before it was deleted. */
export function payloadOf(hook: Webhook, change: DocumentState, place: Surroundings): unknown {
  const root = change.after ?? change.before
  if (hook.rule.projection.trim() === '') return root
  return run(hook.rule.projection, hook, change, root, place)
}

/** @throws LakeError 400 when filter or projection cannot be used in a hook */
export function assertUsable({ filter, projection }: Webhook['rule']): void {
  if (filter.trim() !== '') {
    for (const { type } of nodesIn(parseDelta('filter', filter))) {
      if (type === 'Everything' || type === 'Deref')
        throw badRequest(
          'The filter of a webhook looks at the changed document only: it cannot hold * or ->',
        )
    }
  }
  if (projection.trim() !== '') parseDelta('projection', projection)
}

/** @throws LakeError 400 in words of the hook */
function parseDelta(what: 'filter' | 'projection', groq: string): ExprNode {
  try {
    return parseQuery(groq, {}, 'delta')
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const parameter = /^param (\$\w+) referenced/.exec(error.message)?.[1]
    throw badRequest(
      parameter === undefined
        ? `The ${what} of the webhook is not right: ${error.message}`
        : `The ${what} of a webhook has no parameters: ${parameter}`,
    )
  }
}

/** Evaluates a part of a rule over what the hook sees: the same GROQ that queries are asked in. */
function run(
  groq: string,
  hook: Webhook,
  change: DocumentState,
  root: StoredDocument | null,
  { projectId, dataset, author, documents }: Surroundings,
): unknown {
  const tree = parseQuery(groq, {}, 'delta')
  const seen = new Heard(documents, (id) => hears(hook, id))
  const setting = { identity: author, projectId, dataset, change }
  return answer(seen, { tree, groq }, setting, { root }).result
}
