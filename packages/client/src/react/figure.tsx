import type { Figure } from '../queries.generated.ts'
import { uploadedImage } from '../render/options.ts'
import { safeHref } from '../render/safe-href.ts'
import { english } from '../words/english.ts'
import { syntheticWords } from '../words/figure.ts'
import { SourceName } from './attribution.tsx'
import type { ReactOptions } from './options.ts'

/**
 * A picture with alternative text, caption, credit, who handed it out, and whether a machine made it.
 *
 * @example
 * ```tsx
 * <Picture
 *   figure={figure}
 *   image={({ asset }) => (asset === null ? undefined : { src: `${asset.url}?w=800` })}
 * />
 * ```
 */
export function Picture({ figure, ...options }: ReactOptions & { readonly figure: Figure }) {
  const { words = english, image = uploadedImage } = options
  const shown = image(figure)
  const src = safeHref(shown?.src)
  if (shown === undefined || src === undefined) return null
  const { srcSet, sizes, width, height } = shown
  const made = syntheticWords(figure, words)
  return (
    <figure className="picture">
      <img
        src={src}
        srcSet={srcSet}
        sizes={sizes}
        width={width}
        height={height}
        alt={figure.decorative === true ? '' : (figure.alt ?? '')}
        loading="lazy"
      />
      <figcaption>
        {figure.caption !== null && (
          <>
            <span>{figure.caption}</span>{' '}
          </>
        )}
        <small className="credit">
          {figure.creditText}
          {figure.source !== null && (
            <>
              {figure.creditText !== null && '. '}
              {words.handedOutBy} <SourceName source={figure.source} {...options} />
            </>
          )}
        </small>
        {made !== undefined && (
          <>
            {' '}
            <span className="label warn">{made}</span>
          </>
        )}
      </figcaption>
    </figure>
  )
}
