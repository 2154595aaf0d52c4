import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import type { Ref } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { Bar, Jump, WhereRoom } from './desk-header.styles.ts'
import { Keys } from './keys.tsx'
import { entriesOf, KINDS, type Key, type Review } from './review.ts'

/** What was found, by kind, each a way to its first card; and what can be done with all of it. */
export function DeskHeader({
  review,
  createButton,
  isCreating,
  onJump,
  onAnother,
  onCreate,
}: {
  review: Review
  createButton: Ref<HTMLButtonElement>
  isCreating: boolean
  onJump: (key: Key) => void
  onAnother: () => void
  onCreate: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const entries = entriesOf(review.intake)
  const kept = entries.filter(({ key }) => !review.dropped.has(key))
  const speakerless = kept.filter(
    ({ proposal }) => 'speakers' in proposal && proposal.speakers.length === 0,
  )
  const [open] = speakerless
  return (
    <Card borderBottom paddingX={4} paddingY={3}>
      <Bar>
        <Stack gap={3}>
          <Text weight="semibold" as="h1">
            {t('desk.title')}
          </Text>
          <Flex gap={1} wrap="wrap" role="group" aria-label={t('desk.finds')}>
            {entries.length === 0 && (
              <Text size={1} muted>
                {t('desk.nothing-found')}
              </Text>
            )}
            {KINDS.map((kind) => {
              const [first, ...more] = entries.filter((entry) => entry.kind === kind)
              if (first === undefined) return null
              return (
                <Jump key={kind} type="button" onClick={() => onJump(first.key)}>
                  <span data-kinds={kind}>
                    {t(`desk.count.${kind}`, { count: more.length + 1 })}
                  </span>
                </Jump>
              )
            })}
            {open !== undefined && (
              <Jump type="button" data-tone="caution" onClick={() => onJump(open.key)}>
                {t('desk.speakerless', { count: speakerless.length })}
              </Jump>
            )}
          </Flex>
        </Stack>
        <WhereRoom>
          <Keys />
        </WhereRoom>
        <Flex gap={2} wrap="wrap">
          <Button mode="bleed" text={t('desk.another')} onClick={onAnother} />
          <Button
            data-testid="create-drafts"
            ref={createButton}
            disabled={isCreating}
            text={isCreating ? t('desk.creating') : t('desk.create', { count: kept.length })}
            onClick={onCreate}
          />
        </Flex>
      </Bar>
    </Card>
  )
}
