import { Badge, Box, Card, Flex, Heading, Stack, Text } from '@sanity/ui'
import { Preview, useSchema, useTranslation } from 'sanity'
import { IntentLink } from 'sanity/router'
import { styled } from 'styled-components'
import { FindingText, placeOf, worst } from '../checks/finding.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import { groupsOf, type Entry, type Group } from './entries.ts'
import { countOf, type Package } from './package.ts'

/** What goes out with a story, by kind, and what the rules hold against each of it. */
export function PackageList({
  found,
  onLeave,
}: {
  found: Package
  /** A link was followed: what is shown here is in its way. */
  onLeave: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const errors = countOf(found, 'error')
  const warnings = countOf(found, 'warning')
  return (
    <Stack gap={5} padding={2} data-testid="package">
      <Stack gap={3}>
        {errors > 0 && (
          <Card padding={3} radius={2} tone="critical">
            <Text size={1}>{t('publish.blocked', { count: errors })}</Text>
          </Card>
        )}
        {warnings > 0 && (
          <Text size={1} muted>
            {t('publish.warned', { count: warnings })}
          </Text>
        )}
        {found.parts.length > 0 && (
          <Text size={1} muted>
            {t('publish.intro', { count: found.parts.length })}
          </Text>
        )}
      </Stack>
      {groupsOf(found).map((group) => (
        <Entries key={group.kind} group={group} onLeave={onLeave} />
      ))}
    </Stack>
  )
}

const TITLES = {
  article: 'publish.story',
  claim: 'desk.count.claims',
  quote: 'desk.count.quotes',
  source: 'desk.count.sources',
  event: 'desk.count.events',
} as const

function Entries({ group: { kind, entries }, onLeave }: { group: Group; onLeave: () => void }) {
  const { t } = useTranslation(NAMESPACE)
  const title = t(TITLES[kind], { count: entries.length })
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h3" size={0}>
        {title}
      </Heading>
      <Card as="ul" border radius={2} padding={0} margin={0} style={NO_BULLETS}>
        {entries.map((entry, index) => (
          <Card as="li" key={index} borderTop={index > 0}>
            <Row entry={entry} onLeave={onLeave} />
          </Card>
        ))}
      </Card>
    </Stack>
  )
}

const NO_BULLETS = { listStyle: 'none' }
const ON_THE_LIST = { background: 'none' }

/** A line that is a link, and looks like one to whoever points at it or comes by keys. */
const Line = styled(IntentLink)`
  display: block;
  color: inherit;
  text-decoration: none;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`

function Row({ entry, onLeave }: { entry: Entry; onLeave: () => void }) {
  const { t } = useTranslation(NAMESPACE)
  const { id, kind, path, value, isNew, markers } = entry
  const schemaType = useSchema().get(kind)
  // A claim is a place in its story.
  const type = kind === 'claim' ? 'article' : kind
  const to = (place: Entry['path']) => ({ id, type, ...placeOf(place) })
  return (
    <>
      <Flex align="center" gap={2} paddingRight={3}>
        <Box flex={1}>
          <Line intent="edit" params={to(path)} onClick={onLeave}>
            {schemaType !== undefined && (
              <Preview
                schemaType={schemaType}
                value={{ ...value }}
                layout="compact"
                skipVisibilityCheck
              />
            )}
          </Line>
        </Box>
        {isNew !== undefined && (
          <Badge tone={isNew ? 'positive' : 'caution'}>
            {t(isNew ? 'publish.new' : 'publish.changed')}
          </Badge>
        )}
      </Flex>
      {markers.length > 0 && (
        <Stack
          as="ul"
          gap={3}
          paddingLeft={5}
          paddingRight={3}
          paddingBottom={3}
          margin={0}
          style={NO_BULLETS}
        >
          {markers.map((marker, index) => (
            <Card as="li" key={index} tone={worst([marker])} style={ON_THE_LIST}>
              <Line intent="edit" params={to(marker.path)} onClick={onLeave}>
                <FindingText marker={marker} />
              </Line>
            </Card>
          ))}
        </Stack>
      )}
    </>
  )
}
