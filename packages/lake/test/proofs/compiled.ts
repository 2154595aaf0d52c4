import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const main = path.join(import.meta.dirname, '../../src/cli/main.ts')

/**
 * Writes the lake's command into few files, with all that it imports. Node starts them in a third of
 * the time that several hundred modules take, which counts where a proof starts thousands of lakes.
 *
 * @returns the program to give to Node
 */
export async function compileLake(outDir: string): Promise<string> {
  const names = { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' }
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [{ name: 'places', transform: (code, id) => ({ code: asIn(id, code), map: null }) }],
    // What is made of bytes that Node loads by itself stays where it is.
    ssr: { noExternal: true, external: ['sharp'] },
    build: { ssr: main, outDir, target: 'node24', rolldownOptions: { output: names } },
  })
  return path.join(outDir, 'main.mjs')
}

/** Threads and processes are started by the place of their file beside the source. */
const asIn = (source: string, code: string): string =>
  code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href))
