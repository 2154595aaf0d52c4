import { useEditor, type EditorSelection } from '@portabletext/editor'
import { useToast } from '@sanity/ui/toast'
import { useCallback } from 'react'
import { useClient, useFormValue, useTranslation } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { ANNOTATIONS, recordOf, type RecordType } from './records.ts'

/**
 * Puts words of the story on record as a quote, a source or an event, marks them as such, and opens
 * what is new beside the story.
 */
export function useMakeRecord() {
  const editor = useEditor()
  const client = useClient({ apiVersion: '2025-02-19' })
  const language = useFormValue(['language'])
  const { handleEditReference } = usePaneRouter()
  const toast = useToast()
  const { t } = useTranslation(NAMESPACE)
  return useCallback(
    async (type: RecordType, words: string, at: NonNullable<EditorSelection>) => {
      try {
        const { id, made } = await recordOf(
          client,
          type,
          words,
          typeof language === 'string' ? language : 'en',
        )
        const reference = {
          _type: 'reference',
          _ref: id,
          _weak: true,
          _strengthenOnPublish: { type },
        }
        editor.send({
          type: 'annotation.add',
          annotation: { name: ANNOTATIONS[type], value: { [type]: reference } },
          at,
        })
        toast.push({ status: 'success', title: t(`mark.${type}.${made ? 'made' : 'known'}`) })
        if (made) handleEditReference({ parentRefPath: [], id, type, template: { id: type } })
      } catch (error) {
        const reason = reasonOf(error)
        toast.push({ status: 'error', closable: true, title: t('mark.failed', { reason }) })
      }
    },
    [client, editor, handleEditReference, language, t, toast],
  )
}
