import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { gatewayError } from '../errors.ts'
import { randomId } from '../documents/ids.ts'
import type { IncomingDocument } from '../documents/document.ts'
import { imageMetadata, wantedKinds } from './metadata.ts'
import { MAX_PIXELS } from './pixels.ts'

export interface Place {
  readonly projectId: string
  readonly dataset: string
  readonly url: string
}

/** What the uploader says about the file. */
export interface Wishes {
  readonly filename: string | undefined
  readonly title: string | undefined
  readonly label: string | undefined
  readonly description: string | undefined
  readonly creditLine: string | undefined
  /** What an image is asked: `palette`, `exif`, … */
  readonly meta: readonly string[]
  readonly source: { id: string | undefined; name: string | undefined; url: string | undefined }
}

export type AssetDocument = IncomingDocument & { readonly path: string }

const EXTENSIONS: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  heif: 'avif',
  tiff: 'tiff',
  svg: 'svg',
}
const MIME: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
}

/**
 * The document of an image, described from its bytes: what the sender calls it counts for nothing.
 *
 * @throws LakeError 400 when the bytes are no image
 */
export async function imageDocument(
  bytes: Uint8Array,
  place: Place,
  wishes: Wishes,
): Promise<AssetDocument> {
  const image = sharp(bytes, { limitInputPixels: MAX_PIXELS })
  const metadata = await image.metadata().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw gatewayError(400, 'Bad Request', `This file is not an image that can be read (${reason})`)
  })
  const extension = EXTENSIONS[metadata.format ?? ''] ?? 'bin'
  const described = await imageMetadata(bytes, metadata, wantedKinds(wishes.meta))
  const { width, height } = described.dimensions
  const hash = sha1(bytes)
  const file = `${hash}-${width}x${height}.${extension}`
  return {
    _id: `image-${hash}-${width}x${height}-${extension}`,
    _type: 'sanity.imageAsset',
    ...common(
      bytes,
      hash,
      extension,
      MIME[extension] ?? 'application/octet-stream',
      `images/${place.projectId}/${place.dataset}/${file}`,
      place,
      wishes,
    ),
    metadata: described,
  }
}

export async function fileDocument(
  bytes: Uint8Array,
  place: Place,
  wishes: Wishes,
): Promise<AssetDocument> {
  const hash = sha1(bytes)
  const type = await fileTypeFromBuffer(bytes)
  const named = /\.([A-Za-z0-9]{1,10})$/.exec(wishes.filename ?? '')?.[1]?.toLowerCase()
  const extension = type?.ext ?? named ?? 'bin'
  return {
    _id: `file-${hash}-${extension}`,
    _type: 'sanity.fileAsset',
    ...common(
      bytes,
      hash,
      extension,
      type?.mime ?? 'application/octet-stream',
      `files/${place.projectId}/${place.dataset}/${hash}.${extension}`,
      place,
      wishes,
    ),
  }
}

const sha1 = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')

function common(
  bytes: Uint8Array,
  hash: string,
  extension: string,
  mimeType: string,
  path: string,
  place: Place,
  wishes: Wishes,
) {
  const { filename, source, meta: _meta, ...said } = wishes
  const sourced = Object.values(source).some((value) => value !== undefined) ? { source } : {}
  const wanted = { originalFilename: filename, ...said, ...sourced }
  return {
    ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
    assetId: hash,
    sha1hash: hash,
    path,
    url: `${place.url}/${path}`,
    extension,
    mimeType,
    size: bytes.length,
    uploadId: randomId(32),
  }
}
