import { titleOf, updateKinds } from '@onrecord/schemas/vocabularies'
import { Button, Card, Flex, Radio, Stack, Text, TextArea } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useId, useState } from 'react'
import { useClient, useSyncState, useTranslation } from 'sanity'
import { Labelled } from '../form/labelled.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { reasonOf } from '../reason.ts'
import { announce, type Update } from './update.ts'
import { StoriesWith } from './stories-with.tsx'

/** What readers are told, and what was wrong. */
export function AnnounceForm({
  id,
  type,
  name,
  kinds,
  onDone,
}: {
  id: string
  type: string
  name: 'correct' | 'retract' | 'kill'
  kinds: readonly [Update['kind'], ...Update['kind'][]]
  onDone: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const client = useClient({ apiVersion: '2025-02-19' })
  const toast = useToast()
  const { isSyncing } = useSyncState(id, type)
  const [kind, setKind] = useState(kinds[0])
  const [text, setText] = useState('')
  const [wasWrong, setWasWrong] = useState('')
  const [running, setRunning] = useState(false)
  const group = useId()

  const submit = async () => {
    setRunning(true)
    try {
      const wrong = wasWrong.trim()
      await announce(client, id, {
        kind,
        text: text.trim(),
        ...(wrong === '' ? {} : { wasWrong: wrong }),
      })
      toast.push({ status: 'success', title: t(`${name}.done`) })
      onDone()
    } catch (error) {
      setRunning(false)
      toast.push({
        status: 'error',
        closable: true,
        title: t('announce.failed', { reason: reasonOf(error) }),
      })
    }
  }

  return (
    <Stack gap={4} padding={3}>
      <Text size={1} muted>
        {t(`${name}.explained`)}
      </Text>
      {type === 'quote' && <StoriesWith quote={id} />}
      {kinds.length > 1 && (
        <Stack gap={3} role="radiogroup" aria-label={t('announce.kind')}>
          {kinds.map((one) => (
            <Flex as="label" key={one} gap={2} align="center">
              <Radio name={group} checked={kind === one} onChange={() => setKind(one)} />
              <Text size={1}>{inWords(titleOf(updateKinds, one))}</Text>
            </Flex>
          ))}
        </Stack>
      )}
      <Labelled label={t(`${name}.text`)}>
        {(field) => (
          <TextArea
            id={field}
            rows={3}
            autoFocus
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Labelled>
      {(kind === 'correction' || kind === 'retraction') && (
        <Labelled label={t('announce.was-wrong')}>
          {(field) => (
            <TextArea
              id={field}
              rows={2}
              value={wasWrong}
              onChange={({ currentTarget }) => setWasWrong(currentTarget.value)}
            />
          )}
        </Labelled>
      )}
      <Card padding={3} radius={2} tone={name === 'kill' ? 'critical' : 'caution'}>
        <Text size={1}>{t(`${name}.effect`)}</Text>
      </Card>
      <Flex gap={2} justify="flex-end">
        <Button mode="bleed" text={t('publish.cancel')} onClick={onDone} />
        <Button
          // Red on white can be read, white on the red of the Studio cannot.
          {...(name === 'correct' ? {} : { mode: 'ghost', tone: 'critical' })}
          text={running ? t('publish.running') : t(`${name}.confirm`)}
          disabled={running || isSyncing || text.trim() === ''}
          onClick={() => void submit()}
        />
      </Flex>
    </Stack>
  )
}
