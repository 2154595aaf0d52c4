import type { InputProps } from 'sanity'
import { BodyInput, isBody } from '../body/input.tsx'
import { Choices, isChoice } from './choices.tsx'
import { DocumentForm, isDocument } from '../schedule/form.tsx'
import { isPicker, Picker } from './picker.tsx'

/** The inputs of a form that are more than Sanity's own. */
export function Input(props: InputProps) {
  if (isDocument(props)) return <DocumentForm {...props} />
  if (isBody(props)) return <BodyInput {...props} />
  if (isPicker(props)) return <Picker {...props} />
  if (isChoice(props)) return <Choices {...props} />
  return props.renderDefault(props)
}
