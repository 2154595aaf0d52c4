import {
  adjustIndiciesToUcs2,
  applyPatches,
  DIFF_DELETE,
  DIFF_EQUAL,
  DIFF_INSERT,
  parsePatch,
  type Diff,
  type Patch,
} from '@sanity/diff-match-patch'
import { arrayToJSONMatchPath, extractWithPath } from '@sanity/mutator'

/** A change of one text for which diff-match-patch found no place. */
export interface Unplaced {
  readonly id: string
  /** As JSONMatch. */
  readonly path: string
  readonly change: Patch
}

const LENIENT = { allowExceedingIndices: true }

/**
 * What is lost of the changes of a document's texts.
 *
 * Two people write in one field: each Studio sends its changes against the text it had. diff-match-patch
 * finds the place of a change by what stood around it, and gives up where too little did, as in a field
 * that held one character.
 */
export function findUnplaced(
  { id, document }: { id: string; document: unknown },
  changes: Record<string, string>,
): Unplaced[] {
  return Object.entries(changes).flatMap(([path, source]) => {
    const patches = parsePatch(source)
    return textsAt(document, path).flatMap(({ at, text }) => {
      const [, found] = applyPatches(patches, text, LENIENT)
      // It cuts changes of more than 32 characters into pieces; those have surroundings enough.
      if (found.length !== patches.length) return []
      return patches.flatMap((change, index) =>
        found[index] === false ? [{ id, path: at, change }] : [],
      )
    })
  })
}

/** The texts of a document with the changes in them, by path. */
export function placeAll(document: unknown, unplaced: readonly Unplaced[]): Record<string, string> {
  const placed: Record<string, string> = {}
  for (const { path, change } of unplaced) {
    const [found] = textsAt(document, path)
    if (found !== undefined) placed[path] = place(change, placed[path] ?? found.text)
  }
  return placed
}

const textsAt = (document: unknown, path: string) =>
  extractWithPath(path, document).flatMap(({ path: at, value }) =>
    typeof value === 'string' ? [{ at: arrayToJSONMatchPath(at), text: value }] : [],
  )

/**
 * Puts in what was written beside what is left of its surroundings; takes out what is still there. What
 * somebody wrote is never dropped; what somebody else took out stays out.
 */
function place(change: Patch, text: string): string {
  const [{ start2 } = { start2: 0 }] = adjustIndiciesToUcs2([change], text, LENIENT)
  const before = contextOf(change.diffs.at(0))
  const after = contextOf(change.diffs.at(-1))
  let at = startOf({ before, after, expected: Math.min(start2, text.length) }, text)
  let result = text
  for (const [kind, words] of change.diffs.slice(before === '' ? 0 : 1)) {
    if (kind === DIFF_INSERT) {
      result = result.slice(0, at) + words + result.slice(at)
      at += words.length
      continue
    }
    const found = nearest(result, words, at)
    if (found === undefined) continue
    if (kind === DIFF_DELETE) {
      result = result.slice(0, found) + result.slice(found + words.length)
      at = found
    } else at = found + words.length
  }
  return result
}

const contextOf = (diff: Diff | undefined) => (diff?.[0] === DIFF_EQUAL ? diff[1] : '')

interface Surroundings {
  readonly before: string
  readonly after: string
  readonly expected: number
}

/** Where a change begins: after what stood before it, else before what stood after it, else where it was. */
function startOf({ before, after, expected }: Surroundings, text: string): number {
  for (let length = before.length; length > 0; length--) {
    const found = nearest(text, before.slice(-length), expected)
    if (found !== undefined) return found + length
  }
  for (let length = after.length; length > 0; length--) {
    const found = nearest(text, after.slice(0, length), expected)
    if (found !== undefined) return found
  }
  return expected
}

/** The occurrence of some words that is nearest to a place. */
function nearest(text: string, words: string, at: number): number | undefined {
  const before = text.lastIndexOf(words, at)
  const after = text.indexOf(words, at)
  if (before === -1 || after === -1) return before === after ? undefined : Math.max(before, after)
  return at - before < after - at ? before : after
}
