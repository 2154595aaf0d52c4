import type { Source } from '../groq/evaluate/scope.ts'
import { answer } from '../groq/answer.ts'
import type { Condition } from '../groq/plan/condition.ts'
import { allOf } from '../groq/plan/understand.ts'
import { prepare } from '../groq/plan/prepared.ts'
import { View } from '../groq/view.ts'

/** What a filter on `*` is understood to ask of a document, as the dataset is asked for it. */
export function conditionOf(filter: string, params: Record<string, unknown> = {}): Condition {
  const asked: Condition[] = []
  const nothing = new View([])
  const source: Source = {
    byId: (id) => nothing.byId(id),
    count: () => undefined,
    mentioning: (id) => nothing.mentioning(id),
    find(wanted) {
      asked.push(allOf(wanted.parts))
      return nothing.find(wanted)
    },
  }
  const groq = `*[${filter}]`
  const setting = { identity: 'someone', projectId: 'p', dataset: 'production' }
  answer(source, { tree: prepare(groq, params), groq }, setting, { params })
  const condition = asked.at(-1)
  if (condition === undefined) throw new Error(`${groq} asked for no documents`)
  return condition
}
