import { corpus, parts } from './corpus.ts'
import { KINDS, scoreStory, total, type Score } from './score.ts'

/**
 * Prints precision and recall of every kind of proposal on the labelled stories. The held-out half
 * was labelled before anything was measured on it, and no rule was written for a sentence of it.
 *
 * `node scripts/measure.ts --misses` also lists what was missed, but not in the held-out half.
 * `node scripts/measure.ts FOLDER` measures the labelled stories of a folder instead.
 */
const misses = process.argv.includes('--misses')
const only = process.argv
  .find((argument) => argument.startsWith('--story='))
  ?.slice('--story='.length)

const percent = (part: number, whole: number) =>
  whole === 0 ? '    –' : ((100 * part) / whole).toFixed(1).padStart(5)

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

for (const part of folders.length > 0 ? folders : parts) {
  const stories = await corpus(part)
  const scores = stories.map((story) => scoreStory(story))
  if (misses && part !== 'held-out') listMisses(scores)
  const sum = total(scores)
  console.log(`\n${part}: ${stories.length} stories, ${sum.quotes.gold} quotes`)
  console.log('                     found   precision')
  for (const kind of KINDS) {
    const { gold, found, proposed, right } = sum[kind]
    if (gold === 0) continue
    console.log(`  ${kind.padEnd(18)} ${percent(found, gold)}       ${percent(right, proposed)}`)
  }
  console.log(`  right speaker      ${percent(sum.speakers, sum.quotes.gold)}   of all quotes`)
  if (sum.events.gold === 0) continue
  console.log(`  right quote type   ${percent(sum.types, sum.quotes.gold)}   of all quotes`)
  console.log(`  right status       ${percent(sum.statuses, sum.events.gold)}   of all events`)
}

function listMisses(scores: readonly Score[]) {
  for (const { story, misses: missed } of scores) {
    if (only !== undefined && story !== only) continue
    if (missed.length > 0) console.log(`${story}\n  ${missed.join('\n  ')}`)
  }
}
