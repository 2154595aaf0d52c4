import type { DocumentActionsResolver } from 'sanity'
import { openDossier } from './dossier.ts'
import { withPublicationDate } from './publication-date.ts'

/** The stock actions; a story gets its date when it is first published, a source its dossier. */
export const documentActions: DocumentActionsResolver = (actions, { schemaType }) => {
  if (schemaType === 'article') {
    return actions.map((action) =>
      action.action === 'publish' ? withPublicationDate(action) : action,
    )
  }
  return schemaType === 'source' ? [...actions, openDossier] : actions
}
