import path from 'node:path'
import type { Export } from './declarations.ts'

/** A piece of TypeScript that the documentation shows, as a file. */
export interface Snippet {
  /** Where it stands, with the ending of its language. */
  readonly file: string
  readonly code: string
}

/** The pieces of TypeScript in a page of Markdown. One whose first line is a path is that file. */
export const snippetsOfPage = (page: string, text: string): Snippet[] =>
  fencesIn(text).map(({ language, code }, index) => ({
    file: /^\/\/ (\S+\.tsx?)\n/.exec(code)?.[1] ?? `src/${page}-${index + 1}.${language}`,
    code: whole(code),
  }))

/** The examples of what is exported. One that imports nothing of ours knows its entry point. */
export const snippetsOfExports = (exported: readonly Export[]): Snippet[] =>
  exported.flatMap(({ name, from, examples }) =>
    examples.flatMap(fencesIn).map(({ language, code }, index) => ({
      file: `src/${path.basename(from)}-${name}-${index + 1}.${language}`,
      code: whole(code.includes("from '@onrecord/client") ? code : entry(from, exported) + code),
    })),
  )

/** Imports everything that an entry point exports. */
function entry(wanted: string, exported: readonly Export[]): string {
  const names = exported
    .filter(({ from }) => from === wanted)
    .map(({ name, isValue }) => (isValue ? name : `type ${name}`))
  return `import { ${names.join(', ')} } from '${wanted}'\n`
}

const fencesIn = (text: string) =>
  [...text.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))

/** As a module: what it makes is its own. */
const whole = (code: string): string => `${code}\nexport {}\n`
