import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

const ACTIVE = new Set(
  'script iframe frame object embed applet base meta link style form button input textarea select svg math template noscript xmp plaintext marquee details video audio source title'.split(
    ' ',
  ),
)
const LINKS = new Set([
  'href',
  'src',
  'cite',
  'action',
  'formaction',
  'data',
  'xlink:href',
  'srcset',
  'poster',
])

/**
 * What in a piece of HTML would run, load or lead astray, as a browser’s parser reads it. Renderers
 * write none of these elements themselves.
 */
export function harmIn(html: string): readonly string[] {
  const harm: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      if (ACTIVE.has(node.tagName)) harm.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') harm.push(`${name}=`)
        if (LINKS.has(name) && !leadsSomewhereSafe(value)) harm.push(`${name}="${value}"`)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parseFragment(html))
  return harm
}

function leadsSomewhereSafe(href: string): boolean {
  // Our own addresses are relative; nothing that a document holds may be.
  if (/^\/(story|quote|source|event)\/[\w%.-]+$/.test(href)) return true
  return URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)
}

/** How many scripts a browser finds in a page. */
export function scriptsIn(page: string): number {
  let scripts = 0
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === 'script') scripts++
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(page))
  return scripts
}
