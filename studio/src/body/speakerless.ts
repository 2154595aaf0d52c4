import { mentionsIn, publishedIdOf, quoteIdsIn, type BlockLike } from '@onrecord/schemas/rules'
import type { EditorSelection } from '@portabletext/editor'
import { useEffect, useMemo, useState } from 'react'
import { useDocumentPreviewStore } from 'sanity'
import { combineLatest, map, of } from 'rxjs'

/** The quotes of a body behind which nobody stands yet, kept up to date as they are edited. */
export function useSpeakerless(body: readonly BlockLike[]): ReadonlySet<string> {
  const store = useDocumentPreviewStore()
  const [speakerless, setSpeakerless] = useState<ReadonlySet<string>>(new Set())
  const ids = quoteIdsIn(body).map(publishedIdOf).toSorted().join(' ')
  useEffect(() => {
    const each = ids === '' ? [] : ids.split(' ')
    const observed = each.map((id) =>
      store
        .observePaths(
          { _type: 'reference', _ref: id },
          [['text'], ['attribution', 'speakers'], ['attribution', 'asDescribed']],
          undefined,
          ['drafts'],
        )
        .pipe(map((quote) => (isSpeakerless(quote) ? id : undefined))),
    )
    const subscription = (observed.length === 0 ? of([]) : combineLatest(observed)).subscribe(
      (found) => setSpeakerless(new Set(found.filter((id) => id !== undefined))),
    )
    return () => subscription.unsubscribe()
  }, [store, ids])
  return speakerless
}

/** A quote that is there and says nothing of who spoke; one that is still being read is none. */
function isSpeakerless(quote: unknown): boolean {
  if (typeof quote !== 'object' || quote === null || !('text' in quote)) return false
  const attribution = 'attribution' in quote ? quote.attribution : undefined
  if (typeof attribution !== 'object' || attribution === null) return true
  const speakers = 'speakers' in attribution ? attribution.speakers : undefined
  const described = 'asDescribed' in attribution ? attribution.asDescribed : undefined
  return !(Array.isArray(speakers) && speakers.length > 0) && !described
}

/** Where the words of these quotes stand in the text. */
export function useSelections(
  body: readonly BlockLike[],
  quotes: ReadonlySet<string>,
): readonly NonNullable<EditorSelection>[] {
  return useMemo(() => body.flatMap((block) => selectionsIn(block, quotes)), [body, quotes])
}

export function selectionsIn(
  block: BlockLike & { children?: readonly { _key?: string; text?: string }[] },
  quotes: ReadonlySet<string>,
): NonNullable<EditorSelection>[] {
  if (block._key === undefined) return []
  const point = (at: number) => {
    let before = 0
    for (const { _key, text = '' } of block.children ?? []) {
      if (at <= before + text.length)
        return {
          path: [{ _key: block._key ?? '' }, 'children', { _key: _key ?? '' }],
          offset: at - before,
        }
      before += text.length
    }
    return undefined
  }
  return mentionsIn(block).flatMap(({ mark, start, end }) => {
    const id = mark.quote?._ref
    if (id === undefined || !quotes.has(publishedIdOf(id))) return []
    const [anchor, focus] = [point(start), point(end)]
    return anchor === undefined || focus === undefined ? [] : [{ anchor, focus }]
  })
}
