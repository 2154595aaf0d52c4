/** Stars in one word of a pattern. With more of them, the ways to match a long word are beyond counting. */
const STARS = /\*[^\s*]+\*[^\s*]+\*/

/** Whether a pattern of `match` may take very long to try, or a list of them. */
export const isLaborious = (pattern: unknown): boolean =>
  Array.isArray(pattern)
    ? pattern.some(isLaborious)
    : typeof pattern === 'string' && STARS.test(pattern)
