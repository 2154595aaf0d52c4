import { jsonLdText } from '@onrecord/client/json-ld'

interface Props {
  /** Undefined for what schema.org has no word for: a paraphrase is no `Quotation`. */
  data: Parameters<typeof jsonLdText>[0] | undefined
}

/** What a page is about, for machines (schema.org as JSON-LD). The text is escaped for a script. */
export function StructuredData({ data }: Props) {
  if (data === undefined) return null
  return (
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
  )
}
