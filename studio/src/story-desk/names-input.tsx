import { Stack, Text, TextInput } from '@sanity/ui'
import { useId, useState } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'

/** Between two names in one field. A name may have a comma in it. */
const DIVIDER = ';'

const namesIn = (text: string): string[] =>
  text
    .split(DIVIDER)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Who can be named. */
export interface People {
  /** In the story, or on record. */
  readonly known: readonly string[]
  /** Those of them who become a source because they were named here. */
  readonly added: readonly string[]
}

/** One or several names, with those that are known to choose from. Whoever becomes a source is told. */
export function NamesInput({
  id,
  label,
  names,
  people: { known, added },
  placeholder,
  onChange,
}: {
  id?: string
  label: string
  names: readonly string[]
  people: People
  placeholder: string
  onChange: (names: readonly string[]) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const list = useId()
  const note = useId()
  const [text, setText] = useState<string>()
  const strangers = names.filter((name) => added.includes(name))
  return (
    <Stack gap={2}>
      <TextInput
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        aria-describedby={strangers.length > 0 ? note : undefined}
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
      {strangers.length > 0 && (
        <Text size={1} muted id={note}>
          {t('desk.becomes-source', {
            count: strangers.length,
            names: strangers.join(`${DIVIDER} `),
          })}
        </Text>
      )}
    </Stack>
  )
}
