import type { StudioPage } from '../../src/testing/studio.ts'
import { asTyped, soon } from '../drive/minute.ts'
import type { Stock } from '../drive/stock.ts'
import { until } from './until.ts'

/** Between two keys, in milliseconds: faster than anybody types. */
const QUICK = 40
/** It has no letter: every letter that is there later was typed. */
const TRACKS = '1998, 2004, 2011, 2026: 31 415 926 535.'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const sorted = (text: string | null) =>
  Array.from(text ?? '')
    .toSorted()
    .join('')

/** What two people do in a Studio all day, once over. */
export class Round {
  readonly #stock: Stock
  readonly #ada: StudioPage
  readonly #bo: StudioPage
  readonly #name: string

  constructor(stock: Stock, people: { ada: StudioPage; bo: StudioPage }, number: number) {
    this.#stock = stock
    this.#ada = people.ada
    this.#bo = people.bo
    this.#name = `Note ${number}`
  }

  /** What is done, in order. Each step ends when both see what it did. */
  async *steps(): AsyncGenerator<string> {
    const note = await this.#write()
    yield 'written and published'
    await this.#find()
    yield 'found by the other one'
    await this.#changeItsMind(note)
    yield 'changed, and the change discarded'
    await this.#writeTogether(note)
    yield 'written by both at once, no keystroke lost'
    await this.#bo.publish()
    await this.#readHistory()
    yield 'published, and its history read'
    await this.#schedule(note)
    yield 'put into a release, which was scheduled'
    await this.#ask()
    yield 'asked for in Vision'
    await this.#seeItPublished(note)
    yield 'published with its release'
    await this.#takeBack(note)
    yield 'unpublished and deleted'
  }

  #stored<T>(query: string): Promise<T> {
    return this.#stock.lake.editor.fetch<T>(query)
  }

  async #write(): Promise<string> {
    const note = await this.#ada.begin('note')
    await this.#ada.fill('title', this.#name)
    await this.#ada.fill('text', TRACKS)
    await this.#ada.publish()
    return note
  }

  async #find(): Promise<void> {
    const { list, page } = this.#bo
    await this.#bo.go('/structure/note')
    const search = page.getByTestId('document-list-search').locator('input')
    await search.fill(this.#name)
    await until('the note is found in the list', async () => {
      const lines = await list.allInnerTexts()
      // The line may also say who is in it.
      return lines.length === 1 && lines.every((line) => line.includes(this.#name))
    })
    await search.fill('nowhere to be found')
    await until('nothing is found', async () => (await list.count()) === 0)
    await search.fill('')
  }

  async #changeItsMind(note: string): Promise<void> {
    await this.#ada.fill('title', `${this.#name}, or not`)
    const draft = `*[_id == "drafts.${note}"][0].title`
    await until('the change is in a draft', async () => (await this.#stored(draft)) !== null)
    await this.#ada.act('Discard changes', 'Discard changes')
    await until(
      'the form shows what is published',
      async () => (await this.#ada.input('title').inputValue()) === this.#name,
    )
  }

  async #writeTogether(note: string): Promise<void> {
    const [ada, bo] = [this.#ada, this.#bo]
    await bo.open(note, 'note')
    await bo.input('text').focus()
    const initials = ada.page.getByTestId('document-pane').getByText('BL', { exact: true })
    await until('Ada sees Bo', async () => (await initials.count()) > 0)
    await ada.input('text').focus()
    await ada.page.keyboard.press('ControlOrMeta+End')
    await bo.page.keyboard.press('ControlOrMeta+Home')
    await Promise.all([
      ada.page.keyboard.type(LETTERS, { delay: QUICK }),
      bo.page.keyboard.type(LETTERS.toLowerCase(), { delay: QUICK }),
    ])
    let texts: (string | null)[] = []
    await until('one text with every letter is with both and in the lake', async () => {
      texts = [
        await ada.input('text').inputValue(),
        await bo.input('text').inputValue(),
        await this.#stored<string | null>(`*[_id == "drafts.${note}"][0].text`),
      ]
      const [text = ''] = texts
      return (
        texts.every((one) => one === text) &&
        sorted(text) === sorted(TRACKS + LETTERS + LETTERS.toLowerCase())
      )
    }).catch((error: unknown) => {
      throw new Error(`Texts differ, or letters are lost or twice there: ${texts.join(' | ')}`, {
        cause: error,
      })
    })
  }

  async #readHistory(): Promise<void> {
    const { page } = this.#ada
    await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').last().click()
    await page.getByRole('menuitem', { name: 'History' }).click()
    const panel = page.locator('[data-ui="DocumentInspectorPanel"]')
    await panel.getByText('Published', { exact: true }).first().waitFor()
    for (const initials of ['AE', 'BL']) await panel.getByText(initials).first().waitFor()
  }

  async #schedule(note: string): Promise<void> {
    const { page, dialog } = this.#bo
    await this.#bo.go('/releases')
    await page.getByRole('button', { name: 'New release' }).first().click()
    await page.getByTestId('release-form-title').fill(`Release of ${this.#name}`)
    await page.getByTestId('submit-release-button').click()
    await page.getByText('No documents').waitFor()
    await page.getByRole('button', { name: 'Add document' }).click()
    await page.getByPlaceholder('Search', { exact: true }).fill(this.#name)
    await page.getByRole('option', { name: this.#name }).first().click()
    await page.getByRole('table').getByText(this.#name).click()
    const title = this.#bo.input('title')
    await until('its version is shown', async () => (await title.inputValue()) === this.#name)
    await until('its version can be written', () => title.isEditable())
    await this.#bo.fill('title', `${this.#name}, released`)
    const version = `*[_id match "versions.*" && sanity::versionOf("${note}")][0].title`
    await until(
      'the version is stored',
      async () => (await this.#stored(version)) === `${this.#name}, released`,
    )
    await page.getByTestId('releases-tool-link').click()
    await page.getByRole('table').getByText(`Release of ${this.#name}`).click()
    await page.getByTestId('release-menu-button').click()
    await page.getByRole('menuitem', { name: /^Schedule/ }).click()
    const date = dialog.getByTestId('date-input')
    await date.fill(asTyped(soon()))
    await date.press('Tab')
    await dialog.getByRole('button', { name: 'Yes, schedule' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async #ask(): Promise<void> {
    const { page } = this.#ada
    await this.#ada.go('/vision')
    await page.locator('.cm-content').first().click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(`count(*[title == "${this.#name}"]) + 4100`)
    await page.getByRole('button', { name: /Fetch/ }).click()
    const answer = page.getByText(/^410[1-9]$/)
    await until('Vision answers', async () => (await answer.count()) > 0)
  }

  async #seeItPublished(note: string): Promise<void> {
    await this.#ada.go(`/structure/note;${note}`)
    await this.#ada.page.getByTestId('document-header-Published-chip').click()
    await until(
      'the release is published where somebody looks',
      async () => (await this.#ada.input('title').inputValue()) === `${this.#name}, released`,
      150_000,
    )
  }

  async #takeBack(note: string): Promise<void> {
    await this.#ada.unpublish()
    await this.#bo.open(note, 'note')
    await this.#bo.act('Delete', 'Delete')
    const left = `count(*[_id in ["${note}", "drafts.${note}"]])`
    await until('it is gone', async () => (await this.#stored(left)) === 0)
  }
}
