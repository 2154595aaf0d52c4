import type { Random } from './proof.ts'

// What nobody in their right mind sends, from a seed.

/** Ids, names, paths and texts at which programs have stumbled. */
export const WORDS = [
  '',
  ' ',
  '.',
  '..',
  '../..',
  '%2e%2e%2f',
  '%',
  '%zz',
  '/',
  '\\',
  '\0',
  '\n',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udfff\ud800',
  '💥',
  'İ',
  'a'.repeat(129),
  'drafts.',
  'drafts.drafts.a',
  'versions.',
  'versions.x',
  'versions..a',
  '_.',
  '_.releases.',
  'private.',
  '-',
  '-1',
  '0',
  '1e400',
  'NaN',
  '9007199254740993',
  'null',
  'true',
  '{}',
  '[]',
  '"',
  "'",
  '`',
  '$',
  '$x',
  '*',
  '**',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__proto__.x',
  'constructor.prototype.x',
  'a[-1]',
  'a[0:1000000000]',
  'items[1:1000000000]',
  'items[1000000000]',
  'a[]',
  'a[',
  'a..b',
  '..a',
  'a[_key=="',
  'a[_key=="k"].b',
  'a[?',
  '[0]',
  "'; DROP TABLE documents; --",
  '*[',
  'count(',
  'select(',
  '<script>',
  'published',
  'raw',
  'drafts',
] as const

const NUMBERS = [0, -0, -1, 1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324] as const
const NAMES = [
  '_id',
  '_type',
  '_rev',
  '_key',
  '_ref',
  'a',
  'items',
  'n',
  '__proto__',
  'id',
  'query',
] as const

export const word = (random: Random) => random.one(WORDS)

/** Some JSON value, as text: `JSON.stringify` would not write every one. */
export function json(random: Random, depth = 3): string {
  const leaf = () =>
    random.one<() => string>([
      () => JSON.stringify(word(random)),
      () => String(random.one(NUMBERS)),
      () => random.one(['null', 'true', 'false', '1e400', '-1e400', '1E+2', '{}', '[]']),
    ])()
  if (depth === 0 || random.chance(0.4)) return leaf()
  const several = <T>(make: () => T) => Array.from({ length: random.below(4) }, make)
  return random.chance(0.5)
    ? `[${several(() => json(random, depth - 1)).join(',')}]`
    : `{${several(() => `${JSON.stringify(random.chance(0.7) ? random.one(NAMES) : word(random))}:${json(random, depth - 1)}`).join(',')}}`
}

const LONG = `a${'.a'.repeat(9000)}`

/** A mutation that looks like one, with something strange in it. */
export function mutation(random: Random): string {
  const id = random.chance(0.7) ? 'target' : word(random)
  const path = () =>
    JSON.stringify(random.chance(0.05) ? LONG : random.chance(0.3) ? 'items[0]' : word(random))
  const values = () => `{${path()}:${json(random, 2)}}`
  const patch = () =>
    random.one<() => string>([
      () => `"set":${values()}`,
      () => `"setIfMissing":${values()}`,
      () => `"unset":[${path()},${path()}]`,
      () => `"inc":{${path()}:${random.one(NUMBERS)}}`,
      () => `"dec":${values()}`,
      () =>
        `"diffMatchPatch":{${path()}:${JSON.stringify(random.one(['@@ -1,5 +1,5 @@\n-a\n+b\n', '@@', '', '@@ -999999999 +1 @@\n+%zz']))}}`,
      () =>
        `"insert":{"${random.one(['before', 'after', 'replace'])}":${path()},"items":${json(random, 2)}}`,
      () => `"ifRevisionID":${json(random, 0)}`,
    ])()
  return random.one<() => string>([
    () => `{"patch":{"id":${JSON.stringify(id)},${patch()}}}`,
    () => `{"patch":{"id":"target",${patch()},${patch()}}}`,
    () => `{"patch":{"query":${JSON.stringify(word(random))},${patch()}}}`,
    () => `{"create":{"_id":${JSON.stringify(id)},"_type":"note","items":${json(random)}}}`,
    () =>
      `{"createOrReplace":{"_id":"target","_type":"note","items":[1,{"_key":"k","b":1}],"a":${json(random)}}}`,
    () => `{"createIfNotExists":${json(random)}}`,
    () => `{"delete":{"id":${JSON.stringify(word(random))}}}`,
    () => `{"delete":{"query":${JSON.stringify(word(random))},"params":${json(random)}}}`,
    () => json(random),
  ])()
}

