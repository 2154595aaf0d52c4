import { useEffect, useMemo, useRef, type RefObject } from 'react'

const focused = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : document.body

const isLost = () => focused() === document.body

/** A way back to where the focus is now. */
function wayBack(): () => void {
  const opener = menuButton() ?? focused()
  const pane = paneOf(opener)
  return () => {
    opener.focus()
    // A button that has nothing more to do takes no focus: its document does.
    if (isLost()) pane?.focus()
  }
}

/** The button of the menu that an action is chosen from: the menu itself is gone when the dialog closes. */
function menuButton(): HTMLElement | null {
  const menu = focused().closest('[role="menu"]')
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
}

const paneOf = (element: HTMLElement | null | undefined) =>
  element?.closest<HTMLElement>('[data-testid="document-pane"]')

/** Where the focus was when a dialog opened, so that it can be there again when the dialog is gone. */
export function useOpener() {
  const back = useRef<() => void>(undefined)
  return useMemo(
    () => ({
      remember: () => {
        back.current = wayBack()
      },
      // The dialog keeps the focus until it is gone.
      giveBack: () => void setTimeout(() => back.current?.(), 0),
    }),
    [],
  )
}

/**
 * A panel that is opened from a document takes the focus, and gives it back when it closes: whoever
 * works by keyboard is where the news is, and then where the work is.
 */
export function useTakeFocus<Panel extends HTMLElement>(): RefObject<Panel | null> {
  const panel = useRef<Panel>(null)
  useEffect(() => {
    // A panel that comes with its document was not asked for now.
    if (paneOf(panel.current)?.contains(focused()) !== true) return
    const back = wayBack()
    panel.current?.focus()
    return () => {
      // The panel is gone, and with it the focus, unless somebody has taken it elsewhere.
      if (isLost()) back()
    }
  }, [])
  return panel
}
