/**
 * Sanity's overlays answer to a mouse alone. Here whatever has a field is a stop of the Tab key as well,
 * and Enter does there what a click does. On a link, Enter follows the link.
 *
 * @returns stops it
 */
export function editByKeys(page: HTMLElement): () => void {
  const mark = () => {
    for (const element of page.querySelectorAll<HTMLElement>('[data-sanity]:not([tabindex])')) {
      element.tabIndex = 0
      element.setAttribute('aria-description', 'Enter opens its field')
    }
  }
  const press = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLElement)) return
    if (!target.matches('[data-sanity]:not(a[href])')) return
    event.preventDefault()
    // An overlay takes a click only from a mouse that came to it, and is still there.
    for (const type of ['mouseenter', 'mousemove', 'click', 'mouseleave'])
      target.dispatchEvent(
        new MouseEvent(type, { bubbles: !/enter|leave/.test(type), cancelable: true }),
      )
  }
  mark()
  const observer = new MutationObserver(mark)
  observer.observe(page, { childList: true, subtree: true, attributeFilter: ['data-sanity'] })
  page.addEventListener('keydown', press)
  return () => {
    observer.disconnect()
    page.removeEventListener('keydown', press)
  }
}
