import sharp from 'sharp'

/** Larger pictures are refused before they are decoded. */
export const MAX_PIXELS = 50_000_000

/** A picture as numbers, four for each pixel: red, green, blue, opacity. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture upright, made so small that no side is longer. */
export async function pixelsOf(bytes: Uint8Array, longest: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(longest, longest, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
