import { createClient } from '@sanity/client'
import { settings } from './settings.ts'

const { apiHost, projectId, dataset, readToken } = settings

/** Reads what is published, as anybody may. */
export const published = createClient({
  projectId,
  dataset,
  apiVersion: '2025-02-19',
  perspective: 'published',
  useCdn: apiHost === undefined,
  // A lake answers at its bare address: `<project>.localhost` is no name that Node knows.
  ...(apiHost === undefined ? {} : { apiHost, useProjectHostname: false }),
})

/** Reads drafts as well; undefined where the site was given no token. */
export const withDrafts =
  readToken === undefined ? undefined : published.withConfig({ token: readToken, useCdn: false })
