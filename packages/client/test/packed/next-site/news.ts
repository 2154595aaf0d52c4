import { createOnrecord } from '@onrecord/client'
import { fromSanityFetch } from '@onrecord/client/next'
import { createClient } from '@sanity/client'
import { defineLive } from 'next-sanity/live'

const client = createClient({
  projectId: 'onrecord',
  dataset: 'production',
  apiHost: process.env['LAKE'] ?? '',
  useProjectHostname: false,
  useCdn: false,
  apiVersion: '2025-02-19',
})
export const { sanityFetch, SanityLive } = defineLive({
  client,
  serverToken: false,
  browserToken: false,
})
export const news = createOnrecord({ transport: fromSanityFetch(sanityFetch) })
