import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { cpuSeconds, memoryOf } from './process.ts'

interface Said {
  readonly url: string
  /** Whoever writes needs it. */
  readonly token?: string
  /** Whether readers need it, too. */
  readonly isPrivate?: boolean
}

/** A server in a process of its own, and one who asks it. */
export class Served {
  readonly #process: ChildProcess
  readonly #url: URL
  readonly #signed: Record<string, string>
  readonly #isPrivate: boolean
  readonly #agent = new Agent({ keepAlive: true })

  private constructor(server: ChildProcess, { url, token, isPrivate }: Said) {
    this.#process = server
    this.#url = new URL(url)
    this.#signed = token === undefined ? {} : { authorization: `Bearer ${token}` }
    this.#isPrivate = isPrivate === true
  }

  /** Starts a program that prints a line of JSON, {@link Said}, when it serves. */
  static async by(program: string, args: readonly string[] = [], cwd?: string): Promise<Served> {
    const server = spawn(process.execPath, [program, ...args], {
      ...(cwd === undefined ? {} : { cwd }),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    server.once('exit', (code) => {
      if (code !== null && code !== 0) throw new Error(`${program} ended with ${code}`)
    })
    for await (const line of createInterface(server.stdout)) {
      if (!line.startsWith('{')) continue
      server.stdout.resume()
      return new Served(server, JSON.parse(line))
    }
    throw new Error(`${program} did not say where it serves`)
  }

  /** As readers ask. */
  get(address: string): Promise<string> {
    return this.#send('GET', address, this.#isPrivate ? this.#signed : {})
  }

  async post(address: string, body: object): Promise<unknown> {
    const headers = { ...this.#signed, 'content-type': 'application/json' }
    return JSON.parse(await this.#send('POST', address, headers, JSON.stringify(body)))
  }

  /** Listens to a stream, until the server stops. @param hear is given what arrives, as it arrives */
  listen(address: string, hear: (bytes: Buffer) => void): Promise<void> {
    const { hostname: host, port } = this.#url
    const target = { host, port, path: address, headers: this.#signed, agent: this.#agent }
    return new Promise((resolve, reject) => {
      const sent = request(target, (answer) => {
        answer.once('data', () => resolve()).on('data', hear)
        // The server ends it when it stops.
        answer.on('error', () => {})
      })
      sent.on('error', reject)
      sent.end()
    })
  }

  get cpuSeconds(): number {
    return cpuSeconds(this.#pid)
  }

  get residentMB(): number {
    return memoryOf(this.#pid).residentMB
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    this.#process.kill('SIGTERM')
    const dead = setTimeout(() => this.#process.kill('SIGKILL'), 10_000)
    if (this.#process.exitCode === null && this.#process.signalCode === null)
      await once(this.#process, 'exit')
    clearTimeout(dead)
  }

  get #pid(): number {
    const { pid } = this.#process
    if (pid === undefined) throw new Error('the server has not started')
    return pid
  }

  #send(
    method: string,
    address: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<string> {
    const { hostname: host, port } = this.#url
    return new Promise((resolve, reject) => {
      const target = { host, port, path: address, method, headers, agent: this.#agent }
      const sent = request(target, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const { statusCode = 0 } = answer
          if (statusCode >= 200 && statusCode < 300) resolve(text)
          else reject(new Error(`${method} ${address}: ${statusCode} ${text.slice(0, 500)}`))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
