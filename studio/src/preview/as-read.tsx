import { Card, Flex, Heading, Spinner, Stack, Tab, TabList, TabPanel, Text } from '@sanity/ui'
import { useState } from 'react'
import { useTranslation } from 'sanity'
import type { UserViewComponent } from 'sanity/structure'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'
import { CHANNELS, shownIn, type Channel, type Shown } from './channels.ts'
import { styles } from './styles.ts'
import { publication, useStory } from './use-story.ts'

/** A story as each front end will show it, before it is published. */
export const AsRead: UserViewComponent = ({ documentId, document }) => {
  const { t } = useTranslation(NAMESPACE)
  const [channel, setChannel] = useState<Channel>('site')
  const { found: story, problem } = useStory(documentId, document.displayed?._rev)
  return (
    <Flex direction="column" height="fill" data-testid="as-read">
      <Card padding={3} borderBottom>
        <TabList gap={1} aria-label={t('preview.channels')}>
          {CHANNELS.map((name) => (
            <Tab
              key={name}
              id={`as-read-tab-${name}`}
              aria-controls="as-read-panel"
              label={t(`preview.channel.${name}`)}
              selected={name === channel}
              onClick={() => setChannel(name)}
            />
          ))}
        </TabList>
      </Card>
      <TabPanel
        id="as-read-panel"
        aria-labelledby={`as-read-tab-${channel}`}
        style={{ flex: 1, minHeight: 0, overflow: 'auto' }}
      >
        {problem !== undefined && <Problem reason={problem} />}
        {story === undefined && problem === undefined && <Spinner muted />}
        {story === null && <Problem reason={t('preview.nothing')} />}
        {story != null && <In channel={channel} story={story} />}
      </TabPanel>
    </Flex>
  )
}

function In({ channel, story }: { channel: Channel; story: Parameters<typeof shownIn>[1] }) {
  const { t } = useTranslation(NAMESPACE)
  let shown: Shown
  try {
    shown = shownIn(channel, story, publication)
  } catch (error) {
    return <Problem reason={reasonOf(error)} />
  }
  const { title, by, summary, text, html } = shown
  return (
    <Flex direction="column" height="fill" lang={story.language}>
      {title !== undefined && (
        <Stack gap={4} padding={4}>
          <Heading as="h2">{title}</Heading>
          {by !== undefined && (
            <Text size={1} muted>
              {by}
            </Text>
          )}
          {summary !== undefined && <Text>{summary}</Text>}
        </Stack>
      )}
      {text !== undefined && (
        <Card padding={4}>
          <pre
            style={{ margin: 0, whiteSpace: 'pre-wrap', font: '15px/1.6 ui-monospace, monospace' }}
          >
            {text}
          </pre>
        </Card>
      )}
      {html !== undefined && (
        <iframe
          title={t(`preview.channel.${channel}`)}
          // A page of its own: the Studio's styles do not reach it, and nothing in it runs.
          sandbox="allow-same-origin"
          srcDoc={`<!doctype html><html lang="${story.language}"><meta charset="utf-8"><style>${styles}</style>${html}`}
          style={{ flex: 1, border: 0, width: '100%', background: '#fff' }}
        />
      )}
    </Flex>
  )
}

function Problem({ reason }: { reason: string }) {
  return (
    <Card padding={5}>
      <Text muted align="center">
        {reason}
      </Text>
    </Card>
  )
}
