import path from 'node:path'
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
  ONRECORD_TEXT_PORT: z.coerce.number().int().min(0).max(65_535).default(3003),
  ONRECORD_TEXT_STORIES: z.coerce.number().int().min(1).max(10_000).default(200),
  ONRECORD_TEXT_FOLDER: z.string().default('editions'),
  ONRECORD_WEBHOOK_SECRET: z.string().optional(),
})

/** Where the content is, who publishes it, and where this edition stands. */
export interface Settings {
  /** A lake's address; undefined for hosted Sanity. */
  readonly apiHost: string | undefined
  readonly projectId: string
  readonly dataset: string
  /** Where the full site is: what this edition does not hold is linked there. */
  readonly siteUrl: string
  readonly publication: string
  /** BCP 47; stories and quotes carry their own. */
  readonly language: string
  readonly port: number
  /** How many stories it holds, the newest first. */
  readonly stories: number
  /** Where the server keeps what it builds. */
  readonly folder: string
  /** Signs the webhooks that ask for a new build; without one they are refused. */
  readonly webhookSecret: string | undefined
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
      error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  return {
    apiHost: data.ONRECORD_API_HOST,
    projectId: data.ONRECORD_PROJECT_ID,
    dataset: data.ONRECORD_DATASET,
    siteUrl: data.ONRECORD_SITE_URL,
    publication: data.ONRECORD_PUBLICATION,
    language: data.ONRECORD_LANGUAGE,
    port: data.ONRECORD_TEXT_PORT,
    stories: data.ONRECORD_TEXT_STORIES,
    folder: path.resolve(data.ONRECORD_TEXT_FOLDER),
    webhookSecret: data.ONRECORD_WEBHOOK_SECRET,
  }
}
