import type { SourcingSummary } from '@onrecord/schemas/rules'
import { Flex, Heading, Stack, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'

const ROWS = [
  'direct',
  'partial',
  'indirect',
  'firstHand',
  'secondHand',
  'unverified',
  'viaStateMedia',
  'namedSpeakers',
  'unnamedSources',
  'collectiveSources',
  'claims',
  'claimsWithoutClaimant',
  'denials',
] as const satisfies readonly (keyof SourcingSummary)[]

/** What the story rests on, counted as the reader will see it. */
export function Sourcing({ summary }: { summary: SourcingSummary }) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Stack as="section" gap={3} aria-label={t('sourcing.title')}>
      <Heading as="h2" size={0}>
        {t('sourcing.title')}
      </Heading>
      <Stack as="dl" gap={2} margin={0}>
        {ROWS.filter((row) => summary[row] > 0).map((row) => (
          <Flex key={row} gap={3} justify="space-between">
            <Text as="dt" size={1} muted>
              {t(`sourcing.${row}`)}
            </Text>
            <Text as="dd" size={1} weight="medium">
              {summary[row]}
            </Text>
          </Flex>
        ))}
      </Stack>
      {summary.statements === 0 && summary.claims === 0 && (
        <Text size={1} muted>
          {t('sourcing.nothing')}
        </Text>
      )}
    </Stack>
  )
}
