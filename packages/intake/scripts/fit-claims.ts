import { claimsAmong } from '../src/claims/propose.ts'
import { signsOf, toldIn, type Told } from '../src/claims/signs.ts'
import { sceneOf } from '../src/speech/scene.ts'
import { statementsOf } from '../src/speech/statements.ts'
import { isRead } from '../src/text/language.ts'
import { normalizeText } from '../src/text/normalize.ts'
import { storyOf } from '../src/text/story.ts'
import { corpus, type LabelledStory } from './corpus.ts'
import { heldOut, printWeights, type Example } from './fit.ts'
import { sameClaim, touches } from './score.ts'

/**
 * Fits the weights of the signs by which claims are known, as `fit-events.ts` does those of events,
 * and prints them with the claims that they find, with their answers, in stories left out;
 * `src/claims/weights.ts` holds what it printed.
 */
interface Row extends Example {
  readonly story: LabelledStory
  readonly told: Told
  readonly index: number
}

const stories = (await corpus('tuned')).filter(({ labels }) => labels.claims !== undefined)
const rows = stories.flatMap(rowsOf)
const held = heldOut(rows, ({ story }) => stories.indexOf(story))
console.log(`${stories.length} stories, ${rows.length} sentences; on stories left out:`)
console.log('  above   found   precision')
for (const above of [-2, -1.5, -1, -0.5, 0, 0.5, 1])
  console.log(`  ${above.toFixed(2).padStart(5)}   ${figures(above)}`)
printWeights(rows)

function rowsOf(story: LabelledStory): Row[] {
  const scene = sceneOf(storyOf(normalizeText(story.text)), [])
  if (!isRead(scene.story.language)) return []
  const told = toldIn(scene, statementsOf(scene))
  return scene.sentences.map(({ tokens }, index): Row => {
    const words = scene.story.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
    const holds = story.labels.claims?.some((gold) => touches(gold.words, words)) ?? false
    return { story, told, index, signs: signsOf(told, index), holds }
  })
}

function figures(above: number): string {
  let gold = 0
  let found = 0
  let proposed = 0
  let right = 0
  for (const story of stories) {
    const own = rows.filter((row) => row.story === story)
    const [first] = own
    const alleging = own.filter((row) => (held.get(row) ?? 0) > above).map(({ index }) => index)
    const claims = first === undefined ? [] : claimsAmong(first.told, alleging)
    const labelled = story.labels.claims ?? []
    gold += labelled.length
    proposed += claims.length
    found += labelled.filter((one) => claims.some((claim) => sameClaim(one, claim))).length
    right += claims.filter((claim) => labelled.some((one) => sameClaim(one, claim))).length
  }
  return [found / gold, right / proposed].map((share) => (100 * share).toFixed(1)).join('   ')
}
