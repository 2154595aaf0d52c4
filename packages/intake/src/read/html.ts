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
 * The text of an HTML page or fragment: one paragraph for each block, with the longest `article` of a
 * page alone if it has one. A `blockquote` is words in quotation marks, but for a mail that quotes a
 * whole story.
 */
export function textFromHtml(html: string): string {
  const whole = blocksOf(html)
  const articles = Map.groupBy(
    whole.filter(({ article }) => article > 0),
    ({ article }) => article,
  )
  const article = [...articles.values()].toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? []
  if (article.length === 0) return textOf(whole)
  const headline = whole.find(({ tag }) => tag === 'h1')
  const hasOwn = headline === undefined || article.some(({ text }) => text === headline.text)
  return textOf(hasOwn ? article : [headline, ...article])
}

interface Block {
  readonly tag: string
  readonly text: string
  readonly quoted: boolean
  /** Which `article` of the page it stands in, counted from 1; 0 outside. */
  readonly article: number
}

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0)

function textOf(blocks: readonly Block[]): string {
  const quotes = lengthOf(blocks.filter(({ quoted }) => quoted)) * 2 <= lengthOf(blocks)
  return blocks.map(({ text, quoted }) => (quotes && quoted ? inMarks(text) : text)).join('\n\n')
}

function blocksOf(html: string): Block[] {
  const blocks: Block[] = []
  /** The tags that are open, and whether each hides what is in it. */
  const open: { name: string; hides: boolean }[] = []
  const depth = { hidden: 0, blockquote: 0, article: 0 }
  let text = ''
  let articles = 0
  const count = ({ name, hides }: { name: string; hides: boolean }, by: 1 | -1) => {
    if (hides) depth.hidden += by
    if (name === 'blockquote' || name === 'article') depth[name] += by
  }
  const flush = () => {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    text = ''
    if (words === '') return
    blocks.push({
      tag: open.findLast(({ name }) => BLOCKS.has(name))?.name ?? '',
      text: words,
      quoted: depth.blockquote > 0,
      article: depth.article > 0 ? articles : 0,
    })
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (BLOCKS.has(name)) flush()
      if (name === 'article' && depth.article === 0) articles++
      const tag = { name, hides: AROUND.has(name) || isHidden(attributes) }
      open.push(tag)
      count(tag, 1)
    },
    ontext(words) {
      if (depth.hidden === 0) text += words
    },
    onclosetag(name) {
      if (BLOCKS.has(name)) flush()
      const tag = open.pop()
      if (tag !== undefined) count(tag, -1)
    },
  })
  parser.write(html)
  parser.end()
  flush()
  return blocks
}

const isHidden = ({ hidden, style }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display:\s*none/i.test(style ?? '')

const inMarks = (words: string): string =>
  /^["“„«‘']/.test(words) || /^[—–-]/.test(words) ? words : `“${words}”`
