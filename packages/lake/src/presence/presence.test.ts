import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'
import { addRobot, type Robot } from '../testing/people.ts'

let lake: TestLake
let ada: Robot
let ben: Robot
beforeAll(async () => {
  lake = await openLake()
  ada = await addRobot(lake, 'editor')
  ben = await addRobot(lake, 'contributor')
})
afterAll(() => lake.close())

interface Event {
  readonly type: string
  readonly i: string
  readonly m?: unknown
  readonly session?: string
}

/** A Studio's side of the protocol: JSON-RPC requests, and events that come by themselves. */
class Studio {
  readonly session: string
  readonly heard: Event[] = []
  readonly closed: Promise<number>
  readonly #socket: WebSocket
  readonly #answers = new Map<number, (result: unknown) => void>()
  #lastId = 0

  constructor(socket: WebSocket, session: string) {
    this.#socket = socket
    this.session = session
    this.closed = new Promise((resolve) =>
      socket.addEventListener('close', ({ code }) => resolve(code)),
    )
    socket.addEventListener('message', ({ data }) => {
      if (data === '♥') return
      const { id, result, params } = JSON.parse(String(data))
      if (id === undefined) this.heard.push(params.result)
      else this.#answers.get(id)?.(result)
    })
  }

  request(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#lastId
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return new Promise((resolve) => this.#answers.set(id, resolve))
  }

  isAt(documentId: string): Promise<unknown> {
    const locations = [{ type: 'document', documentId, path: ['title'] }]
    return this.request('presence_announce', { data: { sessionId: this.session, locations } })
  }

  close(): void {
    this.#socket.close()
  }
}

const open: Studio[] = []
afterEach(() => open.splice(0).forEach((studio) => studio.close()))

async function connect(session: string, dataset = 'production'): Promise<Studio> {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${API}/socket/${dataset}`)
  const studio = new Studio(socket, session)
  open.push(studio)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  return studio
}

async function openStudio(session: string, token: string): Promise<Studio> {
  const studio = await connect(session)
  await studio.request('authorization', { authorization: `Bearer ${token}` })
  await studio.request('presence_subscribe')
  await studio.request('presence_rollcall', { session })
  return studio
}

describe('Studios on one dataset', () => {
  it('see where the others are, and who they are', async () => {
    const [a, b] = await Promise.all([openStudio('a', ada.token), openStudio('b', ben.token)])
    await a.isAt('story')
    await vi.waitFor(() =>
      expect(b.heard).toContainEqual({
        type: 'state',
        i: ada.id,
        m: {
          sessionId: 'a',
          locations: [{ type: 'document', documentId: 'story', path: ['title'] }],
        },
      }),
    )
    await b.isAt('quote')
    await vi.waitFor(() =>
      expect(a.heard).toContainEqual(
        expect.objectContaining({
          type: 'state',
          i: ben.id,
          m: expect.objectContaining({ sessionId: 'b' }),
        }),
      ),
    )
  })

  it('are asked where they are by one that comes later', async () => {
    const a = await openStudio('a', ada.token)
    await openStudio('late', ben.token)
    await vi.waitFor(() =>
      expect(a.heard).toContainEqual({ type: 'rollCall', i: ben.id, session: 'late' }),
    )
  })

  it('hear when one says goodbye, and when one is gone without', async () => {
    const a = await openStudio('a', ada.token)
    for (const session of ['polite', 'crashed']) {
      const b = await openStudio(session, ben.token)
      await b.isAt('story')
      if (session === 'polite') await b.request('presence_disconnect', { session })
      else b.close()
      await vi.waitFor(() =>
        expect(a.heard).toContainEqual({ type: 'disconnect', i: ben.id, m: { session } }),
      )
    }
  })

  it('hear as many as there are', async () => {
    const sessions = Array.from({ length: 12 }, (_, index) => `s${index}`)
    const studios = await Promise.all(sessions.map((session) => openStudio(session, ada.token)))
    await Promise.all(studios.map((studio) => studio.isAt('story')))
    const states = ({ heard }: Studio) =>
      new Set(heard.filter(({ type }) => type === 'state').map(({ m }) => Object(m).sessionId)).size
    await vi.waitFor(() => expect(studios.map(states)).toEqual(sessions.map(() => 12)))
  })
})

describe('nothing is told', () => {
  it('to one who has shown no token', async () => {
    const stranger = await connect('stranger')
    await stranger.request('presence_subscribe')
    const [a, b] = await Promise.all([openStudio('a', ada.token), openStudio('b', ben.token)])
    await a.isAt('story')
    // The control: somebody with a token hears it.
    await vi.waitFor(() => expect(b.heard.some(({ type }) => type === 'state')).toBe(true))
    await stranger.request('presence_rollcall', { session: 'stranger' })
    expect(stranger.heard).toEqual([])
    expect(a.heard.some(({ session }) => session === 'stranger')).toBe(false)
  })

  it('with a wrong token', async () => {
    const stranger = await connect('stranger')
    void stranger.request('authorization', { authorization: 'Bearer wrong' })
    expect(await stranger.closed).toBe(4001)
  })

  it('across datasets', async () => {
    await lake.editor.datasets.create('other', { aclMode: 'private' })
    const other = await connect('other', 'other')
    await other.request('authorization', { authorization: `Bearer ${ben.token}` })
    await other.request('presence_subscribe')
    const [a, b] = await Promise.all([openStudio('a', ada.token), openStudio('b', ben.token)])
    await a.isAt('story')
    await vi.waitFor(() => expect(b.heard.some(({ type }) => type === 'state')).toBe(true))
    await other.request('presence_subscribe')
    expect(other.heard).toEqual([])
  })

  it('that a Studio could stumble over', async () => {
    const [a, b] = await Promise.all([openStudio('a', ada.token), openStudio('b', ben.token)])
    await a.request('presence_announce', {})
    await a.request('presence_announce', { data: { sessionId: 'a' } })
    await a.isAt('story')
    await vi.waitFor(() => expect(b.heard.some(({ type }) => type === 'state')).toBe(true))
    expect(b.heard.filter(({ type }) => type === 'state')).toHaveLength(1)
  })
})
