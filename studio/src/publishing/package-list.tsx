import { Badge, Card, Flex, Stack, Text } from '@sanity/ui'
import { pathToString, Preview, useSchema, useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useModelWords } from '../i18n/model-words.ts'
import type { Blocker } from './blockers.ts'
import type { Part } from './parts.ts'

/** The records that go out with a story, and what keeps each of them back. */
export function PackageList({
  own,
  parts,
  blockers,
}: {
  /** The document that is published; listed only when something in it stands in the way. */
  own: Part
  parts: readonly Part[]
  blockers: readonly Blocker[]
}) {
  const { t } = useTranslation(NAMESPACE)
  const blocked = new Set(blockers.map(({ id }) => id))
  const listed = [...(blocked.has(own.id) ? [own] : []), ...parts]
  // What stands in the way is on top.
  const rows = listed.toSorted((a, b) => Number(blocked.has(b.id)) - Number(blocked.has(a.id)))
  return (
    <Stack gap={4} padding={2}>
      {blockers.length > 0 && (
        <Card padding={3} radius={2} tone="critical">
          <Text size={1}>{t('publish.blocked', { count: blockers.length })}</Text>
        </Card>
      )}
      {parts.length > 0 && (
        <Text size={1} muted>
          {t('publish.intro', { count: parts.length })}
        </Text>
      )}
      <Stack as="ul" gap={1}>
        {rows.map((part) => (
          <Row key={part.id} part={part} blockers={blockers.filter(({ id }) => id === part.id)} />
        ))}
      </Stack>
    </Stack>
  )
}

function Row({ part, blockers }: { part: Part; blockers: readonly Blocker[] }) {
  const { t } = useTranslation(NAMESPACE)
  const inWords = useModelWords()
  const schemaType = useSchema().get(part.type)
  return (
    <Card as="li" border radius={2} tone={blockers.length > 0 ? 'critical' : 'default'}>
      <Flex align="center" paddingRight={3}>
        <Card flex={1} padding={1} tone="inherit">
          {schemaType !== undefined && (
            <Preview schemaType={schemaType} value={{ ...part.draft }} layout="default" />
          )}
        </Card>
        <Badge tone={part.isNew ? 'positive' : 'caution'}>
          {t(part.isNew ? 'publish.new' : 'publish.changed')}
        </Badge>
      </Flex>
      {blockers.map(({ id, type, path, message }, index) => (
        <Card key={index} padding={3} borderTop tone="inherit">
          <Text size={1}>
            <IntentLink intent="edit" params={{ id, type, path: pathToString(path) }}>
              {inWords(message)}
            </IntentLink>
          </Text>
        </Card>
      ))}
    </Card>
  )
}
