import { latest, mayor } from './grown.ts'
import type { Editor } from '../test/drive/studio.ts'

/** Something that an editor opens. */
export interface Panel {
  readonly name: string
  /** Goes to where it is opened from. */
  readonly prepare: () => Promise<void>
  /** Opens it; resolves when what was asked for stands there. */
  readonly show: () => Promise<void>
}

const COPY = `Boats wait for the wind

The boats of Varnholm stayed in the harbour on Monday. “We shut the doors before the wind does,” said Harbour master 7.

“Nobody goes out today,” Harbour master 3 told reporters.`

/** The panels that read what a newsroom has gathered. */
export function panelsOf(editor: Editor): readonly Panel[] {
  const { page } = editor
  const home = async () => {
    await editor.go('/structure')
    await page.getByText('Source dossiers').waitFor()
  }
  const form = (id: string, type: string) => async () => {
    await home()
    await editor.open(id, type)
  }
  const tab = (name: string, testId: string) => async () => {
    await page.getByRole('tab', { name }).click()
    await page.getByTestId(testId).getByRole('link').first().waitFor()
  }
  return [
    {
      name: 'desk list of all quotes',
      prepare: home,
      async show() {
        await editor.go('/structure/quotes;all-quotes')
        await page.getByText('boat of the year').first().waitFor()
      },
    },
    { name: 'source page', prepare: form(mayor, 'source'), show: tab('On record', 'statements') },
    { name: 'where used', prepare: form(mayor, 'source'), show: tab('Where used', 'where-used') },
    {
      name: 'timeline',
      prepare: home,
      async show() {
        await page.getByRole('link', { name: 'Timeline' }).click()
        await page.getByTestId('timeline-event').first().waitFor()
      },
    },
    {
      name: 'checks',
      async prepare() {
        await form(latest, 'article')()
        // The buttons move when the validation’s own appears.
        await page.getByRole('button', { name: 'Validation', exact: true }).waitFor()
      },
      async show() {
        await page.getByRole('button', { name: 'Before readers see it' }).first().click()
        await page.getByTestId('checks').getByText('What the story rests on').waitFor()
      },
    },
    {
      name: 'source picker',
      async prepare() {
        await home()
        await editor.begin('quote')
        await editor.field('attribution.speakers').getByTestId('add-single-object-button').click()
      },
      async show() {
        await editor
          .field('attribution.speakers')
          .getByTestId('autocomplete')
          .last()
          .fill('master 3')
        await page.getByRole('option', { name: 'Harbour master 3' }).first().waitFor()
      },
    },
    {
      name: 'story desk',
      async prepare() {
        await home()
        await page.getByRole('link', { name: 'Story desk' }).click()
        await page.getByTestId('story-paste').fill(COPY)
      },
      async show() {
        await page.getByRole('button', { name: 'Read it' }).click()
        await page.getByTestId('proposal-quotes').first().waitFor()
      },
    },
  ]
}
