import { z } from 'zod'
import { badRequest } from '../errors.ts'
import { assertVersionsUnlocked } from '../releases/locks.ts'
import type { Transaction } from '../transaction.ts'
import type { Action } from './action.ts'
import { create } from './create.ts'
import { deleteDocument } from './delete.ts'
import { discardDraft, discardVersion } from './discard.ts'
import { edit } from './edit.ts'
import { publish } from './publish.ts'
import { archiveRelease, unarchiveRelease } from './releases/archive.ts'
import { createRelease } from './releases/create.ts'
import { deleteRelease } from './releases/delete.ts'
import { editRelease } from './releases/edit.ts'
import { importRelease } from './releases/import.ts'
import { publishRelease } from './releases/publish.ts'
import { scheduleRelease, unscheduleRelease } from './releases/schedule.ts'
import { replaceDraft } from './replace-draft.ts'
import { unpublish } from './unpublish.ts'
import { createVersion, replaceVersion, unpublishVersion } from './version.ts'

const PREFIX = 'sanity.action.'

/** Every action on documents. To add one, write its file and name it here. */
const documentActions: Readonly<Record<string, Action>> = {
  'document.create': create,
  'document.edit': edit,
  'document.replaceDraft': replaceDraft,
  'document.discard': discardDraft,
  'document.publish': publish,
  'document.unpublish': unpublish,
  'document.delete': deleteDocument,
  'document.version.create': createVersion,
  'document.version.replace': replaceVersion,
  'document.version.discard': discardVersion,
  'document.version.unpublish': unpublishVersion,
}

/** Every action on releases, likewise. */
const releaseActions: Readonly<Record<string, Action>> = {
  'release.create': createRelease,
  'release.edit': editRelease,
  'release.publish': publishRelease,
  'release.schedule': scheduleRelease,
  'release.unschedule': unscheduleRelease,
  'release.archive': archiveRelease,
  'release.unarchive': unarchiveRelease,
  'release.delete': deleteRelease,
  'release.import': importRelease,
}

const actions = { ...documentActions, ...releaseActions }

const typed = z.looseObject({ actionType: z.string() })

/**
 * The name of an action without its prefix.
 *
 * @throws LakeError when it has none, or the lake does not perform it
 */
function nameOf(input: unknown): string {
  const parsed = typed.safeParse(input)
  if (!parsed.success) throw badRequest('An action needs an "actionType"')
  const { actionType } = parsed.data
  const name = actionType.startsWith(PREFIX) ? actionType.slice(PREFIX.length) : ''
  if (Object.hasOwn(actions, name)) return name
  throw badRequest(
    `This lake does not perform the action "${actionType}". It performs ${Object.keys(actions).join(', ')}, each with the prefix ${PREFIX}`,
  )
}

/**
 * Holds a request's actions against the rules that concern all of them.
 *
 * @param releases whether the API version of the request knows releases and versions
 * @throws LakeError 400
 */
export function assertPerformable(inputs: readonly unknown[], releases: boolean): void {
  const names = inputs.map(nameOf)
  const young = releases ? -1 : names.findIndex((name) => /^release\.|\.version\./.test(name))
  if (young !== -1)
    throw badRequest(
      `action index ${young}: not supported for this API version. Releases and versions need 2025-02-19 or later`,
    )
  if (new Set(names.map((name) => Object.hasOwn(releaseActions, name))).size > 1)
    throw badRequest(
      'Actions on documents and actions on releases cannot be mixed: send them in two requests',
    )
}

/**
 * Performs one action.
 *
 * @throws TransactionError when it is malformed or refused
 */
export function act(transaction: Transaction, input: unknown): void {
  const name = nameOf(input)
  actions[name]?.(input, transaction)
  // A release moves its own versions when it is published or put away; nobody else may then.
  if (Object.hasOwn(documentActions, name)) assertVersionsUnlocked(transaction)
}
