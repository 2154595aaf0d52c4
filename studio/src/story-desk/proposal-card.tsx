import {
  identifications,
  titleOf,
  occurrenceStatuses,
  quoteTypes,
  sourceTypes,
} from '@onrecord/schemas/vocabularies'
import type {
  Intake,
  ProposedClaim,
  ProposedEvent,
  ProposedQuote,
  ProposedSource,
} from '@onrecord/intake'
import { Box, Card, Flex, Select, Stack, Switch, Text } from '@sanity/ui'
import { useEffect, useRef, type Dispatch } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import type { KnownSource } from './directory.ts'
import { NamesInput } from './names-input.tsx'
import type { Decision, Entry, Kind, Review } from './review.ts'

interface CardProps {
  readonly entry: Entry
  readonly review: Review
  readonly directory: readonly KnownSource[]
  readonly isCurrent: boolean
  readonly decide: Dispatch<Decision>
  readonly onCurrent: () => void
}

const SURE = 0.85
const LIKELY = 0.65

/** One proposal: what it is, why it is proposed, and the editor's decision. */
export function ProposalCard({
  entry,
  review,
  directory,
  isCurrent,
  decide,
  onCurrent,
}: CardProps) {
  const { t } = useTranslation(NAMESPACE)
  const { key, kind, proposal } = entry
  const kept = !review.dropped.has(key)
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
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
    >
      <Flex gap={3}>
        <Box paddingTop={1}>
          <Switch
            aria-label={t('desk.keep', { what: labelOf(review.intake, entry) })}
            checked={kept}
            onChange={() => decide({ type: 'toggle', key })}
          />
        </Box>
        <Stack gap={3} flex={1} style={{ opacity: kept ? 1 : 0.55 }}>
          <Content entry={entry} review={review} directory={directory} decide={decide} />
          <Text size={1} muted>
            {t(`desk.confidence.${how}`)}: {reason}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}

type ContentProps = Pick<CardProps, 'entry' | 'review' | 'directory' | 'decide'>

function Content({ entry, review, directory, decide }: ContentProps) {
  const { intake } = review
  const index = Number(entry.key.split(':')[1])
  switch (entry.kind) {
    case 'quotes':
    case 'paraphrases': {
      const quote = intake[entry.kind][index]
      return (
        quote && (
          <Quote
            quote={quote}
            entry={entry}
            review={review}
            directory={directory}
            decide={decide}
          />
        )
      )
    }
    case 'sources': {
      const source = intake.sources[index]
      return (
        source && <Source source={source} review={review} directory={directory} decide={decide} />
      )
    }
    case 'events': {
      const event = intake.events[index]
      return event && <Event event={event} />
    }
    case 'claims': {
      const claim = intake.claims[index]
      return claim && <Claim claim={claim} />
    }
  }
}

function Quote({
  quote,
  entry,
  review,
  directory,
  decide,
}: ContentProps & { quote: ProposedQuote }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const names = review.speakers.get(entry.key) ?? quote.speakers
  const known = new Set([...review.intake.sources, ...directory].map(({ name }) => name))
  return (
    <>
      <Text size={1}>{quote.quoteType === 'indirect' ? quote.text : `“${quote.text}”`}</Text>
      <NamesInput
        label={t('desk.speakers')}
        names={names}
        known={[...known]}
        placeholder={t('desk.nobody')}
        onChange={(changed) => decide({ type: 'speakers', key: entry.key, names: changed })}
      />
      <Text size={1} muted>
        {[
          inWords(titleOf(quoteTypes, quote.quoteType)).split(':')[0],
          ...quote.via.map(({ agent }) => t('desk.via', { agent })),
        ].join(', ')}
      </Text>
    </>
  )
}

/** What stands in the list when a source is not on record yet. */
const NEW = ''

function Source({
  source,
  review,
  directory,
  decide,
}: Omit<ContentProps, 'entry'> & { source: ProposedSource }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const chosen = review.links.get(source.name)
  const id = chosen === undefined ? (source.matches ?? NEW) : (chosen ?? NEW)
  return (
    <>
      <Text size={1} weight="medium">
        {source.name}
      </Text>
      <Text size={1} muted>
        {[
          source.jobTitle ?? inWords(titleOf(sourceTypes, source.sourceType)),
          ...(source.identification === 'named'
            ? []
            : [inWords(titleOf(identifications, source.identification)).split(':')[0]]),
        ].join(', ')}
      </Text>
      {source.identification !== 'unnamed' && (
        <Select
          aria-label={t('desk.on-record', { name: source.name })}
          fontSize={1}
          padding={2}
          value={id}
          onChange={({ currentTarget: { value } }) =>
            decide({ type: 'link', name: source.name, id: value === NEW ? null : value })
          }
        >
          <option value={NEW}>{t('desk.new-source')}</option>
          {directory.map(({ _id, name }) => (
            <option key={_id} value={_id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  )
}

function Event({ event }: { event: ProposedEvent }) {
  const inWords = useModelWords()
  return (
    <>
      <Text size={1} weight="medium">
        {event.name}
      </Text>
      <Text size={1} muted>
        {[
          inWords(titleOf(occurrenceStatuses, event.occurrenceStatus)),
          event.startDate,
          event.dateText,
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
    </>
  )
}

function Claim({ claim }: { claim: ProposedClaim }) {
  const { t } = useTranslation(NAMESPACE)
  const { speakers, asDescribed } = claim.attribution
  return (
    <>
      <Text size={1}>{claim.text}</Text>
      <Text size={1} muted>
        {speakers.length > 0 ? speakers.join(', ') : (asDescribed ?? t('desk.nobody'))}
      </Text>
      {claim.responses.map((response, index) => (
        <Text size={1} key={index}>
          {t('desk.response', { who: response.speakers.join(', '), text: response.text })}
        </Text>
      ))}
    </>
  )
}

/** What a proposal is called where it is only mentioned. */
function labelOf(intake: Intake, { kind, key }: { kind: Kind; key: string }): string {
  const proposal = intake[kind][Number(key.split(':')[1])]
  if (proposal === undefined) return key
  return 'name' in proposal ? proposal.name : proposal.text
}
