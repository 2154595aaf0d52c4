import { candidatesIn, dayOf, passageOf } from '../src/events/candidates.ts'
import { signsOf } from '../src/events/signs.ts'
import { sceneOf } from '../src/speech/scene.ts'
import { isRead } from '../src/text/language.ts'
import { normalizeText } from '../src/text/normalize.ts'
import { storyOf } from '../src/text/story.ts'
import { corpus, type LabelledStory } from './corpus.ts'
import { heldOut, printWeights, type Example } from './fit.ts'
import { touches } from './score.ts'

/**
 * Fits the weights of the signs by which events are known, on the tuned stories,
 * and prints them with what they find on stories that they were not fitted on: every tenth story in
 * turn is left out. `node scripts/fit-events.ts`; `src/events/weights.ts` holds what it printed.
 */
interface Row extends Example {
  readonly story: LabelledStory
  readonly words: string
  readonly status: string
}

const stories = (await corpus('tuned')).filter(({ labels }) => labels.events !== undefined)
const rows = stories.flatMap(rowsOf)
const held = heldOut(rows, ({ story }) => stories.indexOf(story))
console.log(`${stories.length} stories, ${rows.length} verbs; on stories left out:`)
console.log('  above   found   precision   status right')
for (const above of [-1, -0.8, -0.6, -0.4, -0.2, 0])
  console.log(`  ${above.toFixed(1).padStart(5)}   ${figures(above)}`)
printWeights(rows)

function rowsOf(story: LabelledStory): Row[] {
  const scene = sceneOf(storyOf(normalizeText(story.text)), [])
  if (!isRead(scene.story.language)) return []
  const day = dayOf(scene)
  return scene.sentences.flatMap((sentence) =>
    candidatesIn(scene, sentence, day).map((candidate): Row => {
      const words = passageOf(scene.story.text, sentence.tokens, candidate.reach).text
      return {
        story,
        signs: signsOf(scene, sentence, candidate),
        words,
        status: candidate.group.status,
        holds: story.labels.events?.some((gold) => touches(gold.words, words)) ?? false,
      }
    }),
  )
}

function figures(above: number): string {
  const kept = rows.filter((row) => (held.get(row) ?? 0) > above)
  let gold = 0
  let found = 0
  let statuses = 0
  for (const story of stories)
    for (const event of story.labels.events ?? []) {
      const near = kept.find((row) => row.story === story && touches(event.words, row.words))
      gold++
      if (near !== undefined) found++
      if (near?.status === event.occurrenceStatus) statuses++
    }
  const right = kept.filter(({ holds }) => holds).length
  return [found / gold, right / kept.length, statuses / gold]
    .map((share) => (100 * share).toFixed(1))
    .join('   ')
}
