import { z } from 'zod'

/** What happened to a document, as hooks select and report it. */
export type Operation = 'create' | 'update' | 'delete'

/** Headers that belong to the connection or to the lake; a hook cannot set them. */
const RESERVED_HEADER =
  /^(host|connection|content-length|content-type|transfer-encoding|te|trailer|upgrade|expect|idempotency-key|sanity-.*)$/i

const headers = z.record(z.string(), z.string()).superRefine((given, context) => {
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  for (const [name, value] of Object.entries(given)) {
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) refuse(name, 'this is not a header name')
    if (RESERVED_HEADER.test(name)) refuse(name, 'this header is set by the lake')
    if (!/^[\t\x20-\x7E]*$/.test(value)) refuse(name, 'a header holds printable ASCII only')
  }
})

const url = z.url({ protocol: /^https?$/, error: 'this is not an http or https address' })

const rule = z.strictObject({
  on: z.array(z.enum(['create', 'update', 'delete'])).min(1),
  filter: z.string().default(''),
  projection: z.string().default(''),
})

/** What a hook is made of, as hosted Sanity takes it; `includePrivate` and `allowPrivateNetwork` are ours. */
export const webhookInput = z.strictObject({
  type: z.literal('document').default('document'),
  name: z.string().min(1).max(256),
  description: z.string().max(1024).nullable().default(null),
  url,
  /** `*` for every dataset, but those of comments and tasks. */
  dataset: z.string().default('*'),
  rule,
  apiVersion: z
    .string()
    .regex(/^v?(X|1|\d{4}-\d\d-\d\d)$/, 'this is not an API version')
    .default('v2025-02-19'),
  httpMethod: z.enum(['POST', 'PUT', 'PATCH', 'DELETE', 'GET']).default('POST'),
  includeDrafts: z.boolean().default(false),
  includeAllVersions: z.boolean().default(false),
  /** Documents below the root path too, such as `private.…`: what no visitor may see. */
  includePrivate: z.boolean().default(false),
  /** May be delivered to the local network. */
  allowPrivateNetwork: z.boolean().default(false),
  headers: headers.default({}),
  /** Signs what is sent. Kept, and never told to anybody again. */
  secret: z.string().min(1).nullable().default(null),
  isDisabledByUser: z.boolean().default(false),
})

export type WebhookInput = z.output<typeof webhookInput>

export interface Webhook extends WebhookInput {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** A hook as the API shows it: everything but its secret. */
export function describeWebhook({ secret, ...hook }: Webhook, projectId: string) {
  return { ...hook, projectId, isSigned: secret !== null, isDisabled: false, deletedAt: null }
}
