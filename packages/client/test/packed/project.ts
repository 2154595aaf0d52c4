import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'

/** What a program printed, and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, whatever comes of it. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<Ran> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}

/** The same for a program that is to end well. @throws Error with what it printed when it does not */
export async function done(...args: Parameters<typeof run>): Promise<string> {
  const { code, stdout, stderr } = await run(...args)
  if (code === 0) return stdout
  throw new Error(`${args[0]} ${args[1].join(' ')} ended with ${code}:\n${stdout}\n${stderr}`)
}

/** The pnpm that works here: the one that npm test brought, or the one that runs this. */
export async function pnpm(args: readonly string[], cwd: string): Promise<string> {
  const { ONRECORD_PNPM: brought, npm_execpath: running } = process.env
  const program = brought ?? (running?.includes('pnpm') === true ? running : undefined)
  return program === undefined || !/\.[cm]?js$/.test(program)
    ? done(program ?? 'pnpm', args, { cwd })
    : done(process.execPath, [program, ...args], { cwd })
}

/** A folder outside of the workspace with nothing in it but what a user would have. */
export class Project {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'onrecord-project-'))

  /** Installs packages from npm, or from tarballs by their paths; what is in the store is not fetched again. */
  async install(dependencies: Readonly<Record<string, string>>): Promise<void> {
    this.write('package.json', JSON.stringify({ name: 'project', type: 'module', dependencies }))
    // Nothing runs while packages are installed, and what this folder lies in is no workspace.
    this.write(
      'pnpm-workspace.yaml',
      'packages: [.]\nautoInstallPeers: false\nstrictDepBuilds: false\n',
    )
    await pnpm(
      ['install', '--prefer-offline', '--ignore-scripts', '--no-frozen-lockfile'],
      this.folder,
    )
  }

  write(file: string, content: string): void {
    const to = path.join(this.folder, file)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, content)
  }

  /** Copies a folder of ours into the project. */
  copy(from: string, to = '.'): void {
    cpSync(from, path.join(this.folder, to), { recursive: true })
  }

  run(program: string, ...args: readonly string[]): Promise<Ran> {
    return run(program, args, { cwd: this.folder })
  }

  /** A package's program, by its path below node_modules, on the Node given. */
  node(program: string, ...args: readonly string[]): Promise<Ran> {
    return this.run(process.execPath, program, ...args)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
