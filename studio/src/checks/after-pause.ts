import { useEffect, useState } from 'react'
import { reasonOf } from '../reason.ts'

/** An editor who types should not be checked at every letter. */
const PAUSE_MS = 600

/**
 * What a check finds, looked for anew when `look` is another function than before, after a pause.
 * What was found last stays until then, also when looking fails.
 */
export function useAfterPause<Found>(look: () => Promise<Found>) {
  const [found, setFound] = useState<Found>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let superseded = false
    const timer = setTimeout(() => {
      look().then(
        (now) => {
          if (superseded) return
          setFound(() => now)
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
  }, [look])
  return { found, problem }
}
