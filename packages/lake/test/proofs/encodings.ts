import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

const hash = (name: string, word: string) => createHash(name).update(word).digest('hex')

/** A word as it may be hidden in bytes: fourteen spellings of it. */
export function spellings(word: string): ReadonlyMap<string, Buffer> {
  // Where in a longer text a word begins decides its base64; the ends depend on the neighbours.
  const base64At = (offset: number) =>
    Buffer.from('\0'.repeat(offset) + word)
      .toString('base64')
      .slice(offset === 0 ? 0 : offset + 1, -4)
  const texts: Record<string, string> = {
    plain: word,
    upper: word.toUpperCase(),
    reversed: word.split('').toReversed().join(''),
    'base64, first': base64At(0),
    'base64, second': base64At(1),
    'base64, third': base64At(2),
    hex: Buffer.from(word).toString('hex'),
    percent: word.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    'html entities': word.replaceAll(/./g, (letter) => `&#${letter.charCodeAt(0)};`),
    'json escapes': word.replaceAll(/./g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    md5: hash('md5', word),
    sha1: hash('sha1', word),
    sha256: hash('sha256', word),
  }
  return new Map([
    ...Object.entries(texts).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]),
    ['utf-16', Buffer.from(word, 'utf16le')],
  ])
}

/** The spellings in which a word stands in bytes, or in what is packed in them. */
export function found(word: string, bytes: Buffer): string[] {
  const layers = [bytes, ...unpacked(bytes)]
  return [...spellings(word)]
    .filter(([, spelled]) => layers.some((layer) => layer.includes(spelled)))
    .map(([name]) => name)
}

function unpacked(bytes: Buffer): Buffer[] {
  return [gunzipSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)]
    } catch {
      return []
    }
  })
}
