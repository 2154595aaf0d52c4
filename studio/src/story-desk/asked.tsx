import { Text } from '@sanity/ui'
import { useId, type ReactNode } from 'react'
import { styled } from 'styled-components'

/** A field of a card with its name before it, in one line with those of other cards. */
export function Asked({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <Around>
      <Line>
        <Text as="label" htmlFor={id} size={1} muted>
          {label}
        </Text>
        <div>{children(id)}</div>
      </Line>
    </Around>
  )
}

const Around = styled.div`
  container-type: inline-size;
`

/** The name stands over the field where the card is too narrow for both. */
const Line = styled.div`
  display: grid;
  gap: 0.5rem 0.75rem;

  @container (min-width: 20rem) {
    grid-template-columns: 5.5rem minmax(0, 1fr);
    align-items: center;
  }
`
