import { TextQuery } from '../text-query.ts'
import { ofValues, type GroqFunction } from './function.ts'

export const textFunctions: Record<string, GroqFunction> = {
  'text::query': ofValues((text) => (typeof text === 'string' ? new TextQuery(text) : null)),
  'text::semanticSimilarity': () => {
    throw new Error('text::semanticSimilarity() needs embeddings, which this lake does not keep')
  },
}
