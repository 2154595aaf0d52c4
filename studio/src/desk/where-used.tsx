import { Box, Container, Heading, Spinner, Stack } from '@sanity/ui'
import { useState } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useLiveQuery } from '../live.ts'
import { DocumentRow } from './document-row.tsx'
import { Message } from './message.tsx'
import { MoreButton } from './more-button.tsx'

/** What can refer to a record, in the order in which an editor asks for it. */
const TYPES = ['article', 'quote', 'event', 'source', 'sourceDossier'] as const
type UsingType = (typeof TYPES)[number]

const COUNTS = `{${TYPES.map(
  (type) => `"${type}": count(*[_type == "${type}" && references($id)])`,
).join(', ')}}`
const USES =
  '*[_type == $type && references($id)] | order(_createdAt desc, _id desc)[0...$first]{_id}'
const USING = '*[references($id)]'
const PAGE = 20

/** Every story, quote, event and source that refers to a record; a page of each at a time. */
export function WhereUsed({ documentId }: { documentId: string }) {
  const { t } = useTranslation(NAMESPACE)
  const { result, problem } = useLiveQuery<Record<UsingType, number>>(
    COUNTS,
    { id: documentId },
    USING,
  )

  if (problem !== undefined)
    return <Message tone="critical" text={t('uses.failed', { reason: problem })} />
  if (result === undefined)
    return (
      <Box padding={5}>
        <Spinner muted />
      </Box>
    )
  const used = TYPES.filter((type) => result[type] > 0)
  return (
    <Container padding={4} width={1} data-testid="where-used">
      <Stack gap={5}>
        {used.length === 0 && <Message text={t('uses.none')} />}
        {used.map((type) => (
          <Uses key={type} id={documentId} type={type} count={result[type]} />
        ))}
      </Stack>
    </Container>
  )
}

function Uses({ id, type, count }: { id: string; type: UsingType; count: number }) {
  const { t } = useTranslation(NAMESPACE)
  const [first, setFirst] = useState(PAGE)
  const { result, problem } = useLiveQuery<{ _id: string }[]>(USES, { id, type, first }, USING)
  const title = t(`uses.${type}`, { count })
  return (
    <Stack as="section" gap={3} aria-label={title}>
      <Heading as="h2" size={0}>
        {title}
      </Heading>
      {problem !== undefined && (
        <Message tone="critical" text={t('uses.failed', { reason: problem })} />
      )}
      <Stack as="ul" gap={1} padding={0} margin={0}>
        {(result ?? []).map(({ _id }) => (
          <DocumentRow key={_id} id={_id} type={type} />
        ))}
      </Stack>
      {result !== undefined && (
        <MoreButton left={count - result.length} onClick={() => setFirst(first + PAGE)} />
      )}
    </Stack>
  )
}
