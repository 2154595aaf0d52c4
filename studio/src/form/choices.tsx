import { useMemo } from 'react'
import type { InputProps, StringInputProps, TitledListValue } from 'sanity'
import { useModelWords } from '../i18n/model-words.ts'

export const isChoice = (props: InputProps): props is StringInputProps =>
  props.schemaType.jsonType === 'string' && props.schemaType.options?.list !== undefined

/** A list to choose from, in the editor’s language. */
export function Choices(props: StringInputProps) {
  const inWords = useModelWords()
  const { schemaType } = props
  const inLanguage = useMemo(() => {
    const list = (schemaType.options?.list ?? []).map((one): string | TitledListValue<string> =>
      typeof one === 'string' ? one : { ...one, title: inWords(one.title) },
    )
    return { ...schemaType, options: { ...schemaType.options, list } }
  }, [schemaType, inWords])
  return props.renderDefault({ ...props, schemaType: inLanguage })
}
