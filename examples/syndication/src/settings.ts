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
  ONRECORD_SYNDICATION_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  ONRECORD_SYNDICATION_URL: address.optional(),
  ONRECORD_PUBLICATION: z.string().default('Onrecord'),
  ONRECORD_LANGUAGE: z.string().default('en'),
  ONRECORD_WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
    .optional(),
  ONRECORD_WEBHOOK_SECRET: z.string().optional(),
})

/** Where the content is, who publishes it, and where this service answers. */
export interface Settings {
  /** A lake's address; undefined for hosted Sanity. */
  readonly apiHost: string | undefined
  readonly projectId: string
  readonly dataset: string
  readonly port: number
  /** Where others find this service: feeds carry their own address. */
  readonly url: string
  readonly publication: Publication
  /** The hub that subscribers of the feeds hear from; undefined when there is none. */
  readonly hub: Hub | undefined
}

/** A WebSub hub, and how we know when to tell it something. */
export interface Hub {
  readonly url: string
  /** Signs the webhooks that say something was published. */
  readonly webhookSecret: string
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
  const port = data.ONRECORD_SYNDICATION_PORT
  return {
    apiHost: data.ONRECORD_API_HOST,
    projectId: data.ONRECORD_PROJECT_ID,
    dataset: data.ONRECORD_DATASET,
    port,
    url: data.ONRECORD_SYNDICATION_URL ?? `http://localhost:${port}`,
    publication: {
      name: data.ONRECORD_PUBLICATION,
      url: data.ONRECORD_SITE_URL,
      language: data.ONRECORD_LANGUAGE,
      addresses: addressesUnder(data.ONRECORD_SITE_URL),
    },
    hub: readHub(data),
  }
}

function readHub({
  ONRECORD_WEBSUB_HUB: url,
  ONRECORD_WEBHOOK_SECRET: webhookSecret,
}: z.infer<typeof environment>): Hub | undefined {
  if (url === undefined) return undefined
  if (webhookSecret === undefined)
    throw new Error(
      'ONRECORD_WEBHOOK_SECRET: is needed with ONRECORD_WEBSUB_HUB. The hub is told when a webhook of the dataset comes that is signed with it.',
    )
  return { url, webhookSecret }
}
