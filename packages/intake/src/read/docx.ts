import { textFromHtml } from './html.ts'

/** The text of a Word document. The reader of the format is loaded when the first one comes. */
export async function textFromDocx(file: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const bytes = new Uint8Array(file)
  // Node takes a Buffer, a browser an ArrayBuffer; each ignores the other.
  const input =
    'Buffer' in globalThis ? { buffer: Buffer.from(bytes) } : { arrayBuffer: bytes.buffer }
  const { value } = await mammoth.convertToHtml(input)
  return textFromHtml(value)
}
