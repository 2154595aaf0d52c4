import { TextInput } from '@sanity/ui'
import { useId, useState } from 'react'

/** Between two names in one field. A name may have a comma in it. */
const DIVIDER = ';'

const namesIn = (text: string): string[] =>
  text
    .split(DIVIDER)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** One or several names, with those that are known to choose from. */
export function NamesInput({
  id,
  label,
  names,
  known,
  placeholder,
  onChange,
}: {
  id?: string
  label: string
  names: readonly string[]
  known: readonly string[]
  placeholder: string
  onChange: (names: readonly string[]) => void
}) {
  const list = useId()
  const [text, setText] = useState<string>()
  return (
    <>
      <TextInput
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        list={list}
        fontSize={1}
        padding={2}
        placeholder={placeholder}
        value={text ?? names.join(`${DIVIDER} `)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => {
          if (text !== undefined) onChange(namesIn(text))
          setText(undefined)
        }}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
