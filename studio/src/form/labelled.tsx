import { Stack, Text } from '@sanity/ui'
import { useId, type ReactNode } from 'react'

/** A field with its name over it, as in the forms of documents. */
export function Labelled({
  label,
  children,
}: {
  label: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children(id)}
    </Stack>
  )
}
