import { isRetracted, type Quote } from '@onrecord/client'
import { Attribution, type LinkProps, type ReactOptions } from '@onrecord/client/react'
import { english, textDirection } from '@onrecord/client/words'
import { Heading, Link } from '@react-email/components'
import type { ReactNode } from 'react'
import { styles } from './styles.ts'

/** A link as it stands in running text, or as a label such as “state-controlled media”. */
export const InText = ({ href, className, children }: LinkProps) =>
  className?.includes('label') === true ? (
    <Link href={href} style={styles.label} className="label">
      [{children}]
    </Link>
  ) : (
    <Link href={href} style={styles.link} className="accent">
      {children}
    </Link>
  )

/** Says that words no longer stand. */
export const Retracted = () => (
  <>
    {' '}
    <span style={styles.label} className="label">
      [{english.retracted}]
    </span>
  </>
)

/** A heading and its entries, or nothing. */
export function Record<Item extends { readonly _id: string }>({
  title,
  items,
  children,
}: {
  title: string
  items: readonly Item[]
  children: (item: Item) => ReactNode
}) {
  if (items.length === 0) return null
  return (
    <>
      <Heading as="h3" style={styles.heading} className="ink">
        {title}
      </Heading>
      {items.map((item) => (
        <div key={item._id} style={styles.note} className="rule">
          {children(item)}
        </div>
      ))}
    </>
  )
}

/** A quote of the text with who said it, how it came to us, and how we know. */
export function Said({ quote, options }: { quote: Quote; options: ReactOptions }) {
  const { quoteType, text, language, attribution, verification } = quote
  const words = { lang: language, dir: textDirection(language) }
  return (
    <>
      <p style={styles.noteText}>
        {quoteType === 'indirect' ? (
          <span {...words}>{text}</span>
        ) : (
          <q {...words} style={{ quotes: 'none' }}>
            {english.quoted(text)}
          </q>
        )}
        {quoteType === 'indirect' && (
          <>
            {' '}
            <span style={styles.label} className="label">
              {english.paraphrased}
            </span>
          </>
        )}
        {isRetracted(quote) && <Retracted />}
      </p>
      <p style={styles.small} className="muted">
        — <Attribution attribution={attribution} {...options} />.{' '}
        {english.verification[verification]}
      </p>
    </>
  )
}
