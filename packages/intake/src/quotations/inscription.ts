import type { Token } from '../text/tokens.ts'

const SURFACE =
  /^(?:notice|sign|banner|placard|poster|plaque|board|graffiti|billboard|sticker|label|inscription|t-shirt|shirt|flag|badge|screen|sheet|stencil|mural|headstone|gravestone|tombstone|cap|hat)s?$/

/**
 * “a notice: ‘Closed.’”, “signs reading ‘Our river’”, “shirts with the words ‘No more’”: what is
 * written on something, and said by nobody there.
 */
export function isInscribed(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1]
  if (lead?.text === ':' && SURFACE.test(tokens[at - 2]?.lower ?? '')) return true
  const from = leadStart(tokens, at)
  return from !== undefined && SURFACE.test(tokens[from - 1]?.lower ?? '')
}

/** Where “reading”, “that read” or “with the words” begins before words in marks. */
function leadStart(tokens: readonly Token[], at: number): number | undefined {
  const behind = /^[,:]$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const [third, second, first] = [behind - 3, behind - 2, behind - 1].map(
    (index) => tokens[index]?.lower ?? '',
  )
  if (/^(?:reading|saying|proclaiming|declaring|demanding|bearing)$/.test(first ?? ''))
    return behind - 1
  if (/^(?:that|which)$/.test(second ?? '') && /^(?:reads?|says?|said)$/.test(first ?? ''))
    return behind - 2
  return /^(?:with|bearing)$/.test(third ?? '') &&
    second === 'the' &&
    /^(?:words?|slogan|message|inscription)$/.test(first ?? '')
    ? behind - 3
    : undefined
}
