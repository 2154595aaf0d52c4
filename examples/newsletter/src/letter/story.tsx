import { isRetracted, safeHref, type Article } from '@onrecord/client'
import {
  ClaimBox,
  EventEntry,
  QuoteFigure,
  StoryBody,
  type Parts,
  type ReactOptions,
} from '@onrecord/client/react'
import { bylineWords, dateWords, english, textDirection } from '@onrecord/client/words'
import { Heading, Link, Section, Text } from '@react-email/components'
import type { Extent } from '../extent.ts'
import type { Settings } from '../settings.ts'
import { Picture } from './picture.tsx'
import { InText, Record, Retracted, Said } from './record.tsx'
import { styles } from './styles.ts'

/** A story, as much of it as the letter has room for; every one leads to its whole text. */
export function Story({
  story,
  extent,
  settings,
}: {
  story: Article
  extent: Exclude<Extent, 'counted'>
  settings: Settings
}) {
  const { headline, slug, language, section, articleType, description, image } = story
  const href = settings.publication.addresses.article(slug)
  return (
    <Section
      style={styles.story}
      className="rule"
      lang={language}
      dir={textDirection(language)}
      role="article"
    >
      <Text style={styles.kicker} className="accent">
        {[section, english.articleType[articleType]].filter(Boolean).join(' · ')}
      </Text>
      <Heading as="h2" style={styles.headline}>
        <Link href={href} style={styles.plainLink} className="ink">
          {headline}
        </Link>
      </Heading>
      {extent !== 'headline' && (
        <>
          {description !== null && (
            <Text style={styles.standfirst} className="muted">
              {description}
            </Text>
          )}
          <Text style={styles.small} className="muted">
            {bylineWords(story)}
          </Text>
          {image !== null && <Picture figure={image} settings={settings} />}
        </>
      )}
      {extent === 'whole' && <Whole story={story} settings={settings} />}
      <Text style={styles.more}>
        <Link href={href} style={styles.link} className="accent">
          {extent === 'whole' ? 'On the site' : 'Read the whole story'}
        </Link>
      </Text>
    </Section>
  )
}

/** The text, and what it rests on: who said what, what is claimed, what happened. */
function Whole({ story, settings }: { story: Article; settings: Settings }) {
  const options: ReactOptions = { addresses: settings.publication.addresses, link: InText }
  const { body, updates, quotes, claims, allEvents } = story
  const { headings } = english
  const recorded = claims.filter(({ display }) => display === 'data')
  return (
    <>
      {(updates ?? []).map(({ _key, kind, date, text, wasWrong }) => (
        <Text key={_key} style={styles.notice} className="tint muted">
          <strong>
            {english.updateKind[kind]}, {dateWords(date.slice(0, 10))}:
          </strong>{' '}
          {text}
          {wasWrong !== null && ` ${english.earlierVersion} ${english.quoted(wasWrong)}`}
        </Text>
      ))}
      <div style={{ ...styles.text, marginTop: 18 }} className="ink">
        <StoryBody body={body} parts={partsIn(settings)} {...options} />
      </div>
      <Record title={headings.quotes} items={quotes}>
        {(quote) => <Said quote={quote} options={options} />}
      </Record>
      {recorded.map((claim) => (
        <div key={claim._key} style={styles.claim} className="tint">
          <ClaimBox claim={claim} {...options} />
        </div>
      ))}
      <Record title={headings.events} items={allEvents}>
        {(event) => <EventEntry event={event} {...options} />}
      </Record>
    </>
  )
}

/** The client's components, in a frame that mail programs draw. */
const partsIn = (settings: Settings): Partial<Parts> => ({
  quoteBlock: ({ value: { quote, display }, options }) =>
    quote === null ? null : (
      <div style={styles.quotation}>
        <QuoteFigure quote={quote} display={display ?? 'block'} {...options} />
      </div>
    ),
  claim: ({ value, options }) =>
    value.display === 'data' ? null : (
      <div style={styles.claim} className="tint">
        <ClaimBox claim={value} {...options} />
      </div>
    ),
  figure: ({ value }) => <Picture figure={value} settings={settings} />,
  embed: ({ value: { url, title } }) => {
    const href = safeHref(url)
    return href === undefined ? (
      <p>{title}</p>
    ) : (
      <p>
        <InText href={href}>{title ?? url}</InText>
      </p>
    )
  },
  // In running text nothing else would tell that words no longer stand.
  quoteMention: ({ value: { quote }, children }) =>
    quote === null ? (
      children
    ) : (
      <span lang={quote.language} dir={textDirection(quote.language)}>
        {children}
        {isRetracted(quote) && <Retracted />}
      </span>
    ),
})
