import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './testing/compiler.ts'

const room = path.join(import.meta.dirname, '..')

/** What snippets speak of without saying where it comes from: a reader of the page knows. */
const KNOWN: Readonly<Record<string, string>> = {
  createOnrecord: `typeof import('@onrecord/client').createOnrecord`,
  fromSanityClient: `typeof import('@onrecord/client/sanity').fromSanityClient`,
  news: `import('@onrecord/client').Onrecord`,
  story: `import('@onrecord/client').Article`,
  article: `import('@onrecord/client').Article`,
  quote: `import('@onrecord/client').Quote`,
  claim: `import('@onrecord/client').Claim`,
  event: `import('@onrecord/client').Event`,
  events: `import('@onrecord/client').Event[]`,
  publication: `import('@onrecord/client/feeds').Publication`,
  client: `import('@sanity/client').SanityClient`,
  documents: `import('@onrecord/client/testing').StoredDocument[]`,
  signal: 'AbortSignal',
  token: 'string',
  id: 'string',
  slug: 'string',
  render: '(story: unknown) => void',
}

interface Snippet {
  readonly name: string
  readonly code: string
}

function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(path.join(room, file), 'utf8')
  const shown = file.endsWith('.md') ? text : comments(text)
  return [...shown.matchAll(/```(tsx?)\n(.*?)```/gs)].map(([, kind = 'ts', code = ''], index) => ({
    name: `${file.replaceAll(/[^\w]+/g, '-')}-${index}.${kind}`,
    code,
  }))
}

/** Whether a snippet says itself where a name comes from. */
const isMade = (name: string, code: string): boolean =>
  new RegExp(`(?:const|let|import|for)\\b[^=;()]*\\b${name}\\b[^;()]*?(?:=|from| of )`).test(code)

/** What stands in documentation comments, without their margin. */
const comments = (source: string): string =>
  [...source.matchAll(/\/\*\*.*?\*\//gs)]
    .map(([comment]) => comment.replaceAll(/^\s*\* ?/gm, ''))
    .join('\n')

/** Gives a snippet what it speaks of and does not make itself. */
function whole({ code }: Snippet): string {
  const bare = code.replaceAll(/['"`][^'"`\n]*['"`]/g, "''")
  const declared = Object.entries(KNOWN)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(bare) && !isMade(name, bare))
    .map(([name, type]) => `declare const ${name}: ${type}`)
  return `export {}\n${declared.join('\n')}\n${code}`
}

const faults = (snippets: readonly Snippet[]) =>
  faultsOf(Object.fromEntries(snippets.map((snippet) => [snippet.name, whole(snippet)])))

const sources = readdirSync(path.join(room, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\/(?!in-memory)/.test(file))
  .map((file) => path.join('src', file))

describe('what the documentation shows', () => {
  // The example of a generated query is compiled where it can be generated, in test/packed; what
  // needs Next.js, where that is installed. Examples that import nothing are fragments.
  const snippets = [
    ...snippetsOf('README.md'),
    ...sources.flatMap(snippetsOf).filter(({ code }) => code.includes("from '@onrecord/client")),
  ].filter(({ code }) => !/episodeBySlug|from 'next\//.test(code))

  it('compiles: README and every example that is whole', () => {
    expect(snippets.length).toBeGreaterThan(12)
    expect(faults(snippets)).toEqual([])
  })

  it('would not, were an example wrong (control)', () => {
    expect(faults([{ name: 'wrong.ts', code: `await news.article.got('x')\n` }])).toEqual([
      expect.stringContaining("'got' does not exist"),
    ])
  })
})
