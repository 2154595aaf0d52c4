import type { IncomingDocument } from '../../documents/document.ts'

/** A seeded source of choices (mulberry32): the same seed makes the same documents and queries. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  one<Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number] {
    const index = this.below(items.length)
    return index in items ? items[index] : items[0]
  }
}

const IDS = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  '5',
  'secret.a',
  'secret.b',
  'versions.lone',
] as const
export const TYPES = ['post', 'note', 'person'] as const
const WORDS = [
  'harbour',
  'ferry',
  'the',
  'U.S.',
  'don’t',
  'co-op',
  'foo.bar',
  'Änderung',
  '港口',
  '🙂',
] as const

/** Values that SQLite and JavaScript could see differently, among plain ones. */
const SCALARS = [
  '',
  'a',
  'b',
  'B',
  '2024-01-01T00:00:00Z',
  '2025-06-01T00:00:00Z',
  '{"a":1}',
  '[1]',
  '1',
  'true',
  'ｅ',
  '🙂',
  'é',
  0,
  1,
  -1,
  1.5,
  2,
  4611686018427388000,
  1e21,
  true,
  false,
  null,
] as const

const text = (dice: Dice) =>
  Array.from({ length: dice.below(4) + 1 }, () => dice.one(WORDS)).join(dice.one([' ', '-', '. ']))

/** What no id is, and only looks like one to SQLite. */
const NO_IDS = [5, true, '', 'a\nb', '\u0001', ['a'], null] as const

const reference = (dice: Dice) => ({
  _type: 'reference',
  _ref: dice.chance(96) ? dice.one(IDS) : dice.one(NO_IDS),
  ...(dice.chance(10) ? { _dataset: 'elsewhere' } : {}),
  ...(dice.chance(5) ? { inner: { _ref: dice.one(IDS) } } : {}),
  _weak: true,
})

/** A document with fields of every kind, in every layer. */
export function document(dice: Dice): IncomingDocument {
  const base = dice.one(IDS)
  const layer = dice.one(['', '', '', 'drafts.', 'versions.spring.', 'versions.summer.'])
  const isOpen = base.startsWith('versions.')
  const fields: Record<string, unknown> = {}
  const maybe = (name: string, make: () => unknown) => {
    if (dice.chance(75)) fields[name] = make()
  }
  maybe('rank', () => dice.one([0, 1, 2, 2, 3, 10, 1.5]))
  maybe('date', () => dice.one(['2024-01-01', '2024-02-01', '2025-01-01', '2025-01-01']))
  maybe('mixed', () => dice.one(SCALARS))
  maybe('flag', () => dice.chance(50))
  maybe('slug', () =>
    dice.chance(90)
      ? { _type: 'slug', current: dice.one(['one', 'two', 'three']) }
      : dice.one(SCALARS),
  )
  maybe('title', () => text(dice))
  maybe('author', () => reference(dice))
  maybe('tags', () => Array.from({ length: dice.below(3) }, () => dice.one(['x', 'y', 'z'])))
  maybe('links', () =>
    Array.from({ length: dice.below(3) }, () => ({
      _key: `k${dice.below(99)}`,
      ...reference(dice),
    })),
  )
  maybe('body', () => [
    {
      _type: 'block',
      _key: 'b',
      children: Array.from({ length: dice.below(3) + 1 }, () => ({
        _type: 'span',
        text: text(dice),
      })),
    },
  ])
  if (layer.startsWith('versions') && dice.chance(20)) fields['_system'] = { delete: true }
  if (dice.chance(4)) fields['_originalId'] = dice.one(IDS)
  return { _id: isOpen ? base : `${layer}${base}`, _type: dice.one(TYPES), ...fields }
}

const PATHS = [
  'rank',
  'date',
  'mixed',
  'flag',
  'slug.current',
  'title',
  'author._ref',
  '_updatedAt',
  '_id',
  '_type',
] as const

const LITERALS = [...SCALARS, 'one', 'two', '2024-02-01', '2025-01-01'] as const
const PATTERNS = [...WORDS, 'har*', 'fer*', '*our', 'foob*'] as const

