import { HIDDEN_IDS } from './hidden.ts'
import type { Random } from './proof.ts'

const IDS = [
  'article1',
  'article2',
  'person1',
  'source1',
  'secret1',
  'nobody',
  ...HIDDEN_IDS,
] as const
const TEXTS = ['Ada', 'Bo', 'A', 'C', 'harbour', 'leak', 'article', 'person', 'spring'] as const

/** A GROQ query that is valid by construction and pries: into counts, orders, references, matches. */
export function query(random: Random): string {
  const depth = 3
  return random.one<() => string>([
    () => list(random, depth),
    () => `${list(random, depth)}${projection(random, depth)}`,
    () => `count(${list(random, depth)})`,
    () => `${list(random, depth)}[0]`,
    () => `{"a": ${list(random, 1)}, "b": count(*), "c": ${value(random, 1)}}`,
    () => `array::unique(*[].${field(random)})`,
    () => `math::sum(${list(random, 1)}.rank)`,
    () => `*[${condition(random, 2)}] | score(${match(random)}) | order(_score desc){_id, _score}`,
    () => `${list(random, 1)}.${random.one(['by->name', 'related[]->_id', 'knows[]->title'])}`,
  ])()
}

function list(random: Random, depth: number): string {
  const filter = random.chance(0.85) ? `[${condition(random, depth)}]` : ''
  const order = random.chance(0.5)
    ? ` | order(${random.one(['rank', 'by->rank', '_updatedAt', 'count(related[]->)', '_id'])} ${random.one(['asc', 'desc'])}, _id)`
    : ''
  const slice = random.chance(0.4) ? `[${random.below(3)}...${3 + random.below(9)}]` : ''
  return `*${filter}${order}${slice}`
}

function condition(random: Random, depth: number): string {
  const deeper = depth > 0
  return random.one<() => string>([
    () => `_type == "${random.one(['article', 'person', 'system.release'])}"`,
    () => `_id == "${random.one(IDS)}"`,
    () => `_id in ["${random.one(IDS)}", "${random.one(IDS)}"]`,
    () =>
      `_id in path("${random.one(['*', '**', 'drafts.**', 'private.*', 'versions.**', '_.**'])}")`,
    () => `references("${random.one(IDS)}")`,
    () => `string::startsWith(by->secretName, "${random.one(TEXTS)}")`,
    () => `by->rank > ${random.below(20)}`,
    () => `defined(${random.one(['by->', 'by->name', 'related[1]->', '^.by', 'related[].by'])})`,
    () => match(random),
    () => `rank ${random.one(['>', '<', '==', '!='])} ${value(random, 0)}`,
    () => `sanity::versionOf("${random.one(IDS)}")`,
    () => `sanity::partOfRelease("spring")`,
    () => (deeper ? `count(*[${condition(random, depth - 1)}]) > ${random.below(9)}` : 'true'),
    () => (deeper ? `_id in *[${condition(random, depth - 1)}].related[]._ref` : 'rank > 3'),
    () =>
      deeper ? `(${condition(random, depth - 1)} || ${condition(random, depth - 1)})` : 'false',
    () => (deeper ? `${condition(random, depth - 1)} && ${condition(random, depth - 1)}` : 'true'),
    () => (deeper ? `!(${condition(random, depth - 1)})` : 'defined(title)'),
  ])()
}

function match(random: Random): string {
  return random.one<() => string>([
    () => `title match "${random.one(TEXTS)}*"`,
    () => `by->name match "${random.one(TEXTS)}"`,
    () => `@ match text::query("${random.one(TEXTS)}*")`,
    () => `[title, by->secretName] match text::query("${random.one(TEXTS)}")`,
    () => `related[]->title match "${random.one(TEXTS)}"`,
  ])()
}

function projection(random: Random, depth: number): string {
  const parts = Array.from({ length: 1 + random.below(4) }, (_, index): string =>
    random.one<() => string>([
      () => '...',
      () => '_id',
      () => `"p${index}": ${value(random, depth - 1)}`,
      () => `"p${index}": *[references(^._id)]._id`,
      () => `"p${index}": *[_id == ^.by._ref][0].name`,
      () => `"p${index}": coalesce(by->secretName, by->name, by._ref, "none")`,
      () => `"p${index}": select(defined(by->) => "there", "not there")`,
      () => `"p${index}": related[]->{_id, "n": count(*[references(^._id)])}`,
    ])(),
  )
  return `{${parts.join(', ')}}`
}

function value(random: Random, depth: number): string {
  return random.one<() => string>([
    () => String(random.below(20)),
    () => field(random),
    () => 'by->rank',
    () => 'documents::incomingRefCount()',
    () => 'string::split(coalesce(by->secretName, ""), " ")[0]',
    () => (depth > 0 ? `count(*[${condition(random, depth - 1)}])` : '1'),
    () => (depth > 0 ? `*[${condition(random, depth - 1)}][0]._id` : '2'),
    () => 'count(releases::all())',
    () => 'length(by->secretName)',
  ])()
}

const field = (random: Random) =>
  random.one(['rank', 'title', 'tags', '_id', '_type', 'by._ref', 'by->', '_originalId', 'name'])
