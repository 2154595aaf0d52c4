import { CloseCircleIcon } from '@sanity/icons/CloseCircle'
import { EditIcon } from '@sanity/icons/Edit'
import { UndoIcon } from '@sanity/icons/Undo'
import type { DocumentActionsResolver } from 'sanity'
import { openDossier } from './dossier.ts'
import { publishStory } from '../publishing/publish-story.tsx'
import { announceAction } from '../updates/announce-action.tsx'

const correct = announceAction(
  'correct',
  ['correction', 'clarification', 'update', 'editorsNote'],
  EditIcon,
)
const retract = announceAction('retract', ['retraction'], UndoIcon, 'critical')
const kill = announceAction('kill', ['kill'], CloseCircleIcon, 'critical')

/** The stock actions; a story is published with its records, and what readers saw changes in public. */
export const documentActions: DocumentActionsResolver = (actions, { schemaType }) => {
  switch (schemaType) {
    case 'article': {
      const withRecords = actions.map((action) =>
        action.action === 'publish' ? publishStory(action) : action,
      )
      return [...withRecords, correct, retract, kill]
    }
    case 'quote':
      return [...actions, correct, retract]
    case 'source':
      return [...actions, openDossier]
    default:
      return actions
  }
}
