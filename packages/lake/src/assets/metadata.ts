import { encode as encodeBlurHash } from 'blurhash'
import sharp, { type Metadata } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { cameraDataOf } from './camera.ts'
import { paletteOf } from './palette.ts'
import { MAX_PIXELS, pixelsOf } from './pixels.ts'

const KINDS = ['blurhash', 'exif', 'image', 'location', 'lqip', 'palette', 'thumbhash'] as const
/** What can be asked of a picture with `meta`; `none` is nothing but its size. */
export type MetaKind = (typeof KINDS)[number]

/** What is told of a picture when nobody says what to tell. Where it was taken is not among it. */
const STANDARD: readonly MetaKind[] = ['blurhash', 'lqip', 'palette']

const LQIP_WIDTH = 20
const PALETTE_SIDE = 128
const BLUR_HASH_SIDE = 32
const THUMB_HASH_SIDE = 100

/** Reads the `meta` parameters of an upload. */
export function wantedKinds(asked: readonly string[]): ReadonlySet<MetaKind> {
  if (asked.length === 0) return new Set(STANDARD)
  return new Set(KINDS.filter((kind) => asked.includes(kind)))
}

/** A picture's `sanity.imageMetadata`. */
export async function imageMetadata(
  bytes: Uint8Array,
  metadata: Metadata,
  wanted: ReadonlySet<MetaKind>,
) {
  // Cameras lie pictures on their side and say so in EXIF; what counts is how they are seen.
  const { width, height } = metadata.autoOrient
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS })
  const isOpaque = !metadata.hasAlpha || (await image.stats()).isOpaque
  const { exif, image: tags, location } = await cameraDataOf(bytes)
  const camera = { exif, image: tags, location }
  return {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    hasAlpha: metadata.hasAlpha,
    isOpaque,
    ...(wanted.has('lqip') ? { lqip: await lqipOf(bytes) } : {}),
    ...(wanted.has('blurhash') ? { blurHash: await blurHashOf(bytes) } : {}),
    ...(wanted.has('thumbhash') ? { thumbHash: await thumbHashOf(bytes) } : {}),
    ...(wanted.has('palette')
      ? { palette: await paletteOf(await pixelsOf(bytes, PALETTE_SIDE)) }
      : {}),
    ...Object.fromEntries(
      (['exif', 'image', 'location'] as const).flatMap((kind) =>
        wanted.has(kind) && camera[kind] !== undefined ? [[kind, camera[kind]]] : [],
      ),
    ),
  }
}

async function lqipOf(bytes: Uint8Array): Promise<string> {
  const small = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize(LQIP_WIDTH)
    .flatten({ background: '#fff' })
    .jpeg({ quality: 60 })
    .toBuffer()
  return `data:image/jpeg;base64,${small.toString('base64')}`
}

async function blurHashOf(bytes: Uint8Array): Promise<string> {
  const { data, width, height } = await pixelsOf(bytes, BLUR_HASH_SIDE)
  return encodeBlurHash(new Uint8ClampedArray(data), width, height, 4, 3)
}

async function thumbHashOf(bytes: Uint8Array): Promise<string> {
  const { data, width, height } = await pixelsOf(bytes, THUMB_HASH_SIDE)
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
}
