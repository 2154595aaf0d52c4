import { useEditor } from '@portabletext/editor'
import { defineBehavior, effect } from '@portabletext/editor/behaviors'
import { BehaviorPlugin } from '@portabletext/editor/plugins'
import { isSelectionExpanded } from '@portabletext/editor/selectors'
import { useMemo } from 'react'
import { useDocumentPane } from 'sanity/structure'
import { isChord } from './chord.ts'

/** The letter of the key that says who said the selected words. */
const LETTER = 'a'

/** Ctrl+Alt+A marks the selected words as what somebody said, and asks who. */
export function Attribute() {
  const editor = useEditor()
  const { onPathOpen } = useDocumentPane()
  const behaviors = useMemo(
    () => [
      defineBehavior({
        on: 'keyboard.keydown',
        guard: ({ snapshot, event: { originEvent } }) => {
          const { selection } = snapshot.context
          if (!isChord(originEvent, LETTER)) return false
          return selection !== null && isSelectionExpanded(snapshot) ? { selection } : false
        },
        actions: [
          (_, { selection }) => [
            effect(() => {
              const [block] = selection.anchor.path
              if (block === undefined) return
              const _key = crypto.randomUUID().slice(0, 12)
              // The form opens what it holds: first the mark has to come there, and the cursor to rest.
              const written = editor.on('mutation', () => {
                written.unsubscribe()
                onPathOpen(['body', block, 'markDefs', { _key }])
              })
              const annotation = { name: 'attribution', _key, value: {} }
              editor.send({ type: 'annotation.add', annotation, at: selection })
              editor.send({ type: 'blur' })
            }),
          ],
        ],
      }),
    ],
    [editor, onPathOpen],
  )
  return <BehaviorPlugin behaviors={behaviors} />
}
