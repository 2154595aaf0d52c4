import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient, useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'

interface Story {
  readonly _id: string
  readonly headline: string | null
}

/** The stories in which readers find a quote: each is flagged once the quote is retracted. */
export function StoriesWith({ quote }: { quote: string }) {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const [stories, setStories] = useState<readonly Story[]>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const abort = new AbortController()
    client
      .fetch<Story[]>(
        '*[_type == "article" && references($quote)] | order(datePublished desc){_id, headline}',
        { quote },
        { perspective: 'published', signal: abort.signal },
      )
      .then(setStories)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setProblem(reasonOf(error))
      })
    return () => abort.abort()
  }, [client, quote])

  if (problem !== undefined)
    return <Text size={1}>{t('retract.unknown', { reason: problem })}</Text>
  if (stories === undefined) return null
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('retract.stories', { count: stories.length })}
        </Text>
        {stories.map(({ _id, headline }) => (
          <Text size={1} key={_id}>
            <IntentLink intent="edit" params={{ id: _id, type: 'article' }}>
              {headline ?? _id}
            </IntentLink>
          </Text>
        ))}
      </Stack>
    </Card>
  )
}
