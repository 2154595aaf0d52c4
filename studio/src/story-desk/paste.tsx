import { DownloadIcon } from '@sanity/icons/Download'
import { Button, Card, Flex, Heading, Stack, Text, TextArea } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { Steps } from './steps.tsx'
import type { Left, Unfinished, Unread } from './unfinished.ts'
import { UnfinishedList } from './unfinished-list.tsx'

/** Where a story comes in: pasted, dropped or chosen. What is written there is kept until it is read. */
export function Paste({
  onText,
  onFile,
  left,
  onGoOn,
  problem,
}: {
  onText: (text: Unread) => void
  onFile: (file: File) => void
  left: Left
  onGoOn: (story: Unfinished) => void
  problem: string | undefined
}) {
  const { t } = useTranslation(NAMESPACE)
  const toast = useToast()
  const [writing, setWriting] = useState(() => textOf(''))
  const [over, setOver] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const write = (written: Unread) => {
    setWriting(written)
    if (written.text.trim() === '') left.texts.forget(written)
    else if (!left.texts.keep(written))
      toast.push({ id: 'text-not-kept', status: 'warning', title: t('desk.text-not-kept') })
  }
  // It stands in the field until it is read: a text that cannot be read is not lost.
  const take = (text: string) => {
    const taken = textOf(text)
    write(taken)
    onText(taken)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const plain = event.dataTransfer.getData('text/plain')
    if (file !== undefined) onFile(file)
    else if (plain !== '') take(plain)
  }
  useEffect(() => {
    // A story that is pasted into the empty field is read at once: there is nothing to add. So is one
    // that is pasted while nothing else takes it: a menu that led here keeps the focus.
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (writing.text !== '' || pasted.trim() === '' || isElsewhere(event.target, field.current))
        return
      event.preventDefault()
      take(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
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
            value={writing.text}
            placeholder={t('desk.paste.placeholder')}
            onChange={({ currentTarget }) => write({ ...writing, text: currentTarget.value })}
          />
          {problem !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{problem}</Text>
            </Card>
          )}
          <Flex gap={2}>
            <Button
              text={t('desk.paste.read')}
              disabled={writing.text.trim() === ''}
              onClick={() => onText(writing)}
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
        left={left}
        writing={writing}
        onGoOn={onGoOn}
        onText={(text) => {
          setWriting(text)
          field.current?.focus()
        }}
      />
      <Steps />
    </Stack>
  )
}

/** A text that is begun now. */
const textOf = (text: string): Unread => ({ begun: Date.now(), text })

/** Whether another field takes what is pasted. */
const isElsewhere = (target: EventTarget | null, field: HTMLElement | null): boolean =>
  target instanceof HTMLElement &&
  target !== field &&
  target.matches('input, textarea, [contenteditable="true"]')
