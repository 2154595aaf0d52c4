import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const room = path.join(import.meta.dirname, '..')
const FORMATS = [
  'words',
  'html',
  'react',
  'text',
  'json-ld',
  'feeds',
  'ninjs',
  'apple-news',
  'ical',
] as const

/** Every module an entry reaches: files of ours, and packages by name. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  // What examples import, nobody loads.
  const source = readFileSync(file, 'utf8').replaceAll(/\/\*\*.*?\*\//gs, '')
  // Types are gone when the code runs.
  const imports = source.matchAll(/^(?:import|export)(?! type )[^;'"]*? from '([^']+)'/gm)
  for (const [, name = ''] of imports) {
    if (name.startsWith('.')) reachedFrom(path.join(path.dirname(file), name), seen)
    else seen.add(name)
  }
  return seen
}

const packagesOf = (entry: (typeof FORMATS)[number]): readonly string[] =>
  [...reachedFrom(path.join(room, manifest.exports[`./${entry}`]))].filter(
    (name) => !path.isAbsolute(name),
  )

it.each(FORMATS)('%s runs at the edge: it needs nothing of Node, Sanity or the schema', (entry) => {
  const renderers = ['@portabletext/to-html', '@portabletext/react', 'react']
  expect(packagesOf(entry).filter((name) => !renderers.includes(name))).toEqual([])
})

it('would see what a module of Node is needed for (control)', () => {
  expect([...reachedFrom(import.meta.filename)]).toContain('node:fs')
})

it('needs React for components only, and no renderer for words and calendars', () => {
  expect(packagesOf('react')).toContain('@portabletext/react')
  expect(packagesOf('html')).toEqual(['@portabletext/to-html'])
  expect(packagesOf('words')).toEqual([])
  expect(packagesOf('ical')).toEqual([])
  expect(packagesOf('text')).toEqual([])
  expect(packagesOf('json-ld')).toEqual([])
})
