import type { MutationEvent } from '@sanity/client'
import { Mutation } from '@sanity/mutator'
import { applyPatches, makePatches, parsePatch, stringifyPatches } from '@sanity/diff-match-patch'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

/** What a Studio sends of somebody who made one text of the other. */
const change = (from: string, to: string) => stringifyPatches(makePatches(from, to))

async function written(before: string, changes: readonly string[]): Promise<string> {
  await lake.editor.createOrReplace({ _id: 'a', _type: 'note', text: before })
  for (const text of changes) await lake.editor.patch('a').diffMatchPatch({ text }).commit()
  return z.object({ text: z.string() }).parse(await lake.editor.getDocument('a')).text
}

describe('two people who write in one text at once', () => {
  const ADAS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

  /** Somebody who types letters at one place of a text, and sees nothing of what others write there. */
  const typist = (text: readonly string[], letters: readonly string[]) =>
    fc
      .tuple(fc.nat(text.length), fc.integer({ min: 1, max: letters.length }))
      .map(([at, count]) => {
        const states = letters
          .slice(0, count)
          .map((_, index) =>
            [...text.slice(0, at), ...letters.slice(0, index + 1), ...text.slice(at)].join(''),
          )
        return states.map((state, index) => change(states[index - 1] ?? text.join(''), state))
      })

  const sessions = fc
    .array(fc.constantFrom('–', '.', '1', ' ', '😀', 'é'), { minLength: 1, maxLength: 4 })
    .chain((text) =>
      fc.record({
        text: fc.constant(text.join('')),
        ada: typist(text, ADAS),
        bo: typist(
          text,
          ADAS.map((letter) => letter.toLowerCase()),
        ),
        order: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      }),
    )

  it('lose no letter, however short the text is', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async ({ text, ada, bo, order }) => {
        const [adas, bos] = [[...ada], [...bo]]
        const turns = [...order, ...ada.map(() => true), ...bo.map(() => false)]
        const changes = turns.flatMap((isAda) => (isAda ? adas : bos).splice(0, 1))
        const letters = Array.from(await written(text, changes))
        const typed = [
          ...ADAS.slice(0, ada.length),
          ...ADAS.slice(0, bo.length).map((l) => l.toLowerCase()),
        ]
        expect(letters.toSorted()).toEqual([...Array.from(text), ...typed].toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('would lose some by what their Studios do alone (control)', () => {
    const [text] = applyPatches(parsePatch(change('–A', '–AB')), 'abcd–Aefgh')
    expect(text).not.toContain('B')
  })

  it('are both told what came of it, in a change that is nobody’s own', async () => {
    await lake.editor.createOrReplace({ _id: 'a', _type: 'note', text: 'abcd–Aefgh' })
    const told: MutationEvent[] = []
    const listening = lake.editor.listen('*', {}, { events: ['welcome', 'mutation'] }).subscribe({
      next: (event) => {
        if (event.type === 'mutation') told.push(event)
        else
          void lake.editor
            .patch('a')
            .diffMatchPatch({ text: change('–A', '–AB') })
            .commit({ transactionId: 'bos' })
      },
    })
    await expect.poll(() => told.length).toBe(2)
    listening.unsubscribe()
    expect(told[0]?.transactionId).toBe('bos')
    expect(told[1]?.transactionId).not.toBe('bos')
    // A Studio takes a change by doing what it is told to its own copy.
    const mutations = z.array(z.looseObject({})).parse(told.flatMap((event) => event.mutations))
    const copy = new Mutation({ mutations }).apply({ _id: 'a', _type: 'note', text: 'abcd–Aefgh' })
    expect(copy).toMatchObject({ text: 'abcd–ABefgh' })
  })

  it('leave no second change where every place was found', async () => {
    await written('one', [change('one', 'one two')])
    const { _rev } = z.object({ _rev: z.string() }).parse(await lake.editor.getDocument('a'))
    const again = await lake.editor
      .patch('a')
      .diffMatchPatch({ text: change('one two', '1 two') })
      .commit()
    expect(again._rev).not.toBe(_rev)
    expect((await lake.editor.getDocument('a'))?._rev).toBe(again._rev)
  })
})

describe('what cannot be placed', () => {
  it.each([
    ['takes out what is still there', 'one two', change('x two', 'x '), 'one '],
    ['leaves out what somebody else took out', '–', change('two–', '–'), '–'],
    ['puts in at the end what stood nowhere else', 'zzz', change('a', 'ab'), 'zzzb'],
  ])('%s', async (_, before, changed, after) => {
    expect(await written(before, [changed])).toBe(after)
  })

  it('is refused when it is no change at all', async () => {
    await lake.editor.createOrReplace({ _id: 'a', _type: 'note', text: 'kept' })
    const error = await failure(lake.editor.patch('a').diffMatchPatch({ text: '@@ not' }).commit())
    expect(error).toMatchObject({ statusCode: 400 })
    expect(await lake.editor.getDocument('a')).toMatchObject({ text: 'kept' })
  })
})
