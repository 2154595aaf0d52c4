import type { DocumentActionsResolver } from 'sanity'
import { openDossier } from './dossier.ts'
import { publishStory } from '../publishing/publish-story.tsx'

/** The stock actions; a story is published with its records, a source has a dossier. */
export const documentActions: DocumentActionsResolver = (actions, { schemaType }) => {
  if (schemaType === 'article') {
    return actions.map((action) => (action.action === 'publish' ? publishStory(action) : action))
  }
  return schemaType === 'source' ? [...actions, openDossier] : actions
}
