import { safeHref, type Source } from '@onrecord/client'
import { anonymityWords, stateMediaWords } from '@onrecord/client/words'
import { Link } from './link.tsx'
import { editable } from '../lib/editing.ts'

/** A source's name, with what readers must know about it: that it is state media, or why it has no name. */
export async function SourceName({ source }: { source: Source }) {
  const edit = await editable()
  const label = stateMediaWords(source)
  const why = anonymityWords(source)
  return (
    <>
      <Link href={`/source/${source._id}`} {...edit(source, 'name')}>
        {source.name}
      </Link>
      {label !== undefined && (
        <>
          {' '}
          <a className="label state" href={safeHref(source.stateMedia?.basis)} rel="external">
            {label}
          </a>
        </>
      )}
      {why !== undefined && <span className="why">, {why}</span>}
    </>
  )
}
