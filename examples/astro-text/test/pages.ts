import { harmIn, scriptsIn } from '../../../packages/client/src/testing/harm.ts'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Every element of a page, as a browser reads it. */
function elementsIn(page: string): Element[] {
  const found: Element[] = []
  const visit = (node: Node) => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(page))
  return found
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value

/** The names of a page's elements. */
export const tagsIn = (page: string): string[] => elementsIn(page).map(({ tagName }) => tagName)

/** Where a page's links lead. */
export const linksIn = (page: string): string[] =>
  elementsIn(page).flatMap((element) =>
    element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
  )

/** What the head of every page holds, and nothing else. */
const HEAD = ['meta', 'meta', 'meta', 'title', 'link', 'link', 'style']
/** Addresses of ours that the client knows nothing of. */
const OURS =
  /^(href="\/(section\/[a-z]+|story\/[\w%.~-]+\/(record|\d+)|events|corrections)?"|href="#content")$/

/** What in a page would run, load or lead astray. */
export function harmInPage(page: string): readonly string[] {
  const head = elementsIn(page).find(({ tagName }) => tagName === 'head')
  const inHead = (head?.childNodes ?? []).flatMap((node) =>
    'tagName' in node && attribute(node, 'name') !== 'description' ? node.tagName : [],
  )
  const body = page.slice(page.indexOf('<body>') + '<body>'.length, page.lastIndexOf('</body>'))
  return [
    ...(inHead.toSorted().join() === HEAD.toSorted().join() ? [] : [`head: ${inHead.join()}`]),
    ...Array.from({ length: scriptsIn(page) }, () => '<script> in the page'),
    ...harmIn(body).filter((harm) => !OURS.test(harm)),
  ]
}
