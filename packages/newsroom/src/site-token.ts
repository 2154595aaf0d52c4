import { StepError } from '@onrecord/toolchain/step'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const LABEL = 'reader site'

const robots = z.object({ data: z.array(z.object({ id: z.string(), label: z.string() })) })
const made = z.object({ token: z.string() })

/**
 * A token with which the site shows drafts to editors: it may read, and change nothing. The one of the
 * last start ends, so that there is never more than one.
 *
 * @param client with a token that may make others
 */
export async function siteToken(client: SanityClient): Promise<string> {
  const { projectId, dataset } = client.config()
  const url = `/access/project/${projectId}/robots`
  const known = robots.parse(await client.request({ url }))
  for (const { id, label } of known.data)
    if (label === LABEL) await client.request({ url: `${url}/${id}`, method: 'DELETE' })
  const memberships = [{ resourceType: 'project', roleNames: ['viewer'] }]
  const body = { label: LABEL, memberships, dataset }
  const answer = made.safeParse(await client.request({ url, method: 'POST', body }))
  if (answer.success) return answer.data.token
  throw new StepError('✗ The lake made no token for the reader site. Its log says why.')
}
