import { createDataAttribute } from 'next-sanity'
import { documentOf, editUrl } from '../locate.ts'

/** Anything the client returned that is a document, or stands for one. */
export interface Editable {
  readonly _id: string
  readonly _type: string
}

/** What {@link editing} is told. */
export interface EditingOptions {
  /** Address of the Studio. */
  readonly studioUrl: string
}

/** What {@link editing} makes: ways to a form. */
export interface Editing {
  /**
   * For `data-sanity`: with `<VisualEditing>` on the page, a click in the presentation tool opens
   * this field.
   */
  attribute(document: Editable, field: string): string
  /** The address in the Studio that opens this document, at this field if one is given. */
  link(document: Editable, field?: string): string
}

/**
 * Ways from a page back to the form behind it.
 *
 * @example
 * ```tsx
 * import { editing } from '@onrecord/client/next'
 *
 * const edit = editing({ studioUrl: 'https://abc.sanity.studio' })
 * const story = { _id: 'vote-count', _type: 'article', headline: 'A vote is counted' }
 * export const Headline = () => (
 *   <h1 data-sanity={edit.attribute(story, 'headline')}>{story.headline}</h1>
 * )
 * ```
 */
export function editing({ studioUrl }: EditingOptions): Editing {
  return {
    attribute(document, field) {
      const { id, type } = documentOf(document) ?? { id: document._id, type: document._type }
      return createDataAttribute({
        baseUrl: studioUrl,
        id,
        type: type ?? document._type,
        path: field,
      }).toString()
    },
    link: (document, field = '') =>
      editUrl(studioUrl, documentOf(document) ?? { id: document._id, type: document._type }, field),
  }
}
