import { Path } from 'groq-js'

/**
 * What `path("drafts.**")` gives: a pattern of ids, in which `*` is one segment and `**` any
 * number of them. In groq-js a dot stands for any character, so that its `drafts.**` also
 * holds `drafts-of-mine`, which everybody may read.
 */
export class IdPath extends Path {
  readonly #pattern: RegExp

  constructor(pattern: string) {
    super(pattern)
    const source = pattern
      .split('.')
      .map((segment) => WILDCARDS[segment] ?? escaped(segment))
      .join(String.raw`\.`)
    this.#pattern = new RegExp(`^${source}$`)
  }

  override matches(id: string): boolean {
    return this.#pattern.test(id)
  }
}

const WILDCARDS: Readonly<Record<string, string>> = { '*': '[^.]+', '**': '.*' }

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
