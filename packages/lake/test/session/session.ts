/**
 * Two people work in a stock Studio on one lake for ten minutes, in two browsers. Prints what they did
 * and what the Studio complained of, and fails when that is anything at all.
 *
 *   npm run test:session -w packages/lake -- --minutes 10
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { listenForNoise } from '../../src/testing/browser.ts'
import { Stock } from '../drive/stock.ts'
import { Round } from './round.ts'
import { until } from './until.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const lengthMs = Number(values.minutes) * 60_000
if (!(lengthMs > 0)) throw new Error(`--minutes is "${values.minutes}": give a number above 0.`)

const stock = await Stock.open()
try {
  const people = { ada: await stock.signIn('ada'), bo: await stock.signIn('bo') }
  let requests = 0
  for (const { page } of Object.values(people)) page.context().on('request', () => requests++)

  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const isOver = () => Date.now() - begun >= lengthMs
  let rounds = 0
  let steps = 0
  try {
    while (!isOver()) {
      rounds++
      for await (const step of new Round(stock, people, rounds).steps()) {
        steps++
        console.log(`${String(seconds()).padStart(4)} s  Note ${rounds}: ${step}`)
        if (isOver()) break
      }
    }
  } catch (error) {
    await stock.look('failed-session')
    console.error(error)
    process.exitCode = 1
  }
  const { errors, failed, outside } = stock.noise
  const figures = {
    seconds: seconds(),
    rounds,
    steps,
    requests,
    consoleErrors: errors.length,
    failedRequests: failed.length,
    requestsOutside: outside.length,
    wouldHaveBeenHeard: await isHeard(stock.browser, stock.url, stock.lake.url),
  }
  console.log(JSON.stringify(figures, undefined, 2))
  for (const complaint of [...errors, ...failed, ...outside]) console.error(complaint)
  if (errors.length + failed.length + outside.length > 0) process.exitCode = 1
} finally {
  await stock.close()
}

/** The control: a page that does all three is heard, by the same ears. @throws when it is not */
async function isHeard(browser: Browser, studio: string, lake: string): Promise<true> {
  const context = await browser.newContext()
  const noise = listenForNoise(context)
  const page = await context.newPage()
  await page.goto(studio)
  await page.evaluate(async (missing) => {
    console.error('a complaint')
    await fetch(missing)
    await fetch('https://outside.invalid/').catch(() => {})
  }, `${lake}/v1/nothing-here`)
  await until('everything is heard', () =>
    Promise.resolve([noise.errors, noise.failed, noise.outside].every(({ length }) => length > 0)),
  )
  await context.close()
  return true
}
