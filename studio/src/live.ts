import { catchError, debounceTime, from, map, merge, of, switchMap } from 'rxjs'
import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { reasonOf } from './reason.ts'

const API_VERSION = '2025-02-19'

/** Many documents can change at once, as when a story is published: one look is enough. */
const PAUSE_MS = 300

interface Answer<Result> {
  readonly result?: Result
  readonly problem?: string
}

/**
 * What a look finds, and finds again whenever a document that `watch` lets through has changed. The
 * last answer stays until then.
 *
 * @param look keeps its identity as long as it looks for the same
 * @param watch a GROQ filter of documents
 */
export function useLive<Result>(
  look: () => Promise<Result>,
  watch: string,
  params: Record<string, unknown> = {},
): Answer<Result> {
  const client = useClient({ apiVersion: API_VERSION })
  const [answer, setAnswer] = useState<Answer<Result>>({})
  const watched = JSON.stringify(params)
  useEffect(() => {
    const changes = client
      .listen(watch, JSON.parse(watched), {
        includeResult: false,
        includeAllVersions: true,
        visibility: 'query',
      })
      .pipe(debounceTime(PAUSE_MS))
    const answers = merge(of(undefined), changes).pipe(
      switchMap(() =>
        from(look()).pipe(
          map((result): Answer<Result> => ({ result })),
          catchError((error: unknown) => of({ problem: reasonOf(error) })),
        ),
      ),
    )
    const subscription = answers.subscribe({
      next: setAnswer,
      error: (error: unknown) => setAnswer({ problem: reasonOf(error) }),
    })
    return () => subscription.unsubscribe()
  }, [client, look, watch, watched])
  return answer
}

/** {@link useLive} for a GROQ query, drafts counted. `watch` knows the same parameters. */
export function useLiveQuery<Result>(
  query: string,
  params: Record<string, unknown>,
  watch: string,
): Answer<Result> {
  const client = useClient({ apiVersion: API_VERSION })
  const asked = JSON.stringify(params)
  const look = useCallback(
    () => client.fetch<Result>(query, JSON.parse(asked), { perspective: 'drafts' }),
    [client, query, asked],
  )
  return useLive(look, watch, params)
}
