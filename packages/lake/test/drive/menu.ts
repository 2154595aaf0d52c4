import type { StudioPage } from '../../src/testing/studio.ts'

/** Chooses from the menu of the open document. */
export async function chooseFromMenu(studio: StudioPage, name: string): Promise<void> {
  const pane = studio.page.getByTestId('document-pane')
  await studio.chooseFrom(pane.getByTestId('pane-context-menu-button').last(), name)
}
