import type { ProposedClaim, ProposedEvent, ProposedQuote, ProposedSource } from '@onrecord/intake'
import {
  claimStances,
  identifications,
  occurrenceStatuses,
  sourceTypes,
  titleOf,
} from '@onrecord/schemas/vocabularies'
import { Select, Text } from '@sanity/ui'
import type { Dispatch } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { Asked } from './asked.tsx'
import { withText } from './fields.tsx'
import { isFromEditor } from './names.ts'
import { NamesInput, type People } from './names-input.tsx'
import type { Decision, Entry, Review } from './review.ts'

interface Props {
  readonly entry: Entry
  readonly review: Review
  readonly decide: Dispatch<Decision>
}

/** What a proposal says, with the question that an editor answers most: who it was. */
export function ProposalSummary({ entry, review, decide }: Props) {
  switch (entry.kind) {
    case 'quotes':
    case 'paraphrases':
      return (
        <Quote
          quote={entry.proposal}
          people={peopleOf(review)}
          onSpeakers={(speakers) =>
            decide({
              type: 'change',
              entry: { ...entry, proposal: { ...entry.proposal, speakers } },
            })
          }
        />
      )
    case 'sources':
      return (
        <Source
          source={entry.proposal}
          directory={review.directory}
          onLink={(id) =>
            decide({
              type: 'change',
              entry: { ...entry, proposal: withText(entry.proposal, 'matches', id) },
            })
          }
        />
      )
    case 'events':
      return <Event event={entry.proposal} />
    case 'claims':
      return <Claim claim={entry.proposal} />
  }
}

export const peopleOf = ({ intake, directory }: Review): People => ({
  known: [...new Set([...intake.sources, ...directory].map(({ name }) => name))],
  added: intake.sources
    .filter((source) => isFromEditor(source) && source.matches === undefined)
    .map(({ name }) => name),
})

function Quote({
  quote,
  people,
  onSpeakers,
}: {
  quote: ProposedQuote
  people: People
  onSpeakers: (names: readonly string[]) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <>
      <Text>{quote.quoteType === 'indirect' ? quote.text : `“${quote.text}”`}</Text>
      <Asked label={t('desk.speaker')}>
        {(id) => (
          <NamesInput
            id={id}
            label={t('desk.names', { label: t('desk.speaker') })}
            names={quote.speakers}
            people={people}
            placeholder={t('desk.nobody')}
            onChange={onSpeakers}
          />
        )}
      </Asked>
    </>
  )
}

/** What stands in the list when a source is not on record yet. */
const NEW = ''

function Source({
  source,
  directory,
  onLink,
}: {
  source: ProposedSource
  directory: Review['directory']
  onLink: (id: string) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { name, sourceType, identification, jobTitle, matches } = source
  return (
    <>
      <Text weight="medium">{name}</Text>
      <Text size={1} muted>
        {[
          jobTitle ?? inWords(titleOf(sourceTypes, sourceType)),
          ...(identification === 'named'
            ? []
            : [shortly(inWords(titleOf(identifications, identification)))]),
        ].join(', ')}
      </Text>
      {identification !== 'unnamed' && (
        <Asked label={t('desk.on-record')}>
          {(id) => (
            <Select
              id={id}
              aria-label={t('desk.on-record-of', { name })}
              fontSize={1}
              padding={2}
              value={matches ?? NEW}
              onChange={({ currentTarget: { value } }) => onLink(value)}
            >
              <option value={NEW}>{t('desk.new-source')}</option>
              {directory.map((one) => (
                <option key={one._id} value={one._id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Asked>
      )}
    </>
  )
}

function Event({ event }: { event: ProposedEvent }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { name, occurrenceStatus, startDate, endDate, dateText, attributedTo } = event
  const dates = [startDate, endDate].filter(Boolean).join(' – ')
  return (
    <>
      <Text weight="medium">{name}</Text>
      <Text size={1} muted>
        {[inWords(titleOf(occurrenceStatuses, occurrenceStatus)), dates, dateText]
          .filter(Boolean)
          .join(', ')}
      </Text>
      {attributedTo.length > 0 && (
        <Text size={1} muted>
          {t('desk.told-by', { names: attributedTo.join(', ') })}
        </Text>
      )}
    </>
  )
}

function Claim({ claim: { text, attribution, responses } }: { claim: ProposedClaim }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { speakers, asDescribed } = attribution
  return (
    <>
      <Text>{text}</Text>
      <Text size={1} muted>
        {speakers.length > 0 ? speakers.join(', ') : (asDescribed ?? t('desk.nobody'))}
      </Text>
      {responses.map((response, index) => (
        <Text size={1} key={index}>
          {t(response.text === '' ? 'desk.response-bare' : 'desk.response', {
            who: response.speakers.join(', ') || t('desk.nobody'),
            stance: inWords(titleOf(claimStances, response.stance)),
            text: response.text,
          })}
        </Text>
      ))}
    </>
  )
}

/** A title without what explains it: “Partial”. */
export const shortly = (title: string): string => title.split(':')[0] ?? title
