import { createClient } from '@sanity/client'
import { quotePage } from './page.groq.ts'

export const options = (url: string) => ({
  projectId: 'onrecord',
  dataset: 'production',
  apiHost: url,
  useProjectHostname: false,
  useCdn: false,
  apiVersion: '2025-02-19',
})

/** Typed by TypeGen; what arrives is not checked. */
export function sanityClient(url: string) {
  const client = createClient(options(url))
  return () => client.fetch(quotePage)
}
