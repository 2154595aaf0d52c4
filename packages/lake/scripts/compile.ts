// Writes the lake's command into few files, with all that it imports: Node starts them in a third of the
// time that several hundred modules take. The command takes them for as long as nothing that they are
// made of changes (packages/toolchain/compiled.mjs).
//
//   node packages/lake/scripts/compile.ts
import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const room = path.join(import.meta.dirname, '..')
const root = path.join(room, '../..')

/** What an installation leaves behind: of the dependencies themselves, no file changes alone. */
const INSTALLED = path.join(root, 'node_modules/.modules.yaml')

/** @returns the program to give to Node */
export async function compileLake(outDir: string): Promise<string> {
  const sources = [import.meta.filename, INSTALLED].map(asItIs)
  const transform = (code: string, id: string) => {
    if (!id.includes('node_modules') && existsSync(id)) sources.push(asItIs(id))
    return { code: asIn(id, code), map: null }
  }
  const names = { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' }
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [{ name: 'places', transform }],
    // What is made of bytes that Node loads by itself stays where it is.
    ssr: { noExternal: true, external: ['sharp'] },
    build: {
      ssr: path.join(room, 'src/cli/main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: names },
    },
  })
  writeFileSync(path.join(outDir, 'made-of.json'), JSON.stringify(sources))
  return path.join(outDir, 'main.mjs')
}

/** Threads and processes are started by the place of their file beside the source. */
const asIn = (source: string, code: string): string =>
  code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(source).href))

function asItIs(file: string) {
  const { mtimeMs, size } = statSync(file)
  return [path.relative(root, file), mtimeMs, size]
}

if (import.meta.main) await compileLake(path.join(room, 'dist'))
