import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { API, failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
let comments: SanityClient['collaboration']['comments']
let tasks: SanityClient

beforeAll(async () => {
  lake = await openLake()
  const project = await lake.editor.request<{ organizationId: string }>({
    url: `/projects/${lake.projectId}`,
  })
  const collaboration = { organizationId: project.organizationId }
  comments = lake.editor.withConfig({ collaboration, apiVersion: 'vX' }).collaboration.comments
  const setup = { url: `/comments/${lake.dataset}/setup`, method: 'POST' }
  const { datasetName } = await lake.editor.request<{ datasetName: string }>(setup)
  tasks = lake.editor.withConfig({ dataset: datasetName, collaboration })
})
afterAll(() => lake.close())
beforeEach(async () => {
  await lake.editor.delete({ query: '*[defined(_id)]' })
  await tasks.delete({ query: '*[defined(_id)]' })
})

const says = (text: string) => [{ _type: 'block', children: [{ _type: 'span', text }] }]
const about = { documentId: 'drafts.a', documentType: 'note' }
const all = <T>() => comments.fetch<T[]>('*[_type == "sanity.comment"] | order(_createdAt asc)')

describe('a comment', () => {
  it('tells who wrote it, and about what', async () => {
    const me = await lake.editor.users.getById('me')
    const made = await comments.create({ message: says('Who said so?'), target: about })
    expect(made).toMatchObject({
      _type: 'sanity.comment',
      _system: { createdBy: me.id },
      status: 'open',
      reactions: [],
      threadId: expect.any(String),
      target: {
        document: { _ref: 'dataset:onrecord.production:a', _weak: true },
        documentType: 'note',
        sourceDocumentId: 'drafts.a',
      },
    })
    const ref = comments.getTargetDocumentRef('drafts.a')
    const found = '*[_type == "sanity.comment" && target.document._ref == $ref]._id'
    expect(await comments.fetch(found, { ref })).toEqual([made._id])
  })

  it('is answered in its thread, and resolved and deleted with its answers', async () => {
    const first = await comments.create({ message: says('Really?'), target: about, threadId: 't' })
    const reply = await comments.create({ message: says('Yes.'), parentCommentId: first._id })
    expect(reply).toMatchObject({ threadId: 't', target: first.target, status: 'open' })

    await comments.update(first._id, { status: 'resolved' })
    expect(await all()).toMatchObject([{ status: 'resolved' }, { status: 'resolved' }])

    const gone = await comments.delete(first._id)
    expect(gone.documentIds.toSorted()).toEqual([first._id, reply._id].toSorted())
    expect(await all()).toEqual([])
  })

  it('says when its words were changed', async () => {
    const { _id } = await comments.create({ message: says('teh'), target: about })
    const edited = await comments.update(_id, { message: says('the') })
    expect(edited).toMatchObject({ message: says('the'), lastEditedAt: expect.any(String) })
  })

  it('gets each face from a person once, and loses it again', async () => {
    const { _id } = await comments.create({ message: says('Done'), target: about })
    await comments.addReaction(_id, ':rocket:')
    const twice = await comments.addReaction(_id, ':rocket:')
    expect(twice.reactions).toHaveLength(1)
    expect(twice.reactions).toMatchObject([{ shortName: ':rocket:' }])
    const none = await comments.removeReaction(_id, ':rocket:')
    expect(none.reactions).toEqual([])
  })

  it('is about a document, or answers another comment', async () => {
    // The client's types forbid both, callers without types do not.
    const nothing = { message: says('?') } as unknown as Parameters<typeof comments.create>[0]
    expect(await failure(comments.create(nothing))).toMatchObject({ statusCode: 400 })
    const lost = comments.create({ message: says('?'), parentCommentId: 'nobody' })
    expect(await failure(lost)).toMatchObject({ statusCode: 404 })
  })

  it('is heard of by whoever listens', async () => {
    const heard = new Promise<string>((resolve, reject) => {
      comments
        .listen('*[_type == "sanity.comment"]', {}, { events: ['welcome', 'mutation'] })
        .subscribe({
          next: (event) => {
            if (event.type === 'welcome')
              comments.create({ _id: 'heard', message: says('hi'), target: about }).catch(reject)
            else if (event.type === 'mutation') resolve(event.documentId)
          },
          error: reject,
        })
    })
    expect(await heard).toBe('heard')
  })

  it('is nothing for visitors', async () => {
    const response = await fetch(
      `${lake.url}${API}/collaboration/comments/query?query=*&resourceType=dataset&resourceId=onrecord.production`,
    )
    expect(response.status).toBe(401)
  })
})

describe('a comment on a stretch of text', () => {
  const field = [
    {
      _key: 'one',
      _type: 'block',
      children: [
        { _key: 's1', _type: 'span', text: 'The mayor ' },
        { _key: 's2', _type: 'span', text: 'said so' },
      ],
    },
    { _key: 'two', _type: 'block', children: [{ _key: 's3', _type: 'span', text: 'on Monday.' }] },
  ]
  const anchor = {
    type: 'portable-text',
    start: { _key: 'one', offset: 4 },
    end: { _key: 'two', offset: 9 },
  } as const

  it('keeps the text it is about, as it was', async () => {
    await lake.editor.create({ _id: 'drafts.a', _type: 'note', body: field })
    const made = await comments.create({
      message: says('Which?'),
      target: { ...about, path: 'body', anchor },
    })
    expect(made.target.path).toEqual({
      field: 'body',
      selection: {
        type: 'text',
        value: [
          { _key: 'one', text: 'The \uF000mayor said so\uF001' },
          { _key: 'two', text: '\uF000on Monday\uF001.' },
        ],
      },
    })
    expect(made.contentSnapshot?.map(({ children }) => children.map((c) => c['text']))).toEqual([
      ['mayor ', 'said so'],
      ['on Monday'],
    ])
  })

  it('is anchored anew, or to the field as a whole', async () => {
    const target = { ...about, path: 'body', anchor: { ...anchor, fieldValue: field } }
    const { _id } = await comments.create({ message: says('Which?'), target })
    const end = { _key: 'one', offset: 9 }
    const moved = await comments.update(_id, { anchor: { ...anchor, end, fieldValue: field } })
    expect(moved.target.path?.selection?.value).toEqual([
      { _key: 'one', text: 'The \uF000mayor\uF001 said so' },
    ])
    const whole = await comments.update(_id, { anchor: null })
    expect(whole.target.path).toEqual({ field: 'body' })
    expect(whole).not.toHaveProperty('contentSnapshot')
  })

  it('needs text that is there', async () => {
    const target = { ...about, path: 'body', anchor }
    const lost = comments.create({ message: says('Which?'), target })
    expect(await failure(lost)).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('"one"'),
    })
  })
})

