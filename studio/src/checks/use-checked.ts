import { useEffect, useState } from 'react'
import { useClient, useWorkspace } from 'sanity'
import { reasonOf } from '../reason.ts'
import { checkRecords, type Checked } from './checks.ts'

/** An editor who types should not be checked at every letter. */
const PAUSE_MS = 600

/** How the records of a story stand, looked up again after each change of the story. */
export function useChecked(story: { _id?: string; _rev?: string }) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const workspace = useWorkspace()
  const [checked, setChecked] = useState<Checked>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let superseded = false
    const timer = setTimeout(() => {
      checkRecords(client, workspace, story).then(
        (found) => {
          if (superseded) return
          setChecked(found)
          setProblem(undefined)
        },
        (error: unknown) => {
          if (!superseded) setProblem(reasonOf(error))
        },
      )
    }, PAUSE_MS)
    return () => {
      superseded = true
      clearTimeout(timer)
    }
  }, [client, workspace, story])
  return { checked, problem }
}
