import type { ExprNode } from 'groq-js'
import type { Cell } from '../evaluate/origin.ts'
import type { Scope } from '../evaluate/scope.ts'

/** A function of GROQ. It gets its arguments unevaluated: some are never, some are not values. */
export type GroqFunction = (args: readonly ExprNode[], scope: Scope) => Cell

/** A function of the values of its arguments. */
export const ofValues =
  (compute: (...values: unknown[]) => unknown): GroqFunction =>
  (args, scope) => ({ value: compute(...args.map((arg) => scope.evaluate(arg).value)) })
