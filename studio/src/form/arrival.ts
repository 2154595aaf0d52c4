import { useEffect, useRef } from 'react'
import { pathToString, type ObjectInputProps } from 'sanity'

/** What takes the cursor in a field. */
const WRITABLE =
  'input, textarea, select, [contenteditable="true"], [data-testid="add-single-object-button"]'

/**
 * Puts the cursor into the field that a link led to. Sanity opens the form at that field and marks it
 * before its fields are there, and leaves the focus nowhere.
 */
export function useArrival({ focusPath }: ObjectInputProps): void {
  const wanted = useRef(focusPath)
  useEffect(() => {
    if (wanted.current.length === 0) return
    const selector = `[data-testid='field-${pathToString(wanted.current)}']`
    const put = () => {
      const field = document.querySelector(selector)?.querySelector<HTMLElement>(WRITABLE)
      field?.focus()
      return field != null && document.activeElement === field
    }
    if (put()) return
    const waiting = new AbortController()
    const observer = new MutationObserver(() => {
      if (put()) waiting.abort()
    })
    waiting.signal.addEventListener('abort', () => observer.disconnect())
    observer.observe(document.body, { childList: true, subtree: true })
    // Who goes somewhere else meanwhile stays there.
    for (const sign of ['keydown', 'pointerdown'])
      document.addEventListener(sign, () => waiting.abort(), { signal: waiting.signal })
    return () => waiting.abort()
  }, [])
}
