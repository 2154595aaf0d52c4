import type { Figure } from '@onrecord/client'
import { createImageUrlBuilder } from '@sanity/image-url'
import { settings } from './settings.ts'

const { apiHost, projectId, dataset } = settings
const builder = createImageUrlBuilder({
  projectId,
  dataset,
  ...(apiHost === undefined ? {} : { baseUrl: apiHost }),
})

/** What an `img` needs to show a picture sharp on any screen and without moving the page. */
export interface ImageProps {
  readonly src: string
  readonly srcSet: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/**
 * @param ratio width to height, or undefined to keep the picture's own
 */
export function imageProps(
  figure: Figure,
  widths: readonly number[],
  ratio?: number,
): ImageProps | undefined {
  const { asset, alt, decorative } = figure
  if (!asset?.width || !asset.height) return undefined
  const source = {
    asset: { _ref: asset._id },
    ...hotspotOf(figure),
    ...cropOf(figure),
  }
  const url = (width: number) => {
    const sized = builder.image(source).width(width).auto('format').quality(75)
    return (
      ratio === undefined ? sized.fit('max') : sized.height(Math.round(width / ratio)).fit('crop')
    ).url()
  }
  const largest = widths.at(-1) ?? asset.width
  return {
    src: url(largest),
    srcSet: widths.map((width) => `${url(width)} ${width}w`).join(', '),
    width: largest,
    height: Math.round(largest / (ratio ?? asset.width / asset.height)),
    alt: decorative === true ? '' : (alt ?? ''),
  }
}

function hotspotOf({ hotspot }: Figure) {
  return hotspot?.x == null || hotspot.y == null
    ? undefined
    : { hotspot: { x: hotspot.x, y: hotspot.y, width: 0.1, height: 0.1 } }
}

function cropOf({ crop }: Figure) {
  if (crop?.top == null || crop.bottom == null || crop.left == null || crop.right == null)
    return undefined
  return { crop: { top: crop.top, bottom: crop.bottom, left: crop.left, right: crop.right } }
}
