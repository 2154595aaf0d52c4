import type { Attribution, Event, Quote, Source, SourcingSummary } from '@onrecord/client'

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
const and = new Intl.ListFormat('en', { type: 'conjunction' })

export const countryName = (code: string): string => regions.of(code) ?? code
export const languageName = (tag: string): string => languages.of(tag) ?? tag
export const list = (items: readonly string[]): string => and.format(items)

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date of any precision, as readers read it: “about June 2024”, “19 June 2024, unconfirmed”. */
export function dateWords(edtf: string): string {
  const [date = '', end] = edtf.split('/')
  if (end !== undefined)
    return date === '..' || date === ''
      ? `until ${dateWords(end)}`
      : `${dateWords(date)} to ${dateWords(end)}`
  const plain = date.replaceAll(/[?~%]/g, '')
  const words = precise(plain)
  if (/[~%]/.test(date)) return `about ${words}`
  return date.includes('?') ? `${words}, unconfirmed` : words
}

function precise(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(date))
    return day.format(new Date(date.length === 10 ? `${date}T00:00Z` : date))
  if (/^\d{4}-\d{2}$/.test(date)) return month.format(new Date(`${date}-01T00:00Z`))
  return date
}

/** The part of a date that `<time datetime>` may hold; nothing when the day is not certain. */
export const machineDate = (edtf: string): string | undefined =>
  /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(edtf) ? edtf : undefined

/** When an event is, in the story's own words where it has some. */
export function eventWhen({
  startDate,
  endDate,
  dateText,
}: Pick<Event, 'startDate' | 'endDate' | 'dateText'>): string {
  const dates =
    startDate === null
      ? endDate === null
        ? ''
        : `until ${dateWords(endDate)}`
      : dateWords(startDate) + (endDate && endDate !== startDate ? ` to ${dateWords(endDate)}` : '')
  return [dates, dateText === null ? '' : `“${dateText}”`].filter((part) => part !== '').join(', ')
}

export const statusWords: Record<Event['occurrenceStatus'], string> = {
  occurred: 'Happened',
  underway: 'Under way',
  expected: 'Expected',
  possible: 'Possible',
  reported: 'Reported, not confirmed',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
}

/** Whether an event is certain enough to be told as a fact. */
export const isCertain = (status: Event['occurrenceStatus']): boolean =>
  status === 'occurred' || status === 'underway'

const stateMedia: Record<string, string> = {
  SC: 'state-controlled media',
  CaPu: 'state-captured public media',
  CaPr: 'state-captured private media',
  ISFM: 'state-funded and state-managed media',
  ISF: 'state-funded media',
  ISM: 'state-managed media',
  IP: 'independent public media',
}

/** “state-controlled media, North Korea”; nothing for a source that is no state medium. */
export function stateMediaWords({ stateMedia: label, country }: Source): string | undefined {
  if (!label?.typology) return undefined
  return [stateMedia[label.typology] ?? 'state media', country === null ? '' : countryName(country)]
    .filter((part) => part !== '')
    .join(', ')
}

export const relationWords: Record<string, string> = {
  reportedBy: 'reported by',
  broadcastBy: 'broadcast by',
  publishedBy: 'published by',
  quotedBy: 'quoted by',
  postedOn: 'posted on',
  translatedBy: 'translated by',
}

export const verificationWords: Record<Quote['verification'], string> = {
  firstHand: 'We heard it ourselves',
  primaryRecord: 'We have the recording or the text',
  secondHand: 'Second hand: others report it',
  unverified: 'We could not verify this',
}

export const quoteTypeWords: Record<Quote['quoteType'], string> = {
  direct: 'Quoted',
  partial: 'Quoted in part',
  indirect: 'Paraphrased',
}

export const stanceWords: Record<string, string> = {
  denies: 'denies it',
  deniesInPart: 'denies part of it',
  confirms: 'confirms it',
  disputes: 'disputes it',
  declinedToComment: 'declined to comment',
  didNotRespond: 'did not respond',
  notYetContacted: 'has not been asked yet',
}

/** Who said it, for a title or a sentence. */
export function speakerNames(attribution: Attribution | null): string {
  const names = (attribution?.speakers ?? []).map(({ name }) => name)
  return names.length > 0 ? list(names) : (attribution?.asDescribed ?? 'nobody named')
}

/** What the story rests on, as sentences. */
export function sourcingSentences(summary: SourcingSummary): string[] {
  const { statements, direct, partial, indirect } = summary
  if (statements === 0 && summary.claims === 0) return []
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
  const kinds = [
    direct > 0 ? `${direct} quoted in full` : '',
    partial > 0 ? `${partial} quoted in part` : '',
    indirect > 0 ? `${indirect} paraphrased` : '',
  ].filter((part) => part !== '')
  const sentences = statements === 0 ? [] : [`${count(statements, 'statement')}: ${list(kinds)}.`]
  const known = [
    summary.firstHand > 0 ? `${summary.firstHand} first hand` : '',
    summary.secondHand > 0 ? `${summary.secondHand} second hand` : '',
    summary.unverified > 0 ? `${summary.unverified} unverified` : '',
  ].filter((part) => part !== '')
  if (known.length > 0) sentences.push(`How we know: ${list(known)}.`)
  if (summary.viaStateMedia > 0)
    sentences.push(`${count(summary.viaStateMedia, 'statement')} reached us through state media.`)
  const people = [
    count(summary.namedSpeakers, 'named speaker'),
    summary.unnamedSources > 0 ? count(summary.unnamedSources, 'unnamed source') : '',
    summary.collectiveSources > 0 ? count(summary.collectiveSources, 'collective source') : '',
  ].filter((part) => part !== '')
  sentences.push(`${list(people)}.`.replace(/^./, (letter) => letter.toUpperCase()))
  if (summary.claims > 0) {
    const unclaimed =
      summary.claimsWithoutClaimant > 0
        ? `, ${summary.claimsWithoutClaimant} without a named claimant`
        : ''
    sentences.push(
      `${count(summary.claims, 'claim')}${unclaimed}, ${count(summary.denials, 'denial')}.`,
    )
  }
  return sentences
}
