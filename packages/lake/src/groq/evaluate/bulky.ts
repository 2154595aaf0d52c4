const MAX_TEXT = 1_000_000
const MAX_ITEMS = 100_000

/** Whether what is done with a value next may take long, in one step that nothing can stop. */
export const isBulky = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length > MAX_TEXT
    : Array.isArray(value) && value.length > MAX_ITEMS

/** Whether `array::join()` would make a bulky text of few and small things. */
export const joinsToBulk = (array: unknown, separator: unknown): boolean =>
  Array.isArray(array) &&
  typeof separator === 'string' &&
  array.length * separator.length > MAX_TEXT
