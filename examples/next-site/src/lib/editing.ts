import { editing, type Editable } from '@onrecord/client/next'
import { draftMode } from 'next/headers'
import { settings } from './settings.ts'

const studio = editing({ studioUrl: settings.studioUrl })

/**
 * Attributes by which a click in the Studio's presentation opens the field behind what is shown.
 * Readers' pages have none of them, and nobody's have hidden characters in their text.
 *
 * @example
 * ```tsx
 * const edit = await editable()
 * return <h1 {...edit(article, 'headline')}>{article.headline}</h1>
 * ```
 */
export async function editable() {
  const { isEnabled } = await draftMode()
  return (document: Editable, field: string): { 'data-sanity'?: string } =>
    isEnabled ? { 'data-sanity': studio.attribute(document, field) } : {}
}
