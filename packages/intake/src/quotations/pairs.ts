import type { Span } from '../text/span.ts'
import { beginsElision, isInsideWord, mayEndWord } from './apostrophes.ts'
import { marks, type Family } from './families.ts'

/** An opening mark and its closing mark; `start` and `end` include both. */
export interface Pair extends Span {
  readonly family: Family
  readonly mark: string
  /** Whether the paragraph ends before the closing mark. */
  readonly unclosed: boolean
}

interface Open {
  readonly at: number
  readonly mark: string
  readonly family: Family
}

const BEFORE_WORD = /[\s([{—–\-/“"‘'«‹„:;,]/
const isSpace = (character: string) => character === '' || /\s/.test(character)

/** Every pair of quotation marks of a paragraph, outer ones before those inside them. */
export function pairsIn(text: string, { start, end }: Span): Pair[] {
  const paragraph = text.slice(start, end)
  const open: Open[] = []
  const pairs: Pair[] = []
  const close = (index: number, at: number, unclosed: boolean) => {
    const [opened] = open.splice(index)
    if (opened === undefined) return
    pairs.push({
      family: opened.family,
      mark: opened.mark,
      start: start + opened.at,
      end: start + at,
      unclosed,
    })
  }
  for (let at = 0; at < paragraph.length; at++) {
    const character = paragraph.charAt(at)
    const role = roleOf(paragraph, at, character, open)
    if (role === undefined) continue
    const { family } = role
    const index = open.findLastIndex((opened) => opened.family === family)
    if (role.does === 'closes') close(index, at + 1, false)
    else {
      // A second opening mark of the same kind: the first was never closed.
      if (index !== -1) close(index, endOfForgotten(paragraph, open[index]?.at ?? 0, at), true)
      open.push({ at, mark: character, family })
    }
  }
  const [left] = open
  // A single mark that closes nowhere is an apostrophe, unless it begins the paragraph or surely opens.
  if (left !== undefined && (left.family !== 'single' || left.at === 0 || left.mark === '‘')) {
    close(0, paragraph.length, true)
  }
  return pairs.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

interface Role {
  readonly family: Family
  readonly does: 'opens' | 'closes'
}

function roleOf(text: string, at: number, character: string, open: Open[]): Role | undefined {
  const mark = marks.get(character)
  if (mark === undefined) return undefined
  const { family } = mark
  const opened = open.findLast((candidate) => candidate.family === family)
  if (mark.certain) return certainRole(family, mark.opens, opened)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const mayOpen = (before === '' || BEFORE_WORD.test(before)) && !isSpace(after)
  if (family === 'single') return singleRole(text, at, opened, mayOpen)
  if (family === 'double') return doubleRole(character, { before, after, opened, mayOpen })
  return guillemetRole(family, character, opened)
}

function certainRole(family: Family, opens: boolean, opened: Open | undefined): Role | undefined {
  if (opens) return { family, does: 'opens' }
  return opened === undefined ? undefined : { family, does: 'closes' }
}

function doubleRole(
  character: string,
  at: { before: string; after: string; opened: Open | undefined; mayOpen: boolean },
): Role | undefined {
  const family = 'double'
  const { opened } = at
  if (opened !== undefined) {
    if (character === '”' || opened.mark === '„') return { family, does: 'closes' }
    if (!isSpace(at.before) && !(character === '“' && at.mayOpen)) return { family, does: 'closes' }
    return { family, does: at.mayOpen ? 'opens' : 'closes' }
  }
  // 6'2" is a height.
  if (/\d/.test(at.before)) return undefined
  return at.mayOpen || (character === '“' && !isSpace(at.after))
    ? { family, does: 'opens' }
    : undefined
}

/** « here » in most languages, » here « in German books. */
function guillemetRole(family: Family, character: string, opened: Open | undefined): Role {
  return { family, does: opened === undefined || opened.mark === character ? 'opens' : 'closes' }
}

function singleRole(
  text: string,
  at: number,
  opened: Open | undefined,
  mayOpen: boolean,
): Role | undefined {
  const family = 'single'
  if (isInsideWord(text, at)) return undefined
  if (opened !== undefined && !isSpace(text.charAt(at - 1))) {
    const possessive = mayEndWord(text, at) && closesLater(text, at)
    return possessive ? undefined : { family, does: 'closes' }
  }
  const typedBackwards = text.charAt(at) === '’'
  if (!mayOpen || typedBackwards || beginsElision(text, at)) return undefined
  if (opened !== undefined) return undefined
  const goesOn = text.charAt(at) === '‘' && !text.includes('‘', at + 1)
  return at === 0 || goesOn || closesLater(text, at) ? { family, does: 'opens' } : undefined
}

/** Whether a single mark that can close follows before the next one that must open. */
function closesLater(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next++) {
    const character = text.charAt(next)
    if (character === '‘' && next > at + 1 && !beginsElision(text, next)) return false
    if (character !== '’' && character !== "'" && character !== '‘') continue
    if (isInsideWord(text, next)) continue
    const before = text.charAt(next - 1)
    if (!isSpace(before) && !marks.has(before)) return true
    if (!isSpace(before) && /[.,!?…]/.test(text.charAt(next - 2))) return true
  }
  return false
}

/** “It shook, said Holt. “Then it stopped.”: the first words end where somebody is said to say them. */
const SAID =
  /,\s+(?=(?:said|says|added|asked|wrote|replied|recalled|explained)\s+(?:\p{Lu}|the |an? )|(?:he|she|they|(?:\p{Lu}[\p{L}'’.-]*\s+){1,3})(?:said|says|added|asked|wrote|replied|recalled|explained)\b)/u

/** Where words end whose closing mark was forgotten: before their attribution, or with the sentence. */
function endOfForgotten(text: string, from: number, to: number): number {
  const words = text.slice(from, to)
  const said = SAID.exec(words)?.index
  return from + (said === undefined ? words.trimEnd().length : said + 1)
}
