import type { FieldProps } from 'sanity'
import { useModelWords } from '../i18n/model-words.ts'

/** A field with its title, its description and what is asked of it in the editor’s language. */
export function Field(props: FieldProps) {
  const inWords = useModelWords()
  const { title, description, validation } = props
  return props.renderDefault({
    ...props,
    ...(title === undefined ? {} : { title: inWords(title) }),
    ...(typeof description === 'string' ? { description: inWords(description) } : {}),
    validation: validation.map((found) => ({ ...found, message: inWords(found.message) })),
  })
}