const ACTIONS = [
  'create',
  'discard',
  'delete',
  'edit',
  'publish',
  'unpublish',
  'version.create',
  'version.discard',
  'replaceDraft',
  'nothing',
] as const

export function action(random: Random): string {
  const id = () =>
    JSON.stringify(
      random.chance(0.5)
        ? random.one(['target', 'drafts.target', 'versions.r.target'])
        : word(random),
    )
  const type = `sanity.action.${random.chance(0.8) ? 'document' : 'release'}.${random.one(ACTIONS)}`
  return `{"actionType":"${type}","publishedId":${id()},"draftId":${id()},"versionId":${id()},"releaseId":${id()},"attributes":${json(random)},"document":${json(random)},"patch":{"set":${json(random, 2)}},"ifExists":${json(random, 0)}}`
}

/** A body that is hardly JSON. */
export function noise(random: Random): Uint8Array {
  const depth = random.one([101, 1001, 5001, 100_000])
  return Buffer.from(
    random.one<() => string | Uint8Array>([
      () => `${'['.repeat(depth)}${']'.repeat(depth)}`,
      () =>
        `{"mutations":[{"create":{"_type":"note","a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}}]}`,
      () => `{"query":"${'('.repeat(depth)}1${')'.repeat(depth)}"}`,
      () => `{"query":"*","params":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      () => json(random).slice(0, -1),
      () => Uint8Array.from({ length: 64 }, () => random.below(256)),
      () =>
        Buffer.concat([
          Buffer.from('{"query":"'),
          Buffer.from([0xc3, 0x28, 0xff]),
          Buffer.from('"}'),
        ]),
      () => `{"query":"*","query":"*[0]","params":{"__proto__":{"polluted":true}}}`,
      () => '\ufeff{"query":"1"}',
      () => `{"query":"\\ud800"}`,
      () => '',
    ])(),
  )
}

const TOKENS = [
  '*',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '...',
  '..',
  '->',
  '.',
  ',',
  '|',
  '&&',
  '||',
  '!',
  '@',
  '^',
  '$a',
  '"x"',
  "'",
  '"',
  '1',
  '-1',
  '1e9',
  'true',
  'null',
  '_id',
  '_type',
  'order(',
  'score(',
  'count(',
  'defined(',
  'references(',
  'select(',
  'text::query(',
  'geo::',
  'fn ',
  '=>',
  'in',
  'match',
  'asc',
  '==',
  '<',
  '//',
  '\n',
  '\\u{1F600}',
  '\\',
  '\ud800',
  '💥',
] as const

/** A query with a few things wrong: cut, doubled, swapped, or with a stray word in it. */
export function mutilated(random: Random, query: string): string {
  let text = query
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(text.length + 1)
    const end = Math.min(text.length, at + 1 + random.below(6))
    text = random.one<() => string>([
      () => text.slice(0, at) + random.one(TOKENS) + text.slice(at),
      () => text.slice(0, at) + text.slice(end),
      () => text.slice(0, end) + text.slice(at),
      () => text.slice(0, at) + random.one(TOKENS) + text.slice(end),
      () => text.slice(0, at),
    ])()
  }
  return text
}

export const tokenSoup = (random: Random): string =>
  Array.from({ length: 1 + random.below(12) }, () => random.one(TOKENS)).join(random.one(['', ' ']))
