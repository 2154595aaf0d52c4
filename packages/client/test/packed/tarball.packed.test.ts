import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { publint } from 'publint'
import { expect, inject, it } from 'vitest'
import { canaries } from '../../src/testing/newsroom.ts'
import source from '../../package.json' with { type: 'json' }
import { run } from './project.ts'

const { tarball, unpacked } = inject('packed')

const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(unpacked, path.join(entry.parentPath, entry.name)))

it('holds what is run, its types and what people read, and nothing else', () => {
  const rest = files.filter((file) => !/^dist\/[\w-]+(\.js|\.js\.map|\.d\.ts)$/.test(file))
  expect(rest.toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
})

it('holds nothing of the tests, of the room it was made in, or of other rooms', () => {
  const strangers = [
    ...Object.values(canaries),
    'vitest',
    'import.meta.dirname, ',
    '@onrecord/schemas',
    path.resolve(import.meta.dirname, '../../../..'),
  ]
  const found = files
    .filter((file) => file !== 'package.json' && !file.endsWith('.md'))
    .flatMap((file) => {
      const code = readFileSync(path.join(unpacked, file), 'utf8')
      // What a map quotes is source as it was written; what runs is beside it.
      const text = file.endsWith('.map') ? JSON.stringify(JSON.parse(code).sources) : code
      return strangers.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
    })
  expect(found).toEqual([])
})

it('offers the same entry points as the sources do', () => {
  const manifest = JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8'))
  expect(Object.keys(manifest.exports)).toEqual(Object.keys(source.exports))
  expect(Object.keys(manifest.bin)).toEqual(Object.keys(source.bin))
})

const lint = async (pkgDir: string) =>
  (await publint({ pkgDir, pack: false, strict: true })).messages.map(({ code }) => code)

it('is what publint --strict asks for', async () => {
  expect(await lint(unpacked)).toEqual([])
})

it('would be told of an entry point that leads nowhere (control)', async () => {
  const broken = mkdtempSync(path.join(os.tmpdir(), 'onrecord-broken-'))
  cpSync(unpacked, broken, { recursive: true })
  const file = path.join(broken, 'package.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('./dist/cdn.js', './dist/none.js'))
  expect(await lint(broken)).toContain('FILE_DOES_NOT_EXIST')
  rmSync(broken, { recursive: true })
})

it('has types that every way of importing it finds (attw)', async () => {
  const manifest = createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')
  const program = path.join(path.dirname(manifest), 'dist/index.js')
  const args = [program, tarball, '--profile', 'esm-only', '--format', 'json']
  const { stdout } = await run(process.execPath, args, { cwd: os.tmpdir() })
  const { analysis } = JSON.parse(stdout)
  // Old ways of resolving, and `require`, are not promised: the package is of modules only.
  const problems = Object.entries(
    analysis.problems as Record<string, { kind: string; resolutionKind?: string }[]>,
  )
    .flatMap(([, found]) => found)
    .filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')
  expect(problems).toEqual([])
  expect(Object.keys(analysis.entrypoints).length).toBeGreaterThan(10)
})
