import type { Intake, ProposedSource } from '@onrecord/intake'
import { because } from '@onrecord/intake/reason'
import type { KnownSource } from './directory.ts'

type Proposed = Intake['quotes' | 'claims' | 'events' | 'sources'][number]

/** Whoever a proposal says spoke, answered or tells of it. A source names nobody. */
export function namesIn(proposal: Proposed | undefined): readonly string[] {
  if (proposal === undefined) return []
  if ('speakers' in proposal) return proposal.speakers
  if ('attributedTo' in proposal) return proposal.attributedTo
  if ('responses' in proposal)
    return [
      ...proposal.attribution.speakers,
      ...proposal.responses.flatMap(({ speakers }) => speakers),
    ]
  return []
}

/** The story with a source under another name, wherever it is named. */
export function withName(intake: Intake, from: string, to: string): Intake {
  const called = (names: readonly string[]) => names.map((name) => (name === from ? to : name))
  const quote = (one: Intake['quotes'][number]) => ({
    ...one,
    speakers: called(one.speakers),
    via: one.via.map((hop) => (hop.agent === from ? { ...hop, agent: to } : hop)),
  })
  return {
    ...intake,
    quotes: intake.quotes.map(quote),
    paraphrases: intake.paraphrases.map(quote),
    events: intake.events.map((one) => ({ ...one, attributedTo: called(one.attributedTo) })),
    claims: intake.claims.map((one) => ({
      ...one,
      attribution: { ...one.attribution, speakers: called(one.attribution.speakers) },
      responses: one.responses.map((response) => ({
        ...response,
        speakers: called(response.speakers),
      })),
    })),
  }
}

const BY_EDITOR = because`named by the editor`

/** Whether somebody is a source because the editor named them, and was not looked at since. */
export const isFromEditor = ({ reason }: ProposedSource): boolean =>
  reason.sentence === BY_EDITOR.sentence

/** Somebody the editor knows and the text does not say: on record already, or new. */
export function sourceCalled(name: string, directory: readonly KnownSource[]): ProposedSource {
  const known = directory.find(
    (one) => one.name === name || one.alternateNames?.some(({ value }) => value === name),
  )
  return {
    name,
    sourceType: 'person',
    identification: 'named',
    alternateNames: [],
    start: 0,
    end: 0,
    confidence: 1,
    reason: BY_EDITOR,
    ...(known === undefined ? {} : { matches: known._id }),
  }
}
