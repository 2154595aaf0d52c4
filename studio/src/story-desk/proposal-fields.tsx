import type {
  ProposedClaim,
  ProposedEvent,
  ProposedQuote,
  ProposedResponse,
  ProposedSource,
} from '@onrecord/intake'
import { checkDate } from '@onrecord/schemas/rules'
import {
  claimStances,
  claimTypes,
  identifications,
  occurrenceStatuses,
  quoteTypes,
  sourceTypes,
} from '@onrecord/schemas/vocabularies'
import { Card, Flex, Stack } from '@sanity/ui'
import { useEffect, useRef, type Dispatch, type ReactNode } from 'react'
import { useTranslation } from 'sanity'
import { because } from '@onrecord/intake/reason'
import { Labelled } from '../form/labelled.tsx'
import { SmallButton } from '../form/small-button.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { Choice, TextField, withText } from './fields.tsx'
import { NamesInput, type People } from './names-input.tsx'
import { peopleOf } from './proposal-summary.tsx'
import type { Decision, Entry, Review } from './review.ts'

interface Fields<Proposal> {
  readonly proposal: Proposal
  readonly onChange: (proposal: Proposal) => void
}

/** A source on record is changed on its record, not at the desk. */
export const isOnRecordAlready = (entry: Entry): boolean =>
  entry.kind === 'sources' && entry.proposal.matches !== undefined

/** Everything about a proposal that an editor may know better. The first field has the focus. */
export function ProposalFields({
  entry,
  review,
  decide,
}: {
  entry: Entry
  review: Review
  decide: Dispatch<Decision>
}) {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    group.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return (
    <Stack gap={3} ref={group}>
      {fieldsOf(entry, peopleOf(review), (changed) => decide({ type: 'change', entry: changed }))}
    </Stack>
  )
}

function fieldsOf(entry: Entry, people: People, onChange: (entry: Entry) => void): ReactNode {
  switch (entry.kind) {
    case 'quotes':
    case 'paraphrases':
      return (
        <QuoteFields
          proposal={entry.proposal}
          onChange={(proposal) => onChange({ ...entry, proposal })}
        />
      )
    case 'sources':
      return (
        <SourceFields
          proposal={entry.proposal}
          onChange={(proposal) => onChange({ ...entry, proposal })}
        />
      )
    case 'events':
      return (
        <EventFields
          proposal={entry.proposal}
          people={people}
          onChange={(proposal) => onChange({ ...entry, proposal })}
        />
      )
    case 'claims':
      return (
        <ClaimFields
          proposal={entry.proposal}
          people={people}
          onChange={(proposal) => onChange({ ...entry, proposal })}
        />
      )
  }
}

function QuoteFields({ proposal, onChange }: Fields<ProposedQuote>) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Choice
      label={t('desk.field.quote-type')}
      terms={quoteTypes}
      value={proposal.quoteType}
      onChange={(quoteType) => onChange({ ...proposal, quoteType })}
    />
  )
}

function SourceFields({ proposal, onChange }: Fields<ProposedSource>) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <>
      <TextField
        label={t('desk.field.name')}
        value={proposal.name}
        onChange={(name) => onChange({ ...proposal, name })}
      />
      <Choice
        label={t('desk.field.source-type')}
        terms={sourceTypes}
        value={proposal.sourceType}
        onChange={(sourceType) => onChange({ ...proposal, sourceType })}
      />
      <Choice
        label={t('desk.field.identification')}
        terms={identifications}
        value={proposal.identification}
        onChange={(identification) => {
          // Whoever must not be named has no other names either.
          const alternateNames = identification === 'unnamed' ? [] : proposal.alternateNames
          onChange({ ...proposal, identification, alternateNames })
        }}
      />
      {proposal.sourceType === 'person' && (
        <TextField
          label={t('desk.field.job-title')}
          value={proposal.jobTitle ?? ''}
          mayBeEmpty
          onChange={(jobTitle) => onChange(withText(proposal, 'jobTitle', jobTitle))}
        />
      )}
    </>
  )
}

