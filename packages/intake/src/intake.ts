import { claimsOf, type Claim } from './claims/propose.ts'
import { accusingWords } from './claims/words.ts'
import { proposedEvents } from './events/propose.ts'
import type { DirectorySource } from './names/directory.ts'
import type {
  ProposedClaim,
  ProposedEvent,
  ProposedQuote,
  ProposedScareQuote,
  ProposedSource,
} from './proposal.ts'
import { proposedSources } from './sources/propose.ts'
import type { Speaker } from './speech/speaker.ts'
import { sceneOf } from './speech/scene.ts'
import { statementsOf, type Statement } from './speech/statements.ts'
import { normalizeText } from './text/normalize.ts'
import { overlaps } from './text/span.ts'
import { storyOf, type Story } from './text/story.ts'

export interface IntakeOptions {
  /** The sources the newsroom knows. */
  readonly sources?: readonly DirectorySource[]
}

/** A story, and everything in it that could go on record. Offsets count UTF-16 units of `text`. */
export interface Intake {
  readonly text: string
  readonly story: Story
  readonly quotes: readonly ProposedQuote[]
  readonly paraphrases: readonly ProposedQuote[]
  readonly scareQuotes: readonly ProposedScareQuote[]
  readonly sources: readonly ProposedSource[]
  readonly events: readonly ProposedEvent[]
  readonly claims: readonly ProposedClaim[]
}

export function intake(text: string, { sources: directory = [] }: IntakeOptions = {}): Intake {
  const story = storyOf(normalizeText(text))
  const scene = sceneOf(story, directory)
  const statements = statementsOf(scene)
  const claims = claimsOf(scene, statements)
  const sources = proposedSources(scene, statements, claims)
  const accusing = claims.filter(({ text: words }) => accusingWords(words) !== undefined)
  return {
    text: story.text,
    story,
    quotes: proposedQuotes(statements.quotes),
    paraphrases: statements.paraphrases.map(proposedQuote),
    scareQuotes: statements.scareQuotes.map((scare) => ({ ...scare, confidence: 0.7 })),
    sources,
    // What is only alleged is no event: it stands in the claim. “A complaint filed on Friday” is one.
    events: proposedEvents(scene, statements)
      .filter(
        (event) =>
          event.dateText !== undefined || !accusing.some((claim) => overlaps(event, claim)),
      )
      .map((event) => toldBy(event, sources)),
    claims: claims.map(proposedClaim),
  }
}

/** Whoever is no source says nothing: “a cable snapped” is not said by anybody. */
function toldBy(event: ProposedEvent, sources: readonly ProposedSource[]): ProposedEvent {
  const isSource = (name: string) => sources.some((source) => source.name === name)
  return { ...event, attributedTo: event.attributedTo.filter(isSource) }
}

const namesOf = (speakers: readonly Speaker[]): string[] => speakers.map(({ name }) => name)

function proposedClaim({ speakers, asDescribed, responses, ...claim }: Claim): ProposedClaim {
  return {
    ...claim,
    attribution: {
      speakers: namesOf(speakers),
      ...(asDescribed === undefined ? {} : { asDescribed }),
    },
    responses: responses.map((response) => ({ ...response, speakers: namesOf(response.speakers) })),
  }
}

/** Each quote, with the one that it stands in. */
function proposedQuotes(statements: readonly Statement[]): ProposedQuote[] {
  const places = new Map(statements.map(({ quotation }, index) => [quotation, index]))
  return statements.map((statement) => {
    const parent = statement.quotation?.parent
    const isPartOf = parent === undefined ? undefined : places.get(parent)
    return { ...proposedQuote(statement), ...(isPartOf === undefined ? {} : { isPartOf }) }
  })
}

function proposedQuote(statement: Statement): ProposedQuote {
  const { text, start, end, quoteType, resolved, cue, via } = statement
  const [first] = resolved.speakers
  return {
    text,
    quoteType,
    speakers: namesOf(resolved.speakers),
    start,
    end,
    confidence: resolved.confidence,
    reason: resolved.reason,
    ...(first === undefined ? {} : { asDescribed: first.asDescribed }),
    ...(cue === undefined ? {} : { cue }),
    via: via.map(({ relation, speaker }) => ({ relation, agent: speaker.name })),
  }
}
