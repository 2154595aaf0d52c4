import { Box, Card, Container, Flex, Heading, Select, Spinner, Stack, Text } from '@sanity/ui'
import { useCallback, useMemo, useState } from 'react'
import { useClient, useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useLive } from '../live.ts'
import { MoreButton } from '../desk/more-button.tsx'
import { EventRow } from './event-row.tsx'
import { chaptersOf, eventsOf, namedIn, pageOf, type Filter, type Named } from './events.ts'

/** Events that are shown at a time. */
const PAGE = 50

const EVERYTHING: Filter = { story: '', source: '' }

/** All events in order of time, expected ones told apart from what happened. */
export default function Timeline() {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const [filter, setFilter] = useState(EVERYTHING)
  const [first, setFirst] = useState(PAGE)
  const choose = (chosen: Partial<Filter>) => {
    setFilter({ ...filter, ...chosen })
    setFirst(PAGE)
  }
  const look = useCallback(() => eventsOf(client), [client])
  const { result: events, problem } = useLive(look, '*[_type in ["event", "article"]]')

  const { chapters, left } = useMemo(
    () => pageOf(chaptersOf(events ?? [], filter), first),
    [events, filter, first],
  )
  const stories = useMemo(() => namedIn(events ?? [], 'stories'), [events])
  const sources = useMemo(() => namedIn(events ?? [], 'sources'), [events])
  return (
    <Card height="fill" overflow="auto" data-testid="timeline">
      <Container width={2} padding={5}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            {t('timeline.title')}
          </Heading>
          <Flex gap={3} wrap="wrap">
            <Choice
              label={t('timeline.story')}
              all={t('timeline.all-stories')}
              options={stories}
              value={filter.story}
              onChange={(story) => choose({ story })}
            />
            <Choice
              label={t('timeline.source')}
              all={t('timeline.all-sources')}
              options={sources}
              value={filter.source}
              onChange={(source) => choose({ source })}
            />
          </Flex>
          {problem !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{t('timeline.failed', { reason: problem })}</Text>
            </Card>
          )}
          {events === undefined && problem === undefined && <Spinner muted />}
          {events !== undefined && chapters.length === 0 && (
            <Text muted>{t('timeline.nothing')}</Text>
          )}
          {chapters.map(({ year, events: found }) => (
            <Stack as="section" gap={3} key={year} aria-label={year || t('timeline.undated')}>
              <Heading as="h2" size={1}>
                {year || t('timeline.undated')}
              </Heading>
              <Stack as="ol" gap={2} padding={0} margin={0}>
                {found.map((event) => (
                  <EventRow key={event._id} event={event} />
                ))}
              </Stack>
            </Stack>
          ))}
          <MoreButton left={left} onClick={() => setFirst(first + PAGE)} />
        </Stack>
      </Container>
    </Card>
  )
}

function Choice({
  label,
  all,
  options,
  value,
  onChange,
}: {
  label: string
  all: string
  options: readonly Named[]
  value: string
  onChange: (id: string) => void
}) {
  return (
    <Box flex={1} style={{ minWidth: '14em' }}>
      <Select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{all}</option>
        {options.map(({ _id, name }) => (
          <option key={_id} value={_id}>
            {name ?? _id}
          </option>
        ))}
      </Select>
    </Box>
  )
}
