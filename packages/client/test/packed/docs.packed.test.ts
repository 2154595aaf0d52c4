import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { exportsOf, type Export } from './declarations.ts'
import { extendedSchema } from './episode.ts'
import { done, run } from './project.ts'
import { snippetsOfExports, snippetsOfPage, type Snippet } from './snippets.ts'

const { project, unpacked } = inject('packed')
const folder = path.join(project, 'snippets')
const exported = exportsOf(unpacked)

describe('what is exported', () => {
  const undescribed = (all: readonly Export[]) =>
    all.filter(({ isDescribed }) => !isDescribed).map(({ name, from }) => `${from}: ${name}`)
  const unshown = (all: readonly Export[]) =>
    all
      .filter(({ isValue, examples }) => isValue && examples.length === 0)
      .map(({ name, from }) => `${from}: ${name}`)

  it('has a comment that says what it is', () => {
    expect(exported.length).toBeGreaterThan(300)
    expect(undescribed(exported)).toEqual([])
  })

  it('has an example if it is there when a program runs', () => {
    expect(exported.filter(({ isValue }) => isValue).length).toBeGreaterThan(100)
    expect(unshown(exported)).toEqual([])
  })

  it('would be named without either (control)', () => {
    const bare = exportsOf(path.join(import.meta.dirname, 'undocumented'))
    expect(undescribed(bare)).toEqual(['undocumented: bare', 'undocumented: Bare'])
    expect(unshown(bare)).toEqual(['undocumented: described', 'undocumented: bare'])
  })
})

describe('what the documentation shows', () => {
  const readme = readFileSync(path.join(unpacked, 'README.md'), 'utf8')
  const snippets = [...snippetsOfPage('README', readme), ...snippetsOfExports(exported)]
  const wrong: Snippet = { file: 'src/wrong.ts', code: `await news.article.got('x')\nexport {}\n` }
  let complaints: string[]

  beforeAll(async () => {
    cpSync(path.join(import.meta.dirname, 'snippets'), folder, { recursive: true })
    mkdirSync(path.join(folder, 'src'))
    for (const { file, code } of [...snippets, wrong]) writeFileSync(path.join(folder, file), code)
    writeFileSync(path.join(folder, 'schema.json'), extendedSchema)
    await done(path.join(project, 'node_modules/.bin/onrecord'), ['generate'], { cwd: folder })
    const tsc = path.join(project, 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
    })
    complaints = stdout.trim().split('\n')
  })
  const isOfControl = (complaint: string) => complaint.startsWith(wrong.file)

  it('compiles against the tarball: every snippet of the README and every example', () => {
    expect(snippets.length).toBeGreaterThan(130)
    expect(complaints.filter((complaint) => !isOfControl(complaint))).toEqual([])
  })

  it('would not, were a snippet wrong (control)', () => {
    expect(complaints.filter(isOfControl)).toEqual([
      expect.stringContaining("Property 'got' does not exist"),
    ])
  })
})
