/** A value as it stands in TypeScript. */
export const literal = (value: unknown): string => JSON.stringify(value)

/** A name as it stands before a colon. */
export const property = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)

/** Lines between braces. */
export const braced = (lines: readonly string[]): string =>
  `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`
