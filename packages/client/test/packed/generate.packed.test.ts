import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { extendedSchema } from './episode.ts'
import { done, run } from './project.ts'

const { project } = inject('packed')
const example = path.join(project, 'example')
const generated = path.join(example, 'src/onrecord.generated.ts')
const onrecord = (...args: string[]) =>
  run(path.join(project, 'node_modules/.bin/onrecord'), args, { cwd: example })
const put = (file: string, text: string) => writeFileSync(path.join(example, file), text)

beforeAll(() => {
  cpSync(path.join(import.meta.dirname, 'example'), example, { recursive: true })
  put('schema.json', extendedSchema)
})

describe('npx onrecord generate, outside of the workspace', () => {
  it('types queries of one’s own that are made of our fragments', async () => {
    expect(await onrecord('generate')).toMatchObject({
      code: 0,
      stdout: 'src/onrecord.generated.ts: 1 queries of 1 files\n',
    })
    // What is said of a query where it is written is said where it is imported, too.
    expect(readFileSync(generated, 'utf8')).toContain(
      '/** An episode, and the quotes in it with who said them. */\nexport const episodeBySlug',
    )
    const tsc = path.join(project, 'node_modules/typescript/bin/tsc')
    expect(await run(process.execPath, [tsc, '-p', '.'], { cwd: example })).toMatchObject({
      code: 0,
      stdout: '',
    })
    const printed = await done(process.execPath, ['src/main.ts'], { cwd: example })
    expect(printed).toContain('Doors Ane Holt')
    expect(printed).toContain('episode two, title: is 7, not a string')
  })

  it('knows with --check whether the file is what it would write', async () => {
    expect(await onrecord('generate', '--check')).toMatchObject({ code: 0 })
    writeFileSync(generated, readFileSync(generated, 'utf8').replace('title', 'headline'))
    const { code, stderr } = await onrecord('generate', '--check')
    expect([code, stderr]).toEqual([1, expect.stringContaining('npx onrecord generate')])
  })

  it.each([
    ['no schema', 'x', ['--schema', 'none.json'], ['no schema at', 'sanity schema extract']],
    ['something else for a schema', 'x', ['--schema', 'tsconfig.json'], ['is not a schema']],
    [
      'GROQ that ends too early',
      '`*[_type == "episode"]{\n  title,\n  "x": [1, 2\n}`',
      [],
      ['bad.groq.ts', '"query" cannot be parsed', 'line 3, column 13', '^'],
    ],
    [
      'a type that is not there',
      '`*[_type == "epsiode"]{title}`',
      [],
      ['bad.groq.ts', 'asks for the type "epsiode"', 'episode'],
    ],
    ['no query at all', '5', ['src/bad.groq.ts'], ['No query was found']],
    ['a folder that is not there', '5', ['nowhere'], ['There is no ']],
  ])('says what to do about %s', async (_, groq, args, words) => {
    put('src/bad.groq.ts', `export const query = ${groq === 'x' ? '5' : groq}\n`)
    const { code, stderr } = await onrecord('generate', ...args)
    rmSync(path.join(example, 'src/bad.groq.ts'))
    expect(code).toBe(2)
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr).not.toContain('    at ')
  })
})
