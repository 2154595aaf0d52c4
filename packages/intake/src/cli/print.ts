import type { Intake } from '../intake.ts'
import { inEnglish, type Reason } from '../reason.ts'

/** What `--json` prints. */
export function report({
  text,
  story,
  quotes,
  paraphrases,
  scareQuotes,
  sources,
  events,
  claims,
}: Intake) {
  return {
    language: story.language,
    headline: story.headline?.text ?? null,
    byline: story.byline?.names ?? [],
    dateline:
      story.dateline === undefined
        ? null
        : { text: story.dateline.text, place: story.dateline.place },
    paragraphs: story.paragraphs.map((paragraph) => paragraph.text),
    quotes: quotes.map(inWords),
    paraphrases: paraphrases.map(inWords),
    scareQuotes: scareQuotes.map(inWords),
    sources: sources.map(inWords),
    events: events.map(inWords),
    claims: claims.map((claim) => ({
      ...inWords(claim),
      responses: claim.responses.map(inWords),
    })),
    text,
  }
}

const inWords = <Proposed extends { readonly reason: Reason }>(proposed: Proposed) => ({
  ...proposed,
  reason: inEnglish(proposed.reason),
})

/** The same for people. */
export function outline({ story, quotes, paraphrases, claims, events, sources }: Intake): string {
  const lines = [
    story.headline === undefined ? 'No headline.' : `Headline: ${story.headline.text}`,
    `${story.paragraphs.length} paragraphs`,
    '',
    'Quotes',
    ...quotes.map(
      ({ text, quoteType, speakers, via, reason }) =>
        `  “${text}”\n    ${quoteType}, ${whoSaid(speakers)}${via.length === 0 ? '' : `, via ${via.map(({ agent }) => agent).join(', ')}`}: ${inEnglish(reason)}`,
    ),
    '',
    'Paraphrases',
    ...paraphrases.map(({ text, speakers }) => `  ${whoSaid(speakers)}: ${text}`),
    '',
    'Claims',
    ...claims.flatMap(({ text, attribution: { speakers, asDescribed }, responses }) => [
      `  ${speakers.length === 0 && asDescribed !== undefined ? `“${asDescribed}”` : whoSaid(speakers)}: ${text}`,
      ...responses.map(
        ({ stance, speakers: who, text: said }) => `    ${stance}, ${whoSaid(who)}: ${said}`,
      ),
    ]),
    '',
    'Events',
    ...events.map(
      ({ name, occurrenceStatus, startDate, dateText, attributedTo }) =>
        `  ${name}\n    ${[occurrenceStatus, startDate ?? dateText].filter((part) => part !== undefined).join(', ')}${attributedTo.length === 0 ? '' : `, according to ${attributedTo.join(' and ')}`}`,
    ),
    '',
    'Sources',
    ...sources.map(
      ({ name, sourceType, identification, matches }) =>
        `  ${name} (${identification} ${sourceType}${matches === undefined ? '' : `, in the directory as ${matches}`})`,
    ),
  ]
  return lines.join('\n')
}

const whoSaid = (speakers: readonly string[]): string =>
  speakers.length === 0 ? 'speaker unknown' : speakers.join(' and ')
