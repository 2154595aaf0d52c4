import { useEditor, useEditorSelector } from '@portabletext/editor'
import { defineBehavior, effect } from '@portabletext/editor/behaviors'
import { BehaviorPlugin } from '@portabletext/editor/plugins'
import { getSelectionText, isSelectionExpanded } from '@portabletext/editor/selectors'
import { CommentIcon } from '@sanity/icons/Comment'
import { BlockquoteIcon } from '@sanity/icons/Blockquote'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { UserIcon } from '@sanity/icons/User'
import { Box, Flex, Text } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'sanity'
import { SmallButton } from '../form/small-button.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useAttribute } from './attribute.ts'
import { isChord } from './chord.ts'
import { useMakeRecord } from './make-record.ts'

type Editor = ReturnType<typeof useEditor>
type Snapshot = ReturnType<Editor['getSnapshot']>

/** What selected words can be marked as: by a button over the text, or by Ctrl+Alt and its letter. */
const MARKS = [
  { name: 'quote', letter: 'q', icon: BlockquoteIcon },
  { name: 'source', letter: 's', icon: UserIcon },
  { name: 'event', letter: 'e', icon: CalendarIcon },
  { name: 'attribution', letter: 'a', icon: CommentIcon },
] as const
type Mark = (typeof MARKS)[number]['name']

/** The words that are selected, and where; undefined when there are none. */
function selectedIn(snapshot: Snapshot) {
  const { selection } = snapshot.context
  if (selection === null || !isSelectionExpanded(snapshot)) return undefined
  return { at: selection, words: getSelectionText(snapshot) }
}

/**
 * Puts the selected words on record as a quote, a source or an event, or says who said them, by
 * button and by key.
 */
export function Marks() {
  const editor = useEditor()
  const readOnly = useEditorSelector(editor, ({ context }) => context.readOnly)
  const text = useEditorSelector(editor, () => editor.dom.getEditorElement())
  const toast = useToast()
  const { t } = useTranslation(NAMESPACE)
  // The stock editor has no name for a screen reader.
  useEffect(() => text?.setAttribute('aria-label', t('body.text')), [text, t])
  const makeRecord = useMakeRecord()
  const attribute = useAttribute()
  const { behaviors, press } = useMemo(() => {
    const mark = (name: Mark, selected: ReturnType<typeof selectedIn>) => {
      if (selected === undefined) toast.push({ status: 'info', title: t('mark.select-first') })
      else if (name === 'attribution') attribute(selected.at)
      else void makeRecord(name, selected.words, selected.at)
    }
    return {
      behaviors: MARKS.map(({ name, letter }) =>
        defineBehavior({
          on: 'keyboard.keydown',
          guard: ({ snapshot, event: { originEvent } }) =>
            isChord(originEvent, letter) && { selected: selectedIn(snapshot) },
          actions: [(_, { selected }) => [effect(() => mark(name, selected))]],
        }),
      ),
      press: (name: Mark) => mark(name, selectedIn(editor.getSnapshot())),
    }
  }, [attribute, editor, makeRecord, t, toast])
  return (
    <>
      <BehaviorPlugin behaviors={behaviors} />
      {!readOnly && (
        <Flex
          align="center"
          gap={1}
          paddingBottom={2}
          wrap="wrap"
          role="toolbar"
          aria-label={t('mark.bar')}
        >
          <Box paddingRight={2}>
            <Text size={1} muted>
              {t('mark.keys')}
            </Text>
          </Box>
          {MARKS.map(({ name, letter, icon }) => (
            <SmallButton
              key={name}
              mode="bleed"
              icon={icon}
              text={t(`mark.${name}`)}
              title={t('mark.key', { letter: letter.toUpperCase() })}
              aria-keyshortcuts={`Control+Alt+${letter.toUpperCase()}`}
              // The words stay selected while the button is pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => press(name)}
            />
          ))}
        </Flex>
      )}
    </>
  )
}
