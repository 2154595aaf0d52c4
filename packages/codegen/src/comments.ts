/** The documentation comments above the constants that a TypeScript file exports, by their names. */
export function commentsIn(source: string): Record<string, string> {
  const found = source.matchAll(/(\/\*\*(?:(?!\*\/).)*\*\/)\s*export const (\w+)/gs)
  return Object.fromEntries([...found].map(([, comment = '', name = '']) => [name, comment]))
}
