import { queryTimeout } from '../errors.ts'
import { Moment, TooSlow } from './evaluate/moment.ts'

/**
 * Evaluates a query where others wait for it and nobody can answer it aside.
 *
 * @param ms how long it may take
 * @throws LakeError 408 when it takes longer
 */
export function inTime<T>(ms: number, groq: string, evaluate: (moment: Moment) => T): T {
  try {
    return evaluate(new Moment(ms))
  } catch (error) {
    throw error instanceof TooSlow ? queryTimeout(groq, ms) : error
  }
}
