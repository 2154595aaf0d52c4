import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { keepEdition, placeOfEdition } from './folder.ts'
import { messageFor } from './message.ts'
import type { Settings } from './settings.ts'
import { linesOf, subscribers, unsubscribing } from './subscribers.ts'
import { prepareEdition, writeEdition, type Prepared } from './write.ts'

/** How a sending went. */
export interface Sent {
  readonly prepared: Prepared
  /** How many got it, this time and before. */
  readonly delivered: number
  /** Whom the mail server refused, and why. */
  readonly refused: readonly string[]
}

/**
 * Sends the next edition to every subscriber, one message each. What is written down as delivered is
 * never sent again: after an interruption it goes on with the others.
 *
 * @returns undefined when there is nothing new to tell
 * @throws Error that says how far it came when the mail server cannot be reached or wants something else
 */
export async function sendEdition(settings: Settings, since?: string): Promise<Sent | undefined> {
  const { smtpUrl, folder } = settings
  if (smtpUrl === undefined)
    throw new Error(
      'No mail server is named. Give its address: ONRECORD_SMTP_URL=smtps://user:password@smtp.example.org:465. To look at the letter only: preview',
    )
  const all = await subscribers(settings)
  const prepared = await prepareEdition(settings, since)
  const { record, edition, rendered } = prepared
  if (edition.stories.length + edition.corrections.length === 0) {
    // Of an edition that was half sent, everything was taken back: nobody else gets it.
    if (record.state === 'sending') await keepEdition(folder, { ...record, state: 'sent' })
    return undefined
  }

  await writeEdition({ ...prepared, record: { ...record, state: 'sending' } }, settings)
  const place = placeOfEdition(folder, record.id)
  const lists = {
    delivered: path.join(place, 'delivered.txt'),
    refused: path.join(place, 'refused.txt'),
  }
  const done = new Set(await linesOf(lists.delivered))
  const { link } = await unsubscribing(settings)
  const transport = createTransport({ url: smtpUrl, pool: true, requireTLS: leavesHere(smtpUrl) })
  const refused: string[] = []
  try {
    for (const to of all.filter((address) => !done.has(address))) {
      const unsubscribe = link(to)
      const letter = rendered.forSubscriber(unsubscribe)
      const addressed = { id: record.id, date: edition.date, to, unsubscribe, letter }
      try {
        await transport.sendMail(messageFor(addressed, settings))
        await appendFile(lists.delivered, `${to}\n`)
        done.add(to)
      } catch (error) {
        const reason = refusalOf(error)
        if (reason === undefined) throw interrupted(error, smtpUrl, done.size, all.length)
        refused.push(`${to}: ${reason}`)
        await appendFile(lists.refused, `${to}: ${reason}\n`)
      }
    }
  } finally {
    transport.close()
  }
  await keepEdition(folder, { ...record, state: 'sent' })
  return { prepared, delivered: done.size, refused }
}

/** Whether messages and the password cross a network, where they must be encrypted. */
const leavesHere = (smtpUrl: string): boolean =>
  !['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)

/** Why the server does not want this subscriber; undefined when the trouble is not with the subscriber. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('responseCode' in error)) return undefined
  const { responseCode } = error
  const forGood = typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560
  return forGood && 'code' in error && error.code === 'EENVELOPE'
    ? error.message.replaceAll(/\s+/g, ' ')
    : undefined
}

function interrupted(error: unknown, smtpUrl: string, done: number, all: number): Error {
  const { hostname, port } = new URL(smtpUrl)
  const said = error instanceof Error ? error.message : String(error)
  return new Error(
    `The mail server ${hostname}${port === '' ? '' : `:${port}`} did not take the letter: ${said}. ${done} of ${all} subscribers have it. Check ONRECORD_SMTP_URL and the server, then send again: it goes on with the others.`,
    { cause: error },
  )
}
