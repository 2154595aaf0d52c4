import type { Figure } from '@onrecord/client'
import { figureCredit, syntheticWords } from '@onrecord/client/words'
import { Img, Text } from '@react-email/components'
import { createImageUrlBuilder } from '@sanity/image-url'
import type { Settings } from '../settings.ts'
import { COLUMN, styles } from './styles.ts'

/**
 * A picture with its text, caption and credit. Nothing rests on it: with pictures blocked, the text
 * stands in its place.
 */
export function Picture({ figure, settings }: { figure: Figure; settings: Settings }) {
  const { asset, alt, decorative, caption } = figure
  if (!asset?.width || !asset.height) return null
  const credit = [caption, figureCredit(figure), syntheticWords(figure)]
  const words = credit.filter((part) => part != null && part !== '').join(' · ')
  return (
    <figure style={styles.picture}>
      <Img
        src={addressOf(figure, settings)}
        alt={decorative === true ? '' : (alt ?? '')}
        width={COLUMN}
        style={styles.image}
        className="tint muted"
      />
      {words !== '' && (
        <figcaption>
          <Text style={styles.small} className="muted">
            {words}
          </Text>
        </figcaption>
      )}
    </figure>
  )
}

/** Twice as wide as it is shown, for sharp screens; JPEG, which every mail program knows. */
function addressOf({ asset, crop }: Figure, settings: Settings): string {
  const { apiHost, projectId, dataset } = settings
  const cut = cutOf(crop)
  return createImageUrlBuilder({
    projectId,
    dataset,
    ...(apiHost === undefined ? {} : { baseUrl: apiHost }),
  })
    .image({ asset: { _ref: asset?._id ?? '' }, ...(cut === undefined ? {} : { crop: cut }) })
    .width(2 * COLUMN)
    .fit('max')
    .format('jpg')
    .quality(70)
    .url()
}

/** What is cut off at each side, where an editor said so for all of them. */
function cutOf(crop: Figure['crop']) {
  if (crop?.top == null || crop.bottom == null || crop.left == null || crop.right == null)
    return undefined
  return { top: crop.top, bottom: crop.bottom, left: crop.left, right: crop.right }
}
