import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What asks for the same twenty quotes, by file of the project. */
const LIBRARIES = {
  'onrecord, fetch alone': 'onrecord.ts',
  'onrecord over @sanity/client': 'over-sanity-client.ts',
  '@sanity/client': 'sanity-client.ts',
  groqd: 'groqd.ts',
  contentful: 'contentful.ts',
}

/** Bytes a browser loads to ask for twenty quotes, minified and packed. */
export async function sizes(project: string): Promise<Record<string, number>> {
  const measured: Record<string, number> = {}
  for (const [name, file] of Object.entries(LIBRARIES)) {
    const { outputFiles, metafile } = await build({
      absWorkingDir: project,
      entryPoints: [file],
      bundle: true,
      minify: true,
      // What is imported only once something is followed live is loaded then, and not counted.
      splitting: true,
      format: 'esm',
      platform: 'browser',
      define: { 'process.env.NODE_ENV': '"production"' },
      outdir: 'out',
      write: false,
      metafile: true,
    })
    const first = (path: string) => metafile.outputs[path]?.entryPoint === file
    const loaded = new Set(Object.keys(metafile.outputs).filter(first))
    for (const path of loaded)
      for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? [])
        if (kind === 'import-statement') loaded.add(imported)
    measured[name] = outputFiles
      .filter(({ path }) => [...loaded].some((one) => path.endsWith(one)))
      .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
  }
  return measured
}
