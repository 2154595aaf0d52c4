import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { officialTypes } from '../scripts/typegen.ts'
import { packClient } from '../test/packed/pack.ts'
import { done, Project } from '../test/packed/project.ts'

/** What the client is held against, in the versions whose licences and interfaces were read. */
const OTHERS = { contentful: '11.12.10', groqd: '1.7.1' }

/**
 * The client as it is packed and the others, installed in a clean folder with programs that ask the
 * same through each. They compile, or this ends with what the compiler says.
 */
export async function makeProject(): Promise<Project> {
  const packed = await packClient()
  const project = new Project()
  const of = (name: string) => [name, packed.versions[name] ?? '*']
  const own = ['@sanity/client', '@types/node', 'groq', 'typescript'].map(of)
  await project.install({
    '@onrecord/client': `file:${packed.tarball}`,
    ...Object.fromEntries(own),
    ...OTHERS,
  })
  packed.remove()
  const { folder } = project
  project.copy(path.join(import.meta.dirname, 'project'))
  const schema = createRequire(import.meta.url).resolve('@onrecord/schemas/schema.json')
  copyFileSync(schema, path.join(folder, 'schema.json'))
  const queries = path.join(folder, 'page.groq.ts')
  writeFileSync(path.join(folder, 'sanity.types.ts'), await officialTypes(folder, [queries]))
  const generate = ['generate', 'page.groq.ts', '--out', 'onrecord.generated.ts']
  await done(path.join(folder, 'node_modules/.bin/onrecord'), generate, { cwd: folder })
  await done(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], { cwd: folder })
  return project
}
