import { Text, TextInput } from '@sanity/ui'
import { useId, type RefObject } from 'react'
import { useTranslation } from 'sanity'
import { Labelled } from '../form/labelled.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'

/** The headline, without which no story is created. */
export function Headline({
  field,
  value,
  isMissed,
  onChange,
}: {
  field: RefObject<HTMLInputElement | null>
  value: string
  /** Whether somebody wanted to create the story and could not. */
  isMissed: boolean
  onChange: (headline: string) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const note = useId()
  return (
    <Labelled label={t('desk.headline')}>
      {(id) => (
        <>
          <TextInput
            ref={field}
            id={id}
            value={value}
            aria-invalid={isMissed}
            aria-describedby={isMissed ? note : undefined}
            {...(isMissed ? { customValidity: t('desk.headline-missing') } : {})}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          {isMissed && (
            <Text size={1} id={note} role="alert">
              {t('desk.headline-missing')}
            </Text>
          )}
        </>
      )}
    </Labelled>
  )
}
