import type { ProposedSource } from '../proposal.ts'
import type { Anonymity } from '../speech/anonymity.ts'
import type { Claim } from '../claims/propose.ts'
import type { Span } from '../text/span.ts'
import type { Scene } from '../speech/scene.ts'
import type { Speaker } from '../speech/speaker.ts'
import type { Statements } from '../speech/statements.ts'
import { because, type Reason } from '../reason.ts'

/** Everybody who says something, carries it, alleges or answers, once each. */
export function proposedSources(
  scene: Scene,
  { quotes, paraphrases, heard, anonymity }: Statements,
  claims: readonly Claim[],
): ProposedSource[] {
  const byName = new Map<string, ProposedSource>()
  const add = (speaker: Speaker, statement: Said, reason: Reason) => {
    if (byName.has(speaker.name)) return
    const why = speaker.identification === 'named' ? undefined : anonymity.get(speaker.name)
    byName.set(speaker.name, {
      ...sourceOf(scene, speaker, statement, reason),
      ...(why === undefined ? {} : { anonymity: printed(why) }),
    })
  }
  for (const statement of [...quotes, ...paraphrases].toSorted((a, b) => a.start - b.start)) {
    const said = { ...statement, confidence: statement.resolved.confidence }
    for (const speaker of statement.resolved.speakers)
      add(speaker, said, because`says something in the story`)
    for (const { speaker, relation } of statement.via) {
      // Where somebody posts is no source, unless the newsroom keeps it as one.
      const isOn = relation !== 'postedOn' || scene.directory.named(speaker.name) !== undefined
      if (isOn) add(speaker, said, because`carries what others said`)
    }
  }
  for (const { speaker, reason, ...said } of heard) add(speaker, said, reason)
  for (const claim of claims) {
    for (const speaker of claim.speakers) add(speaker, claim, because`makes a claim in the story`)
    for (const response of claim.responses)
      if (response.stance !== 'didNotRespond')
        for (const speaker of response.speakers) add(speaker, response, because`answers a claim`)
  }
  return [...byName.values()]
}

/** Where somebody is heard, and how sure that is. */
interface Said extends Span {
  readonly confidence: number
}

const printed = ({ text, reason }: Anonymity) => ({
  statement: text,
  ...(reason === undefined ? {} : { reason }),
})

/** Where the story calls somebody so: before what is said or behind it, in the same paragraph. */
function describedAt({ story }: Scene, words: string, statement: Span): Span {
  const paragraph = story.paragraphs.find(
    ({ start, end }) => statement.start >= start && statement.start < end,
  )
  const before = story.text.lastIndexOf(words, statement.end)
  const start =
    before >= (paragraph?.start ?? 0) ? before : story.text.indexOf(words, statement.end)
  // Nowhere in these words: the source is on record all the same, and nothing is marked.
  if (start === -1 || start >= (paragraph?.end ?? 0))
    return { start: statement.start, end: statement.start }
  return { start, end: start + words.length }
}

function sourceOf(scene: Scene, speaker: Speaker, statement: Said, reason: Reason): ProposedSource {
  const { entity, name, sourceType, identification } = speaker
  const mention = entity === undefined ? undefined : scene.registry.mentions.firstOf(entity)
  const known = scene.directory.named(name)
  const { start, end } = mention ?? describedAt(scene, speaker.asDescribed, statement)
  return {
    name,
    sourceType,
    identification,
    ...(entity?.title === undefined || sourceType !== 'person' ? {} : { jobTitle: entity.title }),
    alternateNames:
      entity === undefined ? [] : [...entity.aliases].filter((alias) => alias !== name),
    ...(known?._id === undefined ? {} : { matches: known._id }),
    start,
    end,
    confidence: known === undefined ? statement.confidence : 0.95,
    reason: known === undefined ? reason : because`${reason}; in the directory`,
  }
}
