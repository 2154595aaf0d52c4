import { useEditor, type EditorSelection } from '@portabletext/editor'
import { useCallback } from 'react'
import { useDocumentPane } from 'sanity/structure'

/** Marks words as what somebody said, and asks who. */
export function useAttribute() {
  const editor = useEditor()
  const { onPathOpen } = useDocumentPane()
  return useCallback(
    (selection: NonNullable<EditorSelection>) => {
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
    },
    [editor, onPathOpen],
  )
}
