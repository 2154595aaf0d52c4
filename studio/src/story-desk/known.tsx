import { Card, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { useClient, useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { similarStories, type Similar } from './similar.ts'

/** “You may have this story already”, with the stories that say much the same. */
export function Known({ text }: { text: string }) {
  const { t } = useTranslation(NAMESPACE)
  const client = useClient({ apiVersion: '2025-02-19' })
  const [similar, setSimilar] = useState<readonly Similar[]>([])
  useEffect(() => {
    let superseded = false
    similarStories(client, text).then(
      (found) => {
        if (!superseded) setSimilar(found)
      },
      // A hint that cannot be given is no problem of the editor's: Create looks again.
      () => {},
    )
    return () => {
      superseded = true
    }
  }, [client, text])
  if (similar.length === 0) return null
  return (
    <Card padding={3} radius={2} tone="caution" role="status" data-testid="known-story">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('desk.known')}
        </Text>
        {similar.map(({ _id, headline, share }) => (
          <Text size={1} key={_id}>
            <IntentLink intent="edit" params={{ id: _id, type: 'article' }}>
              {headline}
            </IntentLink>{' '}
            {t('desk.share', { percent: Math.round(share * 100) })}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}
