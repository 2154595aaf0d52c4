import { useTranslation, type DocumentBadgeComponent } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useMoment, useSchedule } from './use-schedule.ts'

/** Says beside the buttons that a document goes out by itself, or that it did not. */
export const scheduleBadge: DocumentBadgeComponent = ({ id }) => {
  const { t } = useTranslation(NAMESPACE)
  const schedule = useSchedule(id)
  const moment = useMoment()
  if (schedule === undefined) return null
  return {
    label: t(`schedule.${schedule.state}`),
    title: moment(schedule.publishAt),
    color: schedule.state === 'waiting' ? 'primary' : 'danger',
  }
}
