import type { Random } from './proof.ts'

/** A query meant to harm whoever answers it. */
export interface Attack {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
}

type Kind = (random: Random) => Attack

const of = (query: string): Attack => ({ query })
const nested = (open: string, middle: string, close: string, depth: number) =>
  `${open.repeat(depth)}${middle}${close.repeat(depth)}`
/** Each projection holds what the one before it made, twice. */
const doubled = (start: string, more: string, times: number) =>
  `{"a": ${start}}${`{"a": ${more}}`.repeat(times)}`

/** So many times, or up to twice as many. */
const some = (random: Random, count: number) => count + random.below(count)

/** What is known to bring down those who evaluate queries, each in many sizes. */
export const attacks: Readonly<Record<string, Kind>> = {
  'a mistake in deep brackets': (random) => of(nested('a.b[', '!', ']', some(random, 20))),
  'deep brackets': (random) => of(nested('(', '1', ')', some(random, 500))),
  'deep filters': (random) => of(nested('*[count(', 'n', ') > 0]', some(random, 100))),
  'deep projections': (random) => of(nested('*{"a": ', 'n', '}', 2 + random.below(40))),
  'brackets without end': (random) => of('['.repeat(some(random, 100_000))),
  'a slice without end': (random) => of(`*[${'.'.repeat(some(random, 100_000))}`),
  'many alternatives': (random) => of(`*[${'n == 1 || '.repeat(some(random, 700))}n == 2]`),
  'many minus signs': (random) => of(`${'-'.repeat(some(random, 3000))}1`),
  'a long name': (random) => of(`${'f'.repeat(some(random, 120_000))}()`),
  'a cross join': () => of('count(*{"a": *{"b": *[n > ^.n && n > ^.^.n]}})'),
  'a cross join of counts': () => of('count(*[count(*[n > ^.n && count(*[n > ^.n]) > 0]) > 0])'),
  'documents in documents': () => of('*{"a": *{"b": *{"c": n}}}'),
  'whole documents in documents': () => of('*{..., "a": *{..., "b": *[0..20]}}'),
  'one document many times': (random) => of(`*[0]{${'"a": @, '.repeat(some(random, 400))}}`),
  'a huge slice': () => of('*[-9007199254740991..9007199254740991]'),
  'a long order': (random) => of(`* | order(${'n, '.repeat(some(random, 700))}n)`),
  'a long score': (random) =>
    of(`* | score(${'title match "n*", '.repeat(some(random, 250))}title match "x")`),
  'a search with stars': (random) => of(`*[title match "${'*o'.repeat(2 + random.below(20))}*z"]`),
  'stars over one long word': () => ({
    query: '$text match "*a*a*a*a*a*a*a*b"',
    params: { text: 'a'.repeat(30_000) },
  }),
  'a text that doubles': (random) => of(doubled('"abcd"', 'a + a', 15 + random.below(20))),
  'an upper case text that doubles': (random) =>
    of(`${doubled('"abcd"', 'a + a', 15 + random.below(12))}{"n": length(upper(a))}`),
  'a list that doubles': (random) => of(doubled('[1, 2]', 'a + a', 15 + random.below(20))),
  'a list that is spread twice': (random) =>
    of(doubled('[1, 2]', '[...a, ...a]', 15 + random.below(20))),
  'a list joined by a long text': () => ({
    query: 'length(array::join(string::split($many, ""), $long))',
    params: { many: 'a'.repeat(50_000), long: 'b'.repeat(10_000) },
  }),
  'huge parameters': () => ({
    query: '*[_id in $ids && title in $ids]',
    params: { ids: Array.from({ length: 100_000 }, (_, n) => `id${n}`) },
  }),
  'a wide filter by parameters': () => ({
    query: '*[count($ids[@ > ^.n]) > 0 && count($ids[@ < ^.n]) > 0]',
    params: { ids: Array.from({ length: 200_000 }, (_, n) => n) },
  }),
}
