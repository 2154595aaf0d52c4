import { Button, Card, Flex, Stack, Text, TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import {
  useClient,
  useSyncState,
  useTranslation,
  type SanityClient,
  type SanityDocument,
} from 'sanity'
import { Labelled } from '../form/labelled.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { mayGoOut, type Package } from '../publishing/package.ts'
import { PackageList } from '../publishing/package-list.tsx'
import { publishTogether } from '../publishing/publish.ts'
import { reasonOf } from '../reason.ts'
import { callOff } from './call-off.ts'
import { LeftBehind, NoReleases, scheduleTogether } from './schedule-together.ts'
import type { Schedule } from './schedule.ts'
import { useMoment } from './use-schedule.ts'

type Step = 'schedule' | 'call-off' | 'publish'

/** Where this browser is. */
const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

const hasPassed = (moment: Date): boolean => moment.getTime() <= Date.now()

/** When a story goes out, and what goes with it. */
export function ScheduleForm({
  found,
  draft,
  schedule,
  onDone,
  onLeave,
}: {
  /** What goes out, held against the rules; undefined when there is no draft. */
  found: Package | undefined
  draft: SanityDocument | null
  schedule: Schedule | undefined
  onDone: () => void
  /** A link to one of the records was followed. */
  onLeave: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const toast = useToast()
  const moment = useMoment()
  const [typed, setTyped] = useState('')
  const [isLate, setLate] = useState(false)
  const [running, setRunning] = useState<Step>()
  const { isSyncing } = useSyncState(found?.own.id ?? '', 'article')

  const when = typed === '' ? undefined : new Date(typed)
  const isReady = found !== undefined && mayGoOut(found) && draft !== null && !isSyncing

  const run = async (step: Step, work: () => Promise<string>) => {
    setRunning(step)
    try {
      toast.push({ status: 'success', title: await work() })
      onDone()
    } catch (error) {
      setRunning(undefined)
      const reason = reasonOf(error)
      toast.push({ status: 'error', closable: true, title: t(keyOf(step, error), { reason }) })
    }
  }
  const doCallOff = (former: Schedule) =>
    run('call-off', async () => {
      await callOff(client, former)
      return t('schedule.called-off')
    })
  const doPublish = (former: Schedule, { parts }: Package, story: SanityDocument) =>
    run('publish', async () => {
      await callOff(client, former)
      await publishTogether(client, story, parts)
      return t('publish.story-done', { count: parts.length })
    })
  const doSchedule = (at: Date, { parts }: Package, story: SanityDocument) =>
    run('schedule', async () => {
      await replace(client, schedule, () => scheduleTogether(client, story, parts, at))
      return t('schedule.done', { when: moment(at.toISOString()) })
    })

  return (
    <Stack gap={4} padding={3}>
      {schedule !== undefined && (
        <Text size={1}>
          {t(`schedule.${schedule.state}.until`, { when: moment(schedule.publishAt) })}
        </Text>
      )}
      {found !== undefined && (
        <>
          <Labelled label={t('schedule.time')}>
            {(id) => (
              <>
                <TextInput
                  id={id}
                  type="datetime-local"
                  autoFocus
                  value={typed}
                  onChange={({ currentTarget }) => {
                    setTyped(currentTarget.value)
                    setLate(hasPassed(new Date(currentTarget.value)))
                  }}
                  aria-describedby={`${id}-zone`}
                />
                <Text size={1} muted id={`${id}-zone`}>
                  {when === undefined || isLate
                    ? t('schedule.zone', { zone: ZONE })
                    : moment(when.toISOString())}
                </Text>
              </>
            )}
          </Labelled>
          {isLate && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>{t('schedule.late')}</Text>
            </Card>
          )}
          <PackageList found={found} onLeave={onLeave} />
          <Text size={1} muted>
            {t('schedule.effect')}
          </Text>
        </>
      )}
      <Flex gap={2} justify="flex-end" wrap="wrap">
        <Button mode="bleed" text={t('publish.cancel')} onClick={onDone} />
        {schedule !== undefined && (
          <Button
            mode="ghost"
            tone="critical"
            text={t('schedule.call-off')}
            disabled={running !== undefined}
            onClick={() => void doCallOff(schedule)}
          />
        )}
        {schedule !== undefined && found !== undefined && draft !== null && (
          <Button
            mode="ghost"
            text={t('schedule.publish-now')}
            disabled={running !== undefined || !isReady}
            onClick={() => void doPublish(schedule, found, draft)}
          />
        )}
        {found !== undefined && draft !== null && (
          <Button
            data-testid="confirm-schedule"
            text={
              isSyncing
                ? t('publish.saving')
                : running === 'schedule'
                  ? t('schedule.running')
                  : schedule === undefined
                    ? t('schedule.confirm', { count: found.parts.length + 1 })
                    : t('schedule.move')
            }
            disabled={running !== undefined || !isReady || when === undefined || isLate}
            onClick={() => {
              if (when === undefined) return
              // Whoever took long to decide is told, too.
              if (hasPassed(when)) setLate(true)
              else void doSchedule(when, found, draft)
            }}
          />
        )}
      </Flex>
    </Stack>
  )
}

/** The former schedule goes when the new one stands: what fails leaves it as it was. */
async function replace(
  client: SanityClient,
  former: Schedule | undefined,
  schedule: () => Promise<void>,
): Promise<void> {
  await schedule()
  if (former !== undefined) await callOff(client, former)
}

function keyOf(step: Step, error: unknown) {
  if (error instanceof NoReleases) return 'schedule.no-releases'
  if (error instanceof LeftBehind) return 'schedule.left-behind'
  return step === 'schedule' ? 'schedule.failed' : `schedule.${step}-failed`
}
