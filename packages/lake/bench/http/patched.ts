import type { Served } from './served.ts'

const MUTATE = '/v2025-02-19/data/mutate/production'

const body = Array.from({ length: 40 }, (_, index) => ({
  _key: `b${index}`,
  _type: 'block',
  text: 'The committee said on Tuesday that it would publish its findings by the end of the week.',
}))
const idOf = (index: number) => `patched-${index}`

/** About what a patched article takes as JSON: 6 KB. */
export const ARTICLE = JSON.stringify({ _type: 'article', headline: 'Headline', body })

/** Articles that a bench patches, each in a section of its own. */
export class Patched {
  readonly #served: Served
  readonly #count: number

  private constructor(served: Served, count: number) {
    this.#served = served
    this.#count = count
  }

  static async create(served: Served, count: number): Promise<Patched> {
    const mutations = Array.from({ length: count }, (_, index) => ({
      createOrReplace: { ...JSON.parse(ARTICLE), _id: idOf(index), section: idOf(index) },
    }))
    await served.post(MUTATE, { mutations })
    return new Patched(served, count)
  }

  async patch(index: number, transactionId: string): Promise<void> {
    const patch = { id: idOf(index), set: { headline: transactionId } }
    await this.#served.post(MUTATE, { transactionId, mutations: [{ patch }] })
  }

  /** Leaves the archive as it was. */
  async remove(): Promise<void> {
    const mutations = Array.from({ length: this.#count }, (_, index) => ({
      delete: { id: idOf(index) },
    }))
    await this.#served.post(MUTATE, { mutations })
  }
}
