import { InvalidContentError, told, type ContentIssue } from './errors.ts'
import { locate } from './locate.ts'
import type { Parameter, Query } from './query.ts'
import type { Transport } from './transport.ts'
import { validated, validatedItems, type Rules } from './validate.ts'

/**
 * What becomes of content that does not fit the model.
 *
 * - `throw`: an {@link InvalidContentError}; the rule for a single document
 * - `omit`: it is left out and `onInvalid` is told; the rule for lists, so that one broken story does
 *   not empty the front page. A single document becomes null
 * - `report`: it comes out as it is and `onInvalid` is told
 * - `off`: nothing is checked
 */
export type ValidationMode = 'throw' | 'omit' | 'report' | 'off'

/** What every call can be told. */
export interface RequestOptions {
  /** Gives up when it is aborted; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** For this call. */
  readonly validate?: ValidationMode | undefined
}

/** Who asks, and what is done with the answers. */
export interface ReaderConfig {
  readonly transport: Transport
  readonly channel: string
  /** Reads drafts, whatever channel and embargo: for editors. */
  readonly preview: boolean
  /** Drafts come out as readers would get them, what is missing named in its place. */
  readonly complete?: boolean | undefined
  readonly validate?: ValidationMode | undefined
  readonly onInvalid: (issues: readonly ContentIssue[]) => void
  readonly studioUrl?: string | undefined
  /** The live event that this reading follows. */
  readonly lastLiveEventId?: string | undefined
}

type Params = Readonly<Record<string, Parameter>>

/** Asks questions and holds the answers to the model. */
export class Reader {
  readonly #config: ReaderConfig

  constructor(config: ReaderConfig) {
    this.#config = config
  }

  /** What every story's visibility depends on. */
  get audience(): { channel: string; preview: boolean } {
    return { channel: this.#config.channel, preview: this.#config.preview }
  }

  async one<P, D, Q extends Params>(
    query: Query<P, D, Q>,
    params: Q,
    { signal, validate = this.#config.validate ?? 'throw' }: RequestOptions,
  ): Promise<P | null> {
    const answer = await this.ask(query.groq, params, signal)
    return validated(this.#rules(query, validate), await this.#asRead(query, answer))
  }

  /** @param first how many to hold to the model; what lies behind them is only counted */
  async items<P, D, Q extends Params>(
    query: Query<P[], D[], Q>,
    params: Q,
    first: number,
    { signal, validate = this.#config.validate ?? 'omit' }: RequestOptions,
  ): Promise<{ all: readonly unknown[]; fit: P[] }> {
    const all = list(await this.ask(query.groq, params, signal))
    const shown = list(await this.#asRead(query, all.slice(0, first)))
    return { all, fit: validatedItems(this.#rules(query, validate), shown) }
  }

  async ask(groq: string, params: Params, signal: AbortSignal | undefined): Promise<unknown> {
    const { transport, preview, lastLiveEventId } = this.#config
    signal?.throwIfAborted()
    try {
      const { result } = await transport.query({
        groq,
        params,
        perspective: preview ? 'drafts' : 'published',
        ...(signal === undefined ? {} : { signal }),
        ...(lastLiveEventId === undefined ? {} : { lastLiveEventId }),
      })
      return result
    } catch (error) {
      // Whatever a transport makes of an abort: the caller gets the reason they gave.
      signal?.throwIfAborted()
      throw error
    }
  }

  /** The answer; of a draft that is to be read like a published document, what readers would get. */
  async #asRead(query: Query<unknown, unknown, unknown>, answer: unknown): Promise<unknown> {
    if (this.#config.complete !== true || answer === null) return answer
    // Readers' pages do not carry what only editors need.
    const { completed } = await import('./shape/complete.ts')
    return completed(query.result, answer)
  }

  #rules<P, D>(query: Query<P, D, unknown>, validate: ValidationMode): Rules<P> {
    const { preview, complete = false, onInvalid, studioUrl } = this.#config
    // A preview's answers are drafts; who made the preview gave them the types of drafts.
    const mode = preview && !complete ? 'draft' : 'published'
    return { validate, mode, onInvalid, studioUrl, shape: query.result }
  }
}

function list(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer
  throw new InvalidContentError([locate(answer, [], 'a list was asked for, and this is none')])
}

/** Told to whoever has not asked to be told. */
export function warn(issues: readonly ContentIssue[]): void {
  for (const issue of issues) console.warn(`Does not fit the model: ${told(issue)}`)
}
