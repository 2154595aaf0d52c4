import sharp, { type Sharp } from 'sharp'
import type { Picture } from './files.ts'
import type { Transformation } from './parameters.ts'
import { MAX_PIXELS } from './pixels.ts'

const QUALITY = 75
const RASTER = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
} as const
type Format = keyof typeof RASTER

/**
 * The picture as it is wanted. Whatever a camera wrote into it (place, owner, serial number) is
 * left out, even when nothing else changes: only an untouched picture without such data is sent as it is.
 */
export async function transform(original: Uint8Array, wanted: Transformation): Promise<Picture> {
  const input = sharp(original, { limitInputPixels: MAX_PIXELS, animated: isUnchanged(wanted) })
  const metadata = await input.metadata()
  // AVIF is one of the formats that libvips calls HEIF.
  const present = metadata.compression === 'av1' ? 'avif' : metadata.format
  const format = formatOf(present, wanted)
  const carriesData = [metadata.exif, metadata.xmp, metadata.iptc].some(
    (data) => data !== undefined,
  )
  if (isUnchanged(wanted) && !carriesData && present === format)
    return { bytes: original, type: RASTER[format] }
  const { width, height } = metadata.autoOrient
  if (format === 'json') return described({ format: present, width, height })
  let image = input.autoOrient()
  let box = { left: 0, top: 0, width, height }
  if (wanted.rect !== undefined) {
    box = within(wanted.rect, box)
    image = sharp(await image.extract(box).png().toBuffer())
  }
  image = await resize(image, box, wanted)
  image = adjust(image, wanted)
  const bytes = await encode(image, format, wanted.q ?? QUALITY).toBuffer()
  return { bytes, type: RASTER[format] }
}

const isUnchanged = (wanted: Transformation) =>
  Object.values(wanted).every((value) => value === undefined)

/** `fm=json`: what the picture is, for whoever only wants to know that. */
function described(facts: Record<string, unknown>): Picture {
  return { bytes: Buffer.from(JSON.stringify(facts)), type: 'application/json' }
}

function formatOf(present: string | undefined, { fm }: Transformation): Format | 'json' {
  if (fm !== undefined) return fm === 'jpg' || fm === 'pjpg' ? 'jpeg' : fm
  if (present === 'heif') return 'avif'
  // Everything else that can be uploaded, SVG above all, is shown as pixels.
  return present === 'jpeg' || present === 'webp' || present === 'gif' || present === 'avif'
    ? present
    : 'png'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function within(rect: string, { width, height }: Box): Box {
  const [left = 0, top = 0, w = width, h = height] = rect.split(',').map(Number)
  const x = Math.min(left, width - 1)
  const y = Math.min(top, height - 1)
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.min(w, width - x)),
    height: Math.max(1, Math.min(h, height - y)),
  }
}

async function resize(image: Sharp, box: Box, wanted: Transformation): Promise<Sharp> {
  const ratio = wanted.dpr ?? 1
  const limit = (size: number | undefined, max: number | undefined) =>
    size === undefined ? max : Math.min(size, max ?? size)
  const w = limit(wanted.w, wanted['max-w']) ?? wanted['min-w']
  const h = limit(wanted.h, wanted['max-h']) ?? wanted['min-h']
  if (w === undefined && h === undefined) return image
  const width = w === undefined ? undefined : Math.round(w * ratio)
  const height = h === undefined ? undefined : Math.round(h * ratio)
  const size = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  }
  const background = wanted.bg === undefined ? { r: 0, g: 0, b: 0, alpha: 0 } : `#${wanted.bg}`
  switch (wanted.fit ?? 'clip') {
    case 'scale':
      return image.resize({ ...size, fit: 'fill' })
    case 'fill':
      return image.resize({ ...size, fit: 'contain', background })
    case 'fillmax':
      return image.resize({ ...size, fit: 'contain', background, withoutEnlargement: true })
    case 'max':
      return image.resize({ ...size, fit: 'inside', withoutEnlargement: true })
    case 'crop':
    case 'min':
      return crop(image, box, size, wanted)
    case 'clip':
      return image.resize({ ...size, fit: 'inside' })
  }
}

async function crop(
  image: Sharp,
  box: Box,
  size: { width?: number; height?: number },
  wanted: Transformation,
): Promise<Sharp> {
  const limits = wanted.fit === 'min' ? { withoutEnlargement: true } : {}
  if (wanted.crop === 'focalpoint' && size.width !== undefined && size.height !== undefined) {
    const scale = Math.max(size.width / box.width, size.height / box.height)
    const width = Math.min(box.width, Math.round(size.width / scale))
    const height = Math.min(box.height, Math.round(size.height / scale))
    const centre = (part: number, whole: number, at: number) =>
      Math.round(Math.min(Math.max(at * whole - part / 2, 0), whole - part))
    const left = centre(width, box.width, wanted['fp-x'] ?? 0.5)
    const top = centre(height, box.height, wanted['fp-y'] ?? 0.5)
    return sharp(await image.extract({ left, top, width, height }).png().toBuffer()).resize({
      ...size,
      fit: 'fill',
    })
  }
  const position = wanted.crop === 'entropy' ? 'entropy' : (wanted.crop ?? 'center')
  return image.resize({
    ...size,
    fit: 'cover',
    position: position === 'focalpoint' ? 'center' : position,
    ...limits,
  })
}

function adjust(image: Sharp, wanted: Transformation): Sharp {
  let adjusted = image
  if (wanted.flip?.includes('h') === true) adjusted = adjusted.flop()
  if (wanted.flip?.includes('v') === true) adjusted = adjusted.flip()
  if (wanted.or !== undefined && wanted.or !== '0') adjusted = adjusted.rotate(Number(wanted.or))
  if (wanted.blur !== undefined && wanted.blur > 0)
    adjusted = adjusted.blur(Math.max(0.3, wanted.blur / 20))
  if (wanted.sharp !== undefined && wanted.sharp > 0)
    adjusted = adjusted.sharpen({ sigma: 0.5 + wanted.sharp / 50 })
  if (wanted.sat === -100) adjusted = adjusted.greyscale()
  if (wanted.invert === 'true') adjusted = adjusted.negate({ alpha: false })
  if (wanted.pad !== undefined && wanted.pad > 0) {
    const { pad } = wanted
    adjusted = adjusted.extend({
      top: pad,
      bottom: pad,
      left: pad,
      right: pad,
      background: wanted.bg === undefined ? { r: 0, g: 0, b: 0, alpha: 0 } : `#${wanted.bg}`,
    })
  }
  return wanted.bg === undefined ? adjusted : adjusted.flatten({ background: `#${wanted.bg}` })
}

function encode(image: Sharp, format: Format, quality: number): Sharp {
  switch (format) {
    case 'jpeg':
      return image.flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true })
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality })
    case 'avif':
      // Less effort: a picture is made while somebody waits for it, once.
      return image.avif({ quality: Math.round(quality * 0.8), effort: 2 })
    case 'gif':
      return image.gif()
  }
}
