import type { ContentIssue } from '@onrecord/client'
import { correctionKey, readEdition, storyKey, type Edition } from './edition.ts'
import {
  keepEdition,
  nextEdition,
  placeOfEdition,
  type EditionFiles,
  type EditionRecord,
} from './folder.ts'
import { messageSource } from './message.ts'
import { reading } from './news.ts'
import { renderEdition, type Rendered } from './render.tsx'
import type { Settings } from './settings.ts'
import { unsubscribing } from './subscribers.ts'
import { titleOf } from './words.ts'

/** The next edition, as it stands now. */
export interface Prepared {
  readonly record: EditionRecord
  readonly edition: Edition
  readonly rendered: Rendered
}

/** Reads and draws the next edition, and keeps nothing. */
export async function prepareEdition(settings: Settings, since?: string): Promise<Prepared> {
  const { id, state, period } = await nextEdition(settings, new Date(), since)
  const edition = await reading(settings, () => readEdition(settings, period))
  const record = {
    id,
    state,
    subject: titleOf(edition, settings),
    from: period.from,
    until: period.until,
    stories: edition.stories.map(storyKey),
    corrections: edition.corrections.map(correctionKey),
  }
  return { record, edition, rendered: await renderEdition(edition, settings) }
}

/** Puts an edition into its folder, addressed to the newsroom itself. Returns where it is. */
export async function writeEdition(
  { record, edition, rendered }: Prepared,
  settings: Settings,
): Promise<string> {
  const unsubscribe = (await unsubscribing(settings)).link(settings.from)
  const letter = rendered.forSubscriber(unsubscribe)
  const addressed = { id: record.id, date: edition.date, to: settings.from, unsubscribe, letter }
  const files: EditionFiles = {
    'letter.html': letter.html,
    'letter.txt': letter.text,
    'letter.eml': await messageSource(addressed, settings),
  }
  await keepEdition(settings.folder, record, files)
  return placeOfEdition(settings.folder, record.id)
}

/** What an editor must know of an edition: a line for each story that had to be left out. */
export const complaints = (incomplete: readonly ContentIssue[]): string[] =>
  incomplete.map(
    ({ documentType, documentId, field, message }) =>
      `Left out: ${documentType ?? 'document'} ${documentId ?? ''}: ${field}: ${message}. Complete it in the Studio; the next edition tells it.`,
  )
