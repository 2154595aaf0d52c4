/** Bytes that readers get at an address. */
export interface Page {
  readonly url: string
  readonly bytes: Buffer
}

/** More than any front end of the sample newsroom has. */
const MAX_PAGES = 1000
const AT_ONCE = 6

/** Addresses in quotation marks, brackets or between tags, whole or from the root on. */
const LINKS = /(?:https?:\/\/|(?<=["'=(])\/(?!\/))[^\s"'<>()\\]+/g

/**
 * Everything that can be reached from some addresses of a front end by following what stands in it,
 * headers included.
 *
 * @param within what addresses must begin with to be followed
 */
export async function crawl(
  starts: readonly string[],
  within: readonly string[],
): Promise<readonly Page[]> {
  const known = new Set(starts)
  const open = [...starts]
  const pages: Page[] = []
  const follow = async () => {
    for (let url = open.pop(); url !== undefined; url = open.pop()) {
      const page = await read(url)
      pages.push(page)
      for (const link of linksIn(page)) {
        if (known.has(link) || !within.some((start) => link.startsWith(start))) continue
        known.add(link)
        open.push(link)
      }
      if (pages.length > MAX_PAGES) throw new Error(`${starts[0]} has more than ${MAX_PAGES} pages`)
    }
  }
  // Who finds nothing open stops; what is found later is followed in the next round.
  while (open.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, follow))
  return pages
}

async function read(url: string): Promise<Page> {
  const answer = await fetch(url)
  const headers = Buffer.from(JSON.stringify([...answer.headers]))
  return { url, bytes: Buffer.concat([headers, Buffer.from(await answer.arrayBuffer())]) }
}

function linksIn({ url, bytes }: Page): string[] {
  const text = bytes.toString('utf8').replaceAll('&amp;', '&')
  return [...text.matchAll(LINKS)].flatMap(([link]) => {
    const found = URL.parse(link, url)
    if (found === null) return []
    found.hash = ''
    return [found.href]
  })
}
