/** Why something is proposed: a sentence with places `{{0}}`, `{{1}}`, and what stands in them. */
export interface Reason {
  readonly sentence: string
  readonly values: readonly (string | Reason)[]
}

/**
 * A reason in English, its values apart from it: whoever shows it can say it in another language.
 *
 * @example
 * ```ts
 * because`“${'said'}” closes the sentence`
 * // { sentence: '“{{0}}” closes the sentence', values: ['said'] }
 * ```
 */
export const because = (
  parts: TemplateStringsArray,
  ...values: readonly (string | Reason)[]
): Reason => ({
  sentence: parts.reduce((before, part, place) => `${before}{{${place - 1}}}${part}`),
  values,
})

/** The reason as English has it. */
export const inEnglish = (reason: Reason): string => said(reason, ({ sentence }) => sentence)

/**
 * The reason in some language.
 *
 * @param translate the sentence in that language, its places where they belong there
 */
export function said(reason: Reason, translate: (reason: Reason) => string): string {
  const values = reason.values.map((value) =>
    typeof value === 'string' ? value : said(value, translate),
  )
  return translate(reason).replaceAll(/\{\{(\d+)\}\}/g, (place, at) => values[Number(at)] ?? place)
}
