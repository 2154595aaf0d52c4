import {
  isBareName,
  bylineNames,
  datelineOf,
  isByline,
  isDateLine,
  isEndNote,
  isTitle,
  type Dateline,
} from './furniture.ts'
import { languageOf } from './language.ts'
import { paragraphsOf } from './paragraphs.ts'
import { passage, type Passage } from './span.ts'

export interface StoryParagraph extends Passage {
  readonly role: 'paragraph' | 'heading'
}

/** A story taken apart, before anything in it is understood. */
export interface Story {
  readonly text: string
  /** As a code: en, de, ja; `und` when it cannot be told. */
  readonly language: string
  readonly headline?: Passage
  readonly byline?: Passage & { readonly names: readonly string[] }
  readonly dateline?: Dateline
  /** The line that says when it was published. */
  readonly dateLine?: Passage
  /** What readers read, without the lines around it. A dateline is left out of the first. */
  readonly paragraphs: readonly StoryParagraph[]
  readonly endNotes: readonly Passage[]
}

/** Takes normalised text apart. */
export function storyOf(text: string): Story {
  const all = paragraphsOf(text)
  const headline = headlineOf(text, all)
  const rest = headline === undefined ? all : all.slice(1)
  const lead = rest.findIndex(
    ({ text: line }, index) => !isFurniture(line) && !(index === 0 && isBareName(line)),
  )
  const before = rest.slice(0, Math.max(0, lead))
  const byline = before.find(({ text: line }) => isByline(line) || isBareName(line))
  const dateLine = before.find(({ text: line }) => isDateLine(line))
  const body = rest.slice(Math.max(0, lead))
  const rule = body.findIndex(({ text: line }, at) => isRule(line) && body.length - at <= 4)
  const isNote = ({ text: line }: Passage, at: number): boolean =>
    isEndNote(line) || (rule !== -1 && at >= rule)
  const told = body.filter(
    (paragraph, at) =>
      !isNote(paragraph, at) && !isByline(paragraph.text) && !isDateLine(paragraph.text),
  )
  const dated = told.findIndex((paragraph) => datelineOf(text, paragraph) !== undefined)
  const dateline =
    dated === -1 || dated > 1 ? undefined : datelineOf(text, told[dated] ?? passage(text, 0, 0))
  return {
    text,
    language: languageOf(text),
    ...(headline === undefined ? {} : { headline }),
    ...(byline === undefined ? {} : { byline: { ...byline, names: bylineNames(byline.text) } }),
    ...(dateLine === undefined ? {} : { dateLine }),
    ...(dateline === undefined ? {} : { dateline }),
    paragraphs: told.map((paragraph, index) => ({
      ...(dateline !== undefined && index === dated
        ? passage(text, dateline.end, paragraph.end)
        : paragraph),
      role:
        index > 0 && index < told.length - 1 && isHeading(paragraph.text) ? 'heading' : 'paragraph',
    })),
    endNotes: body.filter(isNote),
  }
}

/** “___”: behind it agencies tell of themselves. */
const isRule = (line: string): boolean => /^_{2,}$/.test(line)

const isFurniture = (line: string): boolean => isByline(line) || isDateLine(line)

function headlineOf(text: string, all: readonly Passage[]): Passage | undefined {
  const [first, second] = all
  if (first === undefined || second === undefined) return undefined
  if (datelineOf(text, first) !== undefined || isByline(first.text)) return undefined
  if (!isTitle(first.text)) return undefined
  // A question or an exclamation in quotation marks is as often the first paragraph.
  const isQuoted = /^["“‘'„«].*[.!?]["”’'“»]$/s.test(first.text)
  return isQuoted ? undefined : first
}

const isHeading = (line: string): boolean =>
  line.length <= 80 &&
  isTitle(line) &&
  !/[!?…"”’»]$/.test(line) &&
  line.split(' ').length <= 12 &&
  !/^[-•*“"‘]/.test(line)
