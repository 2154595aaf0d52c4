import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'
import type { Written } from './render.tsx'
import type { Settings } from './settings.ts'
import { oneLine } from './words.ts'

/** A letter in an envelope. */
export interface Addressed {
  /** The edition's name, which is part of the Message-ID. */
  readonly id: string
  readonly date: Date
  readonly to: string
  readonly unsubscribe: string
  readonly letter: Written
}

/**
 * A letter as nodemailer takes it: HTML and plain text as alternatives, one press to unsubscribe
 * (RFC 8058), and a Message-ID that is the same when it has to be sent again, so that mail servers
 * show it once.
 */
export function messageFor(
  { id, date, to, unsubscribe, letter: { subject, html, text } }: Addressed,
  { from, publication }: Settings,
) {
  const host = from.slice(from.indexOf('@') + 1)
  const subscriber = createHash('sha256').update(to).digest('hex').slice(0, 24)
  return {
    from: { name: oneLine(publication.name), address: from },
    to,
    subject,
    date,
    html,
    text,
    messageId: `<${id}.${subscriber}@${host}>`,
    list: {
      id: { url: `newsletter.${host}`, comment: oneLine(publication.name) },
      unsubscribe: { url: unsubscribe },
    },
    headers: {
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': publication.language,
    },
    // A story's text is never an address or a file to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** The whole message as it goes over the wire, for the folder. */
export async function messageSource(addressed: Addressed, settings: Settings): Promise<Buffer> {
  const wire = createTransport({ streamTransport: true, buffer: true })
  const { message } = await wire.sendMail(messageFor(addressed, settings))
  return Buffer.isBuffer(message) ? message : buffer(message)
}
