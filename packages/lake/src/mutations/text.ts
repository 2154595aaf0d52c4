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

interface TextPatch {
  readonly diffMatchPatch: Record<string, string>
  readonly set?: Record<string, string>
}

/**
 * A change of text whose places are found in the text as it is now.
 *
 * Two people write in one field: each Studio sends its changes against the text it had. diff-match-patch
 * finds the place of a change by what stood around it, and gives up where too little did, as in a field
 * that held one character: letters would be lost. What it gives up is placed here, and said as the text
 * that comes of it, so that all who are told hold the same.
 */
export function placeTextChanges(document: unknown, changes: Record<string, string>): TextPatch {
  const diffMatchPatch = { ...changes }
  const set: Record<string, string> = {}
  for (const [path, change] of Object.entries(changes)) {
    const patches = parsePatch(change)
    const texts = extractWithPath(path, document).flatMap(({ path: at, value }) =>
      typeof value === 'string' ? [{ at: arrayToJSONMatchPath(at), text: value }] : [],
    )
    if (texts.every(({ text }) => findsAll(patches, text))) continue
    delete diffMatchPatch[path]
    for (const { at, text } of texts) set[at] = placed(patches, text)
  }
  return Object.keys(set).length === 0 ? { diffMatchPatch } : { diffMatchPatch, set }
}

const LENIENT = { allowExceedingIndices: true }

const findsAll = (patches: Patch[], text: string) =>
  applyPatches(patches, text, LENIENT)[1].every(Boolean)

/** The text with every change in it, one after the other. */
function placed(patches: readonly Patch[], text: string): string {
  return patches.reduce((current, patch) => {
    const [next, found] = applyPatches([patch], current, LENIENT)
    return found.every(Boolean) ? next : placeOne(patch, current)
  }, text)
}

/**
 * Puts in what was written beside what is left of its surroundings; takes out what is still there. What
 * somebody wrote is never dropped; what somebody else took out stays out.
 */
function placeOne(patch: Patch, text: string): string {
  const [{ start2 } = { start2: 0 }] = adjustIndiciesToUcs2([patch], text, LENIENT)
  const before = contextOf(patch.diffs.at(0))
  const after = contextOf(patch.diffs.at(-1))
  let at = startOf({ before, after, expected: Math.min(start2, text.length) }, text)
  let result = text
  for (const [kind, words] of patch.diffs.slice(before === '' ? 0 : 1)) {
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
