import { lakeWorkspace } from '@onrecord/lake/studio'
import { apiHost } from './api-host.ts'

const projectId = process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'onrecord'
const dataset = process.env['SANITY_STUDIO_DATASET'] ?? 'production'

/**
 * Where the Studio's content is. Without an API host it is hosted Sanity, and the Studio is the
 * stock one.
 */
export const connection = {
  projectId,
  dataset,
  ...(apiHost === undefined ? {} : lakeWorkspace(apiHost)),
}
