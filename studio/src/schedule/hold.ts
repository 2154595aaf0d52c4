import { useTranslation, type DocumentActionComponent } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useMoment, useSchedule } from './use-schedule.ts'

/** An action that changes what a document is, or what readers see of it: none while it is scheduled. */
export function heldWhileScheduled(action: DocumentActionComponent): DocumentActionComponent {
  const Held: DocumentActionComponent = (props) => {
    const description = action(props)
    const { t } = useTranslation(NAMESPACE)
    const schedule = useSchedule(props.id)
    const moment = useMoment()
    if (description === null || schedule?.state !== 'waiting') return description
    const { headline, publishAt } = schedule
    const title = t('schedule.held', { headline, when: moment(publishAt) })
    return { ...description, disabled: true, title }
  }
  Held.displayName = `Held(${action.displayName ?? action.action ?? action.name})`
  if (action.action !== undefined) Held.action = action.action
  return Held
}
