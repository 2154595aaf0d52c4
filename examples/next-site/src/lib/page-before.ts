import { InvalidCursorError, type Page } from '@onrecord/client'
import { notFound } from 'next/navigation'

/** The part of an address that says where a list goes on. */
export interface Before {
  /** A `Page.next`: what stands on the page is older. */
  readonly before?: string | string[]
}

/** A page of a list by its address; an address that somebody changed leads nowhere. */
export async function pageBefore<Item>(
  { before }: Before,
  read: (after: string | undefined) => Promise<Page<Item>>,
): Promise<Page<Item>> {
  try {
    return await read([before].flat()[0])
  } catch (error) {
    if (InvalidCursorError.is(error)) notFound()
    throw error
  }
}
