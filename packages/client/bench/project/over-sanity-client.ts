import { createClient } from '@sanity/client'
import { fromSanityClient } from '@onrecord/client/sanity'
import { asking } from './onrecord.ts'
import { options } from './sanity-client.ts'

export const overSanityClient = (url: string) =>
  asking(fromSanityClient(createClient(options(url))))
