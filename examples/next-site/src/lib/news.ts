import { createOnrecord } from '@onrecord/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { createClient } from '@sanity/client'
import { defineLive } from 'next-sanity/live'
import { settings } from './settings.ts'

const { apiHost, projectId, dataset } = settings

const client = createClient({
  projectId,
  dataset,
  apiVersion: '2025-02-19',
  perspective: 'published',
  useCdn: apiHost === undefined,
  // A lake answers at its bare address: `<project>.localhost` is no name that Node knows.
  ...(apiHost === undefined ? {} : { apiHost, useProjectHostname: false }),
})

/** The newsroom, as this site reads it. */
export const news = createOnrecord({ transport: fromSanityClient(client), channel: 'site' })

/**
 * Tells open pages when something was published; they render anew. Against a lake the connection
 * goes to 127.0.0.1: browsers allow six to one host, and a few open stories would otherwise use up
 * those that pictures and the Studio need from localhost.
 */
export const { SanityLive } = defineLive({
  client:
    apiHost === undefined
      ? client
      : client.withConfig({ apiHost: apiHost.replace('//localhost', '//127.0.0.1') }),
  serverToken: false,
  browserToken: false,
})
