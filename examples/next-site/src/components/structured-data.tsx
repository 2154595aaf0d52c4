import { jsonLdText } from '@onrecord/client/json-ld'
import { draftMode } from 'next/headers'

interface Props {
  /** Undefined for what schema.org has no word for: a paraphrase is no `Quotation`. */
  data: Parameters<typeof jsonLdText>[0] | undefined
}

/**
 * What a page is about, for machines (schema.org as JSON-LD). The text is escaped for a script. Of a
 * draft machines are told nothing.
 */
export async function StructuredData({ data }: Props) {
  if (data === undefined || (await draftMode()).isEnabled) return null
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
  )
}
