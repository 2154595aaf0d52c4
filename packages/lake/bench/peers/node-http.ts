import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Parameters } from '../queries.ts'
import type { Peer } from './peer.ts'
import { Served } from '../http/served.ts'

/** Nothing but `node:http` with another server's answers in its memory: the least that the same bytes cost. */
export async function nodeHttp(
  like: Peer,
  given: readonly Parameters[],
  folder: string,
): Promise<Peer> {
  const answers: Record<string, string> = {}
  const served = await like.serve()
  for (const one of given)
    for (const address of [like.article(one.slug), like.newest(one.section)])
      answers[address] ??= await served.get(address)
  await served.stop()
  const file = path.join(folder, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const program = path.join(import.meta.dirname, 'answers.ts')
  const serve = () => Served.by(program, [file])
  return { ...like, name: 'node:http', serve, writer: undefined }
}
