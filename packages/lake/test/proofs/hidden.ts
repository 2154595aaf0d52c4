import type { Random } from './proof.ts'

interface Document extends Record<string, unknown> {
  _id: string
  _type: string
}

const NAMES = ['Ada', 'Bo', 'Cleo', 'Dag', 'Eva', 'Finn'] as const
const WORDS = ['harbour', 'council', 'budget', 'ferry', 'leak', 'vote'] as const

/** Ids that a visitor may guess, and must not learn of. */
export const HIDDEN_IDS = [
  'drafts.article1',
  'drafts.secret1',
  'versions.spring.article2',
  'versions.spring.secret2',
  'private.source1',
  'private.source2',
  'drafts.private.source1',
  '_.releases.spring',
] as const

export const isHidden = (id: string): boolean => id.includes('.')

/** A newsroom's documents, some of them hidden from visitors, which refer to each other. */
export function newsroom(random: Random): Document[] {
  const reference = (_ref: string) => ({ _type: 'reference', _ref, _weak: true })
  const sentence = () => `${random.one(WORDS)} ${random.one(WORDS)} ${random.one(NAMES)}`
  const article = (_id: string): Document => ({
    _id,
    _type: 'article',
    title: sentence(),
    rank: random.below(20),
    tags: [random.one(WORDS), random.one(WORDS)],
    by: reference(random.one(['person1', 'private.source1', 'private.source2', 'nobody'])),
    related: [
      { _key: 'a', ...reference(random.one(['article1', 'drafts.article1', 'drafts.secret1'])) },
      { _key: 'b', ...reference(random.one(['article2', 'private.source1', 'secret2'])) },
    ],
  })
  const person = (_id: string): Document => ({
    _id,
    _type: 'person',
    name: random.one(NAMES),
    secretName: `${random.one(NAMES)} ${random.one(NAMES)}`,
    rank: random.below(20),
    knows: [{ _key: 'k', ...reference(random.one(['article1', 'private.source2'])) }],
  })
  const shown = ['article1', 'article2', 'article3', 'article4', 'article5']
  return [
    ...shown.map(article),
    ...['person1', 'person2'].map(person),
    ...HIDDEN_IDS.filter((id) => !id.startsWith('_')).map((id) =>
      id.includes('source') ? person(id) : article(id),
    ),
    {
      _id: '_.releases.spring',
      _type: 'system.release',
      name: 'spring',
      state: 'active',
      metadata: { title: 'Spring', releaseType: 'asap' },
    },
  ]
}
