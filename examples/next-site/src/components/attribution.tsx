import type { Attribution as Data } from '@onrecord/client'
import { Fragment } from 'react'
import { relationWords } from '../lib/words.ts'
import { SourceName } from './source-name.tsx'

/** Who said it, then every step by which the words came to us. */
export function Attribution({ attribution }: { attribution: Data | null }) {
  if (attribution === null) return null
  const { speakers, asDescribed, via } = attribution
  return (
    <>
      {(speakers ?? []).map((speaker, index) => (
        <Fragment key={speaker._id}>
          {index > 0 && (index === (speakers?.length ?? 0) - 1 ? ' and ' : ', ')}
          <SourceName source={speaker} />
        </Fragment>
      ))}
      {(speakers ?? []).length === 0 && asDescribed !== null && <>“{asDescribed}”</>}
      {(via ?? []).map((hop, index) => (
        <Fragment key={hop._key}>
          {(index > 0 || (speakers ?? []).length > 0 || asDescribed !== null) && ', '}
          {relationWords[hop.relation] ?? 'through'}{' '}
          {hop.agent === null ? 'a source that is gone' : <SourceName source={hop.agent} />}
        </Fragment>
      ))}
    </>
  )
}
