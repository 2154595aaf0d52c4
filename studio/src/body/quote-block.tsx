import { Stack, Text } from '@sanity/ui'
import { isValidElement, type ReactNode } from 'react'
import type { PreviewProps } from 'sanity'

/**
 * A quote that stands in the text shows all its words, whoever said and carried them, and how we know;
 * the stock preview cuts each to a line.
 */
export function QuoteBlockPreview(props: PreviewProps) {
  const { layout, schemaType, title, subtitle } = props
  if (schemaType?.name !== 'quoteBlock' || layout !== 'block') return props.renderDefault(props)
  return (
    <Stack as="figure" gap={3} padding={3} margin={0} data-testid="quote-block">
      <Text as="blockquote" style={{ margin: 0 }}>
        {nodeOf(title)}
      </Text>
      <Text as="figcaption" size={1} muted>
        {nodeOf(subtitle)}
      </Text>
    </Stack>
  )
}

/** What the preview of a type says of itself is text; a stock placeholder is an element. */
const nodeOf = (part: PreviewProps['title']): ReactNode =>
  typeof part === 'string' || isValidElement(part) ? part : null
