const SAFE = new Set(['http:', 'https:', 'mailto:'])

/**
 * The one allow-list of links, shared by every renderer and converter: an absolute address of the web
 * or of mail, as a browser will read it, or nothing. What is hidden by capitals, tabs, line ends or
 * control characters is read as browsers read it (WHATWG URL), and so does not get through.
 *
 * @example
 * ```ts
 * safeHref('https://example.org/a') // 'https://example.org/a'
 * safeHref('java\nscript:alert(1)') // undefined
 * ```
 */
export function safeHref(href: string | null | undefined): string | undefined {
  if (href === null || href === undefined || !URL.canParse(href)) return undefined
  const url = new URL(href)
  return SAFE.has(url.protocol) ? url.href : undefined
}
