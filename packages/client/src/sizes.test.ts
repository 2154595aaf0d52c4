import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** Bytes that a browser loads, minified and packed. */
async function size(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    external: ['react', 'react-dom'],
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

const source = (file: string) => JSON.stringify(path.join(import.meta.dirname, file))

/** What a page pays for a part of the client; a limit leaves little room above what it is today. */
const budgets: Record<string, readonly [code: string, bytes: number]> = {
  'an article page, validated, over fetch': [
    `import { createOnrecord } from ${source('onrecord.ts')}
     import { cdn } from ${source('cdn/index.ts')}
     const news = createOnrecord({ transport: cdn({ projectId: 'a', dataset: 'b' }) })
     console.log(await news.article.get('slug'))`,
    20_000,
  ],
  'the transport over fetch': [
    `import { cdn } from ${source('cdn/index.ts')}\nconsole.log(cdn)`,
    3_600,
  ],
  'a projection of our own queries': [
    `import { source } from ${source('groq.ts')}\nconsole.log(source)`,
    1_600,
  ],
}

describe('the size of', () => {
  it.each(Object.entries(budgets))('%s stays within its budget', async (_, [code, bytes]) => {
    expect(await size(code)).toBeLessThanOrEqual(bytes)
  })
})

it('would see the official client come along (control)', async () => {
  const code = `import { createClient } from '@sanity/client'\nconsole.log(createClient)`
  expect(await size(code)).toBeGreaterThan(30_000)
})
