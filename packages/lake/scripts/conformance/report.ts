import { labels, type SuiteTest, type Verdict } from './suite.ts'

/** Prints a line per feature, then the first failures in full. */
export function report(
  verdicts: readonly Verdict[],
  groqJs: ReadonlySet<SuiteTest>,
  failures: number,
): void {
  const groups = Map.groupBy(
    verdicts.flatMap((verdict) => labels(verdict.test).map((label) => ({ label, verdict }))),
    ({ label }) => label,
  )
  console.log(row('', 'cases', 'lake', 'groq-js'))
  for (const [label, entries] of [...groups].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(
      line(
        label,
        entries.map(({ verdict }) => verdict),
        groqJs,
      ),
    )
  console.log(line('all', verdicts, groqJs))
  const failed = verdicts.filter(({ problem }) => problem !== undefined)
  for (const { test, problem } of failed.slice(0, failures)) {
    const beside = groqJs.has(test) ? 'groq-js passes' : 'groq-js fails too'
    console.log(
      `\n${test.name} (${labels(test).join(', ')}; ${beside})\n  ${test.query.trim()}\n  ${problem}`,
    )
  }
}

function line(label: string, verdicts: readonly Verdict[], groqJs: ReadonlySet<SuiteTest>): string {
  const passed = verdicts.filter(({ problem }) => problem === undefined).length
  const beside = verdicts.filter(({ test }) => groqJs.has(test)).length
  return row(label, String(verdicts.length), String(passed), String(beside))
}

const row = (label: string, ...figures: string[]) =>
  label.padEnd(40) + figures.map((figure) => figure.padStart(9)).join('')
