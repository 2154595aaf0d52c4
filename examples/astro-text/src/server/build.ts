import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const room = path.resolve(import.meta.dirname, '../..')
const astro = path.join(
  path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
)
/** What is kept of a build's output, to show when it fails. */
const KEPT_LINES = 30

/** Builds an edition into a folder. It rejects with what the build said last. */
export type Build = (folder: string, signal: AbortSignal) => Promise<void>

/**
 * Runs `astro build` in a process of its own, so that each reads the newsroom anew.
 *
 * @param env where the content is; README.md lists the variables
 */
export const astroBuild =
  (env: Record<string, string | undefined>): Build =>
  (folder, signal) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [astro, 'build'], {
        cwd: room,
        env: {
          ...env,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
          ONRECORD_TEXT_BUILD: folder,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        signal,
      })
      const said: string[] = []
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said.push(...text.split('\n').filter((line) => line.trim() !== ''))
          said.splice(0, said.length - KEPT_LINES)
        })
      // A build that is ended has ended when nothing of it runs any more, not when it is told to.
      child.once('error', (error) => {
        if (child.pid === undefined) reject(error)
      })
      child.once('close', (code) => {
        if (code === 0) resolve()
        else reject(new Error(said.join('\n') || `astro build ended with ${code}`))
      })
    })
