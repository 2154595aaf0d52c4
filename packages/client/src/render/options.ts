import type { Figure } from '../queries.generated.ts'
import type { Words } from '../words/words.ts'
import type { Addresses } from './addresses.ts'

/** What an `img` is given. */
export interface Image {
  readonly src: string
  readonly srcSet?: string
  readonly sizes?: string
  readonly width?: number
  readonly height?: number
}

/** What every renderer can be told; all of it can be left out. */
export interface RenderOptions {
  /** Where records live; names without an address are no links. */
  readonly addresses?: Addresses
  /** Another language than English. */
  readonly words?: Words
  /**
   * Sizes a picture, for instance with `@sanity/image-url`. Unless given, the picture is shown as it
   * was uploaded. Pictures for which it returns nothing are left out.
   */
  readonly image?: (figure: Figure) => Image | undefined
}

/** The picture as it was uploaded. */
export function uploadedImage({ asset }: Figure): Image | undefined {
  if (asset === null) return undefined
  const { url, width, height } = asset
  return {
    src: url,
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  }
}
