import { Box, Stack, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { styled } from 'styled-components'
import { NAMESPACE } from '../i18n/bundle.ts'

const STEPS = ['paste', 'look', 'create'] as const

/** What becomes of a story that is pasted, for whoever is here for the first time. */
export function Steps() {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Box as="section" paddingX={5} aria-label={t('desk.steps')}>
      <List>
        {STEPS.map((step, index) => (
          <li key={step}>
            <Stack gap={3}>
              <Text size={1} weight="medium">
                <Number>{index + 1}</Number>
                {t(`desk.step.${step}`)}
              </Text>
              <Text size={1} muted>
                {t(`desk.step.${step}.explained`)}
              </Text>
            </Stack>
          </li>
        ))}
      </List>
    </Box>
  )
}

const List = styled.ol`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  gap: 1.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
`

const Number = styled.span`
  margin-inline-end: 0.5em;
  color: var(--card-muted-fg-color);
  font-variant-numeric: tabular-nums;
`
