import { Fragment, type ReactNode } from 'react'
import type { Attribution as Data, Source } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { anonymityWords, attributionParts, stateMediaWords } from '../words/attribution.ts'
import { textDirection } from '../words/names.ts'
import type { LinkProps, ReactOptions } from './options.ts'

/** The attributes of text in a language of its own. */
export const inLanguage = (language: string) => ({ lang: language, dir: textDirection(language) })

const Anchor = ({ href, external, className, children }: LinkProps) => (
  <a className={className} href={href} rel={external === true ? 'external' : undefined}>
    {children}
  </a>
)

interface LinkedProps {
  readonly href: string | undefined
  readonly external?: boolean
  readonly className?: string
  readonly options: ReactOptions
  readonly children: ReactNode
}

/** A link, or only its words where there is no address. */
export function Linked({ href, external, className, options, children }: LinkedProps) {
  const { link: Link = Anchor } = options
  if (href !== undefined)
    return (
      <Link
        href={href}
        {...(className === undefined ? {} : { className })}
        {...(external === undefined ? {} : { external })}
      >
        {children}
      </Link>
    )
  return className === undefined ? children : <span className={className}>{children}</span>
}

/** A link that leads away, or only its words where the address is none that is safe. */
export const External = ({
  href,
  ...props
}: Omit<LinkedProps, 'href'> & { readonly href: string | null | undefined }) => (
  <Linked {...props} href={safeHref(href)} external />
)

/**
 * A source’s name, with what readers must know about it: that it is state media, or why it has no name.
 *
 * @example
 * ```tsx
 * <SourceName source={source} addresses={addressesUnder()} />
 * ```
 */
export function SourceName({ source, ...options }: ReactOptions & { readonly source: Source }) {
  const label = stateMediaWords(source, options.words)
  const why = anonymityWords(source)
  return (
    <>
      <Linked href={options.addresses?.source?.(source._id)} options={options}>
        {source.name}
      </Linked>
      {label !== undefined && (
        <>
          {' '}
          <External href={source.stateMedia?.basis} className="label state" options={options}>
            {label}
          </External>
        </>
      )}
      {why !== undefined && <span className="why">, {why}</span>}
    </>
  )
}

/**
 * Who said it, then every step by which the words came to us.
 *
 * @example
 * ```tsx
 * <Attribution attribution={quote.attribution} />
 * ```
 */
export const Attribution = ({
  attribution,
  ...options
}: ReactOptions & { readonly attribution: Data | null }) =>
  attributionParts(attribution, options.words).map((part, index) => (
    // The same source may carry words twice: only the place tells parts apart.
    <Fragment key={index}>
      {typeof part === 'string' ? part : <SourceName source={part} {...options} />}
    </Fragment>
  ))
