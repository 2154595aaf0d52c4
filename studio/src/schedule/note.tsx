import { ClockIcon } from '@sanity/icons/Clock'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Card, Flex, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import type { Schedule } from './schedule.ts'
import { useMoment, useSchedule } from './use-schedule.ts'

/** When a document goes out by itself, and why it did not; nothing for one that is not scheduled. */
export function ScheduleNote({ id, type }: { id: string; type: string }) {
  const schedule = useSchedule(id)
  return schedule === undefined ? null : <Note schedule={schedule} isStory={type === 'article'} />
}

function Note({ schedule, isStory }: { schedule: Schedule; isStory: boolean }) {
  const { t } = useTranslation(NAMESPACE)
  const { state, headline, publishAt, reason } = schedule
  const said = { headline, when: useMoment()(publishAt), reason }
  const isWaiting = state === 'waiting'
  const Icon = isWaiting ? ClockIcon : WarningOutlineIcon
  const what = isStory ? 'story' : 'record'
  return (
    <Card
      padding={4}
      radius={2}
      tone={isWaiting ? 'primary' : 'critical'}
      role={isWaiting ? 'status' : 'alert'}
      data-testid="schedule-note"
    >
      <Flex gap={3}>
        <Text size={1}>
          <Icon />
        </Text>
        <Text size={1}>
          {isWaiting
            ? t(`schedule.waiting.${what}`, said)
            : t(`schedule.${reason === undefined ? 'unfinished' : 'refused'}.${what}`, said)}
        </Text>
      </Flex>
    </Card>
  )
}
