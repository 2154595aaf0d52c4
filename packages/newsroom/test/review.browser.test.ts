import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { root, workFolder } from '@onrecord/toolchain/step'
import { project } from '../src/settings.ts'
import { openBrowser } from '@onrecord/lake/testing/browser'
import { openEditorsRoom, type Newsroom } from './drive/newsroom.ts'
import { Editor } from './drive/studio.ts'

const pictures = path.join(workFolder, 'screenshots')

describe('a newsroom in which nobody publishes alone', () => {
  let newsroom: Newsroom
  let browser: Browser
  let editor: Editor
  let colleague: SanityClient
  let story: string
  const look = (name: string) =>
    editor.page.screenshot({ path: path.join(pictures, `${name}.png`) })
  const api = async (method: string, place: string, body: unknown) => {
    const answer = await fetch(`${newsroom.lake}/v2025-02-19${place}`, {
      method,
      headers: { authorization: `Bearer ${newsroom.token}`, 'content-type': 'application/json' },
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
    await editor.page.route('**/data/actions/**', async (route) => {
      if (route.request().postData()?.includes('action.document.publish') !== true)
        return route.continue()
      const response = await route.fetch()
      resolve(await response.text())
      return route.fulfill({ response })
    })
    await expect.poll(() => editor.publishButton.isEnabled()).toBe(true)
    await editor.publishButton.click()
    const text = await answer
    await editor.page.unroute('**/data/actions/**')
    return text
  }

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    newsroom = await openEditorsRoom(async () => {})
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
      apiHost: newsroom.lake,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-02-19',
      perspective: 'raw',
      token: String(token),
    })
    browser = await openBrowser()
    const context = await browser.newContext({ viewport: { width: 1500, height: 950 } })
    context.setDefaultTimeout(60_000)
    editor = new Editor(await context.newPage(), newsroom)
    await editor.signIn()
    story = await editor.begin('article')
    await editor.fill('headline', 'The pier opens')
    await editor.fill('slug', 'the-pier-opens')
    await editor.paste('The pier opened on Monday.')
  })

  beforeEach(() => {
    onTestFailed(() => look('failed-review').then(() => {}))
  })

  afterAll(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  it('the author asks for a review, and cannot publish before', async () => {
    // Whoever reviews sees what is saved: nothing of the story may still be on its way.
    await expect
      .poll(() => newsroom.client.getDocument(`drafts.${story}`))
      .toMatchObject({ headline: 'The pier opens', slug: {}, body: [{}] })
    await editor.act('Ask for a review')
    await editor.page.getByText('A review is asked for').waitFor()
    await editor.page.getByText('In review', { exact: true }).first().waitFor()
    expect(await publish()).toMatch(/Ask for a review/)
    await look('review-asked')
    expect(await newsroom.client.getDocument(story)).toBeUndefined()
  })

  it('approving one’s own story opens nothing', async () => {
    await editor.act('Approve')
    await editor.page.getByText('Approved', { exact: true }).first().waitFor()
    expect(await publish()).toMatch(/somebody who did not write it/)
    expect(await newsroom.client.getDocument(story)).toBeUndefined()
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
    await editor.page.getByText('Approved', { exact: true }).first().waitFor()
    await look('review-approved')
    await publish()
    expect(await newsroom.client.getDocument(story)).toMatchObject({ headline: 'The pier opens' })
  })
})
