// What `@sanity/client` hides behind words in a preview (“stega”): four and more of these in a row. Fewer
// may be text: Persian and emoji are written with them.
const MARKS = /[\u{200B}-\u{200D}\u{2060}-\u{2063}\u{FEFF}\u{1D173}-\u{1D17A}]{4,}/gu

/**
 * Content without the invisible characters by which a click in a preview finds its field. People do not
 * see them; programs take them for part of a name.
 */
export function unmarked<Content>(content: Content): Content {
  const text = JSON.stringify(content)
  const clean = text.replaceAll(MARKS, '')
  // The same content with less in its strings.
  return clean === text ? content : (JSON.parse(clean) as Content)
}
