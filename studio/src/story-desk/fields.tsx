import type { Term } from '@onrecord/schemas/vocabularies'
import { Select, Text, TextArea, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { Labelled } from '../form/labelled.tsx'
import { useModelWords } from '../i18n/model-words.ts'

/** The same with other words in one of its fields; without words the field is left out. */
export function withText<Thing extends object>(
  thing: Thing,
  field: { [K in keyof Thing]: Thing[K] extends string | undefined ? K : never }[keyof Thing],
  text: string,
): Thing {
  const { [field]: _, ...rest } = thing
  // Only a field that may be missing is offered empty.
  return (text === '' ? rest : { ...rest, [field]: text }) as Thing
}

/** Words that are taken over when the field is left. Escape takes back what was typed. */
export function TextField({
  label,
  value,
  rows = 1,
  problem,
  mayBeEmpty = false,
  onChange,
}: {
  label: string
  value: string
  rows?: number
  problem?: string | undefined
  /** Otherwise a field that is left empty keeps what it had. */
  mayBeEmpty?: boolean
  onChange: (text: string) => void
}) {
  const [typed, setTyped] = useState<string>()
  const note = useId()
  // What is being typed is judged when it is there.
  const shown = typed === undefined || typed === value ? problem : undefined
  const props = {
    fontSize: 1,
    padding: 2,
    value: typed ?? value,
    'aria-describedby': shown === undefined ? undefined : note,
    onBlur: () => {
      const text = (typed ?? value).trim()
      if (text !== value && (text !== '' || mayBeEmpty)) onChange(text)
      setTyped(undefined)
    },
  }
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          {rows > 1 ? (
            <TextArea
              {...props}
              id={id}
              rows={rows}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          ) : (
            <TextInput
              {...props}
              id={id}
              {...(shown === undefined ? {} : { customValidity: shown })}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
          {shown !== undefined && (
            <Text size={1} id={note} role="alert">
              {shown}
            </Text>
          )}
        </>
      )}
    </Labelled>
  )
}

/** One of the terms that the model has for something. */
export function Choice<Value extends string>({
  label,
  terms,
  value,
  onChange,
}: {
  label: string
  terms: readonly (Term & { readonly value: Value })[]
  value: Value
  onChange: (value: Value) => void
}) {
  const inWords = useModelWords()
  return (
    <Labelled label={label}>
      {(id) => (
        <Select
          id={id}
          fontSize={1}
          padding={2}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = terms.find((term) => term.value === currentTarget.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {terms.map((term) => (
            <option key={term.value} value={term.value}>
              {inWords(term.title)}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  )
}
