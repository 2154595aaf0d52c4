import * as z from 'zod/mini'
import type { DirectorySource } from '../names/directory.ts'

const sourceLine = z.object({
  _id: z.optional(z.string()),
  _type: z.optional(z.string()),
  name: z.string(),
  alternateNames: z.optional(z.array(z.object({ value: z.optional(z.string()) }))),
  sourceType: z.optional(z.string()),
  identification: z.optional(z.string()),
  jobTitle: z.optional(z.string()),
  country: z.optional(z.string()),
})

/** A directory that cannot be read, and where. */
export class UnreadableDirectory extends Error {
  override readonly name = 'UnreadableDirectory'
}

/**
 * The sources of an export: one document a line, as `sanity dataset export` writes them. Documents
 * of other types are passed over.
 */
export function directoryFrom(ndjson: string): DirectorySource[] {
  return ndjson.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const document = parsed(line, index + 1)
    if (
      typeof document === 'object' &&
      document !== null &&
      '_type' in document &&
      document._type !== 'source'
    )
      return []
    const source = sourceLine.safeParse(document)
    if (!source.success)
      throw new UnreadableDirectory(
        `Line ${index + 1} of the sources is no source: it needs at least a "name".`,
      )
    return [source.data]
  })
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UnreadableDirectory(
      `Line ${number} of the sources is no JSON. One document a line is expected.`,
    )
  }
}
