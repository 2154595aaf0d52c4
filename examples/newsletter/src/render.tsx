import { randomUUID } from 'node:crypto'
import { render } from '@react-email/components'
import { renderToString } from 'react-dom/server'
import type { Edition } from './edition.ts'
import { fitted, whole, type Fitted, type Sizes } from './extent.ts'
import { Corrected, Letter } from './letter/letter.tsx'
import { Story } from './letter/story.tsx'
import { plainLetter } from './plain.ts'
import type { Settings } from './settings.ts'
import { titleOf } from './words.ts'

/**
 * How many bytes of HTML a letter may have. Gmail shows the first 102 KB and hides the rest behind a
 * link; what a mail server rewrites on the way needs some room.
 */
export const LIMIT = 100_000
/** Bytes for the words that say what was shortened. */
const NOTICE = 1500

/** A letter as one subscriber gets it. */
export interface Written {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** A letter, drawn once for everybody. */
export interface Rendered {
  readonly letter: Fitted
  /** With the address at which this subscriber unsubscribes. */
  readonly forSubscriber: (unsubscribe: string) => Written
}

/** Draws an edition as HTML and as plain text, shortened until it is under {@link LIMIT}. */
export async function renderEdition(edition: Edition, settings: Settings): Promise<Rendered> {
  // Stands where each subscriber's own address will; no story can contain what is made up now.
  const mark = `https://unsubscribe.invalid/${randomUUID()}/${'x'.repeat(300)}`
  const html = (letter: Fitted) =>
    render(<Letter letter={letter} settings={settings} unsubscribe={mark} />)

  let letter = whole(edition)
  let drawn = await html(letter)
  if (bytes(drawn) > LIMIT) {
    const frame = bytes(await html({ edition, stories: [], corrections: [] }))
    letter = fitted(edition, LIMIT - NOTICE - frame, sizesWith(settings))
    drawn = await html(letter)
  }
  const text = plainLetter(letter, settings, mark)
  if (bytes(drawn) > LIMIT)
    throw new Error(
      `The letter has ${bytes(drawn)} bytes of HTML, more than ${LIMIT}. The name or address of the publication is too long; shorten ONRECORD_PUBLICATION or ONRECORD_SITE_URL.`,
    )
  return {
    letter,
    forSubscriber: (unsubscribe) => ({
      subject: titleOf(edition, settings),
      html: drawn.replaceAll(mark, unsubscribe),
      text: text.replaceAll(mark, unsubscribe),
    }),
  }
}

const sizesWith = (settings: Settings): Sizes => ({
  story: (story, extent) =>
    bytes(renderToString(<Story story={story} extent={extent} settings={settings} />)),
  correction: (correction) =>
    bytes(renderToString(<Corrected correction={correction} settings={settings} />)),
})

export const bytes = (text: string): number => Buffer.byteLength(text)
