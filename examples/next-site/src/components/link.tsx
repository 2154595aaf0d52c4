import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the site. Nothing is fetched before somebody follows it: pages are made when they are
 * asked for, so little could be fetched ahead, and each link on a page would cost readers a request.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => (
  <NextLink prefetch={false} {...props} />
)
