// Twenty quotes through every library, from a lake and from a server that answers at once with what
// was recorded: `node fetching.ts LAKE RECORDED CALLS`. Prints milliseconds as JSON.
import { createOnrecord, type Transport, type ValidationMode } from '@onrecord/client'
import { cdn } from '@onrecord/client/cdn'
import { contentful } from './contentful.ts'
import { groqd } from './groqd.ts'
import { asking, onrecord } from './onrecord.ts'
import { overSanityClient } from './over-sanity-client.ts'
import { sanityClient } from './sanity-client.ts'

const [lake = '', recorded = '', calls = '500'] = process.argv.slice(2)
const CALLS = Number(calls)

const overGroq = (url: string) => ({
  'onrecord, fetch alone': told(onrecord(url)),
  'onrecord over @sanity/client': told(overSanityClient(url)),
  '@sanity/client': told(sanityClient(url)),
  groqd: told(groqd(url)),
})

interface Told {
  text: string
  speakers: ({ name: string } | null)[] | null
  event: { name: string } | null
}

/** What a page would show of it. */
const told = (ask: () => Promise<readonly Told[]>) => async () =>
  (await ask()).map(({ text, speakers, event }) => [
    text,
    ...(speakers ?? []).map((speaker) => speaker?.name),
    event?.name,
  ])

const fromContentful = (url: string) => {
  const ask = contentful(url)
  return told(async () =>
    (await ask()).items.map(({ fields: { text, speakers, event } }) => ({
      text,
      speakers: speakers.flatMap((speaker) => (speaker === undefined ? [] : [speaker.fields])),
      event: event?.fields ?? null,
    })),
  )
}

type Ask = () => Promise<unknown>

/** Every library in turn, so that what else the machine does meets all of them. */
async function medians(libraries: Record<string, Ask>): Promise<Record<string, number>> {
  const named = Object.entries(libraries)
  const times = new Map(named.map(([name]) => [name, [] as number[]]))
  const answers = new Set<string>()
  for (let call = -Math.ceil(CALLS / 5); call < CALLS; call++)
    for (const [name, ask] of named) {
      const started = performance.now()
      const answer = await ask()
      const time = performance.now() - started
      // The first fifth warms everything up.
      if (call >= 0) times.get(name)?.push(time)
      answers.add(JSON.stringify(answer))
    }
  if (answers.size !== 1) throw new Error(`The libraries do not agree:\n${[...answers].join('\n')}`)
  return Object.fromEntries(named.map(([name]) => [name, median(times.get(name) ?? [])]))
}

const median = (times: number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN

/** What validation takes, without a network between: checked and unchecked in turn. */
async function validation(ask: (validate: ValidationMode) => Ask): Promise<number> {
  const [checked, unchecked] = [ask('throw'), ask('off')]
  const batch = async (run: Ask) => {
    const started = performance.now()
    for (let call = 0; call < 100; call++) await run()
    return (performance.now() - started) / 100
  }
  const times: number[] = []
  for (let round = -10; round < 40; round++) {
    const time = (await batch(checked)) - (await batch(unchecked))
    if (round >= 0) times.push(time)
  }
  return median(times)
}

/** Remembers an answer, and gives it without asking again. */
function remembering(transport: Transport): Transport {
  const known = new Map<string, ReturnType<Transport['query']>>()
  return {
    query(request) {
      const answer = known.get(request.groq) ?? transport.query(request)
      known.set(request.groq, answer)
      return answer
    },
  }
}

const transport = cdn({ url: lake, dataset: 'production' })
const memory = remembering(transport)
const story = (over: Transport) => (validate: ValidationMode) => {
  const news = createOnrecord({ transport: over, validate })
  return () => news.article.get('treaty')
}
const overLake = await medians(overGroq(lake))
const storyOverLake = await medians({ story: story(transport)('throw') })
const pageValidation = await validation((validate) => asking(memory, validate))
const storyValidation = await validation(story(memory))

console.log(
  JSON.stringify({
    lake: overLake,
    recorded: await medians({ ...overGroq(recorded), contentful: fromContentful(recorded) }),
    validation: {
      'twenty quotes': { milliseconds: pageValidation, fetch: overLake['onrecord, fetch alone'] },
      'a whole story': { milliseconds: storyValidation, fetch: storyOverLake['story'] },
    },
  }),
)
