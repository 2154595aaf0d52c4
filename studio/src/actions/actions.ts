import { CloseCircleIcon } from '@sanity/icons/CloseCircle'
import { EditIcon } from '@sanity/icons/Edit'
import { UndoIcon } from '@sanity/icons/Undo'
import type { DocumentActionsResolver } from 'sanity'
import { openDossier } from './dossier.ts'
import { approve, askForReview, sendBack } from '../review/actions.ts'
import { publishTogetherAction } from '../publishing/publish-story.tsx'
import { scheduleAction } from '../schedule/action.tsx'
import { heldWhileScheduled } from '../schedule/hold.ts'
import { announceAction } from '../updates/announce-action.tsx'

const correct = announceAction(
  'correct',
  ['correction', 'clarification', 'update', 'editorsNote'],
  EditIcon,
)
const retract = announceAction('retract', ['retraction'], UndoIcon, 'critical')
const kill = announceAction('kill', ['kill'], CloseCircleIcon, 'critical')

/**
 * The stock actions; a story is published with its records, now or at a time, and what readers saw
 * changes in public.
 */
export const documentActions: DocumentActionsResolver = (actions, { schemaType }) => {
  const together = actions.map((action) => {
    if (action.action === 'duplicate') return action
    return heldWhileScheduled(action.action === 'publish' ? publishTogetherAction(action) : action)
  })
  switch (schemaType) {
    case 'article':
      return [
        ...together,
        scheduleAction,
        askForReview,
        approve,
        sendBack,
        ...[correct, retract, kill].map(heldWhileScheduled),
      ]
    case 'quote':
      return [...together, ...[correct, retract].map(heldWhileScheduled)]
    case 'source':
      return [...together, openDossier]
    case 'event':
      return together
    default:
      return actions
  }
}
