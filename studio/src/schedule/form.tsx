import { Stack } from '@sanity/ui'
import type { InputProps, ObjectInputProps } from 'sanity'
import { useArrival } from '../form/arrival.ts'
import { ScheduleNote } from './note.tsx'
import { asReadOnly } from './read-only.ts'
import { useSchedule } from './use-schedule.ts'

export const isDocument = (props: InputProps): props is ObjectInputProps => props.path.length === 0

/** The form of a document. What will go out as it stands here cannot be changed until then. */
export function DocumentForm(props: ObjectInputProps) {
  useArrival(props)
  const id = String(props.value?.['_id'] ?? '')
  const locked = useSchedule(id)?.state === 'waiting'
  const form = locked ? { ...props, readOnly: true, members: asReadOnly(props.members) } : props
  return (
    <Stack gap={5}>
      <ScheduleNote id={id} type={props.schemaType.name} />
      {props.renderDefault(form)}
    </Stack>
  )
}
