import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const bin = path.join(import.meta.dirname, '../../bin/onrecord-intake.mjs')

describe('onrecord-intake', () => {
  it('tells people of every kind of proposal, claims and events too', () => {
    const input =
      'The mayor faces allegations that he might be selling public land to his brother. ' +
      'Mayor Jonas Vell denied the allegations.\n\n' +
      '“We sold nothing,” Jonas Vell said. ' +
      'The council is expected to meet on 3 December 2026, Jonas Vell said.\n'
    const told = execFileSync(process.execPath, [bin, '-'], { input, encoding: 'utf8' })
    const found = JSON.parse(
      execFileSync(process.execPath, [bin, '-', '--json'], { input, encoding: 'utf8' }),
    ) as { claims: { text: string }[]; events: { name: string }[]; quotes: { text: string }[] } // Our own output.
    expect(found.claims).not.toEqual([])
    expect(found.events).not.toEqual([])
    for (const { text } of [...found.quotes, ...found.claims]) expect(told).toContain(text)
    for (const { name } of found.events) expect(told).toContain(name)
  })
})
