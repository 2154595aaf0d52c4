import { known, type JsonObject } from '../publication/json.ts'
import type { Citation, Update } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'

/** A document that something rests on. */
export const citationNode = ({
  title,
  url,
  publisher,
  datePublished,
  archivedUrl,
}: Omit<Citation, '_type'>): JsonObject =>
  known({
    '@type': 'CreativeWork',
    name: title,
    url: safeHref(url),
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    datePublished,
    archivedAt: safeHref(archivedUrl),
  })

/** What was put right. Mere updates are told by the date of modification. */
export const correctionNodes = (updates: readonly Update[] | null): readonly JsonObject[] =>
  (updates ?? [])
    .filter(({ kind }) => kind === 'correction' || kind === 'clarification')
    .map(({ date, text }) => known({ '@type': 'CorrectionComment', text, datePublished: date }))
