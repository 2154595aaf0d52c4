import type { Locator } from 'playwright-core'
import type { Editor } from './studio.ts'

/** What the form shows, as the schema has it. */
export interface FieldType {
  readonly name: string
  readonly title?: string
  readonly options?: { readonly list?: readonly (string | { value?: unknown; title: string })[] }
  readonly fields?: readonly { readonly name: string; readonly type: FieldType }[]
  readonly of?: readonly FieldType[]
  readonly type?: FieldType | null
}

/** Finds the words by which an editor would look a document up; of a picture, the file. */
export type Find = (id: string) => string

const is = (type: FieldType, name: string): boolean =>
  type.name === name || (type.type != null && is(type.type, name))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const records = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

const textOf = (spans: unknown): string =>
  records(spans)
    .map(({ text }) => text)
    .join('')

/** A moment as the form writes it. */
const minutes = (moment: string) => moment.slice(0, 16).replace('T', ' ')

/** Fills a form by hand: every value in its own field, every reference looked up, every item added. */
export class Form {
  readonly #editor: Editor
  readonly #find: Find

  constructor(editor: Editor, find: Find) {
    this.#editor = editor
    this.#find = find
  }

  /** @param path of the object that has the fields; empty for the document itself */
  async fill(type: FieldType, value: Record<string, unknown>, path = ''): Promise<void> {
    for (const { name, type: fieldType } of type.fields ?? []) {
      const wanted = value[name]
      if (name.startsWith('_') || wanted === undefined) continue
      await this.#field(path === '' ? name : `${path}.${name}`, fieldType, wanted)
    }
  }

  async #field(path: string, type: FieldType, value: unknown): Promise<void> {
    if (is(type, 'reference'))
      return this.#reference(this.#editor.around(path, 'autocomplete'), value)
    if (is(type, 'slug'))
      return this.#editor.fill(path, String(isRecord(value) && value['current']))
    if (is(type, 'datetime')) return this.#editor.fill(path, minutes(String(value)))
    if (is(type, 'body') && Array.isArray(value)) return this.#body(type, value.filter(isRecord))
    if (Array.isArray(value)) {
      for (const item of value) await this.#item(path, type, item)
      return
    }
    if (isRecord(value)) {
      await this.#expand(path)
      const { asset, ...fields } = value
      if (asset !== undefined) await this.#upload(path, asset)
      return this.fill(type, fields, path)
    }
    if (type.options?.list !== undefined) return this.#option(path, type.options.list, value)
    await this.#editor.fill(path, String(value))
  }

  async #option(
    path: string,
    list: NonNullable<NonNullable<FieldType['options']>['list']>,
    value: unknown,
  ): Promise<void> {
    const option = list.find((one) => (typeof one === 'string' ? one : one.value) === value)
    if (option === undefined) throw new Error(`${path} has no option ${String(value)}`)
    const title = typeof option === 'string' ? option : option.title
    const field = this.#editor.field(path)
    const select = field.locator('select')
    if ((await select.count()) > 0) await select.selectOption({ label: title })
    else await field.getByRole('radio', { name: title, exact: true }).check()
  }

  async #item(path: string, type: FieldType, item: unknown): Promise<void> {
    const field = this.#editor.field(path)
    const [only] = type.of ?? []
    if (only === undefined) throw new Error(`${path} takes nothing`)
    if (is(only, 'reference')) {
      await field.getByTestId('add-single-object-button').last().click()
      return this.#reference(field, item)
    }
    if (!isRecord(item)) {
      await field.getByRole('button', { name: 'Add item' }).click()
      const input = field.locator('input').last()
      await input.fill(String(item))
      return input.blur()
    }
    await this.#add(path, only, item, () =>
      field.getByTestId('add-single-object-button').last().click(),
    )
  }

  /** Pastes the paragraphs at once, then marks their words, then puts the blocks between them. */
  async #body(type: FieldType, blocks: readonly Record<string, unknown>[]): Promise<void> {
    const paragraphs = blocks.filter((block) => block['_type'] === 'block')
    await this.#editor.paste(paragraphs.map(({ children }) => textOf(children)).join('\n'))
    await this.#editor.enlarge()
    for (const [index, { children, markDefs }] of paragraphs.entries()) {
      for (const mark of records(markDefs)) {
        const reference = Object.values(mark).find(isRecord)
        const marked = records(children).filter(
          ({ marks }) => Array.isArray(marks) && marks.includes(mark['_key']),
        )
        await this.#editor.mark(
          String(mark['_type']),
          textOf(marked),
          this.#find(String(reference?.['_ref'])),
          index,
        )
      }
    }
    // From the end, so that a block does not push apart the paragraphs that are still to be found.
    for (const [index, block] of [...blocks.entries()].toReversed()) {
      if (block['_type'] === 'block') continue
      const before = blocks.slice(0, index).filter((one) => one['_type'] === 'block').length - 1
      await this.#editor.goToEnd(before)
      await this.#block(type, block)
    }
    await this.#editor.reduce()
  }

  async #block(body: FieldType, value: Record<string, unknown>): Promise<void> {
    const type = body.of?.find((one) => one.name === value['_type'])
    if (type === undefined) throw new Error(`a story takes no ${String(value['_type'])}`)
    await this.#add('body', type, value, () =>
      this.#editor.story
        .getByRole('button', { name: type.title ?? type.name })
        .first()
        .click(),
    )
  }

  async #add(
    path: string,
    type: FieldType,
    item: Record<string, unknown>,
    begin: () => Promise<void>,
  ): Promise<void> {
    const known = await this.#keys(path)
    await begin()
    let key: string | undefined
    while (key === undefined) {
      key = (await this.#keys(path)).find((one) => !known.includes(one))
      await this.#editor.page.waitForTimeout(50)
    }
    await this.fill(type, item, `${path}[_key=="${key}"]`)
    const dialog = this.#editor.page.getByRole('dialog').last()
    // An item inside an item shows in its parent's dialog: back by the breadcrumbs, past the list itself.
    const crumbs = dialog.locator('[data-testid^="breadcrumb-item-"]')
    if (path.includes('[')) await crumbs.nth((await crumbs.count()) - 3).click()
    else
      await dialog
        .getByRole('button', { name: /^Close/ })
        .first()
        .click()
  }

  /** The keys of the items whose fields are on the screen. */
  async #keys(path: string): Promise<string[]> {
    const start = `field-actions-menu-${path}[_key=="`
    const shown = await this.#editor.page
      .locator('[data-testid^="field-actions-menu-"]')
      .evaluateAll((elements) => elements.map((element) => element.dataset['testid'] ?? ''))
    return [
      ...new Set(
        shown
          .filter((id) => id.startsWith(start))
          .map((id) => id.slice(start.length, id.indexOf('"', start.length))),
      ),
    ]
  }

  async #reference(place: Locator, value: unknown): Promise<void> {
    if (!isRecord(value)) throw new Error('a reference is an object')
    await this.#editor.pick(place, this.#find(String(value['_ref'])))
  }

  async #upload(path: string, asset: unknown): Promise<void> {
    const place = this.#editor.around(path, 'image-input')
    const file = this.#find(String(isRecord(asset) && asset['_ref']))
    await place.getByTestId('file-button-input').setInputFiles(file)
    await place.locator('img').first().waitFor()
  }

  async #expand(path: string): Promise<void> {
    const field = this.#editor.field(path)
    const inside = this.#editor.page.locator(`[data-testid^='field-actions-menu-${path}.']`)
    if ((await inside.count()) === 0) await field.locator('legend button').first().click()
    await inside.first().waitFor()
  }
}
