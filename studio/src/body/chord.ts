/** A key press, as a behaviour of the editor sees it. */
interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Whether this is Ctrl+Alt (on a Mac also Cmd+Alt) with a letter. */
export function isChord({ key, code, ctrlKey, metaKey, altKey }: Press, letter: string): boolean {
  // With Alt a Mac types another letter; the place on the keyboard stays.
  const pressed = key.toLowerCase() === letter || code === `Key${letter.toUpperCase()}`
  return pressed && altKey && (ctrlKey || metaKey)
}
