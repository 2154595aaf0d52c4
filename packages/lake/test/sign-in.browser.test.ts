import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { result } from '../src/testing/command.ts'
import { addPerson } from '../src/testing/people.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { SignIn } from './drive/sign-in.ts'
import { Stock } from './drive/stock.ts'

const password = 'correct horse battery staple'

describe('signing in to a shared lake from a stock Studio', () => {
  let stock: Stock
  let cy: StudioPage
  let di: StudioPage
  let cys: SignIn
  let dis: SignIn

  beforeAll(async () => {
    stock = await Stock.open()
    await stock.lake.editor.create({ _id: 'order', _type: 'note', title: 'To the printer' })
    const add = (name: string, email: string, role: 'viewer' | 'contributor') =>
      addPerson(stock.lake, { name, email, role, password })
    await add('Cy Viewer', 'cy@example.org', 'viewer')
    await add('Di Contributor', 'di@example.org', 'contributor')
    cy = await stock.visit()
    cys = new SignIn(cy)
    di = await stock.visit()
    dis = new SignIn(di)
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-sign-in'))
  })
  afterAll(() => stock?.close())

  it('leads to a page of the lake', async () => {
    await cys.way.click()
    await cy.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(new URL(cy.page.url()).origin).toBe(stock.lake.url)
    for (const colorScheme of ['light', 'dark'] as const) {
      await cy.page.emulateMedia({ colorScheme })
      await stock.look(`sign-in-${colorScheme}`)
    }
  })

  it('says what is wrong, and keeps what was right', async () => {
    await cys.fill('cy@example.org', 'incorrect horse')
    await expect.poll(() => cys.refusal.innerText()).toContain('do not belong together')
    expect(await cy.page.getByLabel('E-mail address').inputValue()).toBe('cy@example.org')
    await stock.look('sign-in-refused')
  })

  it('ends in the Studio, which knows who came', async () => {
    await cys.fill('cy@example.org', password)
    await cy.page.getByTestId('studio-navbar').waitFor()
    expect(new URL(cy.page.url()).origin).toBe(stock.url)
    const menu = await cys.whoAmI()
    await menu.getByText('Cy Viewer').waitFor()
    await stock.look('signed-in')
    await cy.page.keyboard.press('Escape')
  })

  it('lets a viewer read, and write nothing', async () => {
    await cy.go('/intent/edit/id=order;type=note/')
    await expect.poll(() => cy.input('title').inputValue()).toBe('To the printer')
    await expect.poll(() => cy.input('title').isEditable()).toBe(false)
    await cy.page
      .getByText(/permission/)
      .first()
      .waitFor()
    await stock.look('viewer')
  })

  it('lets a contributor write, and not publish', async () => {
    await dis.enter('di@example.org', password)
    await di.open('order', 'note')
    await di.fill('title', 'To the binder')
    const draft = '*[_id == "drafts.order"][0].title'
    await expect.poll(() => stock.lake.editor.fetch(draft)).toBe('To the binder')
    await di.footer.getByText(/^Edited/).waitFor()
    expect(await di.publishButton.isDisabled()).toBe(true)
    await stock.look('contributor')
  })

  it('lets an administrator publish the same draft (control)', async () => {
    const ada = await stock.signIn('ada')
    await ada.open('order', 'note')
    await expect.poll(() => ada.publishButton.isEnabled()).toBe(true)
  })

  it('is undone by signing out', async () => {
    await dis.signOut()
    await di.go('/structure/note')
    await expect.poll(() => dis.way.isVisible()).toBe(true)
    await dis.enter('di@example.org', password)
  })

  it.each([
    ['a new password', ['user', 'password', 'di@example.org'], () => dis],
    ['being no member any more', ['user', 'remove', 'cy@example.org'], () => cys],
  ] as const)('is undone by %s, also where the Studio stands open', async (_, command, whose) => {
    const { code, stderr } = await result(...command, '--data', stock.lake.data)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    await whose().way.waitFor()
    await stock.look(`ended-${command[1]}`)
  })

  it('asked nobody outside', () => {
    expect(stock.noise.outside).toEqual([])
  })
})
