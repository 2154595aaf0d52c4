import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { listenForNoise, openBrowser, type Noise } from '../../src/testing/browser.ts'
import { openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { StudioPage } from '../../src/testing/studio.ts'
import { addPeople, type People } from './people.ts'
import { serveStudio } from './serve.ts'

const pictures = path.join(import.meta.dirname, '../../../../.onrecord/screenshots')
/** As the Studio's configuration names it. */
const projectId = 'stock'

const optionsFor = (data: string) => ({ data, projectId, aclMode: 'private' }) as const

/** A lake of its own, a stock Studio on it, and a browser in which people sign in. */
export class Stock {
  lake: TestLake
  readonly url: string
  readonly browser: Browser
  readonly #people: People
  readonly #studio: { close: () => void }
  readonly #folder: { path: string; remove: () => void }
  readonly #noises: Noise[] = []
  readonly #pages: StudioPage[] = []

  private constructor(parts: {
    lake: TestLake
    browser: Browser
    people: People
    studio: { url: string; close: () => void }
    folder: { path: string; remove: () => void }
  }) {
    this.lake = parts.lake
    this.browser = parts.browser
    this.url = parts.studio.url
    this.#people = parts.people
    this.#studio = parts.studio
    this.#folder = parts.folder
  }

  static async open(): Promise<Stock> {
    const folder = temporaryFolder()
    const people = await addPeople(folder.path, projectId)
    const lake = await openLake(optionsFor(folder.path))
    const studio = await serveStudio(lake.url)
    return new Stock({ lake, people, studio, folder, browser: await openBrowser() })
  }

  /** The lake goes away, and comes back where it was with what it had. */
  async restart(): Promise<void> {
    const { port } = this.lake
    await this.lake.close()
    this.lake = await openLake({ ...optionsFor(this.#folder.path), port })
  }

  /** Somebody signs in, in a browser of their own, with a link. */
  async signIn(name: keyof People): Promise<StudioPage> {
    const studio = await this.#browse()
    await studio.signIn(this.#people[name])
    return studio
  }

  /** Somebody comes to the Studio, and nobody knows who it is. */
  async visit(): Promise<StudioPage> {
    const studio = await this.#browse()
    await studio.go('/')
    return studio
  }

  async #browse(): Promise<StudioPage> {
    const context = await this.browser.newContext({ viewport: { width: 1400, height: 900 } })
    context.setDefaultTimeout(60_000)
    this.#noises.push(listenForNoise(context))
    const studio = new StudioPage(await context.newPage(), this.url)
    this.#pages.push(studio)
    return studio
  }

  /** All that anybody's Studio has complained of. */
  get noise(): Noise {
    return {
      errors: this.#noises.flatMap(({ errors }) => errors),
      failed: this.#noises.flatMap(({ failed }) => failed),
      outside: this.#noises.flatMap(({ outside }) => outside),
    }
  }

  /** What a link of the Studio leads to. */
  async download(address: string): Promise<Buffer> {
    const [page] = this.#pages
    if (page === undefined) throw new Error('Nobody is signed in.')
    const response = await page.page.request.get(address)
    return response.body()
  }

  /** What everybody sees now, to look at. */
  async look(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    for (const [index, { page }] of this.#pages.entries())
      await page.screenshot({ path: path.join(pictures, `stock-${name}-${index + 1}.png`) })
  }

  async close(): Promise<void> {
    await this.browser.close()
    this.#studio.close()
    await this.lake.close()
    this.#folder.remove()
  }
}
