import type { Identity } from '../identity.ts'

/** One open socket of a Studio. */
export interface Member {
  readonly identity: Identity
  send(event: object): void
}

/** Who is in a dataset now. What one Studio says of its place is told to all the others. */
export class Rooms {
  readonly #rooms = new Map<string, Set<Member>>()

  join(dataset: string, member: Member): () => void {
    const room = this.#rooms.get(dataset) ?? new Set()
    this.#rooms.set(dataset, room)
    room.add(member)
    return () => {
      room.delete(member)
      if (room.size === 0) this.#rooms.delete(dataset)
    }
  }

  tell(dataset: string, event: object): void {
    for (const member of this.#rooms.get(dataset) ?? []) member.send(event)
  }
}
