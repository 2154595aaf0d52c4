import type { Figure } from '@onrecord/client'
import { syntheticWords } from '@onrecord/client/words'
import { imageProps } from '../lib/image.ts'
import { SourceName } from './source-name.tsx'

export function Picture({ figure, eager = false }: { figure: Figure; eager?: boolean }) {
  const image = imageProps(figure, [480, 800, 1200, 1600])
  if (image === undefined) return null
  const made = syntheticWords(figure)
  const lqip = figure.asset?.lqip
  return (
    <figure className="picture">
      {/* eslint-disable-next-line @next/next/no-img-element -- the lake and Sanity's CDN size pictures themselves */}
      <img
        {...image}
        alt={image.alt}
        sizes="(min-width: 60rem) 46rem, 100vw"
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
        decoding={eager ? 'sync' : 'async'}
        style={
          lqip === null || lqip === undefined
            ? undefined
            : { backgroundImage: `url(${lqip})`, backgroundSize: 'cover' }
        }
      />
      <figcaption>
        {figure.caption !== null && <span>{figure.caption} </span>}
        <span className="muted">
          {figure.creditText}
          {figure.source !== null && (
            <>
              . Handed out by <SourceName source={figure.source} />
            </>
          )}
          {made !== undefined && ' '}
          {made !== undefined && <span className="label warn">{made}</span>}
        </span>
      </figcaption>
    </figure>
  )
}
