// Publishes changes as the Studio does, and measures how long it takes until readers have each of
// them: at every front end, and in a page that is open in Chromium.
//   npm run bench -w packages/newsroom -- [--changes 30] [--json]
import process from 'node:process'
import { parseArgs } from 'node:util'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { main, StepError } from '@onrecord/toolchain/step'
import { hospital } from '../sample/stories/town.ts'
import { buildSite } from '../src/builds.ts'
import { findChromium } from '../src/chromium.ts'
import { openFrontEnds } from '../test/drive/front-ends.ts'
import { print, spread } from './report.ts'
import { openPage, served, type Place } from './places.ts'

const { values } = parseArgs({
  options: {
    changes: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
  },
})
const slug = hospital.slug.current
const { _id } = hospital

await main(async () => {
  const changes = Number(values.changes)
  if (!Number.isInteger(changes) || changes < 1)
    throw new StepError(`✗ --changes is "${values.changes}". Give how many, such as 30.`)
  process.env['ONRECORD_CHROMIUM'] = await findChromium()
  await buildSite()
  const frontEnds = await openFrontEnds()
  const { site, feeds, newsletter, text, client } = frontEnds
  const browser = await openBrowser()
  try {
    const places: readonly Place[] = [
      served('site', `${site}/story/${slug}`),
      await openPage('site, a page that is open', browser, `${site}/story/${slug}`),
      served('syndication, RSS', `${feeds}/rss.xml`),
      served('syndication, ninjs', `${feeds}/ninjs/stories/${slug}`),
      served('newsletter, the next edition', `${newsletter}/next/letter.html`),
      served('text edition, built anew', `${text}/story/${slug}`),
    ]
    const story = await client.getDocument(_id)
    if (story === undefined) throw new Error(`the sample has no ${_id}`)
    const times = new Map<string, number[]>(places.map(({ name }) => [name, []]))
    // The first change starts what is slow only once, and is not counted.
    for (let change = 0; change <= changes; change++) {
      const headline = `Nurses may strike, report ${change} of the night`
      await client.createOrReplace({ ...story, _id: `drafts.${_id}`, headline })
      const started = performance.now()
      const shown = places.map(async (place) => {
        await place.shows(headline)
        if (change > 0) times.get(place.name)?.push(performance.now() - started)
      })
      await client.action({
        actionType: 'sanity.action.document.publish',
        draftId: `drafts.${_id}`,
        publishedId: _id,
      })
      await Promise.all(shown)
    }
    const report = Object.fromEntries([...times].map(([name, all]) => [name, spread(all)]))
    if (values.json) console.log(JSON.stringify({ changes, milliseconds: report }, null, 2))
    else print(changes, report)
  } finally {
    await browser.close()
    await frontEnds.close()
  }
})
