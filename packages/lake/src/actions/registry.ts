import { z } from 'zod'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'
import type { Action } from './action.ts'
import { create } from './create.ts'
import { deleteDocument } from './delete.ts'
import { discardDraft, discardVersion } from './discard.ts'
import { edit } from './edit.ts'
import { publish } from './publish.ts'
import { replaceDraft } from './replace-draft.ts'
import { unpublish } from './unpublish.ts'
import { createVersion, replaceVersion } from './version.ts'

const PREFIX = 'sanity.action.'

/** Every action the lake performs. To add one, write its file and name it here. */
const actions: Readonly<Record<string, Action>> = {
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
}

const typed = z.looseObject({ actionType: z.string() })

/** @throws TransactionError when the action is unknown, malformed or refused */
export function act(transaction: Transaction, input: unknown): void {
  const parsed = typed.safeParse(input)
  const name = parsed.success ? parsed.data.actionType : undefined
  if (name === undefined)
    throw new TransactionError({
      type: 'validationError',
      description: 'An action needs an "actionType"',
    })
  const action = name.startsWith(PREFIX) ? actions[name.slice(PREFIX.length)] : undefined
  if (action === undefined) {
    throw new TransactionError({
      type: 'validationError',
      description: `This lake does not perform the action "${name}". It performs ${Object.keys(actions).join(', ')}, each with the prefix ${PREFIX}`,
    })
  }
  action(input, transaction)
}
