import { nameKey } from '../names/directory.ts'
import { trimmed, type Passage } from '../text/span.ts'
import type { Story, StoryParagraph } from '../text/story.ts'
import type { Quotation } from './quotation.ts'

/** What somebody says in a printed interview. No marks stand around it. */
export interface Answer extends Quotation {
  readonly turn: Turn
}

/** Whose turn it is. */
export interface Turn {
  /** What stands before the colon, when it names somebody: “A:” and an answer without a label do not. */
  readonly label?: string
}

/** Everything that is answered in a printed interview; nothing in a story that is none. */
export function answersIn({ text, headline, paragraphs }: Story): Answer[] {
  const labelled = answersByLabel(text, paragraphs)
  if (labelled.length > 0) return labelled
  const told = [headline?.text ?? '', ...paragraphs.slice(0, 2).map((one) => one.text)].join('\n')
  return INTERVIEW.test(told) ? answersByPlace(text, paragraphs) : []
}

/** “Q:”, “QUISPE:”, “Tom Ade:”, “The Courier:” */
const LABEL =
  /^(?<label>\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|van|von|der|of|the|al) )?\p{Lu}[\p{L}.'’-]*){0,4})\s?:\s+(?=\S)/u

interface Labelled {
  readonly label: string
  readonly index: number
  /** What is said, as far as this paragraph goes. */
  readonly said: Passage
}

/** Turns that labels tell apart. Whoever mostly asks is an interviewer; everybody else answers. */
function answersByLabel(text: string, paragraphs: readonly StoryParagraph[]): Answer[] {
  const turns = paragraphs.flatMap((paragraph, index): Labelled[] => {
    const found = LABEL.exec(paragraph.text)
    const label = found?.groups?.['label']
    if (found === null || label === undefined) return []
    const said = trimmed(text, paragraph.start + found[0].length, paragraph.end)
    return [{ label, index, said }]
  })
  const asking = interviewersOf(turns)
  if (asking.size === 0) return []
  return turns.flatMap((turn, place): Answer[] => {
    if (asking.has(nameKey(turn.label))) return []
    // What follows without a label goes on, as long as another turn comes after it.
    const next = turns[place + 1]
    const more = next === undefined ? [] : paragraphs.slice(turn.index + 1, next.index)
    const turnOf = /^(?:A|Answer)$/i.test(turn.label) ? {} : { label: turn.label }
    return [answer(text, turn.index, [turn.said, ...more], turnOf)]
  })
}

const FEWEST_TURNS = 3

function interviewersOf(turns: readonly Labelled[]): ReadonlySet<string> {
  const byLabel = Map.groupBy(turns, ({ label }) => nameKey(label))
  if (turns.length < FEWEST_TURNS || byLabel.size < 2) return new Set()
  const asking = [...byLabel].filter(
    ([, own]) => own.filter(({ said }) => isQuestion(said.text)).length * 2 >= own.length,
  )
  return new Set(asking.map(([label]) => label))
}

const INTERVIEW =
  /\b(?:interview(?:s|ed)?|Q&A|Q\+A|(?:\w+ )?questions (?:for|to|with)|in conversation with|(?:spoke|speaks|talked|talks|sat down) (?:to|with))\b/i
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/
const LONGEST_QUESTION = 300

const isQuestion = (words: string): boolean => /\?["”’')]*$/.test(words)

/** A paragraph that is a question and nothing else, and what stands between it and the next one. */
function answersByPlace(text: string, paragraphs: readonly StoryParagraph[]): Answer[] {
  const questions = paragraphs.flatMap((paragraph, index) =>
    isQuestion(paragraph.text) &&
    paragraph.text.length <= LONGEST_QUESTION &&
    !/["“”«»„]/.test(paragraph.text)
      ? [index]
      : [],
  )
  if (questions.length < 2) return []
  const answers = questions.flatMap((index, place) => {
    // After the last question nothing tells where the answer ends.
    const end = questions[place + 1] ?? index + 2
    const own = paragraphs.slice(index + 1, end)
    return own.length === 0 ? [] : [answer(text, index + 1, own, {})]
  })
  const spoken = answers.every(({ words }) => !/^["“‘«„]/.test(words.text))
  return spoken && answers.some(({ words }) => FIRST_PERSON.test(words.text)) ? answers : []
}

/** @param first the place of the first paragraph */
function answer(text: string, first: number, stretches: readonly Passage[], turn: Turn): Answer {
  const start = stretches[0]?.start ?? 0
  const end = stretches.at(-1)?.end ?? start
  return {
    start,
    end,
    words: trimmed(text, start, end),
    parts: stretches.map((stretch, index) => ({
      paragraph: first + index,
      start: stretch.start,
      end: stretch.end,
    })),
    unclosed: false,
    turn,
  }
}
