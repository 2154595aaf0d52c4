import { validateDocument, type ValidationMarker, type Workspace } from 'sanity'
import type { Part } from './parts.ts'

/** What keeps one document from being published. */
export interface Blocker {
  readonly id: string
  readonly type: string
  readonly path: ValidationMarker['path']
  readonly message: string
}

/** Holds every part against the schema and the rules. */
export async function blockersOf(
  parts: readonly Part[],
  workspace: Workspace,
): Promise<readonly Blocker[]> {
  const found = await Promise.all(
    parts.map(async ({ id, type, draft }) => {
      const markers = await validateDocument({ document: draft, workspace, environment: 'studio' })
      return markers
        .filter(({ level }) => level === 'error')
        .map(({ path, message }) => ({ id, type, path, message }))
    }),
  )
  return found.flat()
}
