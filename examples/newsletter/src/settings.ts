import { addressesUnder } from '@onrecord/client'
import type { Publication } from '@onrecord/client/feeds'
import { z } from 'zod'

/** An address without a slash at the end, so that paths can be put behind it. */
const address = z
  .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))

const environment = z.object({
  ONRECORD_API_HOST: address.optional(),
  ONRECORD_PROJECT_ID: z.string().default('onrecord'),
  ONRECORD_DATASET: z.string().default('production'),
  ONRECORD_SITE_URL: address.default('http://localhost:3000'),
  ONRECORD_PUBLICATION: z.string().default('Onrecord'),
  ONRECORD_LANGUAGE: z.string().default('en'),
  ONRECORD_NEWSLETTER_PORT: z.coerce.number().int().min(0).max(65_535).default(3002),
  ONRECORD_NEWSLETTER_URL: address.optional(),
  ONRECORD_NEWSLETTER_FOLDER: z.string().default('editions'),
  ONRECORD_NEWSLETTER_FROM: z
    .email({ error: 'must be an address such as news@example.org' })
    .default('newsletter@localhost.localdomain'),
  ONRECORD_NEWSLETTER_TO: z.string().optional(),
  ONRECORD_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtps://user:password@smtp.example.org:465',
    })
    .optional(),
})

/** Where the content is, who publishes it, and how the letter goes out. */
export interface Settings {
  /** A lake's address; undefined for hosted Sanity. */
  readonly apiHost: string | undefined
  readonly projectId: string
  readonly dataset: string
  readonly publication: Publication
  readonly port: number
  /** Where readers find this service: to unsubscribe. */
  readonly url: string
  /** Where editions are kept. */
  readonly folder: string
  /** The address the letter comes from. */
  readonly from: string
  /** A file with one subscriber's address a line. */
  readonly to: string | undefined
  readonly smtpUrl: string | undefined
}

/**
 * Reads the settings from environment variables; README.md lists them.
 *
 * @throws Error naming every variable that is wrong, and why
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  // An empty variable is one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = environment.safeParse(given)
  if (error !== undefined)
    throw new Error(
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    )
  const port = data.ONRECORD_NEWSLETTER_PORT
  return {
    apiHost: data.ONRECORD_API_HOST,
    projectId: data.ONRECORD_PROJECT_ID,
    dataset: data.ONRECORD_DATASET,
    publication: {
      name: data.ONRECORD_PUBLICATION,
      url: data.ONRECORD_SITE_URL,
      language: data.ONRECORD_LANGUAGE,
      addresses: addressesUnder(data.ONRECORD_SITE_URL),
    },
    port,
    url: data.ONRECORD_NEWSLETTER_URL ?? `http://localhost:${port}`,
    folder: data.ONRECORD_NEWSLETTER_FOLDER,
    from: data.ONRECORD_NEWSLETTER_FROM,
    to: data.ONRECORD_NEWSLETTER_TO,
    smtpUrl: data.ONRECORD_SMTP_URL,
  }
}
