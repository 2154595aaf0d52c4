import { LakeError } from '../errors.ts'
import { system } from '../identity.ts'
import type { Store } from '../store/store.ts'
import { releaseDocumentId } from './release.ts'

/** While a laptop sleeps its timers stand still, and the clock does not: look at it now and then. */
const LONGEST_WAIT_MS = 30_000
/** After a disk was full, say. */
const RETRY_MS = 60_000

/**
 * Publishes scheduled releases when they are due, and at start those that became due while the lake
 * was off. The release documents are the schedule: nothing is kept beside them.
 */
export class ReleaseTimer {
  readonly #store: Store
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(store: Store) {
    this.#store = store
    store.onCommit(() => this.wake())
  }

  /** Waits for the next release that is due; at once, when one is overdue. */
  wake(): void {
    const next = Math.min(...this.#scheduled().map(({ publishAt }) => publishAt.getTime()))
    this.#wait(next - Date.now())
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer)
    if (this.#closed || ms === Number.POSITIVE_INFINITY) return
    const delay = Math.min(Math.max(ms, 0), LONGEST_WAIT_MS)
    this.#timer = setTimeout(() => void this.#publishDue(), delay)
  }

  #scheduled() {
    return this.#store.datasets().flatMap(({ name }) => {
      const dataset = this.#store.dataset(name)
      return dataset.scheduledReleases().map((release) => ({ ...release, dataset }))
    })
  }

  async #publishDue(): Promise<void> {
    const publishAll = () => {
      for (const { dataset, name, publishAt } of this.#scheduled())
        if (!this.#closed && publishAt.getTime() <= Date.now()) publish(dataset, name, publishAt)
    }
    try {
      await this.#store.commits.add(publishAll)
      if (!this.#closed) this.wake()
    } catch (error) {
      if (this.#closed) return
      console.error('A scheduled release could not be published, and is tried again:', error)
      this.#wait(RETRY_MS)
    }
  }
}

type Dataset = ReturnType<Store['dataset']>

/**
 * Each release is one transaction. One that is refused, by a reference that leads nowhere, becomes
 * active again and says why, so that somebody can mend it.
 */
function publish(dataset: Dataset, releaseId: string, publishAt: Date): void {
  const actionType = 'sanity.action.release.schedule'
  const actions = [{ actionType, releaseId, publishAt: publishAt.toISOString() }]
  try {
    dataset.act({ identity: system, releases: true, actions })
  } catch (error) {
    if (!(error instanceof LakeError) || error.status >= 500) throw error
    const failed = {
      id: releaseDocumentId(releaseId),
      set: { state: 'active', error: { message: error.message } },
      unset: ['publishAt'],
    }
    dataset.mutate({ identity: system, mutations: [{ patch: failed }] })
  }
}
