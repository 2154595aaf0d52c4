import type { Source } from '@onrecord/client'
import Link from 'next/link'
import { stateMediaWords } from '../lib/words.ts'

/** A source's name, with what readers must know about it: that it is state media, or why it has no name. */
export function SourceName({ source }: { source: Source }) {
  const label = stateMediaWords(source)
  return (
    <>
      <Link href={`/source/${source._id}`}>{source.name}</Link>
      {label !== undefined && (
        <>
          {' '}
          <a className="label state" href={source.stateMedia?.basis ?? undefined} rel="external">
            {label}
          </a>
        </>
      )}
      {source.identification === 'unnamed' && source.anonymity?.statement != null && (
        <span className="why">, {source.anonymity.statement}</span>
      )}
    </>
  )
}
