import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { officialTypes } from '../scripts/typegen.ts'
import {
  askingModule,
  each,
  names,
  onrecordModule,
  queriesModule,
} from '../test/packed/many-queries.ts'
import { done } from '../test/packed/project.ts'

/** What the compiler has to do for a project. */
export interface TypeCost {
  /** The same on every machine. */
  readonly instantiations: number
  /** Seconds, best of three. */
  readonly check: number
}

const official = (at: number) => `  const answer${at} = await client.fetch(q${at})
  seen.push(answer${at}[0]?.text${at}, answer${at}[0]?.event?.name${at})`

const built = (at: number) => `export const q${at} = q.star.filterByType('quote')
  .order('dateSaid desc').slice(0, ${at + 1}).project((quote) => ({
    _id: z.string(), _type: z.literal('quote'), text${at}: quote.field('text', z.string()),
    quoteType, verification,
    speakers: quote.field('attribution.speakers[]').deref().project((source) => ({
      _id: z.string(), name${at}: source.field('name', z.string()), sourceType,
    })),
    event: quote.field('event').deref().project((event) => ({
      _id: z.string(), name${at}: event.field('name', z.string()), occurrenceStatus,
    })).nullable(true),
  }))`
const run = (at: number) => `  const answer${at} = await run(q${at})
  seen.push(answer${at}[0]?.text${at}, answer${at}[0]?.event?.name${at})`

const entries = (at: number) => `  const answer${at} = await client.getEntries<Quote>(
    { content_type: 'quote', order: ['-fields.dateSaid'], limit: ${at + 1}, include: 1 })
  seen.push(answer${at}.items[0]?.fields.text, answer${at}.items[0]?.fields.event?.fields.name)`

/**
 * What the compiler does for a front end with that many questions, each asked once.
 *
 * @param project where the libraries are installed
 */
export async function typeCosts(project: string, count: number): Promise<Record<string, TypeCost>> {
  const queries = queriesModule(count)
  const put = (library: string, files: Record<string, string>) => {
    const folder = path.join(project, 'types', library)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['./use.ts', './*.types.ts'] }),
    )
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
    return folder
  }
  const cost = (folder: string) => compiled(project, folder)

  const onrecord = put('onrecord', {
    'all.groq.ts': queries,
    'use.ts': onrecordModule(count),
  })
  const program = path.join(project, 'node_modules/.bin/onrecord')
  const options = ['--schema', '../../schema.json', '--out', 'onrecord.generated.ts']
  await done(program, ['generate', 'all.groq.ts', ...options], { cwd: onrecord })

  const sanity = put('sanity-client', {
    'all.groq.ts': queries,
    'use.ts': askingModule(
      `import type { SanityClient } from '@sanity/client'\nimport { ${names(count)} } from './all.groq.ts'\ndeclare const client: SanityClient`,
      count,
      official,
    ),
  })
  const printed = await officialTypes(sanity, [path.join(sanity, 'all.groq.ts')])
  writeFileSync(path.join(sanity, 'sanity.types.ts'), printed)

  const groqd = put('groqd', {
    'all.ts': `import { z } from 'groqd'\nimport { occurrenceStatus, q, quoteType, sourceType, verification } from '../../groqd.ts'\n${each(count, built)}\n`,
    'use.ts': askingModule(
      `import { makeSafeQueryRunner } from 'groqd'\nimport { ${names(count)} } from './all.ts'\nconst run = makeSafeQueryRunner(async () => null)`,
      count,
      run,
    ),
  })
  const contentful = put('contentful', {
    'use.ts': askingModule(
      `import { clientOf, type Quote } from '../../contentful.ts'\nconst client = clientOf('http://localhost')`,
      count,
      entries,
    ),
  })
  return {
    onrecord: await cost(onrecord),
    '@sanity/client with TypeGen': await cost(sanity),
    groqd: await cost(groqd),
    contentful: await cost(contentful),
  }
}

/** @throws Error with what the compiler says when it does not compile */
async function compiled(project: string, folder: string): Promise<TypeCost> {
  const tsc = path.join(project, 'node_modules/typescript/bin/tsc')
  const runs: TypeCost[] = []
  for (let time = 0; time < 3; time++) {
    const told = await done(process.execPath, [tsc, '-p', '.', '--extendedDiagnostics'], {
      cwd: folder,
    })
    const number = (name: string) =>
      Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(told)?.[1])
    runs.push({ instantiations: number('Instantiations'), check: number('Check time') })
  }
  const [first = { instantiations: NaN, check: NaN }] = runs
  return { ...first, check: Math.min(...runs.map(({ check }) => check)) }
}
