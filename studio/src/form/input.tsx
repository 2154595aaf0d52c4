import type { InputProps } from 'sanity'
import { BodyInput, isBody } from '../body/input.tsx'
import { Choices, isChoice } from './choices.tsx'
import { isPicker, Picker } from './picker.tsx'

/** The inputs of a form that are more than Sanity's own. */
export function Input(props: InputProps) {
  if (isBody(props)) return <BodyInput {...props} />
  if (isPicker(props)) return <Picker {...props} />
  if (isChoice(props)) return <Choices {...props} />
  return props.renderDefault(props)
}
