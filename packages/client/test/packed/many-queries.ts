const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

/** Names of that many queries: `q0, q1, …`. */
export const names = (count: number) =>
  numbers(count)
    .map((at) => `q${at}`)
    .join(', ')

/** Something for each of them, a line each. */
export const each = (count: number, line: (at: number) => string) =>
  numbers(count).map(line).join('\n')

/** No two alike, so that nothing is known from the one before. */
const groq = (at: number) => `*[_type == "quote"] | order(dateSaid desc)[0...${at + 1}]{
  _id, _type, "text${at}": text, quoteType, verification,
  "speakers": attribution.speakers[]->{ _id, "name${at}": name, sourceType },
  "event": event->{ _id, "name${at}": name, occurrenceStatus }
}`

/** A module of that many queries. */
export const queriesModule = (count: number) =>
  `import { defineQuery } from 'groq'\n${each(
    count,
    (at) => `export const q${at} = defineQuery(\`${groq(at)}\`)`,
  )}\n`

/** A module that asks each of them once. */
export const askingModule = (head: string, count: number, ask: (at: number) => string) =>
  `${head}\nexport async function all() {\n  const seen: unknown[] = []\n${each(count, ask)}\n  return seen\n}\n`

/** The same through the client, with what `onrecord generate` printed of them. */
export const onrecordModule = (count: number) =>
  askingModule(
    `import type { Onrecord } from '@onrecord/client'\nimport { ${names(count)} } from './onrecord.generated.ts'\ndeclare const news: Onrecord`,
    count,
    (at) => `  const answer${at} = await news.fetch(q${at})
  seen.push(answer${at}[0]?.text${at}, answer${at}[0]?.event?.name${at})`,
  )
