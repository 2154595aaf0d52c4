import { Box, Button, Card, Container, Flex, Label, Stack, Text, TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useReducer, useState, type KeyboardEvent } from 'react'
import { useClient, useTranslation } from 'sanity'
import { useRouter } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { Cards } from './cards.tsx'
import { createDrafts } from './create.ts'
import type { KnownSource } from './directory.ts'
import { directoryOf } from './directory.ts'
import { Known } from './known.tsx'
import { Paste } from './paste.tsx'
import { accepted, begin, decide, entriesOf, type Key, type Review } from './review.ts'
import { Columns } from './story-text.styles.ts'
import { StoryText } from './story-text.tsx'

const API_VERSION = '2025-02-19'

interface Opened {
  readonly review: Review
  readonly directory: readonly KnownSource[]
}

/** The story desk: a story comes in, what is in it is looked at, and all of it goes on record. */
export default function StoryDesk() {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: API_VERSION })
  const [opened, setOpened] = useState<Opened>()
  const [problem, setProblem] = useState<string>()

  const read = async (content: string | Uint8Array, name: string) => {
    try {
      // The readers are loaded when the first story comes in.
      const [{ formatOf, intake, readStory }, directory] = await Promise.all([
        import('@onrecord/intake'),
        directoryOf(client),
      ])
      const text = await readStory(content, formatOf(name))
      setProblem(undefined)
      setOpened({ review: begin(intake(text, { sources: directory })), directory })
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }

  return (
    <Card height="fill" overflow="auto" data-testid="story-desk">
      {opened === undefined ? (
        <Container width={2} padding={5}>
          <Paste
            problem={problem}
            onText={(text) => void read(text, 'pasted.txt')}
            onFile={(file) =>
              void file.arrayBuffer().then((bytes) => read(new Uint8Array(bytes), file.name))
            }
          />
        </Container>
      ) : (
        <Desk {...opened} onAnother={() => setOpened(undefined)} title={t('desk.title')} />
      )}
    </Card>
  )
}

function Desk({
  review: first,
  directory,
  title,
  onAnother,
}: Opened & { title: string; onAnother: () => void }) {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: API_VERSION })
  const toast = useToast()
  const { navigateIntent } = useRouter()
  const [review, dispatch] = useReducer(decide, first)
  const entries = entriesOf(review.intake)
  const [current, setCurrent] = useState<Key | undefined>(entries[0]?.key)
  const [creating, setCreating] = useState(false)
  const kept = entries.length - review.dropped.size

  const create = async () => {
    setCreating(true)
    try {
      const { articleId, existed } = await createDrafts(client, accepted(review))
      toast.push({
        status: 'success',
        title: existed ? t('desk.existed') : t('desk.created', { count: kept }),
      })
      navigateIntent('edit', { id: articleId, type: 'article' })
    } catch (error) {
      setCreating(false)
      toast.push({
        status: 'error',
        closable: true,
        title: t('desk.failed', { reason: reasonOf(error) }),
      })
    }
  }

  const move = (step: number) => {
    const index = entries.findIndex(({ key }) => key === current) + step
    const next = entries[Math.max(0, Math.min(entries.length - 1, index))]
    if (next !== undefined) setCurrent(next.key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void create()
    // Letters belong to whoever types in a field.
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    if (event.target instanceof HTMLSelectElement) return
    if (event.key === 'j' || event.key === 'ArrowDown') move(1)
    else if (event.key === 'k' || event.key === 'ArrowUp') move(-1)
    else if (event.key === 'x' && current !== undefined) dispatch({ type: 'toggle', key: current })
    else return
    event.preventDefault()
  }

  return (
    <Flex direction="column" height="fill" onKeyDown={onKeyDown} tabIndex={-1}>
      <Card borderBottom padding={3}>
        <Flex align="center" gap={3} wrap="wrap">
          <Box flex={1}>
            <Text weight="medium" as="h1">
              {title}
            </Text>
          </Box>
          <Text size={1} muted>
            {t('desk.keys')}
          </Text>
          <Button mode="bleed" text={t('desk.another')} onClick={onAnother} />
          <Button
            data-testid="create-drafts"
            autoFocus
            disabled={creating || review.headline.trim() === ''}
            text={creating ? t('desk.creating') : t('desk.create', { count: kept })}
            onClick={() => void create()}
          />
        </Flex>
      </Card>
      <Columns>
        <div>
          <Stack gap={4}>
            <Stack gap={2}>
              <Label as="label" htmlFor="story-desk-headline">
                {t('desk.headline')}
              </Label>
              <TextInput
                id="story-desk-headline"
                value={review.headline}
                onChange={({ currentTarget }) =>
                  dispatch({ type: 'headline', headline: currentTarget.value })
                }
              />
            </Stack>
            <Known text={review.intake.text} />
            <StoryText review={review} current={current} onPick={setCurrent} />
          </Stack>
        </div>
        <div>
          <Cards
            review={review}
            directory={directory}
            current={current}
            decide={dispatch}
            onCurrent={setCurrent}
          />
        </div>
      </Columns>
    </Flex>
  )
}
