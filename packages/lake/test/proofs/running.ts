import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { run } from '../../src/testing/command.ts'
import { API } from '../../src/testing/lake.ts'

/** Where a lake answers, and to whom. */
export interface Place {
  readonly url: string
  readonly token: string
}

/** A lake in a process of its own, which can be killed. */
export interface Running extends Place {
  readonly pid: number
  kill(): Promise<void>
}

/** What the command is given. */
export const startedOn = (data: string) => ['start', '--data', data, '--port', '0', '--json']

export const start = (data: string): Promise<Running> => begun(run(...startedOn(data)))

/** @param program what `compileLake` wrote */
export const startCompiled = (program: string, data: string): Promise<Running> =>
  begun(
    spawn(process.execPath, [program, ...startedOn(data)], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )

/** A lake that says where it is in its first line. */
export async function begun(
  child: ChildProcess & { stdout: NodeJS.ReadableStream },
): Promise<Running> {
  const ended = once(child, 'close')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('the lake ended before it said where it is'))),
  ])
  const { url, token } = Object(JSON.parse(String(line)))
  return {
    url,
    token,
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Kills a lake that strace looks at: strace goes on until its child has ended. */
export async function endTraced(lake: Running): Promise<void> {
  const child = spawnSync('pgrep', ['-P', String(lake.pid)])
    .stdout.toString()
    .trim()
  if (child !== '') process.kill(Number(child), 'SIGKILL')
  await lake.kill()
}

/** The memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}

/** How long the first thread of a process has worked, in milliseconds; its others are not counted. */
export function workOf(pid: number): number {
  const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** Asks a lake that may be gone: then there is no reply. */
export async function ask(
  { url, token }: Place,
  path: string,
  /** What is sent, as it is or as JSON. */
  body?: object | string,
): Promise<Reply | undefined> {
  try {
    const answer = await fetch(`${url}${API}${path}`, {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined
        ? {}
        : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  } catch {
    return undefined
  }
}
