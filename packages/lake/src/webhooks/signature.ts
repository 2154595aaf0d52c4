import { createHmac } from 'node:crypto'

/**
 * The value of `sanity-webhook-signature`, as `@sanity/webhook` verifies it: an HMAC over the moment
 * and the body, so that neither can be exchanged.
 *
 * @param timestamp milliseconds since 1970
 */
export function signatureOf(body: string, timestamp: number, secret: string): string {
  const hmac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url')
  return `t=${timestamp},v1=${hmac}`
}
