import { Card, Container, Spinner, Stack, Text } from '@sanity/ui'
import { useEffect, useState } from 'react'
import { Preview, useClient, useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'

interface Use {
  readonly _id: string
  readonly _type: string
}

/** Everything that names a source, uses a quote or belongs to an event, the newest first. */
export function WhereUsed({ documentId }: { documentId: string }) {
  const client = useClient({ apiVersion: '2025-02-19' })
  const schema = useSchema()
  const [uses, setUses] = useState<readonly Use[]>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const abort = new AbortController()
    client
      .fetch<Use[]>(
        '*[references($id) && !(_type match "sanity.*")] | order(_type asc, _updatedAt desc){_id, _type}',
        { id: documentId },
        { perspective: 'drafts', signal: abort.signal },
      )
      .then(setUses)
      .catch((error: unknown) => {
        if (!abort.signal.aborted)
          setProblem(error instanceof Error ? error.message : String(error))
      })
    return () => abort.abort()
  }, [client, documentId])

  if (problem !== undefined) return <Message text={`The uses cannot be listed: ${problem}`} />
  if (uses === undefined) return <Spinner muted />
  if (uses.length === 0) return <Message text="Nothing uses this yet." />
  return (
    <Container padding={4} width={1}>
      <Stack as="ul" gap={2}>
        {uses.map(({ _id, _type }) => {
          const schemaType = schema.get(_type)
          return (
            <Card as="li" key={_id} border radius={2}>
              <IntentLink
                intent="edit"
                params={{ id: _id, type: _type }}
                style={{ color: 'inherit', textDecoration: 'none' }}
              >
                <Card padding={1}>
                  {schemaType === undefined ? (
                    <Text>{_id}</Text>
                  ) : (
                    <Preview
                      schemaType={schemaType}
                      value={{ _id, _type, _ref: _id }}
                      layout="default"
                    />
                  )}
                </Card>
              </IntentLink>
            </Card>
          )
        })}
      </Stack>
    </Container>
  )
}

function Message({ text }: { text: string }) {
  return (
    <Card padding={5}>
      <Text muted align="center">
        {text}
      </Text>
    </Card>
  )
}
