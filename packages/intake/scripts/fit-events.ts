import { candidatesIn, dayOf, passageOf } from '../src/events/candidates.ts'
import { signsOf } from '../src/events/signs.ts'
import { sceneOf } from '../src/speech/scene.ts'
import { normalizeText } from '../src/text/normalize.ts'
import { storyOf } from '../src/text/story.ts'
import { corpus, type LabelledStory } from './corpus.ts'
import { touches } from './score.ts'

/**
 * Fits the weights of the signs by which events are known, on the tuned stories,
 * and prints them with what they find on stories that they were not fitted on: every tenth story in
 * turn is left out. `node scripts/fit-events.ts`; `src/events/weights.ts` holds what it printed.
 */
interface Row {
  readonly story: LabelledStory
  readonly signs: readonly string[]
  readonly words: string
  readonly status: string
  readonly isEvent: boolean
}

type Weights = ReadonlyMap<string, number>

const FOLDS = 10
const FEWEST = 8
const STEPS = 200
/** How much a large weight costs, against what it explains. */
const COST = 4
/** The weight of a candidate of which nothing is known. */
const BIAS = ''

const stories = (await corpus('tuned')).filter(({ labels }) => labels.events !== undefined)
const rows = stories.flatMap(rowsOf)
const held = new Map<Row, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ story }: Row): boolean => stories.indexOf(story) % FOLDS === fold
  const weights = fit(rows.filter((row) => !isOut(row)))
  for (const row of rows) if (isOut(row)) held.set(row, scoreOf(weights, row.signs))
}
console.log(`${stories.length} stories, ${rows.length} verbs; on stories left out:`)
console.log('  above   found   precision   status right')
for (const above of [-1, -0.8, -0.6, -0.4, -0.2, 0])
  console.log(`  ${above.toFixed(1).padStart(5)}   ${figures(above)}`)
for (const [sign, weight] of [...fit(rows)].toSorted(([, a], [, b]) => b - a))
  console.log(`  ${JSON.stringify(sign)}: ${weight.toFixed(2)},`)

function rowsOf(story: LabelledStory): Row[] {
  const scene = sceneOf(storyOf(normalizeText(story.text)), [])
  if (scene.story.language !== 'en' && scene.story.language !== 'und') return []
  const day = dayOf(scene)
  return scene.sentences.flatMap((sentence) =>
    candidatesIn(scene, sentence, day).map((candidate): Row => {
      const words = passageOf(scene.story.text, sentence.tokens, candidate.reach).text
      return {
        story,
        signs: signsOf(scene, sentence, candidate),
        words,
        status: candidate.group.status,
        isEvent: story.labels.events?.some((gold) => touches(gold.words, words)) ?? false,
      }
    }),
  )
}

/** Logistic regression, with steps that grow smaller for signs that have moved a lot. */
function fit(from: readonly Row[]): Weights {
  const times = new Map<string, number>()
  for (const { signs } of from)
    for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1)
  const kept = [...times].flatMap(([sign, count]) => (count < FEWEST ? [] : [sign]))
  const weights = new Map([BIAS, ...kept].map((sign) => [sign, 0]))
  const moved = new Map<string, number>()
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map<string, number>()
    for (const { signs, isEvent } of from) {
      const error = 1 / (1 + Math.exp(-scoreOf(weights, signs))) - (isEvent ? 1 : 0)
      for (const sign of [BIAS, ...signs]) slopes.set(sign, (slopes.get(sign) ?? 0) + error)
    }
    for (const [sign, weight] of weights) {
      const slope = (slopes.get(sign) ?? 0) + (sign === BIAS ? 0 : COST * weight)
      const sum = (moved.get(sign) ?? 0) + slope * slope
      moved.set(sign, sum)
      weights.set(sign, weight - (slope / (Math.sqrt(sum) + 1e-8)) * 0.5)
    }
  }
  return weights
}

function scoreOf(weights: Weights, signs: readonly string[]): number {
  return [BIAS, ...signs].reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
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
  const right = kept.filter(({ isEvent }) => isEvent).length
  return [found / gold, right / kept.length, statuses / gold]
    .map((share) => (100 * share).toFixed(1))
    .join('   ')
}
