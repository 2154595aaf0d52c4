import { evaluate, parse, type ExprNode } from 'groq-js'
import type { StoredDocument } from '../documents/document.ts'
import { isDraftId, isVersionId, publishedId } from '../documents/ids.ts'
import { badRequest } from '../errors.ts'
import { nodesIn } from '../groq/walk.ts'
import type { DocumentState } from '../history/history.ts'
import type { Operation, Webhook } from './webhook.ts'

/** Where a change happened, and what a projection may look up. */
export interface Surroundings {
  readonly projectId: string
  readonly dataset: string
  readonly author: string
  /** Every document, of which the hook sees only what it may. */
  readonly documents: () => Iterable<StoredDocument>
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
export async function matches(
  hook: Webhook,
  change: DocumentState,
  place: Surroundings,
): Promise<boolean> {
  if (!hears(hook, change.id) || !hook.rule.on.includes(operationOf(change))) return false
  if (hook.rule.filter.trim() === '') return true
  const filter = parseDelta('filter', hook.rule.filter)
  for (const root of [change.after, change.before]) {
    if (root !== null && (await run(filter, hook, change, root, place)) === true) return true
  }
  return false
}

/** What is sent: the projection, or the document, as it is or as it was before it was deleted. */
export async function payloadOf(
  hook: Webhook,
  change: DocumentState,
  place: Surroundings,
): Promise<unknown> {
  const root = change.after ?? change.before
  if (hook.rule.projection.trim() === '') return root
  return run(parseDelta('projection', hook.rule.projection), hook, change, root, place)
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

function parseDelta(what: 'filter' | 'projection', groq: string): ExprNode {
  let tree: ExprNode
  try {
    tree = parse(groq, { mode: 'delta' })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw badRequest(`The ${what} of the webhook is not right: ${reason}`)
  }
  for (const node of nodesIn(tree)) {
    if (node['type'] === 'Parameter')
      throw badRequest(`The ${what} of a webhook has no parameters: $${String(node['name'])}`)
  }
  return tree
}

async function run(
  tree: ExprNode,
  hook: Webhook,
  { before, after }: DocumentState,
  root: StoredDocument | null,
  place: Surroundings,
): Promise<unknown> {
  const looksUp = [...nodesIn(tree)].some(({ type }) => type === 'Everything' || type === 'Deref')
  const dataset = looksUp ? [...place.documents()].filter(({ _id }) => hears(hook, _id)) : []
  const { projectId, dataset: name, author: identity } = place
  const value = await evaluate(tree, {
    root,
    before,
    after,
    dataset,
    identity,
    sanity: { projectId, dataset: name },
  })
  const result: unknown = await value.get()
  return result ?? null
}
