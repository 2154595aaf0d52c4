import { useEditor } from '@portabletext/editor'
import { defineBehavior, effect } from '@portabletext/editor/behaviors'
import { BehaviorPlugin } from '@portabletext/editor/plugins'
import { getSelectionText, isSelectionExpanded } from '@portabletext/editor/selectors'
import { useToast } from '@sanity/ui/toast'
import { useMemo } from 'react'
import { useClient, useFormValue, useTranslation } from 'sanity'
import { usePaneRouter } from 'sanity/structure'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { isChord } from './chord.ts'
import { MARKS, recordOf, type RecordType } from './records.ts'

const TYPES = Object.keys(MARKS).filter((type): type is RecordType => type in MARKS)

/**
 * Ctrl+Alt+Q, S and E put the selected words on record as a quote, a source or an event, mark them as
 * such, and open what is new beside the story.
 */
export function MakeRecord() {
  const editor = useEditor()
  const client = useClient({ apiVersion: '2025-02-19' })
  const language = useFormValue(['language'])
  const { handleEditReference } = usePaneRouter()
  const toast = useToast()
  const { t } = useTranslation(NAMESPACE)
  const behaviors = useMemo(() => {
    const make = async (type: RecordType, words: string, at: Selection) => {
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
          annotation: { name: MARKS[type].annotation, value: { [type]: reference } },
          at,
        })
        toast.push({ status: 'success', title: t(`mark.${type}.${made ? 'made' : 'known'}`) })
        if (made) handleEditReference({ parentRefPath: [], id, type, template: { id: type } })
      } catch (error) {
        const reason = reasonOf(error)
        toast.push({ status: 'error', closable: true, title: t('mark.failed', { reason }) })
      }
    }
    return TYPES.map((type) =>
      defineBehavior({
        on: 'keyboard.keydown',
        guard: ({ snapshot, event: { originEvent } }) => {
          const { selection } = snapshot.context
          if (!isChord(originEvent, MARKS[type].key)) return false
          if (selection === null || !isSelectionExpanded(snapshot)) return false
          return { selection, words: getSelectionText(snapshot) }
        },
        actions: [(_, { selection, words }) => [effect(() => void make(type, words, selection))]],
      }),
    )
  }, [client, editor, handleEditReference, language, t, toast])
  return <BehaviorPlugin behaviors={behaviors} />
}

type Selection = NonNullable<
  ReturnType<ReturnType<typeof useEditor>['getSnapshot']>['context']['selection']
>
