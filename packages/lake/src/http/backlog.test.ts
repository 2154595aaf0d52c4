import { expect, it } from 'vitest'
import { Backlog } from './backlog.ts'

const piece = (size: number) => new Uint8Array(size)

/** A backlog, and who was cut off. */
function opened(limits: { each: number; all: number }) {
  const backlog = new Backlog(limits)
  const cut: string[] = []
  const open = (name: string) => backlog.open(() => cut.push(name))
  return { backlog, cut, open }
}

it('gives each listener what was added, in order, as soon as it is there', async () => {
  const { open } = opened({ each: 10, all: 100 })
  const line = open('a')
  const [first, second] = [piece(1), piece(2)]
  const waited = line.next()
  line.add([first, second])
  expect(await waited).toBe(first)
  expect(await line.next()).toBe(second)
})

it('holds once what many wait for, and nothing that all have read', async () => {
  const { backlog, open } = opened({ each: 10, all: 100 })
  const lines = ['a', 'b', 'c'].map(open)
  const shared = piece(8)
  for (const line of lines) line.add([shared])
  expect(backlog.size).toBe(8)
  await lines[0]?.next()
  lines[1]?.close()
  expect(backlog.size).toBe(8)
  await lines[2]?.next()
  expect(backlog.size).toBe(0)
})

it('cuts off who is behind when more happens, not who is sent much at once', async () => {
  const { backlog, cut, open } = opened({ each: 10, all: 100 })
  const [slow, quick] = [open('slow'), open('quick')]
  for (const line of [slow, quick]) line.add([piece(30)])
  expect(cut).toEqual([])
  await quick.next()
  for (const line of [slow, quick]) line.add([piece(1)])
  expect(cut).toEqual(['slow'])
  expect(backlog.size).toBe(1)
})

it('cuts off who waits for most when all together wait for too much', () => {
  const { backlog, cut, open } = opened({ each: 10, all: 30 })
  for (const [name, size] of Object.entries({ a: 9, b: 10, c: 8, d: 7 }))
    open(name).add([piece(size)])
  expect(cut).toEqual([])
  open('e').add([piece(1)])
  expect(cut).toEqual(['b'])
  expect(backlog.size).toBe(9 + 8 + 7 + 1)
})

it('holds them all where nothing limits it: the control', () => {
  const { backlog, cut, open } = opened({ each: Infinity, all: Infinity })
  const line = open('slow')
  for (let n = 0; n < 1000; n++) line.add([piece(10)])
  expect(cut).toEqual([])
  expect(backlog.size).toBe(10_000)
})
