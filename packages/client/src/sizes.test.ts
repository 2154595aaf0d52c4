import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** Bytes that a browser loads before anything is asked for, minified and packed. */
async function size(code: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    // What is imported when it is needed is loaded then, and not counted.
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: import.meta.dirname,
    write: false,
    metafile: true,
    external: ['react', 'react-dom', '@sanity/client', 'next-sanity', 'next', 'zod'],
  })
  const files = Object.entries(metafile.outputs)
  const loaded = new Set(
    files.flatMap(([file, { entryPoint }]) => (entryPoint === '<stdin>' ? [file] : [])),
  )
  for (const file of loaded)
    for (const { path: imported, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(imported)
  return outputFiles
    .filter((file) => loaded.has(path.relative(process.cwd(), file.path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
}

const source = (file: string) => JSON.stringify(path.join(import.meta.dirname, file))
const all = (file: string) => `import * as all from ${source(file)}\nconsole.log(all)`

/** What a page pays for a part of the client; a limit leaves little room above what it is today. */
const budgets: Record<string, readonly [code: string, bytes: number]> = {
  'an article page, validated, over fetch': [
    `import { createOnrecord } from ${source('onrecord.ts')}
     import { cdn } from ${source('cdn/index.ts')}
     const news = createOnrecord({ transport: cdn({ projectId: 'a', dataset: 'b' }) })
     console.log(await news.article.get('slug'))`,
    11_500,
  ],
  'one query and the shape of its answers': [
    `import { quoteById } from ${source('queries.generated.ts')}\nconsole.log(quoteById)`,
    2_100,
  ],
  'a projection of our own queries': [
    `import { source } from ${source('groq.ts')}\nconsole.log(source)`,
    1_600,
  ],
  '.': [all('index.ts'), 11_200],
  './apple-news': [all('apple-news/index.ts'), 9_700],
  './cdn': [all('cdn/index.ts'), 1_500],
  './feeds': [all('feeds/index.ts'), 11_600],
  './groq': [all('groq.ts'), 1_800],
  './html': [all('html/index.ts'), 10_100],
  './ical': [all('ical/index.ts'), 4_200],
  './json-ld': [all('json-ld/index.ts'), 5_900],
  './next': [all('next/index.ts'), 1_200],
  './ninjs': [all('ninjs/index.ts'), 12_000],
  './queries': [all('queries.generated.ts'), 5_400],
  './react': [all('react/index.ts'), 9_100],
  './sanity': [all('sanity.ts'), 950],
  './text': [all('text/index.ts'), 5_500],
  './words': [all('words/index.ts'), 3_400],
  './zod': [all('zod/index.ts'), 500],
}

describe('the size of', () => {
  it.each(Object.entries(budgets))('%s stays within its budget', async (_, [code, bytes]) => {
    expect(await size(code)).toBeLessThanOrEqual(bytes)
  })
})

it('would see the official client come along (control)', async () => {
  const client = path.join(import.meta.dirname, '../node_modules/@sanity/client/dist/index.js')
  expect(
    await size(`import { createClient } from ${JSON.stringify(client)}\nconsole.log(createClient)`),
  ).toBeGreaterThan(30_000)
})
