import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const announcement = z.object({ url: z.url(), token: z.string() })

/** Where the lake that uses a folder answers, and with which token. */
export type Announcement = z.infer<typeof announcement>

const fileIn = (folder: string) => path.join(folder, 'running.json')

/**
 * Tells commands on this folder where its lake answers, in a file that only its owner may read.
 *
 * @returns how to take it back
 */
export function announce(folder: string, running: Announcement): () => void {
  const file = fileIn(folder)
  // Written anew: a file that lies there keeps its own mode.
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(running), { mode: 0o600, flag: 'wx' })
  return () => rmSync(file, { force: true })
}

/** The announcement of the lake that uses this folder, if there is one. */
export function readAnnouncement(folder: string): Announcement | undefined {
  try {
    const parsed = announcement.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
