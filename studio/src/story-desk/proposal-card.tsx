import { EditIcon } from '@sanity/icons/Edit'
import { Box, Button, Card, Flex, Stack, Switch, Text } from '@sanity/ui'
import { useEffect, useId, useRef, useState, type Dispatch, type KeyboardEvent } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useReasons } from '../i18n/reasons.ts'
import { isOnRecordAlready, ProposalFields } from './proposal-fields.tsx'
import { ProposalSummary } from './proposal-summary.tsx'
import type { Decision, Entry, Review } from './review.ts'

const SURE = 0.85
const LIKELY = 0.65

/** One proposal: what it is, why it is proposed, and the editor's decision. */
export function ProposalCard({
  entry,
  review,
  isCurrent,
  decide,
  onCurrent,
}: {
  entry: Entry
  review: Review
  isCurrent: boolean
  decide: Dispatch<Decision>
  onCurrent: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const because = useReasons()
  const { key, kind, proposal } = entry
  const kept = !review.dropped.has(key)
  const what = 'name' in proposal ? proposal.name : proposal.text
  const element = useRef<HTMLLIElement>(null)
  const keep = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const fields = useId()
  const [isOpen, setOpen] = useState(false)
  const mayChange = !isOnRecordAlready(entry)

  useEffect(() => {
    if (!isCurrent) return
    element.current?.scrollIntoView({ block: 'nearest' })
    // Whoever comes here by a field of the card stays in it.
    if (!element.current?.contains(document.activeElement)) keep.current?.focus()
  }, [isCurrent])

  const close = () => {
    opener.current?.focus()
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isOnSwitch = event.target === keep.current
    if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'Enter' && isOnSwitch && mayChange && !event.ctrlKey && !event.metaKey)
      setOpen(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { confidence, reason } = proposal
  const how = confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'guess'
  return (
    <Card
      as="li"
      ref={element}
      border
      padding={3}
      radius={2}
      tone={isCurrent ? 'primary' : kept ? 'default' : 'transparent'}
      data-testid={`proposal-${kind}`}
      aria-current={isCurrent}
      onClick={onCurrent}
      onFocus={onCurrent}
      onKeyDown={onKeyDown}
    >
      <Flex gap={3}>
        <Box paddingTop={1}>
          <Switch
            ref={keep}
            aria-label={t('desk.keep', { what })}
            checked={kept}
            onChange={() => decide({ type: 'toggle', key })}
          />
        </Box>
        <Stack gap={3} flex={1}>
          <Stack gap={3} style={{ opacity: kept ? 1 : 0.55 }}>
            <ProposalSummary entry={entry} review={review} decide={decide} />
            <Text size={1} muted>
              {t(`desk.confidence.${how}`)}: {because(reason)}
            </Text>
          </Stack>
          {isOpen && mayChange && (
            <Stack
              gap={3}
              paddingTop={2}
              id={fields}
              role="group"
              aria-label={t('desk.change', { what })}
            >
              <ProposalFields entry={entry} review={review} decide={decide} />
              <Flex justify="flex-end">
                <Button
                  mode="ghost"
                  fontSize={1}
                  padding={2}
                  text={t('desk.done')}
                  onClick={close}
                />
              </Flex>
            </Stack>
          )}
        </Stack>
        {mayChange && (
          <Box>
            <Button
              ref={opener}
              mode="bleed"
              padding={2}
              fontSize={1}
              icon={EditIcon}
              title={t('desk.change-key')}
              aria-label={t('desk.change', { what })}
              aria-expanded={isOpen}
              aria-controls={isOpen ? fields : undefined}
              onClick={() => setOpen(!isOpen)}
            />
          </Box>
        )}
      </Flex>
    </Card>
  )
}
