import { useMemo, useRef } from 'react'

/** Where the focus was when a dialog opened, so that it can be there again when the dialog is gone. */
export function useOpener() {
  const opener = useRef<HTMLElement>(null)
  return useMemo(
    () => ({
      remember: () => {
        opener.current = menuButton() ?? focused()
      },
      giveBack: () => {
        // The dialog keeps the focus until it is gone.
        setTimeout(() => {
          const pane = opener.current?.closest<HTMLElement>('[data-testid="document-pane"]')
          opener.current?.focus()
          // A button that has nothing more to do takes no focus: its document does.
          if (focused() === document.body) pane?.focus()
        }, 0)
      },
    }),
    [],
  )
}

const focused = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : document.body

/** The button of the menu that an action is chosen from: the menu itself is gone when the dialog closes. */
function menuButton(): HTMLElement | null {
  const menu = focused().closest('[role="menu"]')
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '')
}
