import type { Scalar } from '../condition.ts'

/** Texts that SQLite keeps and compares as JavaScript does; it orders what is beyond otherwise. */
// oxlint-disable-next-line no-control-regex -- SQLite ends some texts at their first NUL.
export const isPlain = (text: string) => !/[\0\uD800-\uFFFF]/.test(text)

/** Whether a value is found by an equal one. JSON has digits for numbers beyond these, but other ones. */
export const isFaithful = (value: Scalar) => {
  if (typeof value === 'string') return isPlain(value)
  return typeof value === 'boolean' || Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

/** Whether nothing but an equal value looks like this in SQLite. */
export const isUnmistakable = (value: Scalar) =>
  typeof value === 'string'
    ? !/^[[{]/.test(value)
    : value !== 0 && value !== 1 && typeof value === 'number'
