import { checkAttribution } from './attribution.ts'
import { checkLanguage, languageOf, sameLanguage, isLanguage } from './codes.ts'
import { checkDate, isSurelyBefore } from './dates.ts'
import { error, info, say, under, warning, type Finding } from './finding.ts'
import { publishedIdOf, type QuoteLike, type SourceLike } from './model.ts'
import { hasQuotationMarks, isWrapped, wordCount } from './quotation-marks.ts'

/** What must be looked up before a quote can be checked. */
export interface QuoteContext {
  readonly speakers: readonly SourceLike[]
  /** The quotes this one is part of, nearest first. */
  readonly ancestors: readonly QuoteLike[]
  /** When the stories that use it were published. */
  readonly usedOn: readonly string[]
}

const MAX_LENGTH = 2000

export function checkQuote(quote: QuoteLike, context: QuoteContext): Finding[] {
  return [
    ...checkWords(quote),
    ...checkSpeakers(quote),
    ...checkTranslation(quote, context.speakers),
    ...checkProvenance(quote, context),
  ]
}

function checkWords({ text = '', quoteType }: QuoteLike): Finding[] {
  const findings: Finding[] = []
  if (isWrapped(text))
    findings.push(
      error(
        'Leave the outer quotation marks away: they are added where the quote is shown.',
        'text',
      ),
    )
  if (text.length > MAX_LENGTH)
    findings.push(
      error(
        say('This is longer than {{most}} characters. Make it several quotes.', {
          most: MAX_LENGTH,
        }),
        'text',
      ),
    )
  if (quoteType === 'indirect' && hasQuotationMarks(text) && !isWrapped(text)) {
    findings.push(
      error(
        'A paraphrase has no quoted words. Make it a partial quote, or take the quotation marks out.',
        'text',
      ),
    )
  }
  if (quoteType === 'partial' && sentenceCount(text) >= 2) {
    findings.push(warning('Two sentences or more: is this a direct quote?', 'quoteType'))
  }
  if (quoteType === 'direct' && text !== '' && wordCount(text) < 4) {
    findings.push(
      warning('So few words are rarely a whole sentence: is this a partial quote?', 'quoteType'),
    )
  }
  if (!isBalanced(text))
    findings.push(warning('A bracket is opened and not closed, or closed and not opened.', 'text'))
  return findings
}

const sentenceCount = (text: string) => text.match(/[.!?…](?=\s+\p{Lu}|\s*$)/gu)?.length ?? 0

function isBalanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '[') open++
    if (character === ']') open--
    if (open < 0 || open > 1) return false
  }
  return open === 0
}

const isQuoted = (quoteType: string | undefined) =>
  quoteType === 'direct' || quoteType === 'partial'

function checkSpeakers({ quoteType, attribution }: QuoteLike): Finding[] {
  const findings = under(checkAttribution(attribution), 'attribution')
  if (!isQuoted(quoteType)) return findings
  const speakers = attribution?.speakers ?? []
  if (speakers.length === 0 && !attribution?.asDescribed) {
    findings.push(
      error(
        'Quoted words need a speaker. If nobody knows who spoke, say so in “As described”.',
        'attribution',
        'speakers',
      ),
    )
  }
  if (speakers.length > 1) {
    findings.push(
      warning(
        'More than one speaker: did they say the same words together?',
        'attribution',
        'speakers',
      ),
    )
  }
  return findings
}

function checkTranslation(quote: QuoteLike, speakers: readonly SourceLike[]): Finding[] {
  const { language, originalLanguage, originalText, translator, quoteType } = quote
  const findings = [
    ...checkLanguage(language, 'language'),
    ...checkLanguage(originalLanguage, 'originalLanguage'),
  ]
  if (language === undefined || !isLanguage(language) || !isQuoted(quoteType)) return findings
  if (originalLanguage === undefined) {
    const country = speakers.map((speaker) => speaker.country).find((code) => code !== undefined)
    const spoken = country === undefined ? undefined : languageOf(country)
    if (spoken !== undefined && !sameLanguage(spoken, language)) {
      findings.push(
        warning(
          'The speaker’s country speaks another language. Is this translated? Then say from which.',
          'originalLanguage',
        ),
      )
    }
    return findings
  }
  if (!isLanguage(originalLanguage) || sameLanguage(originalLanguage, language)) return findings
  if (!originalText?.trim())
    findings.push(
      warning(
        'Add the words as they were spoken, so that the translation can be checked.',
        'originalText',
      ),
    )
  if (!translator?.trim())
    findings.push(
      warning('Who translated this? A name, an agency, or “machine, checked by …”.', 'translator'),
    )
  return findings
}

function checkProvenance(quote: QuoteLike, { ancestors, usedOn }: QuoteContext): Finding[] {
  const { verification, attribution, citation, dateSaid, medium, isPartOf, _id } = quote
  const findings = checkDate(dateSaid, 'dateSaid')
  if (verification === 'firstHand' && (attribution?.via?.length ?? 0) > 0) {
    findings.push(
      error(
        'Others carried these words to us, so we did not hear them first hand.',
        'verification',
      ),
    )
  }
  if (verification === 'primaryRecord' && !citation?.url) {
    findings.push(warning('Link the recording or the text.', 'citation'))
  }
  if (medium === 'unknown')
    findings.push(info('Where was it said? A speech, an interview, a statement …', 'medium'))
  const early = usedOn.find(
    (published) => dateSaid !== undefined && isSurelyBefore(published, dateSaid),
  )
  if (early !== undefined) {
    findings.push(
      error(
        say('A story published on {{day}} quotes these words already. One of the dates is wrong.', {
          day: early.slice(0, 10),
        }),
        'dateSaid',
      ),
    )
  }
  const own = publishedIdOf(_id ?? '')
  const chain = [isPartOf?._ref, ...ancestors.map((quoted) => quoted._id)].filter(
    (id) => id !== undefined,
  )
  if (own !== '' && chain.some((id) => publishedIdOf(id) === own)) {
    findings.push(
      error('A quote cannot be part of itself, however many quotes lie between.', 'isPartOf'),
    )
  }
  return findings
}
