/** Words that nearly every story in a language has, and no other of these. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'was', 'that', 'with', 'said', 'is', 'for'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'mit', 'den', 'ein', 'sagte'],
  fr: ['le', 'les', 'et', 'des', 'une', 'est', 'que', 'dans', 'du', 'pour'],
  es: ['el', 'los', 'y', 'del', 'una', 'que', 'en', 'las', 'por', 'con'],
  it: ['il', 'di', 'che', 'della', 'non', 'per', 'una', 'gli', 'sono', 'ha'],
  pt: ['o', 'os', 'não', 'uma', 'que', 'do', 'da', 'em', 'com', 'para'],
  nl: ['het', 'een', 'van', 'niet', 'en', 'dat', 'zijn', 'voor', 'met', 'zei'],
  sv: ['och', 'att', 'det', 'är', 'inte', 'som', 'för', 'en', 'säger', 'på'],
  no: ['og', 'å', 'det', 'er', 'ikke', 'som', 'på', 'sier', 'til', 'av'],
  pl: ['nie', 'się', 'jest', 'na', 'że', 'do', 'i', 'w', 'z', 'to'],
}

/** The language of a text as a code, or `und` when it cannot be told. */
export function languageOf(text: string): string {
  if (/[\u3040-\u30FF]/.test(text)) return 'ja'
  if (/[\uAC00-\uD7AF]/.test(text))
    return count(text, /[\uAC00-\uD7AF]/g) > text.length / 5 ? 'ko' : latin(text)
  if (count(text, /[\u4E00-\u9FFF]/g) > text.length / 5) return 'zh'
  if (count(text, /\p{Script=Cyrillic}/gu) > text.length / 3)
    return /[іїєґ]/i.test(text) ? 'uk' : 'ru'
  if (count(text, /\p{Script=Arabic}/gu) > text.length / 3) return 'ar'
  return latin(text)
}

/** Whether the rules read a language: English, and what is too short to tell. */
export const isRead = (language: string): boolean => language === 'en' || language === 'und'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function latin(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  let best = 'und'
  let most = 0
  for (const [language, common] of Object.entries(COMMON)) {
    const hits = words.filter((word) => common.includes(word)).length
    if (hits > most) [best, most] = [language, hits]
  }
  return words.length < 8 && most < 2 ? 'und' : best
}
