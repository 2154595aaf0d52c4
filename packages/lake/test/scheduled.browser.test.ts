import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { silence } from '../src/testing/browser.ts'
import type { StudioPage } from '../src/testing/studio.ts'
import { asTyped, bringForward, later } from './drive/minute.ts'
import { Stock } from './drive/stock.ts'

describe('what is scheduled in a stock Studio', () => {
  let stock: Stock
  let ada: StudioPage
  let bo: StudioPage

  beforeAll(async () => {
    stock = await Stock.open()
    const metadata = { title: 'Reissues', releaseType: 'undecided' as const }
    await stock.lake.editor.create({ _id: 'songs', _type: 'album', title: 'Harbour Songs' })
    await stock.lake.editor.create({
      _id: 'order',
      _type: 'note',
      title: 'Order',
      text: 'Sixteen.',
    })
    await stock.lake.editor.releases.create({ releaseId: 'rReissues', metadata })
    await stock.lake.editor.createVersion({
      publishedId: 'songs',
      releaseId: 'rReissues',
      document: { _type: 'album', title: 'Harbour Songs II' },
    })
    ada = await stock.signIn('ada')
    bo = await stock.signIn('bo')
  })
  beforeEach(() => {
    onTestFailed(() => stock.look('failed-scheduled'))
  })
  afterAll(() => stock?.close())

  const stored = (query: string) => stock.lake.editor.fetch<unknown>(query)
  const order = '*[_id == "order"][0].text'
  const songs = '*[_id == "songs"][0].title'

  it('is one draft', async () => {
    await ada.open('order', 'note')
    await ada.fill('text', 'Twelve.')
    await expect.poll(() => stored('*[_id == "drafts.order"][0].text')).toBe('Twelve.')
    await ada.act('Schedule publish')
    const minute = await choose(ada)
    await ada.dialog.getByRole('button', { name: 'Schedule', exact: true }).click()
    await ada.page.getByText(/Scheduled to be published/).waitFor()
    expect(await stored('releases::all()[metadata.cardinality == "one"].publishAt')).toEqual([
      minute.toISOString(),
    ])
    expect(await stored(order)).toBe('Sixteen.')
  })

  it('is a release', async () => {
    await bo.go('/releases/rReissues')
    await bo.page.getByTestId('release-menu-button').click()
    await bo.page.getByRole('menuitem', { name: /^Schedule/ }).click()
    const minute = await choose(bo)
    await bo.dialog.getByRole('button', { name: 'Yes, schedule' }).click()
    await expect
      .poll(() => stored('*[_id == "_.releases.rReissues"][0]{state, publishAt}'))
      .toEqual({ state: 'scheduled', publishAt: minute.toISOString() })
    expect(await stored(songs)).toBe('Harbour Songs')
  })

  it('was scheduled quietly', () => {
    expect(stock.noise).toEqual(silence)
  })

  it('is known to a lake that comes back', async () => {
    await bo.go('/structure/album;songs')
    await bo.page.getByTestId('document-header-Published-chip').click()
    await stock.restart()
    // A connection from before may be found closed only when it is used.
    await expect.poll(() => stored('releases::all()[].state')).toHaveLength(2)
    await stock.look('scheduled')
  })

  it('is published when its time has come, in the Studios that stood open all the while', async () => {
    await bringForward(stock.lake.editor)
    await ada.page.getByText(/was published as part of Scheduled publish/).waitFor()
    await expect.poll(() => bo.input('title').inputValue()).toBe('Harbour Songs II')
    expect(await stored(order)).toBe('Twelve.')
    expect(await stored(songs)).toBe('Harbour Songs II')
    expect(await stored('releases::all()[].state')).toEqual(['published', 'published'])
    await stock.look('scheduled-published')
  })

  it('was heard of again with no complaint but that the lake was away', () => {
    const { errors, failed, outside } = stock.noise
    expect({ errors: errors.filter(isOther), failed: failed.filter(isOther), outside }).toEqual(
      silence,
    )
  })
})

const isOther = (complaint: string) => !complaint.includes('ERR_CONNECTION')

/** Fills in the date of the dialog that is open, and returns it. */
async function choose({ dialog }: StudioPage): Promise<Date> {
  const minute = later()
  const date = dialog.getByTestId('date-input')
  await date.fill(asTyped(minute))
  await date.press('Tab')
  return minute
}
