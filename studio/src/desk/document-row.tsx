import { Box, Card, Flex } from '@sanity/ui'
import type { ReactNode } from 'react'
import { Preview, useSchema } from 'sanity'
import { IntentLink } from 'sanity/router'

/** A document in a list of ours: a link into its form, and beside its name what else is to be said. */
export function DocumentRow({
  id,
  type,
  children,
}: {
  id: string
  type: string
  children?: ReactNode
}) {
  const schemaType = useSchema().get(type)
  return (
    <Card as="li" border radius={2} style={{ listStyle: 'none' }}>
      <IntentLink
        intent="edit"
        params={{ id, type }}
        style={{ color: 'inherit', textDecoration: 'none' }}
      >
        <Flex align="center" paddingRight={3}>
          <Box flex={1}>
            {schemaType !== undefined && (
              <Preview
                schemaType={schemaType}
                value={{ _id: id, _type: type, _ref: id }}
                layout="default"
                skipVisibilityCheck
              />
            )}
          </Box>
          {children}
        </Flex>
      </IntentLink>
    </Card>
  )
}
