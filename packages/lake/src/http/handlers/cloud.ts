import { gatewayError } from '../../errors.ts'
import type { Api } from '../context.ts'

/** What only Sanity's cloud does, by the beginning of its path. */
const SERVICES: Readonly<Record<string, string>> = {
  agent: 'Agent Actions',
  assist: 'AI Assist',
  blueprints: 'Blueprints',
  canvases: 'Canvas',
  collaboration: 'The collaboration service',
  context: 'Agent Context',
  dashboards: 'Dashboard',
  'embeddings-index': 'The embeddings index',
  functions: 'Functions',
  graphql: 'GraphQL',
  'media-libraries': 'Media Library',
}

/** Services of the cloud that a lake does not have answer so, rather than as if they were misspelt. */
export function cloud(api: Api): void {
  const refuse = (title: string) => () => {
    throw gatewayError(
      501,
      'Not Implemented',
      `${title} is a service of Sanity's cloud; a local lake does not have it`,
    )
  }
  for (const [path, title] of Object.entries(SERVICES)) api.all(`/${path}/*`, refuse(title))
  api.get('/apis/graphql/*', refuse('GraphQL'))
  api.put('/datasets/:dataset/settings/embeddings', refuse('The embeddings index'))
  api.put(
    '/projects/:project/datasets/:dataset/settings/embeddings',
    refuse('The embeddings index'),
  )
}
