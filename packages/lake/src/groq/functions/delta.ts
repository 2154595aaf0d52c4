import { NULL } from '../evaluate/origin.ts'
import type { Scope } from '../evaluate/scope.ts'
import { changedAny, changedOnly, type Compare } from './diff.ts'
import type { GroqFunction } from './function.ts'

/** `delta::*`: the change that a webhook's rule is held against. */
export const deltaFunctions: Record<string, GroqFunction> = {
  'delta::operation': (_args, scope) => {
    const change = changeAt(scope)
    if (change === undefined) return NULL
    if (change.before === null) return { value: 'create' }
    return { value: change.after === null ? 'delete' : 'update' }
  },
  'delta::changedAny': comparing(changedAny),
  'delta::changedOnly': comparing(changedOnly),
}

const changeAt = ({ context }: Scope) => context.setting.change

function comparing(compare: Compare): GroqFunction {
  return ([selector], scope) => {
    const change = changeAt(scope)
    if (change === undefined || selector === undefined) return NULL
    return { value: compare(change.before, change.after, selector, scope) }
  }
}
