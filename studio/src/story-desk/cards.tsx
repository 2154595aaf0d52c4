import { Heading, Stack } from '@sanity/ui'
import type { Dispatch } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { ProposalCard } from './proposal-card.tsx'
import { KindHeading, Legend } from './story-text.styles.ts'
import { entriesOf, KINDS, type Decision, type Key, type Review } from './review.ts'

/** Everything the story offers, by kind. */
export function Cards({
  review,
  current,
  decide,
  onCurrent,
}: {
  review: Review
  current: Key | undefined
  decide: Dispatch<Decision>
  onCurrent: (key: Key) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const entries = entriesOf(review.intake)
  return (
    <Stack gap={5}>
      {KINDS.map((kind) => {
        const ofKind = entries.filter((entry) => entry.kind === kind)
        if (ofKind.length === 0) return null
        const title = t(`desk.kinds.${kind}`, { count: ofKind.length })
        return (
          <section key={kind} aria-label={title}>
            <KindHeading>
              <Heading as="h2" size={0}>
                <Legend data-kinds={kind}>{title}</Legend>
              </Heading>
            </KindHeading>
            <Stack as="ul" gap={2} padding={0} margin={0}>
              {ofKind.map((entry) => (
                <ProposalCard
                  key={entry.key}
                  entry={entry}
                  review={review}
                  isCurrent={entry.key === current}
                  decide={decide}
                  onCurrent={() => onCurrent(entry.key)}
                />
              ))}
            </Stack>
          </section>
        )
      })}
    </Stack>
  )
}
