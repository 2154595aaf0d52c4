import { publishedIdOf } from '@onrecord/schemas/rules'
import { Badge, Box, Container, Spinner, Stack } from '@sanity/ui'
import { useCallback } from 'react'
import { useActiveReleases, useClient, useTranslation } from 'sanity'
import { DocumentRow } from '../desk/document-row.tsx'
import { Message } from '../desk/message.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useLive } from '../live.ts'
import { scheduleOf, type Schedule } from './schedule.ts'
import { useMoment } from './use-schedule.ts'

const VERSIONS = '*[_type == "article" && _id in path("versions.**")]'

/** The stories that go out by themselves, the next one first, and those that did not. */
export function ScheduledStories() {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const { data: releases } = useActiveReleases()
  const look = useCallback(
    () => client.fetch<string[]>(`${VERSIONS}._id`, {}, { perspective: 'raw' }),
    [client],
  )
  const { result: versions, problem } = useLive(look, VERSIONS)
  if (problem !== undefined)
    return <Message tone="critical" text={t('schedule.list-failed', { reason: problem })} />
  if (versions === undefined)
    return (
      <Box padding={5}>
        <Spinner muted />
      </Box>
    )
  const ids = [...new Set(versions.map(publishedIdOf))]
  const stories = ids
    .flatMap((id) => {
      const schedule = scheduleOf(id, releases, versions)
      return schedule === undefined ? [] : [{ id, schedule }]
    })
    .toSorted((a, b) => (a.schedule.publishAt < b.schedule.publishAt ? -1 : 1))
  return (
    <Container padding={4} width={1} data-testid="scheduled-stories">
      {stories.length === 0 && <Message text={t('schedule.none')} />}
      <Stack as="ul" gap={1} padding={0} margin={0}>
        {stories.map(({ id, schedule }) => (
          <Story key={id} id={id} schedule={schedule} />
        ))}
      </Stack>
    </Container>
  )
}

function Story({ id, schedule }: { id: string; schedule: Schedule }) {
  const { t } = useTranslation(NAMESPACE)
  const moment = useMoment()
  const isWaiting = schedule.state === 'waiting'
  return (
    <DocumentRow id={id} type="article">
      <Badge tone={isWaiting ? 'primary' : 'critical'}>
        {isWaiting ? moment(schedule.publishAt) : t('schedule.stopped')}
      </Badge>
    </DocumentRow>
  )
}
