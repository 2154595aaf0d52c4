import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import schema from '@onrecord/schemas/schema.json' with { type: 'json' }
import { describe, expect, inject, it } from 'vitest'
import { onrecordModule, queriesModule } from './many-queries.ts'
import { done, run } from './project.ts'

const { project } = inject('packed')

/** A front end with that many queries of its own. */
async function frontEnd(queries: number) {
  const folder = path.join(project, `with-${queries}-queries`)
  const put = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
  const compilerOptions = { skipLibCheck: true }
  mkdirSync(folder)
  put('schema.json', JSON.stringify(schema))
  put('all.groq.ts', queriesModule(queries))
  put('use.ts', onrecordModule(queries))
  put(
    'tsconfig.json',
    JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: ['use.ts'] }),
  )
  const program = path.join(project, 'node_modules/.bin/onrecord')
  await done(program, ['generate', '--out', 'onrecord.generated.ts'], { cwd: folder })
  const generated = path.join(folder, 'onrecord.generated.ts')
  return {
    change: (from: RegExp, to: string) =>
      writeFileSync(generated, readFileSync(generated, 'utf8').replace(from, to)),
    compile: () => {
      const tsc = path.join(project, 'node_modules/typescript/bin/tsc')
      return run(process.execPath, [tsc, '-p', '.', '--extendedDiagnostics'], { cwd: folder })
    },
  }
}

/** What the compiler had to do, which is the same on every machine. */
const instantiations = (told: string) => Number(/^Instantiations:\s+(\d+)/m.exec(told)?.[1])

describe('queries of one’s own', () => {
  it('cost the compiler little: two hundred of them, less than 5,000 instantiations', async () => {
    const { compile } = await frontEnd(200)
    const { code, stdout } = await compile()
    expect(code).toBe(0)
    expect(instantiations(stdout)).toBeLessThan(5000)
  })

  // A front end is spared this: for two hundred it takes longer than everything else together.
  it('have shapes that the compiler finds equal to their types (control of the cost)', async () => {
    const { change, compile } = await frontEnd(10)
    change(/@ts-nocheck/, 'checked')
    const { code, stdout } = await compile()
    expect(code).toBe(0)
    expect(instantiations(stdout)).toBeGreaterThan(5000)

    change(/(name7: )\/\*.*$/m, '$1is.number,')
    expect((await compile()).stdout).toContain('is not assignable to type')
  })
})
