import { Card, Container, Flex, Stack } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useEffect, useReducer, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useClient, useTranslation } from 'sanity'
import { useRouter } from 'sanity/router'
import { Announced } from '../form/announced.ts'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { Cards } from './cards.tsx'
import { createDrafts } from './create.ts'
import { DeskHeader } from './desk-header.tsx'
import { directoryOf } from './directory.ts'
import { Headline } from './headline.tsx'
import { Known } from './known.tsx'
import { Paste } from './paste.tsx'
import { accepted, begin, decide, entriesOf, KINDS, type Key, type Review } from './review.ts'
import { Columns } from './story-text.styles.ts'
import { StoryText } from './story-text.tsx'
import { useLeft, type Unfinished, type Unread } from './unfinished.ts'

const API_VERSION = '2025-02-19'

/** The story desk: a story comes in, what is in it is looked at, and all of it goes on record. */
export default function StoryDesk() {
  const client = useClient({ apiVersion: API_VERSION })
  const [opened, setOpened] = useState<Review>()
  const [problem, setProblem] = useState<string>()
  const left = useLeft()
  const found = useFound()

  const goOn = async (story: Unfinished) => {
    try {
      setOpened({ ...story, directory: await directoryOf(client) })
      setProblem(undefined)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }
  const read = async (content: string | Uint8Array, name: string, written?: Unread) => {
    try {
      // The readers are loaded when the first story comes in.
      const [{ formatOf, intake, readStory }, directory] = await Promise.all([
        import('@onrecord/intake'),
        directoryOf(client),
      ])
      const text = await readStory(content, formatOf(name))
      const begun = begin(intake(text, { sources: directory }), directory)
      // The same copy again: what was decided about it stands.
      const before = left.reviews.all().find((story) => story.intake.text === begun.intake.text)
      const review = before === undefined ? begun : { ...before, directory }
      // What was written is kept as a review from here on.
      if (left.reviews.keep(review) && written !== undefined) left.texts.forget(written)
      setProblem(undefined)
      setOpened(review)
    } catch (error) {
      setProblem(reasonOf(error))
    }
  }

  return (
    <Card height="fill" overflow="auto" data-testid="story-desk">
      <Announced>{opened !== undefined && found(opened)}</Announced>
      {opened === undefined ? (
        <Container width={2} padding={5}>
          <Paste
            problem={problem}
            left={left}
            onGoOn={(story) => void goOn(story)}
            onText={(written) => void read(written.text, 'pasted.txt', written)}
            onFile={(file) =>
              void file.arrayBuffer().then((bytes) => read(new Uint8Array(bytes), file.name))
            }
          />
        </Container>
      ) : (
        <Desk opened={opened} onAnother={() => setOpened(undefined)} />
      )}
    </Card>
  )
}

function Desk({ opened, onAnother }: { opened: Review; onAnother: () => void }) {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: API_VERSION })
  const toast = useToast()
  const { navigateIntent } = useRouter()
  const [review, dispatch] = useReducer(decide, opened)
  const entries = entriesOf(review.intake)
  const [current, setCurrent] = useState<Key | undefined>(entries[0]?.key)
  const [creating, setCreating] = useState(false)
  const [isHeadlineMissed, setHeadlineMissed] = useState(false)
  const { reviews } = useLeft()
  const headline = useRef<HTMLInputElement>(null)
  const createButton = useRef<HTMLButtonElement>(null)
  const kept = entries.length - review.dropped.size

  // Whoever leaves, by whatever way, finds the review as it was.
  useEffect(() => {
    if (!reviews.keep(review))
      toast.push({ id: 'desk-not-kept', status: 'warning', title: t('desk.not-kept') })
  }, [reviews, review, toast, t])

  const create = async () => {
    if (review.headline.trim() === '') {
      setHeadlineMissed(true)
      headline.current?.focus()
      return
    }
    setCreating(true)
    try {
      const { articleId, existed } = await createDrafts(client, accepted(review))
      reviews.forget(review)
      toast.push({
        status: 'success',
        title: existed ? t('desk.existed') : t('desk.created', { count: kept }),
      })
      // The form opens with the cursor in its headline: whoever works by keyboard goes on from there.
      navigateIntent('edit', { id: articleId, type: 'article', path: 'headline' })
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
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      // A field is done when it is left: what stands in it is taken over first.
      flushSync(() => createButton.current?.focus())
      createButton.current?.click()
      return
    }
    // Letters belong to whoever types in a field.
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j' || event.key === 'ArrowDown') move(1)
    else if (event.key === 'k' || event.key === 'ArrowUp') move(-1)
    else if (event.key === 'x' && current !== undefined) dispatch({ type: 'toggle', key: current })
    else return
    event.preventDefault()
  }

  return (
    <Flex direction="column" height="fill" onKeyDown={onKeyDown} tabIndex={-1}>
      <DeskHeader
        review={review}
        createButton={createButton}
        isCreating={creating}
        onJump={setCurrent}
        onAnother={onAnother}
        onCreate={() => void create()}
      />
      <Columns>
        <div>
          <Stack gap={4}>
            <Headline
              field={headline}
              value={review.headline}
              isMissed={isHeadlineMissed && review.headline.trim() === ''}
              onChange={(written) => dispatch({ type: 'headline', headline: written })}
            />
            <Known text={review.intake.text} />
            <StoryText review={review} current={current} onPick={setCurrent} />
          </Stack>
        </div>
        <div>
          <Cards review={review} current={current} decide={dispatch} onCurrent={setCurrent} />
        </div>
      </Columns>
    </Flex>
  )
}

/** Says how many of each kind were found. */
function useFound(): (review: Review) => string {
  const { t } = useTranslation(NAMESPACE)
  return ({ intake }) =>
    KINDS.flatMap((kind) => {
      const count = intake[kind].length
      return count === 0 ? [] : [t(`desk.count.${kind}`, { count })]
    }).join(' · ') || t('desk.nothing-found')
}

/** Whether keys belong to a field. A switch takes none but the space bar. */
const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select')
