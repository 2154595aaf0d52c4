import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import type { TestLake } from './lake.ts'

/**
 * Runs Sanity's own command line on a lake, as docs/tools.md says.
 *
 * @param folder an empty one, in which it finds its configuration
 * @returns what it printed
 * @throws Error with what it complained of
 */
export async function sanity(lake: TestLake, folder: string, ...args: string[]): Promise<string> {
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    path.join(folder, 'sanity.cli.js'),
    `export default { api: { projectId: '${lake.projectId}', dataset: 'production' } }`,
  )
  const command = createRequire(import.meta.url).resolve('@sanity/cli/package.json')
  const child = spawn(process.execPath, [path.join(command, '../bin/run.js'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Not this person's own settings, and nothing sent to anybody.
      HOME: folder,
      CI: 'true',
      DO_NOT_TRACK: '1',
      SANITY_INTERNAL_ENV: lake.url,
      SANITY_AUTH_TOKEN: lake.token,
      NODE_OPTIONS: `--import ${new URL('../localhost.ts', import.meta.url).href}`,
    },
  })
  const ended = once(child, 'close')
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  if (child.exitCode !== 0) throw new Error(`sanity ${args.join(' ')}: ${complaints}`)
  return printed
}
