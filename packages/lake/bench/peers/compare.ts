import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fill } from '../lake.ts'
import { newsroom } from '../newsroom.ts'
import { parameters, type Parameters } from '../queries.ts'
import { lake } from './lake.ts'
import { load, type Load } from '../http/load.ts'
import { nodeHttp } from './node-http.ts'
import { payload } from './payload.ts'
import { shown, type Peer } from './peer.ts'
import { stories } from './story.ts'
import { strapi } from './strapi.ts'

/** What a server was asked, and what that cost it. */
export interface Compared {
  readonly name: string
  readonly articles: number
  readonly article: Load
  readonly newest: Load
  readonly create: Load | undefined
  /** After all that, in megabytes. */
  readonly residentMB: number
}

/** How many read, and how many write, at a time: the same of every server. */
const CONNECTIONS = 8

/**
 * Servers with the same content, asked over HTTP for the same: the lake, bare `node:http` with the
 * lake's answers, Payload and Strapi.
 *
 * @param stored the lake's folder, with so many articles, and what to ask of it
 * @param peerArticles how many the others have, and the lake that is written to
 * @throws AssertionError when they do not answer the same
 */
export async function compare(
  stored: { folder: string; articles: number; given: readonly Parameters[] },
  peerArticles: number,
  seconds: number,
  tell: (text: string) => void,
): Promise<readonly Compared[]> {
  const { folder, articles, given } = stored
  const place = mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-peers-'))
  const story = stories()
  const measured = async (
    peer: Peer,
    asked: readonly Parameters[],
    expected: Answers | undefined,
    writes: boolean,
  ): Promise<Compared & { readonly answers: Answers }> => {
    tell(`${peer.name}, ${peer.articles} articles`)
    const served = await peer.serve()
    try {
      const answers = await answersOf(peer, (address) => served.get(address), asked)
      if (expected !== undefined)
        assert.deepEqual(answers, expected, `${peer.name} answers otherwise`)
      const ask = (addressOf: (one: Parameters) => string) => {
        const work = (turn: number) => served.get(addressOf(nth(asked, turn)))
        return load(served, work, { connections: CONNECTIONS, seconds })
      }
      const write = writes ? await peer.writer?.(served) : undefined
      return {
        name: peer.name,
        articles: peer.articles,
        answers,
        article: await ask(({ slug }) => peer.article(slug)),
        newest: await ask(({ section }) => peer.newest(section)),
        create:
          write === undefined
            ? undefined
            : await load(served, (turn) => write(story(turn)), {
                connections: CONNECTIONS,
                seconds,
              }),
        residentMB: served.residentMB,
      }
    } finally {
      await served.stop()
    }
  }
  try {
    const again = lake(folder, articles, 'again')
    const kept = await measured(again, given, undefined, false)
    const bare = await measured(await nodeHttp(again, given, place), given, kept.answers, false)
    const anew = await measured(lake(folder, articles, 'anew'), given, kept.answers, false)
    const few = parameters(newsroom(peerArticles), given.length)
    const small = path.join(place, 'lake')
    fill(small, newsroom(peerArticles), tell)
    const written = await measured(lake(small, peerArticles, 'anew'), few, undefined, true)
    const others: Compared[] = []
    for (const make of [payload, strapi])
      others.push(await measured(await make(peerArticles), few, written.answers, true))
    return [bare, kept, anew, written, ...others]
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

interface Answers {
  readonly article: readonly object[]
  readonly newest: readonly object[]
}

async function answersOf(
  peer: Peer,
  get: (address: string) => Promise<string>,
  asked: readonly Parameters[],
): Promise<Answers> {
  const { slug, section } = nth(asked, 0)
  const at = async (address: string) => shown(peer.articlesIn(JSON.parse(await get(address))))
  return { article: await at(peer.article(slug)), newest: await at(peer.newest(section)) }
}

function nth<T>(items: readonly T[], turn: number): T {
  const item = items[turn % items.length]
  if (item === undefined) throw new Error('there is nothing to ask for')
  return item
}
