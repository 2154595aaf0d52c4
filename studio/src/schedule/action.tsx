import { CalendarIcon } from '@sanity/icons/Calendar'
import { useToast } from '@sanity/ui/toast'
import { useState } from 'react'
import { useClient, useTranslation, useWorkspace, type DocumentActionComponent } from 'sanity'
import { useOpener } from '../focus.ts'
import { NAMESPACE } from '../i18n/bundle.ts'
import { packageOf, type Package } from '../publishing/package.ts'
import { reasonOf } from '../reason.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { useSchedule } from './use-schedule.ts'

/** Has a story published at a time, with what it needs; moves that time, or calls it off. */
export const scheduleAction: DocumentActionComponent = ({ id, draft, published, onComplete }) => {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const workspace = useWorkspace()
  const toast = useToast()
  const schedule = useSchedule(id)
  const [collecting, setCollecting] = useState(false)
  const [found, setFound] = useState<Package | 'nothing'>()
  const opener = useOpener()
  // Without a draft there is nothing to go out; a schedule can still be called off.
  if (draft === null && schedule === undefined) return null
  const begin = async () => {
    opener.remember()
    setCollecting(true)
    try {
      setFound(
        draft === null ? 'nothing' : await packageOf(client, workspace, draft, published === null),
      )
    } catch (error) {
      const reason = reasonOf(error)
      toast.push({ status: 'error', closable: true, title: t('publish.lookup-failed', { reason }) })
    }
    setCollecting(false)
  }
  const leave = () => {
    setFound(undefined)
    onComplete()
  }
  const close = () => {
    leave()
    opener.giveBack()
  }
  return {
    label: t(schedule === undefined ? 'schedule.label' : 'schedule.change'),
    icon: CalendarIcon,
    disabled: collecting,
    onHandle: () => void begin(),
    dialog: found !== undefined && {
      type: 'dialog',
      header: t(schedule === undefined ? 'schedule.title' : 'schedule.change-title'),
      onClose: close,
      content: (
        <ScheduleForm
          found={found === 'nothing' ? undefined : found}
          draft={draft}
          schedule={schedule}
          onDone={close}
          onLeave={leave}
        />
      ),
    },
  }
}
scheduleAction.displayName = 'Schedule'
