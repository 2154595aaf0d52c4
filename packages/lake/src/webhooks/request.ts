import type { Message } from './messages.ts'
import type { Outgoing } from './send.ts'
import { signatureOf } from './signature.ts'
import type { Webhook } from './webhook.ts'

/** The request that carries a message, with the headers hosted Sanity sends. */
export function requestFor(hook: Webhook, message: Message, projectId: string): Outgoing {
  const { about, payload } = message
  return {
    url: hook.url,
    method: hook.httpMethod,
    body: payload,
    headers: {
      ...hook.headers,
      'content-type': 'application/json',
      'user-agent': 'Sanity.io webhook delivery',
      'accept-encoding': 'gzip',
      connection: 'close',
      'idempotency-key': message.id,
      'sanity-transaction-id': about.transactionId,
      'sanity-transaction-time': about.transactionTime,
      'sanity-dataset': about.dataset,
      'sanity-document-id': about.documentId,
      'sanity-project-id': projectId,
      'sanity-webhook-id': hook.id,
      'sanity-operation': about.operation,
      ...(hook.secret === null
        ? {}
        : { 'sanity-webhook-signature': signatureOf(payload, Date.now(), hook.secret) }),
    },
  }
}
