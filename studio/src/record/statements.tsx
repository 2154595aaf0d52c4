import { Box, Container, Flex, Select, Spinner, Stack, Text, TextInput } from '@sanity/ui'
import { SearchIcon } from '@sanity/icons/Search'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useLiveQuery } from '../live.ts'
import { Message } from '../desk/message.tsx'
import { MoreButton } from '../desk/more-button.tsx'
import { QuoteCard } from './quote-card.tsx'
import { QUOTE_ON_RECORD, type QuoteOnRecord } from './quote.ts'

/** What a source has to do with a quote. That the quote refers to it at all is known from an index. */
const PARTS = {
  said: '$id in attribution.speakers[]._ref',
  carried: '$id in attribution.via[].agent._ref',
} as const
type Part = keyof typeof PARTS

const PAGE = 20
const CHANGES = '*[_type == "quote" && references($id)]'

/** The query of a page: what it shows, and of how many. */
const pageOf = (part: Part, searched: boolean) => {
  const found = `*[_type == "quote" && references($id) && ${PARTS[part]}${searched ? ' && [text, originalText] match $words' : ''}]`
  return `{
    "count": count(${found}),
    "quotes": ${found} | order(_createdAt desc, _id desc)[0...$first]${QUOTE_ON_RECORD}
  }`
}

/** Everything that a source said, or carried, the last put on record first; a page at a time. */
export function Statements({ documentId }: { documentId: string }) {
  const { t } = useTranslation(NAMESPACE)
  const [part, setPart] = useState<Part>('said')
  const [words, setWords] = useState('')
  const [first, setFirst] = useState(PAGE)
  const searched = useDeferredValue(words.trim())
  const { result, problem } = useLiveQuery<{ count: number; quotes: readonly QuoteOnRecord[] }>(
    pageOf(part, searched !== ''),
    { id: documentId, first, ...(searched === '' ? {} : { words: `${searched}*` }) },
    CHANGES,
  )

  return (
    <Container padding={4} width={1} data-testid="statements">
      <Stack gap={4}>
        <Flex gap={3} wrap="wrap">
          <Box flex={1}>
            <Select
              aria-label={t('record.part')}
              value={part}
              onChange={({ currentTarget }) => {
                setPart(currentTarget.value === 'carried' ? 'carried' : 'said')
                setFirst(PAGE)
              }}
            >
              <option value="said">{t('record.said')}</option>
              <option value="carried">{t('record.carried')}</option>
            </Select>
          </Box>
          <Box flex={2}>
            <TextInput
              type="search"
              icon={SearchIcon}
              aria-label={t('record.search')}
              placeholder={t('record.search')}
              value={words}
              onChange={({ currentTarget }) => {
                setWords(currentTarget.value)
                setFirst(PAGE)
              }}
            />
          </Box>
        </Flex>
        {problem !== undefined && (
          <Message tone="critical" text={t('record.failed', { reason: problem })} />
        )}
        {result === undefined && problem === undefined && <Spinner muted />}
        {result !== undefined && (
          <>
            <Text size={1} muted role="status">
              {t('record.count', { count: result.count })}
            </Text>
            <Stack as="ol" gap={2} padding={0} margin={0}>
              {result.quotes.map((quote) => (
                <QuoteCard key={quote._id} quote={quote} />
              ))}
            </Stack>
            <MoreButton
              left={result.count - result.quotes.length}
              onClick={() => setFirst(first + PAGE)}
            />
          </>
        )}
      </Stack>
    </Container>
  )
}
