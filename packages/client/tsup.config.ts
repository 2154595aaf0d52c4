import { defineConfig } from 'tsup'
import manifest from './package.json' with { type: 'json' }

/** Every entry point of the package, by the name of its file in dist: `cdn` of `./src/cdn/index.ts`. */
const entry = Object.fromEntries(
  Object.entries(manifest.exports)
    .filter(([, source]) => /\.tsx?$/.test(source))
    .map(([name, source]) => [name === '.' ? 'index' : name.slice('./'.length), source]),
)

/**
 * What is packed. Dependencies stay imports; what stands under devDependencies and is reached all
 * the same (`@onrecord/schemas`, `@onrecord/codegen`) becomes part of the files.
 */
export default defineConfig({
  entry: { ...entry, cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'es2023',
  // For the command alone; that no other entry needs Node, entries.test.ts shows.
  platform: 'node',
  clean: true,
  sourcemap: true,
  dts: {
    entry,
    // Where the types of those rooms are, which are to be part of the files, too.
    compilerOptions: {
      paths: {
        '@onrecord/schemas/*': ['../../schemas/src/rules/*.ts', '../../schemas/src/*/index.ts'],
      },
    },
  },
})
