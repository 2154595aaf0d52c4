import { nameKey } from '../names/directory.ts'
import type { Entity } from '../names/entity.ts'
import type { Answer } from '../quotations/answers.ts'
import type { Scene } from './scene.ts'
import { nobody, type Resolved, type Speaker } from './speaker.ts'
import type { Statement } from './statements.ts'
import { because } from '../reason.ts'

/** An answer of a printed interview, with whoever gives it. */
export function answered(scene: Scene, answer: Answer): Statement {
  const { label } = answer.turn
  return {
    ...answer.words,
    quoteType: 'direct',
    resolved: label === undefined ? interviewed(scene) : labelled(scene, label),
    via: [],
    quotation: answer,
    paragraph: answer.parts[0]?.paragraph ?? 0,
  }
}

/** Whom the lines before the first answer are about: the person they name most often. */
function interviewed({ registry, resolver, answers }: Scene): Resolved {
  const first = answers[0]?.start ?? 0
  const people = registry.mentions.all.filter(
    ({ entity, start }) => entity.kind === 'person' && start < first,
  )
  const [most] = [...Map.groupBy(people, ({ entity }) => entity)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  if (most === undefined) return nobody(because`The interview does not say who answers.`)
  const [entity] = most
  return {
    speakers: [resolver.speakerOf(entity)],
    confidence: 0.8,
    reason: because`answers in an interview; named before its first question`,
  }
}

function labelled({ registry, resolver, directory }: Scene, label: string): Resolved {
  const entity = registry.entities.find((one) => isCalled(one, label))
  const speaker = entity === undefined ? stranger(label) : resolver.speakerOf(entity)
  const known = entity === undefined ? directory.named(label)?.name : undefined
  return {
    speakers: [known === undefined ? speaker : { ...speaker, name: known }],
    confidence: entity === undefined && known === undefined ? 0.7 : 0.95,
    reason: because`“${label}:” stands before the words`,
  }
}

/** The label is a name of the person, or its last part. */
function isCalled({ kind, name, aliases }: Entity, label: string): boolean {
  if (kind !== 'person') return false
  const key = nameKey(label)
  return [name, ...aliases].some((one) => nameKey(one) === key || nameKey(one).endsWith(` ${key}`))
}

const stranger = (label: string): Speaker => ({
  name: label === label.toUpperCase() ? inSmallLetters(label) : label,
  sourceType: 'person',
  identification: 'named',
  asDescribed: label,
})

/** “QUISPE” is how an interview prints Quispe. */
const inSmallLetters = (name: string): string =>
  name.toLowerCase().replaceAll(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase())
