import type { Correction } from '@onrecord/client'
import { correctionTitle, dateWords, english, textDirection } from '@onrecord/client/words'
import {
  Body,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import type { Fitted } from '../extent.ts'
import type { Settings } from '../settings.ts'
import { headlineOf, noticeOf, placeOf, titleOf } from '../words.ts'
import { Story } from './story.tsx'
import { sheet, styles } from './styles.ts'

interface LetterProps {
  readonly letter: Fitted
  readonly settings: Settings
  /** Where a press of one button ends the subscription. */
  readonly unsubscribe: string
}

/** The whole letter. */
export function Letter({ letter, settings, unsubscribe }: LetterProps) {
  const { name, url, language } = settings.publication
  const notice = noticeOf(letter)
  return (
    <Html lang={language} dir={textDirection(language)}>
      <Head>
        <title>{titleOf(letter.edition, settings)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={headlineOf(letter.edition)} />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{sheet}</style>
      </Head>
      <Preview>{letter.edition.stories.map(({ headline }) => headline).join(' · ')}</Preview>
      <Body style={styles.page} className="page">
        <Container style={styles.sheet} className="sheet">
          <Section style={styles.masthead} className="rule">
            <Heading as="h1" style={styles.title}>
              <Link href={url} style={styles.plainLink} className="ink">
                {name}
              </Link>
            </Heading>
            <Text style={styles.small} className="muted">
              {headlineOf(letter.edition)}
            </Text>
          </Section>
          {notice !== undefined && (
            <Text style={styles.notice} className="tint muted">
              {notice}{' '}
              <Link href={url} style={styles.link} className="accent">
                {name}
              </Link>
            </Text>
          )}
          {letter.stories.map(({ story, extent }) => (
            <Story key={story._id} story={story} extent={extent} settings={settings} />
          ))}
          {letter.corrections.length > 0 && (
            <Section style={styles.story} className="rule">
              <Heading as="h2" style={styles.headline}>
                Corrections
              </Heading>
              {letter.corrections.map((correction) => (
                <Corrected
                  key={`${correction._id} ${correction.entry}`}
                  correction={correction}
                  settings={settings}
                />
              ))}
            </Section>
          )}
          <Section style={styles.footer}>
            <Text style={styles.small} className="muted">
              You get this letter because you subscribed to {name}.{' '}
              <Link href={unsubscribe} style={styles.link} className="accent">
                Unsubscribe
              </Link>
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}

/** What was wrong, what is right, and when we said so. */
export function Corrected({
  correction,
  settings,
}: {
  correction: Correction
  settings: Settings
}) {
  const { kind, date, text, wasWrong } = correction
  return (
    <div style={{ marginTop: 16 }}>
      <Text style={{ ...styles.small, margin: 0 }} className="muted">
        <strong>{english.updateKind[kind]}</strong> · {dateWords(date.slice(0, 10))}
      </Text>
      <p style={{ ...styles.text, margin: 0 }} className="ink">
        <Link href={placeOf(correction, settings)} style={styles.link} className="accent">
          {correctionTitle(correction)}
        </Link>
      </p>
      {text !== null && (
        <p style={{ ...styles.text, margin: 0 }} className="ink">
          {text}
        </p>
      )}
      {wasWrong !== null && (
        <Text style={{ ...styles.small, margin: 0 }} className="muted">
          {english.earlierVersion} {english.quoted(wasWrong)}
        </Text>
      )}
    </div>
  )
}
