import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'

/** Two halves labelled in full, and copy in the manner of agencies labelled with who says what. */
export const parts = ['tuned', 'held-out', 'speakers']

/** What a careful reader finds in a story. A kind that is left out was not labelled. */
const labels = z.object({
  headline: z.optional(z.nullable(z.string())),
  paragraphs: z.optional(z.number()),
  quotes: z.array(
    z.object({
      text: z.string(),
      quoteType: z.optional(z.string()),
      speakers: z.array(z.string()),
      /** The first words of the quote that this one stands in. */
      isPartOf: z.optional(z.string()),
    }),
  ),
  sources: z.optional(
    z.array(z.object({ name: z.string(), sourceType: z.string(), identification: z.string() })),
  ),
  events: z.optional(
    z.array(
      z.object({
        words: z.string(),
        occurrenceStatus: z.string(),
        startDate: z.optional(z.string()),
      }),
    ),
  ),
  claims: z.optional(z.array(z.object({ words: z.string(), responses: z.array(z.string()) }))),
})

export interface LabelledStory {
  readonly name: string
  readonly text: string
  readonly labels: z.infer<typeof labels>
}

/** The stories of one part, by name; or those of a folder elsewhere, given by its path. */
export async function corpus(part: string): Promise<LabelledStory[]> {
  const folder = parts.includes(part)
    ? new URL(`../corpus/${part}/`, import.meta.url)
    : pathToFileURL(`${resolve(part)}/`)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted()
  return Promise.all(
    names.map(async (file) => {
      const name = file.replace(/\.txt$/, '')
      const text = await readFile(new URL(file, folder), 'utf8')
      const gold = labels.parse(JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')))
      return { name, text, labels: gold }
    }),
  )
}