/** Values of every kind for the parameters of a query. */
export const parameters = (dice: Dice): Record<string, unknown> => ({
  value: dice.chance(85) ? dice.one(LITERALS) : [dice.one(LITERALS), dice.one(LITERALS)],
  other: dice.one(LITERALS),
  type: dice.chance(90) ? dice.one(TYPES) : dice.one(LITERALS),
  id: dice.chance(90) ? dice.one([...IDS, `drafts.${dice.one(IDS)}`]) : dice.one(LITERALS),
  ids: Array.from({ length: dice.one([0, 1, 2, 2, 9, 60]) }, () =>
    dice.chance(95) ? dice.one(IDS) : dice.one(LITERALS),
  ),
  words: dice.chance(90) ? dice.one(PATTERNS) : dice.one(LITERALS),
})

const literal = (dice: Dice): string =>
  dice.chance(35) ? dice.one(['$value', '$value', '$other']) : JSON.stringify(dice.one(LITERALS))

/** A parameter, or what it could be. */
const given = (dice: Dice, name: string, texts: readonly [string, ...string[]]): string =>
  dice.chance(35) ? `$${name}` : `"${dice.one(texts)}"`

const typeTest = (dice: Dice) =>
  dice.chance(80)
    ? `_type == ${dice.chance(15) ? '$type' : `"${dice.one(TYPES)}"`}`
    : `_type in ["${dice.one(TYPES)}", "${dice.one(TYPES)}"]`

function atom(dice: Dice): string {
  const path = dice.one(PATHS)
  switch (dice.below(20)) {
    case 0:
    case 1:
      return `${path} == ${literal(dice)}`
    case 2:
      return `${literal(dice)} == ${path}`
    case 3:
      return `${path} != ${literal(dice)}`
    case 4:
    case 5:
      return `${path} ${dice.one(['<', '<=', '>', '>='])} ${literal(dice)}`
    case 6:
      return `${path} in [${literal(dice)}, ${literal(dice)}]`
    case 7:
      return `defined(${path})`
    case 8:
      return `references(${given(dice, dice.one(['id', 'ids']), IDS)})`
    case 9:
      return `_id in ${dice.chance(35) ? '$ids' : `["${dice.one(IDS)}", "drafts.${dice.one(IDS)}"]`}`
    case 10:
      return `!(_id in path("${dice.one(['drafts.**', 'versions.**', 'secret.*'])}"))`
    case 11:
      return `${dice.one(['title', '[title, slug.current]', 'pt::text(body)', '@'])} match ${given(dice, 'words', PATTERNS)}`
    case 12:
      return `@ match text::query(${given(dice, 'words', ['harbour', 'ferr*', '-ferry', 'the harbour', '港口', 'foobar'])})`
    case 13:
      return `sanity::versionOf(${given(dice, 'id', IDS)})`
    case 14:
      if (dice.chance(30))
        return `(date < $value || (date == $value && _id > ${given(dice, 'id', IDS)}))`
      return `(date < "2025-01-01" || (date == "2025-01-01" && _id > ${given(dice, 'id', IDS)}))`
    case 15:
      return `${given(dice, 'id', IDS)} in ${dice.one(['links[]._ref', 'links[].inner._ref', 'author.links[]._ref', 'tags[]._ref'])}`
    case 16:
      return `($value ${dice.one(['== null', '!= null', '== "one"', 'in ["two"]'])} || ${path} == ${literal(dice)})`
    case 17:
      return `(${dice.one(['$none == null', 'null', 'true', '1 > 2'])} || "${dice.one(IDS)}" in links[]._ref)`
    case 18:
      return `_id in path("${dice.one(['*', '**', 'drafts.*', 'drafts.**', 'versions.spring.*', 'versions.**', 'versions.*.a', 'a'])}")`
    default:
      return `author->rank > ${dice.below(3)}`
  }
}

function condition(dice: Dice, depth = 2): string {
  if (depth === 0 || dice.chance(40)) return atom(dice)
  const [left, right] = [condition(dice, depth - 1), condition(dice, depth - 1)]
  switch (dice.below(6)) {
    case 0:
      return `(${left} || ${right})`
    case 1:
      return `!(${left})`
    default:
      return `${left} && ${right}`
  }
}

