import exifr from 'exifr'

/** What a camera wrote into a picture, as `sanity.imageExifMetadata`, `…ExifTags` and a geopoint. */
export interface CameraData {
  readonly exif?: object
  readonly image?: object
  readonly location?: object
}

/** Reads what a camera wrote. Nothing, where it wrote nothing that can be read. */
export async function cameraDataOf(bytes: Uint8Array): Promise<CameraData> {
  const read: unknown = await exifr
    .parse(bytes, { mergeOutput: false, ifd0: {}, exif: true, gps: true })
    .catch(() => undefined)
  const { exif, ifd0, gps } = Object(read)
  return {
    ...(isFilled(exif) ? { exif: { _type: 'sanity.imageExifMetadata', ...plain(exif) } } : {}),
    ...(isFilled(ifd0) ? { image: { _type: 'sanity.imageExifTags', ...plain(ifd0) } } : {}),
    ...(isFilled(gps) && typeof gps['latitude'] === 'number'
      ? {
          location: {
            _type: 'geopoint',
            lat: gps['latitude'],
            lng: gps['longitude'],
            ...(typeof gps['GPSAltitude'] === 'number' ? { alt: gps['GPSAltitude'] } : {}),
          },
        }
      : {}),
  }
}

const isFilled = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Only what JSON can say: numbers, texts, dates. Makers' notes and thumbnails are neither. */
function plain(tags: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) => {
      if (value instanceof Date) return [[name, value.toISOString()]]
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
    }),
  )
}
