import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newsroom } from '../newsroom.ts'

/** The newsroom's documents, one a line; drafts are the lake's own. */
function* lines(articles: number): Generator<string> {
  for (const document of newsroom(articles))
    if (!document._id.startsWith('drafts.')) yield `${JSON.stringify(document)}\n`
}

/**
 * What a program makes, where it runs, of so many articles on its standard input. It is made once,
 * beside the program.
 *
 * @returns a folder with a copy that may be written to
 */
export async function fill(program: string, articles: number): Promise<string> {
  const data = path.join(path.dirname(program), `data-${articles}`)
  if (!existsSync(data)) {
    const incomplete = `${data}.incomplete`
    rmSync(incomplete, { recursive: true, force: true })
    mkdirSync(incomplete)
    const filling = spawn(process.execPath, [program], {
      cwd: incomplete,
      stdio: ['pipe', process.stderr, process.stderr],
    })
    const ended = once(filling, 'exit')
    await pipeline(Readable.from(lines(articles)), filling.stdin)
    const [code] = await ended
    if (code !== 0) throw new Error(`${program} could not be filled: it ended with ${code}`)
    renameSync(incomplete, data)
  }
  const copy = `${data}.copy`
  rmSync(copy, { recursive: true, force: true })
  cpSync(data, copy, { recursive: true })
  return copy
}
