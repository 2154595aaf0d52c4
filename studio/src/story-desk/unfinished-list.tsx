import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useState } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import type { Unfinished, UnfinishedStories } from './unfinished.ts'

/** Stories that were read and not created, to go on with or to throw away. */
export function UnfinishedList({
  stories,
  onGoOn,
  onDiscarded,
}: {
  stories: UnfinishedStories
  onGoOn: (story: Unfinished) => void
  onDiscarded: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const [left, setLeft] = useState(() => stories.all())
  if (left.length === 0) return null
  const discard = (story: Unfinished) => {
    stories.forget(story)
    setLeft(stories.all())
    onDiscarded()
  }
  return (
    <Card padding={4} border radius={3} tone="caution" data-testid="unfinished">
      <Stack as="section" gap={4} aria-label={t('desk.unfinished.title')}>
        <Text as="h2" weight="medium">
          {t('desk.unfinished.title')}
        </Text>
        <Text size={1} muted>
          {t('desk.unfinished.explained')}
        </Text>
        <Stack as="ul" gap={2} padding={0} margin={0}>
          {left.map((story) => {
            const headline = story.headline.trim() || t('desk.unfinished.nameless')
            return (
              <Flex as="li" key={story.intake.text} gap={2} align="center">
                <Text size={1} style={{ flex: 1 }}>
                  {headline}
                </Text>
                <Button
                  fontSize={1}
                  padding={2}
                  tone="primary"
                  text={t('desk.unfinished.go-on')}
                  aria-label={t('desk.unfinished.go-on-with', { headline })}
                  onClick={() => onGoOn(story)}
                />
                <Button
                  fontSize={1}
                  padding={2}
                  mode="ghost"
                  text={t('desk.unfinished.discard')}
                  aria-label={t('desk.unfinished.discard-this', { headline })}
                  onClick={() => discard(story)}
                />
              </Flex>
            )
          })}
        </Stack>
      </Stack>
    </Card>
  )
}
