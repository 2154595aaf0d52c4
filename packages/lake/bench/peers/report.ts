import { bar } from '../picture.ts'
import type { Compared } from './compare.ts'
import type { Load } from '../http/load.ts'

const WORK = ['article', 'newest', 'create'] as const
const TITLES = {
  article: 'an article with all that it refers to',
  newest: 'the newest 20 of a section',
  create: 'an article with three quotes is written',
}

/** For each kind of work a picture: how much of it a second of the server's processor time is enough for. */
export function printPeers(all: readonly Compared[]): void {
  for (const work of WORK) {
    const rows = all.flatMap((one) => {
      const load = one[work]
      return load === undefined ? [] : [{ ...one, load }]
    })
    const most = Math.max(...rows.map(({ load }) => load.perCpuSecond))
    console.log(
      `\n${TITLES[work]}: how many for a second of processor time, and the median of waiting`,
    )
    for (const { name, articles, load } of rows)
      console.log(
        [`${name}, ${articles}`.padEnd(28), bar(load.perCpuSecond, most), figures(load)].join(' '),
      )
  }
  console.log(
    `\nresident: ${all.map((one) => `${one.name} ${one.residentMB.toFixed(0)} MB`).join(', ')}`,
  )
  for (const text of ratios(all)) console.log(text)
}

const figures = ({ perCpuSecond, p50 }: Load) =>
  `${perCpuSecond.toFixed(0).padStart(6)}/s ${p50.toFixed(1).padStart(6)} ms`

/** The lake's share of each of the others, beside what is the goal. */
function ratios(all: readonly Compared[]): readonly string[] {
  const named = (start: string) => all.find(({ name }) => name.startsWith(start))
  const [kept, bare] = [named('lake, asked again'), named('node:http')]
  const written = all.find(({ create, name }) => create !== undefined && name.startsWith('lake'))
  const times = (one: Load | undefined, other: Load | undefined) =>
    `${((one?.perCpuSecond ?? NaN) / (other?.perCpuSecond ?? NaN)).toFixed(2)}×`
  const others = [
    { name: 'node:http', goal: '0.70×', peer: bare },
    { name: 'Payload', goal: '25×', peer: named('Payload') },
    { name: 'Strapi', goal: '15×', peer: named('Strapi') },
  ]
  return others.map(({ name, goal, peer }) =>
    [
      `the lake beside ${name}`,
      ...(['article', 'newest'] as const).map(
        (work) =>
          `${work} ${times(kept?.[work], peer?.[work])} asked again, ${times(anew(all)?.[work], peer?.[work])} anew (goal ${goal})`,
      ),
      ...(peer?.create === undefined ? [] : [`create ${times(written?.create, peer.create)}`]),
    ].join('; '),
  )
}

const anew = (all: readonly Compared[]) => all.find(({ name }) => name === 'lake, asked anew')
