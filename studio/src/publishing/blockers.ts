import { validateDocument, type ValidationMarker, type Workspace } from 'sanity'
import { publishedIdOf } from '@onrecord/schemas/rules'
import type { Part } from './parts.ts'

/** What keeps one document from being published. */
export interface Blocker {
  readonly id: string
  readonly type: string
  readonly path: ValidationMarker['path']
  readonly message: string
}

const NOT_PUBLISHED = 'reference.not-published'

/** The document is not published that this marker misses; undefined for any other marker. */
export function missing({ code, details }: ValidationMarker): string | undefined {
  if (code !== NOT_PUBLISHED) return undefined
  const id = details !== undefined && 'referenceId' in details ? details['referenceId'] : undefined
  return typeof id === 'string' ? publishedIdOf(id) : undefined
}

/** The errors among these markers, without those that publishing these ids together removes. */
export const standing = (
  markers: readonly ValidationMarker[],
  together: ReadonlySet<string>,
): ValidationMarker[] =>
  markers.filter((marker) => marker.level === 'error' && !together.has(missing(marker) ?? ''))

/** Holds every part against the schema and the rules, as if the others were published already. */
export async function blockersOf(
  parts: readonly Part[],
  workspace: Workspace,
): Promise<readonly Blocker[]> {
  const together = new Set(parts.map(({ id }) => id))
  const found = await Promise.all(
    parts.map(async ({ id, type, draft }) => {
      const markers = await validateDocument({ document: draft, workspace, environment: 'studio' })
      return standing(markers, together).map(({ path, message }) => ({ id, type, path, message }))
    }),
  )
  return found.flat()
}
