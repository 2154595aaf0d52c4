import { createOnrecord, type Onrecord } from '@onrecord/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { kept } from './cache.ts'
import { defineLive } from 'next-sanity/live'
import { draftMode } from 'next/headers'
import { published, withDrafts } from './sanity.ts'
import { settings } from './settings.ts'

const { apiHost, studioUrl, webhookSecret } = settings

/**
 * The newsroom as readers have it: what leaves the site (sitemaps, pictures to share) is read here. It
 * is read anew for each request, unless a webhook tells when what is kept went stale.
 */
export const news = createOnrecord({
  transport: webhookSecret === undefined ? fromSanityClient(published) : kept,
  channel: 'site',
  studioUrl,
})

const drafts =
  withDrafts === undefined ? news : news.preview({ transport: fromSanityClient(withDrafts) })

/** The newsroom as whoever asks for the page has it: editors in draft mode see what they write. */
export const newsroom = async (): Promise<Onrecord> =>
  (await draftMode()).isEnabled ? drafts : news

/**
 * Tells open pages when something was published; they render anew. Against a lake the connection
 * goes to 127.0.0.1: browsers allow six to one host, and a few open stories would otherwise use up
 * those that pictures and the Studio need from localhost.
 */
export const { SanityLive } = defineLive({
  client:
    apiHost === undefined
      ? published
      : published.withConfig({ apiHost: apiHost.replace('//localhost', '//127.0.0.1') }),
  serverToken: false,
  browserToken: false,
})
