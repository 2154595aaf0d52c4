/** How a story comes. */
export type Format = 'plain' | 'markdown' | 'html' | 'docx'

/** A story that cannot be read, with what to do about it. */
export class UnreadableStory extends Error {
  override readonly name = 'UnreadableStory'
}

/** The format of a file by its name: `.md`, `.html`, `.docx`; anything else is plain text. */
export function formatOf(name: string): Format {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? []
  const format = FORMATS.get(ending.toLowerCase())
  if (format !== undefined) return format
  if (
    ending.toLowerCase() === 'doc' ||
    ending.toLowerCase() === 'pdf' ||
    ending.toLowerCase() === 'odt'
  ) {
    throw new UnreadableStory(
      `${name}: a .${ending.toLowerCase()} file cannot be read. Save it as .docx, .html or .txt, or paste its text.`,
    )
  }
  return 'plain'
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
])

/**
 * The plain text of a story in any format, ready for {@link intake}. The readers of formats are
 * loaded when they are needed.
 *
 * @throws {UnreadableStory} when the file is not what its format says.
 *
 * @example
 * const { quotes } = intake(await readStory(await file.bytes(), formatOf(file.name)))
 */
export async function readStory(content: string | Uint8Array, format: Format): Promise<string> {
  if (format === 'docx') {
    if (typeof content === 'string')
      throw new UnreadableStory('A .docx file is read from its bytes, not from text.')
    const { textFromDocx } = await import('./docx.ts')
    return await textFromDocx(content).catch((cause: unknown) => {
      throw new UnreadableStory(
        'This is no .docx file, or a damaged one. Open it in a word processor and save it again.',
        { cause },
      )
    })
  }
  const text = typeof content === 'string' ? content : decode(content)
  if (format === 'html') return (await import('./html.ts')).textFromHtml(text)
  return format === 'markdown' ? (await import('./markdown.ts')).textFromMarkdown(text) : text
}

/** UTF-8, or UTF-16 when it says so, or what Windows wrote before either. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
