import { expect, it } from 'vitest'
import type { Finding } from '../rules/index.ts'

/** One rule: what raises it, and the nearest that does not. */
export interface Rule<Value> {
  readonly rule: string
  readonly level: Finding['level']
  /** The field an editor is led to. */
  readonly at: string
  readonly raised: Value
  readonly quiet: Value
  /** Words of the message. */
  readonly says: string
}

/** Every rule twice: raised where it must be, and quiet beside it. */
export function specify<Value>(check: (value: Value) => Finding[], rules: readonly Rule<Value>[]) {
  it.each(rules)('$level: $rule', ({ level, at, raised, quiet, says }) => {
    const said = (findings: Finding[]) => findings.filter(({ message }) => message.includes(says))
    const found = said(check(raised))
    expect(found, 'raised').toHaveLength(1)
    expect(found[0]?.level).toBe(level)
    expect(placeOf(found[0])).toBe(at)
    expect(said(check(quiet)), 'and not beside it').toEqual([])
  })
}

/** A path as an editor would point: `attribution.speakers`, `topics[a]`. */
const placeOf = (finding: Finding | undefined) =>
  (finding?.path ?? [])
    .map((part) => (typeof part === 'string' ? `.${part}` : `[${part._key}]`))
    .join('')
    .replace(/^\./, '')
