import type { Attribution as Data } from '@onrecord/client'
import { attributionParts } from '@onrecord/client/words'
import { Fragment } from 'react'
import { SourceName } from './source-name.tsx'

/** Who said it, then every step by which the words came to us. */
export function Attribution({ attribution }: { attribution: Data | null }) {
  return attributionParts(attribution).map((part, index) => (
    // The same source may carry words twice: only the place tells parts apart.
    <Fragment key={index}>
      {typeof part === 'string' ? part : <SourceName source={part} />}
    </Fragment>
  ))
}