function EventFields({ proposal, people, onChange }: Fields<ProposedEvent> & { people: People }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const problemOf = (date: string | undefined) => {
    const [problem] = checkDate(date, '')
    return problem === undefined ? undefined : inWords(problem.message)
  }
  return (
    <>
      <TextField
        label={t('desk.field.event')}
        value={proposal.name}
        onChange={(name) => onChange({ ...proposal, name })}
      />
      <Choice
        label={t('desk.field.status')}
        terms={occurrenceStatuses}
        value={proposal.occurrenceStatus}
        onChange={(occurrenceStatus) => onChange({ ...proposal, occurrenceStatus })}
      />
      <TextField
        label={t('desk.field.begins')}
        value={proposal.startDate ?? ''}
        problem={problemOf(proposal.startDate)}
        mayBeEmpty
        onChange={(date) => onChange(withText(proposal, 'startDate', date))}
      />
      <TextField
        label={t('desk.field.ends')}
        value={proposal.endDate ?? ''}
        problem={problemOf(proposal.endDate)}
        mayBeEmpty
        onChange={(date) => onChange(withText(proposal, 'endDate', date))}
      />
      <TextField
        label={t('desk.field.date-text')}
        value={proposal.dateText ?? ''}
        mayBeEmpty
        onChange={(dateText) => onChange(withText(proposal, 'dateText', dateText))}
      />
      <Who
        label={t('desk.field.tellers')}
        names={proposal.attributedTo}
        people={people}
        onChange={(attributedTo) => onChange({ ...proposal, attributedTo })}
      />
    </>
  )
}

function ClaimFields({ proposal, people, onChange }: Fields<ProposedClaim> & { people: People }) {
  const { t } = useTranslation(NAMESPACE)
  const { attribution, responses } = proposal
  const setResponses = (changed: readonly ProposedResponse[]) =>
    onChange({ ...proposal, responses: changed })
  return (
    <>
      <TextField
        label={t('desk.field.claim')}
        value={proposal.text}
        rows={2}
        onChange={(text) => onChange({ ...proposal, text })}
      />
      <Choice
        label={t('desk.field.claim-type')}
        terms={claimTypes}
        value={proposal.claimType}
        onChange={(claimType) => onChange({ ...proposal, claimType })}
      />
      <Who
        label={t('desk.field.claimants')}
        names={attribution.speakers}
        people={people}
        onChange={(speakers) =>
          onChange({ ...proposal, attribution: { ...attribution, speakers } })
        }
      />
      {responses.map((response, index) => (
        <Response
          key={index}
          position={index + 1}
          proposal={response}
          people={people}
          onChange={(changed) => setResponses(responses.with(index, changed))}
          onRemove={() => setResponses(responses.toSpliced(index, 1))}
        />
      ))}
      <Flex>
        <SmallButton
          mode="ghost"
          text={t('desk.add-response')}
          onClick={() => setResponses([...responses, emptyResponse(proposal)])}
        />
      </Flex>
    </>
  )
}

function Response({
  position,
  proposal,
  people,
  onChange,
  onRemove,
}: Fields<ProposedResponse> & {
  position: number
  people: People
  onRemove: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Card
      border
      radius={2}
      padding={3}
      role="group"
      aria-label={t('desk.response-number', { position })}
    >
      <Stack gap={3}>
        <Choice
          label={t('desk.field.stance')}
          terms={claimStances}
          value={proposal.stance}
          onChange={(stance) => onChange({ ...proposal, stance })}
        />
        <Who
          label={t('desk.field.respondents')}
          names={proposal.speakers}
          people={people}
          onChange={(speakers) => onChange({ ...proposal, speakers })}
        />
        <TextField
          label={t('desk.field.response')}
          value={proposal.text}
          rows={2}
          mayBeEmpty
          onChange={(text) => onChange({ ...proposal, text })}
        />
        <Flex>
          <SmallButton
            mode="bleed"
            tone="critical"
            text={t('desk.remove-response')}
            onClick={onRemove}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

function Who({
  label,
  names,
  people,
  onChange,
}: {
  label: string
  names: readonly string[]
  people: People
  onChange: (names: readonly string[]) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Labelled label={label}>
      {(id) => (
        <NamesInput
          id={id}
          label={t('desk.names', { label })}
          names={names}
          people={people}
          placeholder={t('desk.nobody')}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}

/** An answer that the editor adds: until it is written, nobody was asked. */
const emptyResponse = ({ start }: ProposedClaim): ProposedResponse => ({
  stance: 'notYetContacted',
  text: '',
  speakers: [],
  start,
  end: start,
  confidence: 1,
  reason: because`added by the editor`,
})
