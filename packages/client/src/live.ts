import type { Change, Transport } from './transport.ts'

/** What `live` is told. */
export interface LiveOptions {
  /** Ends it. */
  readonly signal: AbortSignal
}

/**
 * Reads, and reads again each time something it depends on changes.
 *
 * Every answer comes with sync tags; only a change that carries one of them leads to a new reading.
 * What comes out the same is not handed out again.
 *
 * @param read what to read, over the transport it is given
 * @throws TypeError when the transport tells of no changes
 */
export async function* live<Value>(
  transport: Transport,
  read: (transport: Transport, lastLiveEventId: string | undefined) => Promise<Value>,
  { signal, drafts }: LiveOptions & { readonly drafts: boolean },
): AsyncGenerator<Value, void, undefined> {
  if (transport.changes === undefined)
    throw new TypeError('This transport tells of no changes, so there is nothing live to follow.')
  const ended = new AbortController()
  const either = AbortSignal.any([signal, ended.signal])
  const changes = new Inbox(transport.changes({ signal: either, drafts }), either)
  let before: string | undefined
  let tags: ReadonlySet<string> = new Set()
  try {
    // Connected before the first reading, so that nothing between the two is missed.
    let news = await changes.take()
    while (news.length > 0 && !signal.aborted) {
      if (before === undefined || news.some((change) => concerns(change, tags))) {
        const seen = new Set<string>()
        const value = await read(noting(transport, seen), news.at(-1)?.id)
        tags = seen
        const now = JSON.stringify(value)
        if (now !== before) {
          before = now
          yield value
        }
      }
      news = await changes.take()
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    ended.abort()
  }
}

const concerns = (change: Change, tags: ReadonlySet<string>): boolean =>
  change.tags === null || change.tags.some((tag) => tags.has(tag))

/** The same transport, noting what its answers depend on. */
const noting = (transport: Transport, tags: Set<string>): Transport => ({
  ...transport,
  async query(request) {
    const answer = await transport.query(request)
    for (const tag of answer.syncTags ?? []) tags.add(tag)
    return answer
  },
})

/** Collects what arrives while nobody looks, so that ten changes lead to one reading. */
class Inbox {
  #waiting: Change[] = []
  #over: { error: unknown } | 'ended' | undefined
  #wake = () => {}

  constructor(changes: AsyncIterable<Change>, signal: AbortSignal) {
    void this.#collect(changes)
    // Whether or not a transport minds the signal.
    signal.addEventListener('abort', () => {
      this.#over = 'ended'
      this.#wake()
    })
  }

  /** What arrived since the last time, waiting for it if need be; nothing when it is over. */
  async take(): Promise<Change[]> {
    if (this.#waiting.length === 0 && this.#over === undefined)
      await new Promise<void>((resolve) => (this.#wake = resolve))
    if (typeof this.#over === 'object') throw this.#over.error
    return this.#waiting.splice(0)
  }

  async #collect(changes: AsyncIterable<Change>): Promise<void> {
    try {
      for await (const change of changes) {
        this.#waiting.push(change)
        this.#wake()
      }
      this.#over = 'ended'
    } catch (error) {
      this.#over ??= { error }
    }
    this.#wake()
  }
}
