import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { intake } from '../intake.ts'
import { directoryFrom, UnreadableDirectory } from '../read/directory.ts'
import { formatOf, readStory, UnreadableStory } from '../read/index.ts'
import { outline, report } from './print.ts'

const help = `onrecord-intake: a story in, proposals out.

  onrecord-intake FILE                     what is in the story, for people
  onrecord-intake FILE --json              the same for programs; offsets count UTF-16 units of "text"
  onrecord-intake FILE --sources S.ndjson  match the sources the newsroom knows
  onrecord-intake -                        read plain text from standard input

FILE is plain text, Markdown (.md), HTML (.html) or Word (.docx).`

try {
  await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, sources: { type: 'string' }, help: { type: 'boolean' } },
  })
  const [file, ...others] = positionals
  if (values.help === true || file === undefined) {
    console.log(help)
    if (values.help !== true) process.exitCode = 1
    return
  }
  if (others.length > 0)
    throw new UnreadableStory(`One story at a time. “${others[0]}” is one too many.`)
  const content = file === '-' ? await standardInput() : await readFile(file)
  const text = await readStory(content, file === '-' ? 'plain' : formatOf(file))
  const sources =
    values.sources === undefined ? [] : directoryFrom(await readFile(values.sources, 'utf8'))
  const result = intake(text, { sources })
  console.log(values.json === true ? JSON.stringify(report(result), null, 2) : outline(result))
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function messageOf(error: unknown): string {
  if (error instanceof UnreadableStory || error instanceof UnreadableDirectory) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const path = 'path' in error ? String(error.path) : ''
  if (code === 'ENOENT') return `There is no file ${path}.`
  if (code === 'EISDIR') return `${path === '' ? 'That' : path} is a folder. Name a file.`
  if (code === 'EACCES') return `${path} may not be read by you.`
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n\n${help}`
  throw error
}
