import { useEffect, useRef, type RefObject } from 'react'

/**
 * A panel that is opened from a document takes the focus, and gives it back when it closes: whoever
 * works by keyboard is where the news is, and then where the work is.
 */
export function useTakeFocus<Panel extends HTMLElement>(): RefObject<Panel | null> {
  const panel = useRef<Panel>(null)
  useEffect(() => {
    const opener = document.activeElement
    // A panel that comes with its document was not asked for now.
    const pane = panel.current?.closest('[data-testid="document-pane"]')
    if (!(opener instanceof HTMLElement) || pane?.contains(opener) !== true) return
    panel.current?.focus()
    return () => {
      // The panel is gone, and with it the focus, unless somebody has taken it elsewhere.
      if (document.activeElement === document.body) opener.focus()
    }
  }, [])
  return panel
}
