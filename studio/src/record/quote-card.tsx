import { dateWords } from '@onrecord/client/words'
import { titleOf, quoteTypes, verifications } from '@onrecord/schemas/vocabularies'
import { Badge, Box, Card, Flex, Stack, Text } from '@sanity/ui'
import { useCurrentLocale, useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import { chainOf, type QuoteOnRecord } from './quote.ts'
import { StoryLinks } from './story-links.tsx'

/** A quote with its chain, how we know it, where it was said and who printed it. */
export function QuoteCard({ quote }: { quote: QuoteOnRecord }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const { id: locale } = useCurrentLocale()
  const { _id, text, quoteType, verification, retracted, dateSaid, event, stories } = quote
  const chain = chainOf(quote, locale, inWords)
  const words = text ?? t('record.no-words')
  return (
    <Card as="li" border radius={2} padding={4} data-testid="statement" style={NO_BULLET}>
      <Stack as="figure" gap={3} margin={0}>
        <Text as="blockquote" weight="medium" style={{ margin: 0 }}>
          <IntentLink intent="edit" params={{ id: _id, type: 'quote' }}>
            {quoteType === 'indirect' || text === null ? words : `“${words}”`}
          </IntentLink>
        </Text>
        <Text as="figcaption" size={1} muted>
          {chain.length > 0 ? chain.join(' ← ') : t('record.nobody')}
        </Text>
        <Flex gap={2} wrap="wrap" align="center">
          {retracted === true && <Badge tone="critical">{t('record.retracted')}</Badge>}
          {verification !== null && (
            <Badge tone={verification === 'unverified' ? 'caution' : 'default'}>
              {short(inWords(titleOf(verifications, verification)))}
            </Badge>
          )}
          {quoteType !== null && <Badge>{short(inWords(titleOf(quoteTypes, quoteType)))}</Badge>}
          <Text size={1} muted>
            {dateSaid === null ? t('record.no-date') : dateWords(dateSaid)}
            {event !== null && (
              <>
                {', '}
                <IntentLink intent="edit" params={{ id: event._id, type: 'event' }}>
                  {event.name ?? event._id}
                </IntentLink>
              </>
            )}
          </Text>
        </Flex>
        {stories.length > 0 && (
          <Box>
            <Text size={1} muted>
              {t('record.printed-in')} <StoryLinks stories={stories} />
            </Text>
          </Box>
        )}
      </Stack>
    </Card>
  )
}

const NO_BULLET = { listStyle: 'none' }

/** What stands before the explanation: “Direct”. */
const short = (title: string): string | undefined => title.split(':')[0]
