import { setTimeout } from 'node:timers/promises'
import { API } from '../../src/testing/lake.ts'
import type { Place } from './running.ts'

/** How long it is until somebody comes back who was cut off, and who finds nobody again and again, in milliseconds. */
const SHORTEST = 20
const LONGEST = 500

/** An event of a listener, of which only its place among others counts here. */
export interface Heard {
  readonly eventId: string
  readonly transactionId: string
  readonly documentId: string
  readonly previousRev: string | undefined
  readonly resultRev: string
  readonly current: number
  readonly total: number
}

/** What was heard without being told in between that something may have been missed. */
export type Passage = Heard[]

/** Listens, and comes back whenever it was cut off, as clients do: with the last event it had. */
export class Listener {
  readonly passages: Passage[] = []
  resumed = 0
  #lastEventId: string | undefined
  #connection = new AbortController()
  #isOver = false
  #patience = SHORTEST

  /** @param where the lake is now; it moves when it is started again */
  async listen(where: () => Place): Promise<void> {
    while (!this.#isOver) {
      this.#connection = new AbortController()
      try {
        await this.#read(where(), this.#connection.signal)
      } catch {
        // Cut off, or the lake is not there: a moment later it may be.
        await setTimeout(this.#patience)
        this.#patience = Math.min(2 * this.#patience, LONGEST)
      }
    }
  }

  /** Cuts the connection, as a network does. */
  cut(): void {
    this.#connection.abort()
  }

  end(): void {
    this.#isOver = true
    this.cut()
  }

  async #read({ url, token }: Place, signal: AbortSignal): Promise<void> {
    const path = `${API}/data/listen/production?query=*&enableResume=true&includeMutations=false`
    const resume = this.#lastEventId === undefined ? {} : { 'last-event-id': this.#lastEventId }
    const headers = { authorization: `Bearer ${token}`, ...resume }
    const response = await fetch(`${url}${path}`, { headers, signal })
    this.#patience = SHORTEST
    let text = ''
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (text + part).split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) this.#take(event)
    }
  }

  #take(event: string): void {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1]
    const kind = field('event')
    if (kind === 'welcome' || kind === 'reset') this.passages.push([])
    if (kind === 'welcomeback') this.resumed++
    if (kind !== 'mutation') return
    const data = Object(JSON.parse(field('data') ?? '{}'))
    this.#lastEventId = field('id')
    this.passages.at(-1)?.push({
      eventId: data.eventId,
      transactionId: data.transactionId,
      documentId: data.documentId,
      previousRev: data.previousRev,
      resultRev: data.resultRev,
      current: data.transactionCurrentEvent,
      total: data.transactionTotalEvents,
    })
  }
}

/**
 * What is wrong with a passage, held against the order in which the log has the transactions:
 * something lost, heard twice, out of order, torn, or not following from what was heard before.
 */
export function faultsOf(passage: Passage, log: readonly string[]): string[] {
  const faults: string[] = []
  const place = new Map(log.map((id, index) => [id, index]))
  const revisions = new Map<string, string>()
  let before: Heard | undefined
  for (const event of passage) {
    const { transactionId, documentId, previousRev, resultRev, current, total } = event
    const at = place.get(transactionId)
    const last = before === undefined ? undefined : place.get(before.transactionId)
    const begins = current === 1 && (before === undefined || before.current === before.total)
    const follows = last === undefined || at === last + 1
    const continues = before?.transactionId === transactionId && current === before.current + 1
    if (at === undefined) faults.push(`${transactionId} is not in the log`)
    if (!(begins && follows) && !continues)
      faults.push(`${current} of ${total} of ${transactionId} does not follow`)
    const known = revisions.get(documentId)
    if (known !== undefined && known !== previousRev)
      faults.push(`${documentId} was ${known} and comes from ${previousRev}`)
    revisions.set(documentId, resultRev)
    before = event
  }
  if (before !== undefined && before.current !== before.total) faults.push('the last one is torn')
  return faults
}
