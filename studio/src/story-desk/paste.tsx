import { DownloadIcon } from '@sanity/icons/Download'
import { Button, Card, Flex, Heading, Stack, Text, TextArea } from '@sanity/ui'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import type { Unfinished, UnfinishedStories } from './unfinished.ts'
import { UnfinishedList } from './unfinished-list.tsx'

/** Where a story comes in: pasted, dropped or chosen. */
export function Paste({
  onText,
  onFile,
  unfinished,
  onGoOn,
  problem,
}: {
  onText: (text: string) => void
  onFile: (file: File) => void
  unfinished: UnfinishedStories
  onGoOn: (story: Unfinished) => void
  problem: string | undefined
}) {
  const { t } = useTranslation(NAMESPACE)
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const plain = event.dataTransfer.getData('text/plain')
    if (file !== undefined) onFile(file)
    else if (plain !== '') onText(plain)
  }
  useEffect(() => {
    // A story that is pasted into the empty field is read at once: there is nothing to add. So is one
    // that is pasted while nothing else takes it: a menu that led here keeps the focus.
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (text !== '' || pasted.trim() === '' || isElsewhere(event.target, field.current)) return
      event.preventDefault()
      onText(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onText, text])
  return (
    <Stack gap={4}>
      <Card
        padding={5}
        border
        radius={3}
        tone={over ? 'primary' : 'default'}
        onDragOver={(event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack gap={4}>
          <Heading as="h1" size={2}>
            {t('desk.paste.title')}
          </Heading>
          <Text size={1} muted>
            {t('desk.paste.explained')}
          </Text>
          <TextArea
            ref={field}
            aria-label={t('desk.paste.field')}
            data-testid="story-paste"
            rows={12}
            autoFocus
            value={text}
            placeholder={t('desk.paste.placeholder')}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {problem !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{problem}</Text>
            </Card>
          )}
          <Flex gap={2}>
            <Button
              tone="primary"
              text={t('desk.paste.read')}
              disabled={text.trim() === ''}
              onClick={() => onText(text)}
            />
            <Button
              mode="ghost"
              icon={DownloadIcon}
              text={t('desk.paste.file')}
              onClick={() => chooser.current?.click()}
            />
            <input
              ref={chooser}
              type="file"
              hidden
              accept=".txt,.md,.html,.htm,.docx,text/plain,text/markdown,text/html"
              aria-label={t('desk.paste.file')}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? []
                if (file !== undefined) onFile(file)
              }}
            />
          </Flex>
        </Stack>
      </Card>
      <UnfinishedList
        stories={unfinished}
        onGoOn={onGoOn}
        onDiscarded={() => field.current?.focus()}
      />
    </Stack>
  )
}

/** Whether another field takes what is pasted. */
const isElsewhere = (target: EventTarget | null, field: HTMLElement | null): boolean =>
  target instanceof HTMLElement &&
  target !== field &&
  target.matches('input, textarea, [contenteditable="true"]')
