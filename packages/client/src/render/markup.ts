/** Text that is markup already. Only {@link markup} and {@link trusted} make it. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text is escaped, markup is not, and what is absent leaves nothing. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Control characters, half surrogate pairs and non-characters have no place in XML 1.0, escaped or not.
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text as it may stand in HTML and in XML, between tags and between quotation marks. */
export const escaped = (text: string): string =>
  text.replaceAll(ILLEGAL, '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')

/** Content as a string. */
export function written(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return content.map(written).join('')
}

/**
 * HTML or XML in which everything that is put in is escaped, unless it is markup itself.
 *
 * @example
 * ```ts
 * markup`<p>${'<b>'}</p>`.text // '<p>&lt;b&gt;</p>'
 * ```
 */
export const markup = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(pieces.reduce((text, piece, index) => text + written(contents[index - 1]) + piece))

/** Markup that was made by a renderer and handed through a library as a string. */
export const trusted = (text: string): Markup => new Markup(text)

/**
 * The attributes of a tag, each with a space before it; absent ones are left out.
 *
 * @example
 * ```ts
 * markup`<a${attributes({ href: 'https://example.org/', lang: undefined })}>`
 * ```
 */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): Markup =>
  new Markup(
    Object.entries(values)
      .flatMap(([name, value]) =>
        value === undefined ? [] : [` ${name}="${escaped(String(value))}"`],
      )
      .join(''),
  )

/** Items with something between them. */
export const joined = (items: readonly Content[], between: Content): Content =>
  items.flatMap((item, index) => (index === 0 ? [item] : [between, item]))
