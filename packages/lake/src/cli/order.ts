interface Visit {
  readonly name: string
  readonly needs: Iterator<string>
}

/**
 * Names in groups, each after all that its names need: what needs each other in a circle is one group.
 * Needs that are not among the names count for nothing. (Tarjan 1972, "Depth-first search and linear
 * graph algorithms", with a stack of its own: chains can be long.)
 */
export function groupsInOrder(
  names: Iterable<string>,
  needsOf: (name: string) => Iterable<string>,
): string[][] {
  const all = new Set(names)
  const groups: string[][] = []
  /** When each was met, and the earliest that it leads back to. */
  const met = new Map<string, number>()
  const earliest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  const path: Visit[] = []
  const lead = (name: string, to: number) =>
    earliest.set(name, Math.min(earliest.get(name) ?? to, to))
  const enter = (name: string) => {
    met.set(name, met.size)
    lead(name, met.size - 1)
    open.push(name)
    isOpen.add(name)
    path.push({ name, needs: needsOf(name)[Symbol.iterator]() })
  }
  const leave = (name: string) => {
    path.pop()
    const above = path.at(-1)
    if (above !== undefined) lead(above.name, earliest.get(name) ?? 0)
    if (earliest.get(name) !== met.get(name)) return
    const group = open.splice(open.lastIndexOf(name))
    for (const one of group) isOpen.delete(one)
    groups.push(group)
  }
  for (const first of all) {
    if (!met.has(first)) enter(first)
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.needs.next()
      if (next.done === true) leave(visit.name)
      else if (all.has(next.value) && !met.has(next.value)) enter(next.value)
      else if (isOpen.has(next.value)) lead(visit.name, met.get(next.value) ?? 0)
    }
  }
  return groups
}
