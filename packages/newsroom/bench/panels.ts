// Opens each of the Studio's panels in Chromium over a newsroom with few quotes and over one with many,
// and tells how much longer each takes to show what was asked for.
//   npm run bench:panels -w packages/newsroom -- [--few 100] [--many 10000] [--rounds 5]
import process from 'node:process'
import { parseArgs } from 'node:util'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { main } from '@onrecord/toolchain/step'
import { buildSite, buildStudio } from '../src/builds.ts'
import { findChromium } from '../src/chromium.ts'
import { openNewsroom } from '../test/drive/newsroom.ts'
import { Editor } from '../test/drive/studio.ts'
import { grown } from './grown.ts'
import { panelsOf } from './panels-of.ts'
import { spread } from './report.ts'

const { values } = parseArgs({
  options: {
    few: { type: 'string', default: '100' },
    many: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
})

await main(async () => {
  process.env['ONRECORD_CHROMIUM'] = await findChromium()
  await buildStudio()
  await buildSite()
  const few = await measure(Number(values.few))
  const many = await measure(Number(values.many))
  const row = (...cells: string[]) =>
    console.log(
      cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(14))).join(''),
    )
  row('median until it shows, ms', `${values.few} quotes`, `${values.many} quotes`, 'ratio')
  for (const [name, before] of few) {
    const after = many.get(name) ?? NaN
    row(name, before.toFixed(0), after.toFixed(0), (after / before).toFixed(1))
  }
})

/** How long each panel takes to show what was asked for, in milliseconds. */
async function measure(quotes: number): Promise<ReadonlyMap<string, number>> {
  const newsroom = await openNewsroom(grown(quotes))
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    context.setDefaultTimeout(120_000)
    const editor = new Editor(await context.newPage(), newsroom)
    await editor.signIn()
    const medians = new Map<string, number>()
    for (const { name, prepare, show } of panelsOf(editor)) {
      const times: number[] = []
      // The first round starts what is slow only once, and is not counted.
      for (let round = 0; round <= Number(values.rounds); round++) {
        await prepare()
        const started = performance.now()
        await show()
        if (round > 0) times.push(performance.now() - started)
      }
      medians.set(name, spread(times).p50)
    }
    return medians
  } finally {
    await browser.close()
    await newsroom.close()
  }
}
