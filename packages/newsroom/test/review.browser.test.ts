import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '@onrecord/toolchain/step'
import { project } from '../src/settings.ts'
import { only, openEditorsRoom } from './drive/newsroom.ts'
import { sitting } from './drive/sitting.ts'

describe('a newsroom in which nobody publishes alone', () => {
  const at = sitting('review', () => openEditorsRoom(only([])))
  let colleague: SanityClient
  let story: string
  const api = async (method: string, place: string, body: unknown) => {
    const answer = await fetch(`${at.newsroom.lake}/v2025-02-19${place}`, {
      method,
      headers: { authorization: `Bearer ${at.newsroom.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return Object(await answer.json())
  }

  /**
   * Presses the button, and returns what the lake answers. It is read on its way: the browser may have
   * thrown away the body of an answer before somebody asks for it.
   */
  const publish = async () => {
    const { promise: answer, resolve } = Promise.withResolvers<string>()
    await at.page.route('**/data/actions/**', async (route) => {
      if (route.request().postData()?.includes('action.document.publish') !== true)
        return route.continue()
      const response = await route.fetch()
      resolve(await response.text())
      return route.fulfill({ response })
    })
    await expect.poll(() => at.editor.publishButton.isEnabled()).toBe(true)
    await at.editor.publishButton.click()
    const text = await answer
    await at.page.unroute('**/data/actions/**')
    return text
  }

  beforeAll(async () => {
    const policy = readFileSync(path.join(root, 'studio/policies/four-eyes.json'), 'utf8')
    await api('PUT', `/lake/datasets/${project.dataset}/policy`, JSON.parse(policy))
    const schema = readFileSync(path.join(root, 'schemas/schema.json'), 'utf8')
    await api('PUT', `/lake/datasets/${project.dataset}/schema`, JSON.parse(schema))
    const { token } = await api('POST', `/access/project/${project.projectId}/robots`, {
      label: 'A colleague',
      memberships: [
        { resourceType: 'project', resourceId: project.projectId, roleNames: ['editor'] },
      ],
    })
    colleague = createClient({
      ...project,
      apiHost: at.newsroom.lake,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      perspective: 'raw',
      token: String(token),
    })
    story = await at.editor.begin('article')
    await at.editor.fill('headline', 'The pier opens')
    await at.editor.fill('slug', 'the-pier-opens')
    await at.editor.paste('The pier opened on Monday.')
  })

  it('the author asks for a review, and cannot publish before', async () => {
    // Whoever reviews sees what is saved: nothing of the story may still be on its way.
    await expect
      .poll(() => at.newsroom.client.getDocument(`drafts.${story}`))
      .toMatchObject({ headline: 'The pier opens', slug: {}, body: [{}] })
    await at.editor.act('Ask for a review')
    await at.page.getByText('A review is asked for').waitFor()
    await at.page.getByText('In review', { exact: true }).first().waitFor()
    expect(await publish()).toMatch(/Ask for a review/)
    await at.look('review-asked')
    expect(await at.newsroom.client.getDocument(story)).toBeUndefined()
  })

  it('approving one’s own story opens nothing', async () => {
    await at.editor.act('Approve')
    await at.page.getByText('Approved', { exact: true }).first().waitFor()
    expect(await publish()).toMatch(/somebody who did not write it/)
    expect(await at.newsroom.client.getDocument(story)).toBeUndefined()
  })

  it('what a colleague approved goes out', async () => {
    const draft = await colleague.getDocument(`drafts.${story}`)
    const { id: by } = await colleague.users.getById('me')
    await colleague.createOrReplace({
      _id: `review.${story}`,
      _type: 'review',
      story,
      state: 'approved',
      by,
      revision: draft?._rev,
    })
    await at.page.getByText('Approved', { exact: true }).first().waitFor()
    await at.look('review-approved')
    await publish()
    expect(await at.newsroom.client.getDocument(story)).toMatchObject({
      headline: 'The pier opens',
    })
  })
})
