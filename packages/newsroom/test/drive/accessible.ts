import type { Page } from 'playwright-core'

/** Roles that do something when they are used. */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'radio',
  'searchbox',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
])
/** Roles that mean nothing without a name. Pictures are not among them: an icon only adorns. */
const NAMED = new Set([...CONTROLS, 'dialog', 'heading', 'radiogroup', 'region'])

/**
 * What Chromium's accessibility tree holds against a part of a page: controls and landmarks that a
 * screen reader has no name for, and controls that the keyboard does not reach.
 *
 * @param selector of the part; everything below it is looked at
 */
export async function obstaclesIn(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    })
    if (result.objectId === undefined) throw new Error(`Nothing on the page is ${selector}`)
    const { nodes } = await session.send('Accessibility.queryAXTree', { objectId: result.objectId })
    return nodes.flatMap(({ ignored, role, name, properties = [], backendDOMNodeId }) => {
      const what = String(role?.value)
      const has = (property: string) =>
        properties.some((one) => one.name === property && one.value.value === true)
      if (ignored || !NAMED.has(what)) return []
      const called = String(name?.value ?? '').trim()
      const where = `${what} “${called}” (node ${backendDOMNodeId})`
      return [
        ...(called === '' ? [`${where} has no name`] : []),
        ...(CONTROLS.has(what) && !has('focusable') && !has('disabled')
          ? [`${where} cannot be reached by keyboard`]
          : []),
      ]
    })
  } finally {
    await session.detach()
  }
}
