import path from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openNewsroom, type TestNewsroom } from '../../src/testing/newsroom.ts'
import { expected } from './expected.ts'
import { done, Project, run } from './project.ts'

/** What else a front end may run on and be compiled with, as packages of npm. */
const OTHERS = {
  'node-22': `npm:node-${process.platform}-${process.arch}@22.23.3`,
  'typescript-5': 'npm:typescript@5.9.3',
  'typescript-7': 'npm:typescript@7.0.2',
  miniflare: '4.20260730.0',
}

const { project } = inject('packed')
const others = new Project()
const other = (name: string, ...rest: string[]) =>
  path.join(others.folder, 'node_modules', name, ...rest)
let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await others.install(OTHERS)
})
afterAll(async () => {
  await newsroom.close()
  others.remove()
})

const lake = () => {
  const { url, dataset } = newsroom.address
  return { url, dataset, projectId: newsroom.reader.config().projectId ?? '' }
}

describe('every entry point runs', () => {
  it('on Node 22', async () => {
    const node = other('node-22', 'bin/node')
    expect(await done(node, ['--version'], { cwd: project })).toContain('v22.')
    const { url, projectId, dataset } = lake()
    const printed = await done(node, ['on-node.ts', url, projectId, dataset], { cwd: project })
    expect(JSON.parse(printed)).toEqual(expected)
  })

  it('at the edge, in workerd', async () => {
    const bundled = await build({
      entryPoints: [path.join(project, 'on-the-edge.ts')],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      platform: 'neutral',
      mainFields: ['module', 'main'],
      // React asks which of its two builds is wanted.
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
    })
    others.write('worker.mjs', bundled.outputFiles[0]?.text ?? '')
    others.write(
      'run.mjs',
      `import { Miniflare } from 'miniflare'
       const worker = new Miniflare({ modules: true, scriptPath: 'worker.mjs', compatibilityDate: '2026-07-01' })
       const answer = await worker.dispatchFetch('http://worker/?' + process.argv[2])
       console.log(await answer.text())
       await worker.dispose()`,
    )
    const query = new URLSearchParams(lake()).toString()
    const printed = await done(process.execPath, ['run.mjs', query], { cwd: others.folder })
    expect(JSON.parse(printed)).toEqual(expected)
  })
})

describe('the types of every entry point compile', () => {
  it.each([
    ['TypeScript 5.9', 'typescript-5', '5.9'],
    ['TypeScript 7', 'typescript-7', '7.'],
  ])('with %s', async (_, name, version) => {
    const tsc = other(name, 'bin/tsc')
    expect(await done(process.execPath, [tsc, '--version'], { cwd: project })).toContain(version)
    const compiled = await run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: project })
    expect(compiled).toMatchObject({ code: 0, stdout: '' })
  })
})