describe('tasks', () => {
  it('are documents of the dataset beside, and are talked about there', async () => {
    await tasks.create({ _id: 'task1', _type: 'tasks.task', title: 'Call the mayor' })
    const { comments: onTasks } = tasks.withConfig({ apiVersion: 'vX' }).collaboration
    await onTasks.create({
      message: says('Tried twice'),
      target: { documentId: 'task1', documentType: 'tasks.task' },
    })
    expect(await tasks.fetch('*[_type == "sanity.comment"].target.sourceDocumentId')).toEqual([
      'task1',
    ])
    const url = `/projects/${lake.projectId}/datasets?datasetProfile=comments&addonFor=production`
    expect(await lake.editor.request({ url })).toMatchObject([
      { name: 'production-comments', addonFor: 'production' },
    ])
  })
})

describe('what the Studio asks before it shows a button', () => {
  it('is what the lake can do', async () => {
    expect(await lake.editor.request({ url: '/features' })).toEqual([
      'contentReleases',
      'singleDocRelease',
      'studioComments',
      'sanityTasks',
      'privateDataset',
    ])
  })

  it('tells that there is no limit to releases', async () => {
    const url = `/projects/${lake.projectId}/new-content-release-allowed`
    expect(await lake.editor.request({ url })).toMatchObject({
      data: { orgActiveReleaseLimit: null },
    })
  })

  it('names whom one can mention, by the id that comments carry', async () => {
    const { members } = await lake.editor.projects.getById(lake.projectId)
    const ids = members.map(({ id }) => id)
    const users = await lake.editor.request<object>({ url: `/users/${ids.join(',')}` })
    const me = await lake.editor.users.getById('me')
    expect(ids).toEqual([me.id])
    expect(users).toMatchObject({ id: me.id, sanityUserId: me.id, displayName: me.name })
  })

  it('says who of them may read a document, and nothing to visitors', async () => {
    const groups = '*[_type == "system.group"]{members, grants}'
    const me = await lake.editor.users.getById('me')
    expect(await lake.editor.fetch(groups)).toEqual([
      {
        members: [me.id],
        grants: [
          {
            filter: '_id in path("**")',
            permissions: expect.arrayContaining(['read', 'create', 'update']),
          },
        ],
      },
    ])
    expect(await lake.visitor.fetch(groups)).toEqual([])
    expect(await lake.editor.fetch('count(*[_id in path("_.groups.*")])'), 'not stored').toBe(0)
  })

  it('tells that no agent is at work, and not to ask again soon', async () => {
    const response = await lake.request('/vX/agent/onrecord/bundles/mine/listen')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await response.text()).toContain('{"bundles":[]}')
  })
})
