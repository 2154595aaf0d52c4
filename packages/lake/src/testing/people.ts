import { createClient, type SanityClient } from '@sanity/client'
import type { Role } from '../accounts/roles.ts'
import { API, type TestLake } from './lake.ts'

export interface Robot {
  readonly id: string
  readonly token: string
  readonly client: SanityClient
}

/** A robot token, made through the endpoint that `sanity tokens add` uses. */
export async function addRobot(
  lake: TestLake,
  role: Exclude<Role, 'none'>,
  more: { dataset?: string; expiresAt?: string } = {},
): Promise<Robot> {
  const memberships = [{ resourceType: 'project', resourceId: lake.projectId, roleNames: [role] }]
  const { id, token } = await post(lake, `/access/project/${lake.projectId}/robots`, {
    label: `a ${role}`,
    memberships,
    ...more,
  })
  return { id: String(id), token: String(token), client: clientOf(lake, String(token)) }
}

/** A person who signs in with a password. */
export async function addPerson(
  lake: TestLake,
  person: { name: string; email: string; role: Exclude<Role, 'none'>; password?: string },
): Promise<string> {
  const { id } = await post(lake, '/lake/users', person)
  return String(id)
}

/** The official client with a token; sees what is stored. */
export const clientOf = (lake: TestLake, token: string): SanityClient =>
  createClient({
    projectId: lake.projectId,
    dataset: lake.dataset,
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    maxRetries: 0,
    token,
  })

async function post(lake: TestLake, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await lake.request(`${API}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return Object(await answer.json())
}
