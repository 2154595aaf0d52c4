import type { BlockLike } from '@onrecord/schemas/rules'
import { Flex, Heading, Stack, Text } from '@sanity/ui'
import { useCallback } from 'react'
import { useClient, useTranslation, type SanityClient } from 'sanity'
import { SmallButton } from '../form/small-button.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useAfterPause } from './after-pause.ts'
import { spellerFor } from './speller.ts'
import { misspellingsIn, namesOf, type Misspelling } from './spelling.ts'

/** Words that nobody knows, each one click from its paragraph. Names on record are known. */
export function SpellingList({
  body,
  language,
  onOpen,
}: {
  body: readonly BlockLike[]
  language: string
  onOpen: (block: string) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const { found, problem } = useSpelling(body, language)
  if (problem === undefined && (found === undefined || found.length === 0)) return null
  return (
    <Stack as="section" gap={3} aria-label={t('spelling.title')}>
      <Heading as="h2" size={0}>
        {t('spelling.title')}
      </Heading>
      {problem !== undefined && <Text size={1}>{t('spelling.failed', { reason: problem })}</Text>}
      <Flex gap={2} wrap="wrap">
        {found?.map(({ word, block, suggestions }) => (
          <SmallButton
            key={word}
            mode="ghost"
            text={word}
            title={suggestions.length > 0 ? suggestions.join(', ') : t('spelling.unknown')}
            onClick={() => onOpen(block)}
          />
        ))}
      </Flex>
    </Stack>
  )
}

function useSpelling(body: readonly BlockLike[], language: string) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const look = useCallback(async (): Promise<readonly Misspelling[] | undefined> => {
    const [speller, names] = await Promise.all([spellerFor(language), knownNames(client)])
    return speller && misspellingsIn(body, names, speller)
  }, [client, body, language])
  return useAfterPause(look)
}

async function knownNames(client: SanityClient): Promise<ReadonlySet<string>> {
  const { names, other } = await client.fetch<{ names: string[]; other: (string | null)[] }>(
    `{
      "names": *[_type in ["source", "event"] && defined(name)].name,
      "other": *[_type in ["source", "event"]].alternateNames[].value
    }`,
    {},
    { perspective: 'drafts' },
  )
  return namesOf([...names, ...other.filter((name) => name !== null)])
}
