import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  `p div section article main h1 h2 h3 h4 h5 h6 li ul ol blockquote pre table tr td th dl dt dd br hr
  header title body html address`.split(/\s+/),
)
/** What a saved page has around a story. */
const AROUND = new Set(
  `script style noscript template nav aside footer form button select svg figure figcaption iframe
  head menu dialog audio video canvas object label textarea`.split(/\s+/),
)

/**
 * The text of an HTML page or fragment: one paragraph for each block, with the `article` of a page
 * alone if it has one. A `blockquote` is words in quotation marks.
 */
export function textFromHtml(html: string): string {
  const whole = blocksOf(html, undefined)
  const article = blocksOf(html, 'article')
  if (article.length === 0) return whole.map(({ text }) => text).join('\n\n')
  const headline = whole.find(({ tag }) => tag === 'h1')
  const hasOwn = headline === undefined || article.some(({ text }) => text === headline.text)
  return (hasOwn ? article : [headline, ...article]).map(({ text }) => text).join('\n\n')
}

interface Block {
  readonly tag: string
  readonly text: string
}

function blocksOf(html: string, inside: string | undefined): Block[] {
  const blocks: Block[] = []
  const tags: string[] = []
  let text = ''
  let skipping = 0
  let within = 0
  let quoting = 0
  const flush = () => {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    text = ''
    if (words === '') return
    const tag = tags.findLast((name) => BLOCKS.has(name)) ?? ''
    blocks.push({ tag, text: quoting > 0 ? inMarks(words) : words })
  }
  const parser = new Parser({
    onopentag(name) {
      if (BLOCKS.has(name)) flush()
      tags.push(name)
      if (AROUND.has(name)) skipping++
      if (name === inside) within++
      if (name === 'blockquote') quoting++
    },
    ontext(words) {
      if (skipping === 0 && (inside === undefined || within > 0)) text += words
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) flush()
      tags.pop()
      if (AROUND.has(name)) skipping--
      if (name === inside) within--
      if (name === 'blockquote') quoting--
    },
  })
  parser.write(html)
  parser.end()
  flush()
  return blocks
}

const inMarks = (words: string): string =>
  /^["“„«‘']/.test(words) || /^[—–-]/.test(words) ? words : `“${words}”`
