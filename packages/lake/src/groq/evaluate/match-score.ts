import { evaluateSync } from 'groq-js'
import { isFields } from './values.ts'

/**
 * How well a text fits what `match` asks for: more for each word that is found more often. The
 * measure is that of groq-js, which keeps it to itself: it is asked to score one element.
 */
export function matchScore(text: unknown, wanted: unknown): number {
  const { data } = evaluateSync({
    type: 'PipeFuncCall',
    name: 'score',
    base: { type: 'Value', value: [{}] },
    args: [
      {
        type: 'OpCall',
        op: 'match',
        left: { type: 'Value', value: text },
        right: { type: 'Value', value: wanted },
      },
    ],
  })
  const first: unknown = Array.isArray(data) ? data[0] : undefined
  return isFields(first) && typeof first['_score'] === 'number' ? first['_score'] : 0
}
