import type { BlockLike } from '@onrecord/schemas/rules'
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { Box, Card, Flex, Heading, Spinner, Stack, Text } from '@sanity/ui'
import {
  defineDocumentInspector,
  Preview,
  useSchema,
  useTranslation,
  type DocumentInspectorProps,
} from 'sanity'
import type { KeyboardEvent } from 'react'
import { IntentLink } from 'sanity/router'
import { DocumentInspectorHeader, useDocumentPane } from 'sanity/structure'
import { styled } from 'styled-components'
import { NAMESPACE } from '../i18n/bundle.ts'
import { ScheduleNote } from '../schedule/note.tsx'
import type { RecordFindings } from './checks.ts'
import { Finding, placeOf, worst } from './finding.tsx'
import { SpellingList } from './spelling-list.tsx'
import { Sourcing } from './sourcing.tsx'
import { useTakeFocus } from '../focus.ts'
import { useChecked } from './use-checked.ts'

/** Everything that stands between a story and its readers, each one click from its place. */
export const checks = defineDocumentInspector({
  name: 'onrecord-checks',
  component: Checks,
  useMenuItem: ({ documentType }) => {
    const { t } = useTranslation(NAMESPACE)
    const { validation } = useDocumentPane()
    return {
      hidden: documentType !== 'article',
      icon: CheckmarkCircleIcon,
      title: t('checks.title'),
      hotkeys: ['Ctrl', 'Alt', 'K'],
      showAsAction: true,
      tone: worst(validation),
    }
  },
})

function Checks({ documentId, onClose }: DocumentInspectorProps) {
  const { t } = useTranslation(NAMESPACE)
  const { validation, value, onPathOpen, onFocus } = useDocumentPane()
  const { checked, problem } = useChecked(value)
  const panel = useTakeFocus<HTMLDivElement>()
  const clean = validation.length === 0 && checked?.records.length === 0
  return (
    <Panel
      direction="column"
      height="fill"
      ref={panel}
      tabIndex={-1}
      role="region"
      aria-label={t('checks.title')}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Escape') onClose()
      }}
    >
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('checks.close')}
        onClose={onClose}
        title={t('checks.title')}
      />
      <Box flex={1} overflow="auto" padding={4} data-testid="checks">
        <Stack gap={5}>
          <ScheduleNote id={documentId} type="article" />
          {clean && <Text size={1}>{t('checks.clean')}</Text>}
          {validation.length > 0 && (
            <Section title={t('checks.story')}>
              {validation.map((marker, index) => (
                <Finding
                  key={index}
                  marker={marker}
                  onClick={() => {
                    onPathOpen(marker.path)
                    onFocus(marker.path)
                  }}
                />
              ))}
            </Section>
          )}
          {problem !== undefined && (
            <Card padding={3} radius={2} tone="critical">
              <Text size={1}>{t('checks.failed', { reason: problem })}</Text>
            </Card>
          )}
          {checked === undefined && problem === undefined && <Spinner muted />}
          {checked !== undefined && checked.records.length > 0 && (
            <Section title={t('checks.records')}>
              {checked.records.map((record) => (
                <Record key={record.id} {...record} />
              ))}
            </Section>
          )}
          <SpellingList
            body={bodyOf(value)}
            language={typeof value['language'] === 'string' ? value['language'] : ''}
            onOpen={(block) => {
              onPathOpen(['body', { _key: block }])
              onFocus(['body', { _key: block }])
            }}
          />
          {checked !== undefined && <Sourcing summary={checked.summary} />}
        </Stack>
      </Box>
    </Panel>
  )
}

/** Has the focus only as a place to begin from. */
const Panel = styled(Flex)`
  outline: none;
`

const NO_TEXT: readonly BlockLike[] = []

/** The same array as long as the story is the same, so that it is not read again for nothing. */
const bodyOf = ({ body }: Record<string, unknown>): readonly BlockLike[] =>
  // The schema says that a body is blocks; rules take every field of one as optional.
  Array.isArray(body) ? (body as BlockLike[]) : NO_TEXT

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h2" size={0}>
        {title}
      </Heading>
      <Stack gap={2}>{children}</Stack>
    </Stack>
  )
}

const PLAIN = { color: 'inherit', textDecoration: 'none' }

function Record({ id, type, document, markers }: RecordFindings) {
  const schemaType = useSchema().get(type)
  return (
    <Card border radius={2}>
      <IntentLink intent="edit" params={{ id, type }} style={PLAIN}>
        <Box padding={1}>
          {schemaType !== undefined && (
            <Preview
              schemaType={schemaType}
              value={{ ...document }}
              layout="default"
              skipVisibilityCheck
            />
          )}
        </Box>
      </IntentLink>
      <Stack gap={2} padding={2}>
        {markers.map((marker, index) => (
          <IntentLink
            key={index}
            intent="edit"
            params={{ id, type, ...placeOf(marker.path) }}
            style={PLAIN}
          >
            <Finding marker={marker} />
          </IntentLink>
        ))}
      </Stack>
    </Card>
  )
}
