import type { CustomValidatorResult, ValidationContext } from 'sanity'
import type { Finding } from '../rules/index.ts'
import { translated } from '../translation.ts'

/** Checks a value with our rules; what they need of other documents is fetched through the context. */
export type Check<Value> = (
  value: Value,
  context: ValidationContext,
) => readonly Finding[] | Promise<readonly Finding[]>

const LEVELS = ['error', 'warning', 'info'] as const

/** What every one of Sanity's rules can do, whatever it is a rule for. */
interface LevelledRule<Rule> {
  custom(
    validate: (value: unknown, context: ValidationContext) => Promise<CustomValidatorResult>,
  ): Rule
  error(): Rule
  warning(): Rule
  info(): Rule
}

/**
 * Hands rules to the Studio. Sanity gives a validator one level, so there is one per level; the
 * check itself runs once for all three.
 */
export function findings<Value extends object>(check: Check<Value>) {
  const running = new WeakMap<object, Promise<readonly Finding[]>>()
  return <Rule extends LevelledRule<Rule>>(rule: Rule): Rule[] =>
    LEVELS.map((level) => {
      const levelled = rule.custom(async (value, context) => {
        if (typeof value !== 'object' || value === null) return true
        // The schema type that this stands on says what the value is; rules take every field as optional.
        const found = await once(running, value, async () => check(value as Value, context))
        const ours = found.filter((finding) => finding.level === level)
        if (ours.length === 0) return true
        return Promise.all(
          ours.map(async (finding) => {
            const message = await translated(finding, context)
            return finding.path === undefined ? { message } : { message, path: [...finding.path] }
          }),
        )
      })
      return levelled[level]()
    })
}

function once(
  running: WeakMap<object, Promise<readonly Finding[]>>,
  key: object,
  run: () => Promise<readonly Finding[]>,
) {
  const known = running.get(key)
  if (known !== undefined) return known
  const started = run()
  running.set(key, started)
  // What other documents say can change while this one stays the same object: look again next time.
  void started.finally(() => setTimeout(() => running.delete(key), 0)).catch(() => {})
  return started
}