/** What counters know: that an attribute has a value. */
const plainTest = (dice: Dice) =>
  `${dice.one(PATHS)} ${dice.chance(70) ? `== ${literal(dice)}` : `in [${literal(dice)}, ${literal(dice)}]`}`

const way = (dice: Dice) => dice.one(['', ' asc', ' desc'])

function order(dice: Dice): string {
  if (dice.chance(40)) return ''
  const first = `${dice.one([...PATHS, 'lower(title)'])}${way(dice)}`
  return ` | order(${first}${dice.chance(40) ? `, ${dice.one(['_id', 'rank'])}${way(dice)}` : ''})`
}

const slice = (dice: Dice) =>
  dice.one([
    '',
    '',
    '[0...3]',
    '[1..2]',
    '[2...9]',
    '[0]',
    '[1]',
    '[-1]',
    '[0...0]',
    '[3...1]',
    '[-3...-1]',
  ])

/** A filter on everything, mostly with a type, as nearly all queries have it. */
const filtered = (dice: Dice) =>
  `*[${dice.chance(80) ? `${typeTest(dice)} && ` : ''}${condition(dice)}]${dice.chance(10) ? `[${atom(dice)}]` : ''}`

const FIELDS = [
  '_id',
  '_type, _rev',
  '_updatedAt',
  '_originalId',
  'title',
  'mixed, flag',
  'tags',
  '"slug": slug.current',
  '"by": author->title',
  '"author": author->{_id, title, "when": date, _originalId}',
  '"links": links[]->{_id, _type}',
  '"names": links[]->title',
  '"inner": links[].inner->{_id}',
  '"deep": author->author->{_id, "by": author->_id}',
  '"all": author->{..., "more": 1}',
  '"count": count(*[author._ref == ^._id])',
  '"same": *[_type == ^._type] | order(date)[0...2]{_id, date}',
  '"first": *[_type == "post"] | order(rank desc, _id)[1]{_id, "of": ^.title, "self": ^{title, "id": @._id}}',
  '"object": {"in": title, rank}',
  '"self": @{title, "id": @._id, "whole": @}.title',
  '"referring": *[references(^._id)]{_id, "to": ^._id}',
  '"text": coalesce(title, "none")',
  '"one": 1, "value": $value',
  '"blocks": body[]{"texts": children[].text}',
  '"1": rank',
  'rank, "rank": title',
] as const

const projection = (dice: Dice): string => {
  const fields = Array.from({ length: dice.below(5) + 1 }, () => dice.one(FIELDS))
  return `{${[...(dice.chance(25) ? ['...'] : []), ...new Set(fields)].join(', ')}}`
}

/** A query as front ends and the Studio send them, and stranger ones. */
export function query(dice: Dice): string {
  switch (dice.below(12)) {
    case 0:
      return `count(${filtered(dice)})`
    case 11:
      return `count(*[${typeTest(dice)}${dice.one(['', ` && ${plainTest(dice)}`, ` && ${plainTest(dice)}`])}])`
    case 1:
      return `{"n": count(${filtered(dice)}), "there": defined(${filtered(dice)}[0])}`
    case 2:
      return `*[${typeTest(dice)}]{_id, "of": ${filtered(dice)}${order(dice)}${slice(dice)}._id}`
    case 3:
      return `*[${typeTest(dice)}]${order(dice)}{_id, "by": *[references(^._id)]._id, "n": count(*[author._ref == ^._id]), "same": *[_type == ^._type && date == ^.date][0]._id, "shared": count(*[references(^._id) && author._ref in *[_type == ^.^._type].author._ref]) > 0}`
    case 4:
      return `${filtered(dice)}${order(dice)}[0...3]{..., "author": author->{_id, title}, "links": links[]->_id}`
    case 5:
      return `${filtered(dice)} | score(title match "harbour", rank > 1)${dice.one(['', ' | order(_score desc, _id asc)'])}{_id, _score}`
    case 6:
    case 7:
    case 8:
      return `${filtered(dice)}${order(dice)}${slice(dice)}${projection(dice)}`
    default:
      return `${filtered(dice)}${order(dice)}${slice(dice)}${dice.one(['', '', '', '.title', '.slug.current'])}`
  }
}
