/** Things that an editor left, kept in the browser, the last one first. */
export interface Kept<Thing> {
  all(): readonly Thing[]
  /** Whether there was room for it. */
  keep(thing: Thing): boolean
  forget(thing: Thing): void
}

export type Room = Pick<Storage, 'getItem' | 'setItem'>

/** A browser has room for some megabytes; what was left first goes first. */
const MOST = 10

/**
 * A list of things under a key of a browser's storage. What stands there and is none of them is passed
 * over.
 *
 * @param packed the thing as JSON can say it
 * @param unpacked the thing again; nothing when it is none
 * @param nameOf tells one thing from another; the same thing is kept once
 */
export function keptIn<Thing>(
  storage: Room,
  key: string,
  packed: (thing: Thing) => unknown,
  unpacked: (kept: unknown) => Thing | undefined,
  nameOf: (thing: Thing) => unknown,
): Kept<Thing> {
  const all = () =>
    listIn(storage.getItem(key)).flatMap((kept) => {
      const thing = unpacked(kept)
      return thing === undefined ? [] : [thing]
    })
  // Another tab may have kept something meanwhile: what is there is read at each change.
  const others = (thing: Thing) => all().filter((one) => nameOf(one) !== nameOf(thing))
  const write = (things: readonly Thing[]): boolean => {
    try {
      storage.setItem(key, JSON.stringify(things.map(packed)))
      return true
    } catch {
      return false
    }
  }
  return {
    all,
    keep: (thing) => {
      const things = [thing, ...others(thing)].slice(0, MOST)
      return things.some((_, fewer) => write(things.slice(0, things.length - fewer)))
    },
    forget: (thing) => void write(others(thing)),
  }
}

function listIn(kept: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    // What cannot be read is nothing that an editor could go on with.
    return []
  }
}
