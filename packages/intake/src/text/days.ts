const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** When something is, as EDTF and in the words of the story. */
export interface When {
  readonly startDate?: string
  readonly endDate?: string
  readonly dateText: string
}

const pad = (value: string | number): string => String(value).padStart(2, '0')
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const RANGE = new RegExp(`\\b(\\d{1,2}) (?:to|–|-|and) (\\d{1,2}) ${MONTH},? (\\d{4})\\b`, 'i')
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (\\d{4}))?\\b`, 'i')
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:, (\\d{4}))?\\b`, 'i')
const MONTH_YEAR = new RegExp(`\\b(?:in )?${MONTH},? (\\d{4})\\b`, 'i')
const YEAR = /\bin ((?:1[5-9]|20)\d\d)\b/
const RELATIVE =
  /\b(?:(?:on |by |before |after |early |late |next |last |this |later on )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|today|tonight|tomorrow|yesterday|overnight|(?:later )?(?:in|this) the (?:morning|afternoon|evening|autumn|spring|summer|winter)|(?:later )?that (?:same )?(?:morning|afternoon|evening|night|day)|the (?:next|following|previous) day|(?:next|last|this) (?:week|month|year|weekend|spring|summer|autumn|fall|winter)(?!['’]s)|as early as \w+(?: \w+)?|in the (?:next|coming) (?:\w+ )?(?:days|weeks|months|years)|within (?:the next )?\w+ (?:days|weeks|months|years|hours))\b/i
const WEEKDAY = /^(?:on |early |late |later on )*((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/** A time without a day: “in April”, “until mid-June”, “by the end of the third quarter”. */
const PERIOD =
  /\b(?:(?:in|since|until|by|from|for|before|after|next|last|this|early|late)(?: (?:early|late|mid)[ -]| mid-| | the end of )(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:in|by|until|from|before|after|of) the (?:end|start|beginning|middle|first half|second half|first quarter|second quarter|third quarter|fourth quarter) of (?:the )?(?:\w+ )?(?:week|month|quarter|year|season|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))\b/

const monthOf = (name: string | undefined): string =>
  pad(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)

/** A full date in words, as an EDTF day. */
export function dayIn(words: string): string | undefined {
  return dated(words)?.startDate?.match(/^\d{4}-\d\d-\d\d$/)?.[0]
}

/**
 * When a sentence says that something is. A date comes only from words that say it: a weekday counts
 * back or forward from the day the story is dated, and stays in words when it is not.
 */
export function whenIn(
  sentence: string,
  dayOfStory: string | undefined,
  ahead: boolean,
): When | undefined {
  const explicit = dated(sentence)
  if (explicit?.startDate !== undefined) return explicit
  const relative = RELATIVE.exec(sentence)?.[0]
  const period = PERIOD.exec(sentence)?.[0]
  if (relative === undefined)
    return explicit ?? (period === undefined ? undefined : { dateText: period })
  const [, weekday] = WEEKDAY.exec(relative) ?? []
  if (weekday === undefined || dayOfStory === undefined) return { dateText: relative }
  return { dateText: relative, startDate: nearest(weekday.toLowerCase(), dayOfStory, ahead) }
}

function dated(words: string): When | undefined {
  const range = RANGE.exec(words)
  if (range !== null) {
    const month = `${range[4]}-${monthOf(range[3])}`
    return {
      dateText: range[0],
      startDate: `${month}-${pad(range[1] ?? '')}`,
      endDate: `${month}-${pad(range[2] ?? '')}`,
    }
  }
  const dayMonth = DAY_MONTH.exec(words)
  if (dayMonth !== null) return exact(dayMonth[0], dayMonth[3], dayMonth[2], dayMonth[1])
  const monthDay = MONTH_DAY.exec(words)
  if (monthDay !== null) return exact(monthDay[0], monthDay[3], monthDay[1], monthDay[2])
  const monthYear = MONTH_YEAR.exec(words)
  if (monthYear !== null)
    return { dateText: monthYear[0], startDate: `${monthYear[2]}-${monthOf(monthYear[1])}` }
  const year = YEAR.exec(words)
  return year === null ? undefined : { dateText: year[0], startDate: year[1] ?? '' }
}

/** A day without a year stays in words. */
function exact(
  dateText: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): When {
  const date = `${year}-${monthOf(month)}-${pad(day ?? '')}`
  return year === undefined || Number.isNaN(Date.parse(date))
    ? { dateText }
    : { dateText, startDate: date }
}

function nearest(weekday: string, day: string, ahead: boolean): string {
  const date = new Date(`${day}T00:00:00Z`)
  const distance = (WEEKDAYS.indexOf(weekday) - date.getUTCDay() + 7) % 7
  date.setUTCDate(date.getUTCDate() + (ahead || distance === 0 ? distance : distance - 7))
  return date.toISOString().slice(0, 10)
}
