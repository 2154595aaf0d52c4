import { Container, Stack } from '@sanity/ui'
import { Begin } from './begin.tsx'
import { InTheWorks } from './in-the-works.tsx'

/** What an editor sees first: how a story comes in, and what is on its way. */
export function Start() {
  return (
    <Container width={1} padding={4} data-testid="start">
      <Stack gap={5}>
        <Begin />
        <InTheWorks />
      </Stack>
    </Container>
  )
}
