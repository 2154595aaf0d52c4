import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createClient } from '@sanity/client'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '@onrecord/toolchain/step'
import { project } from '../src/settings.ts'

const clean: (() => void)[] = []
afterEach(() => {
  for (const step of clean.splice(0).toReversed()) step()
})

/** What `npm start` does on this machine, with ports and folder of its own. */
class Start {
  readonly ports: Record<'lake' | 'studio' | 'site' | 'feeds' | 'newsletter' | 'text', number>
  readonly #child: ChildProcess
  #output = ''

  constructor(ports: Start['ports'], data: string, ...args: string[]) {
    this.ports = ports
    this.#child = spawn(process.execPath, ['packages/newsroom/bin/start.mjs', ...args], {
      cwd: root,
      // A group of its own, as a shell gives to each command, so that whoever it leaves behind can be found.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ONRECORD_LAKE_PORT: String(ports.lake),
        ONRECORD_STUDIO_PORT: String(ports.studio),
        ONRECORD_SITE_PORT: String(ports.site),
        ONRECORD_SYNDICATION_PORT: String(ports.feeds),
        ONRECORD_NEWSLETTER_PORT: String(ports.newsletter),
        ONRECORD_TEXT_PORT: String(ports.text),
        ONRECORD_DATA: data,
      },
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text))
    }
    clean.push(() => this.#leftBehind() && process.kill(-this.#group, 'SIGKILL'))
  }

  get #group(): number {
    return this.#child.pid ?? Number.NaN
  }

  /** Whether any of its processes runs. One that has ended stays listed until its parent asks how. */
  #leftBehind(): boolean {
    const listed = execFileSync('ps', ['-eo', 'pgid=,stat='], { encoding: 'utf8' })
    return listed
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .some(([group, state]) => group === String(this.#group) && state?.startsWith('Z') === false)
  }

  /** Resolves with what it printed when everything is up. */
  async running(): Promise<string> {
    await expect
      .poll(() => this.#output, { timeout: 60_000, interval: 100 })
      .toContain('Ctrl-C stops everything')
    return this.#output
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<{ output: string; code: number | null; leftBehind: boolean }> {
    if (this.#child.exitCode === null) await once(this.#child, 'close')
    return { output: this.#output, code: this.#child.exitCode, leftBehind: this.#leftBehind() }
  }

  async pressCtrlC(): ReturnType<Start['ended']> {
    // A terminal sends it to the whole group.
    process.kill(-this.#group, 'SIGINT')
    return this.ended()
  }

  /** Reads and writes with the editor's token that it printed. */
  async client() {
    const token = /#token=(\S+)/.exec(await this.running())?.[1] ?? ''
    return createClient({
      ...project,
      apiHost: `http://localhost:${this.ports.lake}`,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      token,
    })
  }
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  // A TCP server's address is never a path.
  return { server, port: (server.address() as AddressInfo).port }
}

async function freePorts(): Promise<Start['ports']> {
  const taken = [
    await listening(),
    await listening(),
    await listening(),
    await listening(),
    await listening(),
    await listening(),
  ] as const
  for (const { server } of taken) server.close()
  return {
    lake: taken[0].port,
    studio: taken[1].port,
    site: taken[2].port,
    feeds: taken[3].port,
    newsletter: taken[4].port,
    text: taken[5].port,
  }
}

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'start-'))
  clean.push(() => rmSync(made, { recursive: true, force: true }))
  return path.join(made, 'data')
}

describe('npm start', () => {
  it('starts everything, stops everything, and keeps all content', async () => {
    const [ports, data] = [await freePorts(), folder()]
    const first = new Start(ports, data)
    const printed = await first.running()
    for (const port of Object.values(ports)) expect(printed).toContain(`http://localhost:${port}`)
    for (const port of [ports.studio, ports.site, ports.feeds, ports.newsletter, ports.text]) {
      const answer = await fetch(`http://localhost:${port}`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Onrecord')
    }
    const client = await first.client()
    const sample = await client.fetch<string[]>('*[_type == "article"]._id')
    expect(sample.length).toBeGreaterThanOrEqual(9)
    await client.delete({ query: '*[_type == "article"]' })
    await client.create({ _id: 'kept', _type: 'article', headline: 'Kept' })
    expect(await first.pressCtrlC()).toMatchObject({ code: 0, leftBehind: false })

    const second = new Start(ports, data)
    expect(await second.running()).not.toContain('sample newsroom')
    expect(await (await second.client()).fetch('*[_type == "article"]._id')).toEqual(['kept'])
    expect(await second.pressCtrlC()).toMatchObject({ code: 0, leftBehind: false })
  })

  it('says in one line whose port is taken, and which setting moves it', async () => {
    const { server, port } = await listening()
    clean.push(() => server.close())
    const { output, code, leftBehind } = await new Start(
      { ...(await freePorts()), studio: port },
      folder(),
    ).ended()
    expect({ code, leftBehind }).toEqual({ code: 1, leftBehind: false })
    expect(output).toContain(`Port ${port} for the Studio is taken`)
    expect(output).toContain('ONRECORD_STUDIO_PORT=')
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it('says that the data folder is damaged, touches nothing in it and leaves nothing running', async () => {
    const data = folder()
    mkdirSync(data)
    writeFileSync(path.join(data, 'lake.sqlite'), 'This is not a database, it only looks like one.')
    const { output, code, leftBehind } = await new Start(await freePorts(), data).ended()
    expect({ code, leftBehind }).toEqual({ code: 1, leftBehind: false })
    expect(output).toContain(data)
    expect(output).not.toContain('    at ')
  })

  it('explains its settings', async () => {
    const { output, code } = await new Start(await freePorts(), folder(), '--help').ended()
    expect(code).toBe(0)
    for (const name of ['LAKE', 'STUDIO', 'SITE', 'SYNDICATION', 'NEWSLETTER', 'TEXT'])
      expect(output).toContain(`ONRECORD_${name}_PORT`)
    expect(output).toContain('ONRECORD_DATA')
  })
})
