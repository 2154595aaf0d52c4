import { publishedIdOf } from '@onrecord/schemas/rules'
import { Heading, Spinner, Stack, Text } from '@sanity/ui'
import { useCallback } from 'react'
import { useClient, useRelativeTime, useTranslation } from 'sanity'
import { DocumentRow } from '../desk/document-row.tsx'
import { Message } from '../desk/message.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useLive } from '../live.ts'

/** As many as are taken in at a glance; the lists have all of them. */
const SHOWN = 8

const WATCHED = '*[_type in ["article", "review"]]'

const STORY = '{"id": _id, "changed": _updatedAt}'
const STORIES = `{
  "asked": *[_type == "review" && state == "asked"]{
    "story": *[_id == "drafts." + ^.story][0]${STORY}
  }[defined(story)].story,
  "drafts": *[_type == "article" && _id in path("drafts.**")] | order(_updatedAt desc)[0...$shown]${STORY}
}`

interface Story {
  readonly id: string
  readonly changed: string
}

/** The stories that wait for somebody to look at them, and those that are being written. */
export function InTheWorks() {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const look = useCallback(
    () =>
      client.fetch<Record<'asked' | 'drafts', readonly Story[]>>(
        STORIES,
        { shown: SHOWN },
        { perspective: 'raw' },
      ),
    [client],
  )
  const { result, problem } = useLive(look, WATCHED)
  if (problem !== undefined)
    return <Message tone="critical" text={t('start.failed', { reason: problem })} />
  if (result === undefined) return <Spinner muted />
  const asked = new Set(result.asked.map(({ id }) => id))
  const written = result.drafts.filter(({ id }) => !asked.has(id))
  if (asked.size + written.length === 0) return <Message text={t('start.nothing')} />
  return (
    <>
      <Stories title={t('start.asked')} stories={result.asked} />
      <Stories title={t('structure.in-the-works')} stories={written} />
    </>
  )
}

function Stories({ title, stories }: { title: string; stories: readonly Story[] }) {
  if (stories.length === 0) return null
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h2" size={1}>
        {title}
      </Heading>
      <Stack as="ul" gap={1} padding={0} margin={0}>
        {stories.map(({ id, changed }) => (
          <DocumentRow key={id} id={publishedIdOf(id)} type="article">
            <Changed at={changed} />
          </DocumentRow>
        ))}
      </Stack>
    </Stack>
  )
}

function Changed({ at }: { at: string }) {
  const ago = useRelativeTime(at, { useTemporalPhrase: true })
  return (
    <Text size={1} muted>
      {ago}
    </Text>
  )
}
