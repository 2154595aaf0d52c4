import { ClientError } from '@sanity/client'

/**
 * What went wrong, in the words of whoever noticed. Where a request of several actions is refused, the
 * client's own message says all of it twice.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof ClientError && isRefusal(error.details)) {
    const said = new Set(error.details.items.map(({ error: one }) => one.description))
    return [...said].join(' ')
  }
  return error instanceof Error ? error.message : String(error)
}

/** What the client has of a refused request; it says of its details only that they are there. */
function isRefusal(details: unknown): details is { items: { error: { description: string } }[] } {
  return (
    typeof details === 'object' &&
    details !== null &&
    'items' in details &&
    Array.isArray(details.items) &&
    details.items.length > 0 &&
    details.items.every((item) => typeof Object(Object(item).error).description === 'string')
  )
}
