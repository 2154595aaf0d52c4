import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { firstPeriod, type Period } from './edition.ts'
import { reading } from './news.ts'
import type { Settings } from './settings.ts'

const WEEK = 7 * 24 * 60 * 60 * 1000
const RECORD = 'edition.json'

const record = z.object({
  /** The day, and a number when it is not the first of that day. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}(-\d+)?$/),
  /** `draft` until it is sent; `sending` until everybody has it. */
  state: z.enum(['draft', 'sending', 'sent']),
  subject: z.string(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  stories: z.array(z.string()),
  corrections: z.array(z.string()),
})

/** What is known of an edition in the folder. */
export type EditionRecord = z.infer<typeof record>

/** Every edition in the folder, the oldest first. */
export async function editionsIn(folder: string): Promise<EditionRecord[]> {
  await mkdir(folder, { recursive: true })
  const days = await readdir(folder, { withFileTypes: true })
  const records = await Promise.all(
    days
      .filter((day) => day.isDirectory())
      .map(({ name }) => readRecord(path.join(folder, name, RECORD))),
  )
  return records
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.until.localeCompare(b.until))
}

/** @throws Error that names the file when it is not what this program writes */
async function readRecord(file: string): Promise<EditionRecord | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A folder that somebody else put here.
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return record.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(
      `${file} is not the record of an edition. Move its folder away, or put the record right: without it nobody knows what readers have been told.`,
      { cause: error },
    )
  }
}

/** What the next edition is called and tells. */
export interface Next extends Pick<EditionRecord, 'id' | 'state'> {
  readonly period: Period
}

/**
 * The next edition: from the last one that went out until now. An edition that is only half sent comes
 * first, with the stories of its time. A week is looked at again, so that a story is told although its
 * embargo ended, or an editor completed it, after the edition of its day.
 *
 * @param since begins here instead; ISO 8601
 */
export async function nextEdition(settings: Settings, now: Date, since?: string): Promise<Next> {
  const editions = await editionsIn(settings.folder)
  const out = editions.filter(({ state }) => state !== 'draft')
  const half = out.find(({ state }) => state === 'sending')
  const told = new Set(
    out
      .filter((edition) => edition !== half)
      .flatMap(({ stories, corrections }) => [...stories, ...corrections]),
  )
  if (half !== undefined) {
    const { id, state, from, until } = half
    return { id, state, period: { from, until, told } }
  }
  const [first, last] = [out[0], out.at(-1)]
  const until = now.toISOString()
  const id = freeId(until.slice(0, 10), new Set(out.map((edition) => edition.id)))
  if (since !== undefined) return { id, state: 'draft', period: { from: since, until, told } }
  if (first === undefined || last === undefined)
    return { id, state: 'draft', period: await reading(settings, () => firstPeriod(settings, now)) }
  const weekBefore = new Date(Date.parse(last.until) - WEEK).toISOString()
  // What is older than the first edition was never meant to be told.
  const from = weekBefore > first.from ? weekBefore : first.from
  return { id, state: 'draft', period: { from, until, told } }
}

function freeId(day: string, taken: ReadonlySet<string>): string {
  if (!taken.has(day)) return day
  let number = 2
  while (taken.has(`${day}-${number}`)) number++
  return `${day}-${number}`
}

/** The files of an edition, by their names in its folder. */
export type EditionFiles = Readonly<Record<`letter.${'html' | 'txt' | 'eml'}`, string | Buffer>>

/** Where an edition is kept. */
export const placeOfEdition = (folder: string, id: string): string => path.join(folder, id)

export async function keepEdition(
  folder: string,
  kept: EditionRecord,
  files?: EditionFiles,
): Promise<void> {
  const place = placeOfEdition(folder, kept.id)
  await mkdir(place, { recursive: true })
  for (const [name, content] of Object.entries(files ?? {}))
    await writeFile(path.join(place, name), content)
  // Last: an edition is known only when it is there.
  await writeFile(path.join(place, RECORD), `${JSON.stringify(kept, undefined, 2)}\n`)
}
