import type { StudioPage } from '../../src/testing/studio.ts'

/**
 * Chooses from the menu of the open document. The menu closes when the document changes meanwhile;
 * this opens it, as an editor would, again.
 */
export async function chooseFromMenu({ page }: StudioPage, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name })
  const button = page.getByTestId('document-pane').getByTestId('pane-context-menu-button').last()
  for (let tries = 0; tries < 10; tries++) {
    if (!(await item.isVisible())) await button.click()
    const isChosen = await item.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if (isChosen) return
  }
  throw new Error(`The menu of the document offers no “${name}”.`)
}
