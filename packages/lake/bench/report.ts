import type { Filled } from './lake.ts'
import type { OverHttp } from './http/over-http.ts'
import { printOverHttp } from './http/report.ts'
import { geometricMean, type Measured } from './measure.ts'
import type { Compared } from './peers/compare.ts'
import { printPeers } from './peers/report.ts'
import { bar } from './picture.ts'
import { NAMES } from './queries.ts'

interface Report {
  readonly articles: number
  readonly opened: number
  readonly filled: Filled | undefined
  readonly rssMB: number
  readonly results: readonly Measured[]
  readonly http: OverHttp | undefined
  readonly peers: readonly Compared[] | undefined
}

/** Milliseconds per query, and how many times as long as the SQL by hand. */
export function print({ articles, opened, filled, rssMB, results, http, peers }: Report): void {
  const [limit] = results
  if (limit === undefined) return
  console.log(
    `${articles} articles: opened in ${opened.toFixed(0)} ms, ${rssMB.toFixed(0)} MB resident`,
  )
  if (filled !== undefined)
    console.log(
      `imported ${filled.documents} documents at ${(filled.documents / filled.seconds).toFixed(0)}/s, their words in ${filled.wordsSeconds.toFixed(1)} s`,
    )
  console.log(['query'.padEnd(10), ...results.map(({ engine }) => engine.padStart(20))].join(''))
  for (const name of NAMES) {
    const cells = results.map(({ medians, answers }) => {
      const [own = NaN, best = NaN] = [medians[name], limit.medians[name]]
      const same = answers[name]?.every((answer, index) => answer === limit.answers[name]?.[index])
      return `${own.toFixed(3)} ${`${(own / best).toFixed(2)}x`.padStart(9)}${same === true ? ' ' : '≠'}`.padStart(
        20,
      )
    })
    console.log([name.padEnd(10), ...cells].join(''))
  }
  const means = results.map(({ medians }) =>
    `${geometricMean(NAMES.map((name) => (medians[name] ?? NaN) / (limit.medians[name] ?? NaN))).toFixed(2)}x `.padStart(
      20,
    ),
  )
  console.log(['geo. mean '.padEnd(10), ...means].join(''))
  console.log('\nhow long a query takes, as a geometric mean of milliseconds:')
  const all = results.map(({ engine, medians }) => ({
    engine,
    ms: geometricMean(NAMES.map((name) => medians[name] ?? NaN)),
  }))
  const longest = Math.max(...all.map(({ ms }) => ms))
  for (const { engine, ms } of all)
    console.log(`${engine.padEnd(20)} ${bar(ms, longest)} ${ms.toFixed(3)}`)
  if (http !== undefined) printOverHttp(http)
  if (peers !== undefined) printPeers(peers)
}
