import { EditIcon } from '@sanity/icons/Edit'
import { Box, Flex, Stack, Switch } from '@sanity/ui'
import { useEffect, useId, useRef, useState, type Dispatch, type KeyboardEvent } from 'react'
import { useTranslation } from 'sanity'
import { SmallButton } from '../form/small-button.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { isOnRecordAlready, ProposalFields } from './proposal-fields.tsx'
import { Dropped, Why } from './proposal-remarks.tsx'
import { ProposalSummary } from './proposal-summary.tsx'
import type { Decision, Entry, Review } from './review.ts'
import { Frame } from './story-text.styles.ts'

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
  const { key, kind, proposal } = entry
  const kept = !review.dropped.has(key)
  const what = 'name' in proposal ? proposal.name : proposal.text
  const element = useRef<HTMLLIElement>(null)
  const keep = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const fields = useId()
  const [isOpen, setOpen] = useState(false)
  const mayChange = kept && !isOnRecordAlready(entry)

  useEffect(() => {
    // Whoever comes here by a field of the card stays in it, and a click on it must not lose its target.
    if (!isCurrent || element.current?.contains(document.activeElement)) return
    element.current?.scrollIntoView({ block: 'nearest' })
    keep.current?.focus()
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
  return (
    <Frame
      forwardedAs="li"
      ref={element}
      border
      padding={3}
      radius={2}
      tone={kept ? 'default' : 'transparent'}
      data-testid={`proposal-${kind}`}
      aria-current={isCurrent}
      onClick={onCurrent}
      onFocus={onCurrent}
      onKeyDown={onKeyDown}
    >
      <Flex gap={3}>
        <Box>
          <Switch
            ref={keep}
            aria-label={t('desk.keep', { what })}
            checked={kept}
            onChange={() => decide({ type: 'toggle', key })}
          />
        </Box>
        <Stack gap={3} flex={1}>
          {kept ? (
            <>
              <ProposalSummary entry={entry} review={review} decide={decide} />
              <Why proposal={proposal} />
            </>
          ) : (
            <Dropped what={what} proposal={proposal} />
          )}
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
                <SmallButton mode="ghost" text={t('desk.done')} onClick={close} />
              </Flex>
            </Stack>
          )}
        </Stack>
        {mayChange && (
          <Box>
            <SmallButton
              ref={opener}
              mode="bleed"
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
    </Frame>
  )
}
