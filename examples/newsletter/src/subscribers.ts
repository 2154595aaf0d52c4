import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Settings } from './settings.ts'

/** Who asked for the letter and did not unsubscribe, each once. */
export async function subscribers({ to, folder }: Settings): Promise<string[]> {
  if (to === undefined)
    throw new Error(
      'Nobody is named to send to. Write one address a line into a file and name it: ONRECORD_NEWSLETTER_TO=subscribers.txt',
    )
  const [listed, left] = [await readList(to), new Set(await linesOf(unsubscribedIn(folder)))]
  return [...new Set(listed)].filter((address) => !left.has(address))
}

/** @throws Error naming file and lines when it cannot be read or holds what is no address */
async function readList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `ONRECORD_NEWSLETTER_TO is ${file}, which cannot be read (${error.code}). Name a file with one address a line.`,
      { cause: error },
    )
  })
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }))
  const used = lines.filter(({ line }) => line !== '' && !line.startsWith('#'))
  const wrong = used.filter(({ line }) => !z.email().safeParse(line).success)
  if (wrong.length > 0)
    throw new Error(
      wrong
        .map(
          ({ line, number }) =>
            `${file}, line ${number}: "${line}" is no address. Correct it, or put a # before it.`,
        )
        .join('\n'),
    )
  return used.map(({ line }) => line.toLowerCase())
}

/** The lines of a file that may not be there yet. */
export async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').filter((line) => line !== '')
}

const unsubscribedIn = (folder: string) => path.join(folder, 'unsubscribed.txt')

/** Ends a subscription. Twice is the same as once. */
export async function unsubscribe(folder: string, address: string): Promise<void> {
  const file = unsubscribedIn(folder)
  if (!(await linesOf(file)).includes(address)) await appendFile(file, `${address}\n`)
}

/** Links by which subscribers unsubscribe, and nobody unsubscribes somebody else. */
export interface Unsubscribing {
  /** The link of a subscriber. */
  readonly link: (address: string) => string
  /** Whose link it is; undefined when it was not made here. */
  readonly whose: (who: string, key: string) => string | undefined
}

/** Reads the key that signs the links; the first time, makes it. */
export async function unsubscribing({ url, folder }: Settings): Promise<Unsubscribing> {
  const secret = await secretIn(folder)
  const sign = (who: string) => createHmac('sha256', secret).update(who).digest('base64url')
  return {
    link: (address) => {
      const who = Buffer.from(address).toString('base64url')
      return `${url}/unsubscribe/${who}/${sign(who)}`
    },
    whose: (who, key) => {
      const [given, right] = [Buffer.from(key), Buffer.from(sign(who))]
      return given.length === right.length && timingSafeEqual(given, right)
        ? Buffer.from(who, 'base64url').toString()
        : undefined
    },
  }
}

async function secretIn(folder: string): Promise<string> {
  const file = path.join(folder, 'unsubscribe.key')
  await mkdir(folder, { recursive: true })
  const fresh = randomBytes(32).toString('base64url')
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readFile(file, 'utf8')
}
