import { beforeAll, describe, expect, it } from 'vitest'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

const copy = `Mayor denies sale

“We sold nothing to anybody,” Mayor Jonas Vell said on Monday.

“Then who holds the deeds?” asked Councillor Mara Quint.`

describe('the Studio in German', () => {
  // English comes up, although German is there to be chosen.
  const at = sitting('german', () => openEditorsRoom(only([])))
  // The Studio names its buttons by what stands on them.
  const publishButton = () => at.page.getByTestId('action-veröffentlichen')
  const quote = () => at.page.getByTestId('proposal-quotes').filter({ hasText: 'We sold nothing' })

  beforeAll(async () => {
    await at.page.evaluate((text) => navigator.clipboard.writeText(text), copy)
  })

  it('is chosen beside the tools', async () => {
    await at.page.getByRole('button', { name: /^Language: English/ }).click()
    await at.page.getByRole('menuitem', { name: /Deutsch/ }).click()
    await at.page.getByText('Beiträge', { exact: true }).first().waitFor()
    expect(await at.page.getByText('Stories', { exact: true }).count()).toBe(0)
    const tools = at.page.getByTestId('tool-collapse-menu').getByRole('link')
    await expect
      .poll(() => tools.allInnerTexts())
      .toEqual(['Redaktion', 'Textannahme', 'Zeitleiste', 'Ansicht', 'Vision'])
    await at.page.getByTestId('start').getByRole('link', { name: 'Einen Text einfügen' }).waitFor()
    await at.look('german-structure')
  })

  it('has the desk, and why each find is proposed', async () => {
    await at.page.getByRole('link', { name: 'Textannahme' }).click()
    await at.page.getByRole('heading', { name: 'Einen Text einfügen' }).waitFor()
    await at.page.keyboard.press('Control+v')
    await quote().waitFor()
    await at.look('german-desk')
    const said = await quote().innerText()
    expect(said).toContain('Sicher')
    expect(said).toContain('„said“ steht gleich nach den Worten; genannt: Jonas Vell')
    expect(said).toContain('Wer es sagte')
    const shown = await at.page.getByTestId('story-desk').innerText()
    expect(shown).not.toMatch(/stands right after|named:|Nobody is named/)
    expect(shown).toContain('2 Quellen')
  })

  it('has the fields of the form, and what is asked for in them', async () => {
    await at.page.getByRole('button', { name: /^Beitrag mit \d+ Funden anlegen/ }).click()
    await publishButton().waitFor()
    await at.page.getByText('Der Beitrag ist als Entwurf erfasst').waitFor()
    await at.page.getByTestId('field-headline').getByText('Schlagzeile', { exact: true }).waitFor()
    expect(await at.page.getByTestId('field-headline').innerText()).toContain(
      'Anführungszeichen nur um Worte, die der Beitrag zitiert.',
    )
    expect(await at.page.getByRole('tab', { name: 'Veröffentlichung' }).count()).toBe(1)
    await at.look('german-form')
  })

  it('has the names of what can be created', async () => {
    await at.page.getByRole('button', { name: 'Neues Dokument erstellen' }).click()
    await at.page.getByText('Einen Text einfügen …').waitFor()
    for (const type of ['Beitrag', 'Zitat', 'Quelle', 'Ereignis'])
      expect(await at.page.getByRole('link', { name: type, exact: true }).count()).toBe(1)
    await at.look('german-new')
    await at.page.keyboard.press('Escape')
  })

  it('has the checks', async () => {
    await at.page.getByRole('button', { name: 'Bevor es jemand liest' }).click()
    const checks = at.page.getByTestId('checks')
    await checks.getByText('Worauf der Beitrag beruht').waitFor()
    expect(await checks.getByText('In ganzen Sätzen zitiert').count()).toBe(1)
    await checks.getByText('Sagen Sie in einem Satz, worum es in dem Beitrag geht.').waitFor()
    await at.look('german-checks')
  })

  it('has the dialog that publishes', async () => {
    await expect.poll(() => publishButton().isEnabled(), { timeout: 20_000 }).toBe(true)
    await publishButton().click()
    const dialog = at.page.getByRole('dialog')
    await dialog.getByText('Beitrag mit seinen Einträgen veröffentlichen').waitFor()
    await dialog.getByRole('button', { name: /^\d+ Dokumente veröffentlichen/ }).waitFor()
    await at.look('german-publish')
  })
})
