import { useCallback } from 'react'
import { useClient, useWorkspace } from 'sanity'
import { useAfterPause } from './after-pause.ts'
import { checkRecords } from './checks.ts'

/** How the records of a story stand, looked up again after each change of the story. */
export function useChecked(story: { _id?: string; _rev?: string }) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const workspace = useWorkspace()
  const look = useCallback(() => checkRecords(client, workspace, story), [client, workspace, story])
  const { found: checked, problem } = useAfterPause(look)
  return { checked, problem }
}
