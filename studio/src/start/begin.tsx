import { AddDocumentIcon } from '@sanity/icons/AddDocument'
import { EditIcon } from '@sanity/icons/Edit'
import { Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useTranslation } from 'sanity'
import { useIntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { fromStory } from '../story-desk/tool.ts'
import { useLeft } from '../story-desk/unfinished.ts'

/** The ways in which a story begins. */
export function Begin() {
  const { t } = useTranslation(NAMESPACE)
  const { schemaType: type } = fromStory
  const desk = useIntentLink({ intent: 'create', params: { template: fromStory.id, type } })
  const form = useIntentLink({ intent: 'create', params: { template: type, type } })
  const left = useLeft()
  const unfinished = left.reviews.all().length + left.texts.all().length
  return (
    <Card as="section" padding={5} border radius={3} aria-label={t('start.begin')}>
      <Stack gap={4}>
        <Heading as="h2" size={1}>
          {t('start.begin')}
        </Heading>
        <Text size={1} muted>
          {t('start.explained')}
        </Text>
        <Flex gap={2} wrap="wrap">
          <Button as="a" {...desk} icon={AddDocumentIcon} text={t('desk.paste.title')} />
          <Button as="a" {...form} mode="ghost" icon={EditIcon} text={t('start.write')} />
        </Flex>
        {unfinished > 0 && (
          <Text size={1}>
            <a {...desk}>{t('start.unfinished', { count: unfinished })}</a>
          </Text>
        )}
      </Stack>
    </Card>
  )
}
