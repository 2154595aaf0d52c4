/** How a command ends. */
export const EXIT = { done: 0, unfit: 1, failed: 2 } as const

export interface Command {
  /** What `--help` prints. */
  readonly help: string
  /** @returns the exit code */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** It was called wrongly: a sentence for a person. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** It was called rightly and could not be done: a sentence for a person. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
