import { dateWords } from '@onrecord/client/words'
import { occurrenceStatuses, titleOf } from '@onrecord/schemas/vocabularies'
import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { StoryLinks } from '../record/story-links.tsx'
import type { TimelineEvent } from './events.ts'

const HAPPENED = new Set(['occurred', 'underway'])

/** One event: when, how sure that is, what, and in which stories. */
export function EventRow({ event }: { event: TimelineEvent }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { _id, name, occurrenceStatus, startDate, endDate, dateText, place, stories } = event
  const certain = HAPPENED.has(occurrenceStatus ?? '')
  const when = [startDate, endDate === startDate ? null : endDate]
    .filter((date) => date !== null)
    .map((date) => dateWords(date))
    .join(' – ')
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      data-testid="timeline-event"
      style={{ listStyle: 'none', borderStyle: certain ? 'solid' : 'dashed' }}
    >
      <Stack gap={3}>
        <Flex gap={3} align="center" wrap="wrap">
          <Badge tone={certain ? 'positive' : 'caution'}>
            {inWords(titleOf(occurrenceStatuses, occurrenceStatus))}
          </Badge>
          <Text size={1} muted>
            {[when, dateText === null ? '' : `“${dateText}”`].filter(Boolean).join(', ') ||
              t('timeline.no-date')}
          </Text>
        </Flex>
        <Text weight="medium">
          <IntentLink intent="edit" params={{ id: _id, type: 'event' }}>
            {name ?? t('timeline.unnamed')}
          </IntentLink>
          {place !== null && <span>, {place}</span>}
        </Text>
        {stories.length > 0 && (
          <Text size={1} muted>
            <StoryLinks stories={stories} />
          </Text>
        )}
      </Stack>
    </Card>
  )
}
