import { defineEnableDraftMode } from 'next-sanity/draft-mode'
import { withDrafts } from '../../../../lib/sanity.ts'

/** The Studio's presentation comes here with a secret it wrote into the dataset a moment ago. */
export const GET =
  withDrafts === undefined
    ? () =>
        new Response(
          'This site shows no drafts: it has no token. Set ONRECORD_READ_TOKEN to one that may read them, and start it again.',
          { status: 501 },
        )
    : defineEnableDraftMode({ client: withDrafts }).GET
