import { quoteTypes, titleOf } from '@onrecord/schemas/vocabularies'
import { Badge, Box, Flex, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { useReasons } from '../i18n/reasons.ts'
import { shortly } from './proposal-summary.tsx'
import type { Entry } from './review.ts'

const SURE = 0.85
const LIKELY = 0.65

const TONES = { sure: 'positive', likely: 'neutral', guess: 'caution' } as const

type Proposal = Entry['proposal']

/** How sure it is, what kind of quote it is, and why it is proposed. */
export function Why({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { confidence } = proposal
  const how = confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'guess'
  return (
    <Remarks proposal={proposal}>
      <Badge tone={TONES[how]}>{t(`desk.confidence.${how}`)}</Badge>
      {'quoteType' in proposal && (
        <Badge>{shortly(inWords(titleOf(quoteTypes, proposal.quoteType)))}</Badge>
      )}
      {'via' in proposal &&
        proposal.via.map(({ agent }) => <Badge key={agent}>{t('desk.via', { agent })}</Badge>)}
    </Remarks>
  )
}

/** What is left out, shortly. */
export function Dropped({ what, proposal }: { what: string; proposal: Proposal }) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Stack gap={3}>
      <Text muted>{what}</Text>
      <Remarks proposal={proposal}>
        <Badge>{t('desk.dropped')}</Badge>
      </Remarks>
    </Stack>
  )
}

function Remarks({ proposal, children }: { proposal: Proposal; children: ReactNode }) {
  const because = useReasons()
  return (
    <Flex gap={2} wrap="wrap" align="center">
      {children}
      <Box paddingY={1}>
        <Text size={1} muted>
          {because(proposal.reason)}
        </Text>
      </Box>
    </Flex>
  )
}
