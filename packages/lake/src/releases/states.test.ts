import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

type State = 'missing' | 'active' | 'scheduled' | 'archived' | 'published'

/** What a release is after each action, from each state in which the action is allowed. */
const MODEL: Record<string, Partial<Record<State, State>>> = {
  create: { missing: 'active' },
  edit: { active: 'active', scheduled: 'scheduled', archived: 'archived', published: 'published' },
  schedule: { active: 'scheduled', scheduled: 'scheduled' },
  unschedule: { scheduled: 'active' },
  archive: { active: 'archived' },
  unarchive: { archived: 'active' },
  publish: { active: 'published', scheduled: 'published' },
  delete: { archived: 'missing', published: 'missing' },
  write: { active: 'active' },
}

const actionsOf = (releaseId: string): Record<string, () => Promise<unknown>> => {
  const { releases } = lake.editor
  const metadata = { title: 'again', releaseType: 'asap' }
  return {
    create: () => releases.create({ releaseId }),
    edit: () => releases.edit({ releaseId, patch: { set: { metadata } } }),
    schedule: () => releases.schedule({ releaseId, publishAt: '2100-01-01T00:00:00Z' }),
    unschedule: () => releases.unschedule({ releaseId }),
    archive: () => releases.archive({ releaseId }),
    unarchive: () => releases.unarchive({ releaseId }),
    publish: () => releases.publish({ releaseId }),
    delete: () => releases.delete({ releaseId }),
    write: () =>
      lake.editor.action({
        actionType: 'sanity.action.document.edit',
        draftId: `versions.${releaseId}.note`,
        publishedId: 'note',
        patch: { set: { text: releaseId } },
      }),
  }
}

/** Where the release is in the model, and whether it has a version. */
interface Model {
  readonly state: State
  readonly version: boolean
}

function after({ version }: Model, action: string, next: State): Model {
  if (action === 'write') return { state: next, version: true }
  return { state: next, version: next === 'missing' ? false : version }
}

it('takes every allowed step and no other, whatever the order', async () => {
  await lake.editor.createIfNotExists({ _id: 'note', _type: 'note', text: 'published' })
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(MODEL)), { minLength: 1, maxLength: 14 }),
      async (steps) => {
        const releaseId = `r${run++}`
        const actions = actionsOf(releaseId)
        let model: Model = { state: 'missing', version: false }
        for (const step of ['create', ...steps]) {
          // A write to a version of no release is anybody's: the model begins with a release.
          if (step === 'write' && model.state === 'missing') continue
          const next = MODEL[step]?.[model.state]
          const action = actions[step]?.() ?? Promise.reject(new Error(`no action ${step}`))
          const outcome = await Promise.allSettled([action])
          expect(outcome[0].status, `${step} from ${model.state}`).toBe(
            next === undefined ? 'rejected' : 'fulfilled',
          )
          if (next !== undefined) model = after(model, step, next)
          const release = await lake.editor.releases.get({ releaseId })
          expect(release?.state ?? 'missing').toBe(model.state)
          const present = await lake.editor.getDocument(`versions.${releaseId}.note`)
          const expected =
            model.version && (model.state === 'active' || model.state === 'scheduled')
          expect(present !== undefined, `version while ${model.state}`).toBe(expected)
        }
      },
    ),
    { numRuns: 25 },
  )
})

it('says which step it would not take', async () => {
  await lake.editor.releases.create({ releaseId: 'rNo' })
  expect(await failure(lake.editor.releases.delete({ releaseId: 'rNo' }))).toMatchObject({
    message: expect.stringContaining('not permitted to transition from state active to deleted'),
  })
})
