import type { Page } from '@onrecord/client'
import { Link } from './link.tsx'

/** The way on in a list that is longer than the page. */
export const Earlier = ({ than, at }: { than: Page<unknown>['next']; at: string }) =>
  than !== null && (
    <p>
      <Link href={`${at}?before=${than}`} rel="next">
        Before that
      </Link>
    </p>
  )
