/**
 * Who gets in at each door. A route of the lake without a row fails the proof.
 *
 * - `anybody`: whoever asks, without a token too
 * - `reader`: whoever may enter the dataset; of what is there they see what is theirs to see
 * - `insider`: whoever has a token for the dataset
 * - `member`: whoever has a token, for whichever dataset
 * - `writer`: an insider who may write drafts: contributors, editors, administrators
 * - `editor`: an insider who may publish
 * - `administrator`: an administrator of the whole lake
 * - `holder`: whoever has the key that is made for one sign-in; nobody here has
 */
export type Who =
  'anybody' | 'reader' | 'insider' | 'member' | 'writer' | 'editor' | 'administrator' | 'holder'

/** What to send where an empty object would be refused before anybody is asked who they are. */
export interface Door {
  readonly who: Who
  readonly body?: object
  readonly search?: string
}

const comment = {
  target: { document: { _ref: 'a', _type: 'crossDatasetReference', _dataset: 'production' } },
}
const draft = { _id: 'drafts.matrix', _type: 'note' }

export const doors: Readonly<Record<string, Who | Door>> = {
  'GET /data/query/:dataset': { who: 'reader', search: '?query=count(*)' },
  'POST /data/query/:dataset': { who: 'reader', body: { query: 'count(*)' } },
  'GET /data/doc/:dataset/:ids': 'reader',
  'POST /data/mutate/:dataset': {
    who: 'writer',
    body: { mutations: [{ createOrReplace: draft }] },
  },
  'POST /data/actions/:dataset': {
    who: 'editor',
    body: {
      actions: [
        { actionType: 'sanity.action.document.unpublish', publishedId: 'a', draftId: 'drafts.a' },
      ],
      dryRun: true,
    },
  },
  'GET /data/export/:dataset': 'reader',
  'GET /data/references/:dataset/documents/:id/to': 'insider',
  'GET /data/listen/:dataset': { who: 'reader', search: '?query=*' },
  'GET /data/live/events/:dataset': 'reader',
  'GET /data/history/:dataset/documents/:ids': 'insider',
  'GET /data/history/:dataset/transactions/:ids': 'insider',
  'GET /data/history/:dataset/events/documents/:id': 'insider',
  'GET /data/history/:dataset/events/releases/:id': 'insider',
  'POST /assets/images/:dataset': 'writer',
  'POST /assets/files/:dataset': 'writer',
  'GET /images/:project/:dataset/:file/:vanity?': 'reader',
  'GET /files/:project/:dataset/:file/:vanity?': 'reader',

  'GET /auth/providers': 'anybody',
  'GET /auth/login/local': 'anybody',
  'POST /auth/login/local': 'anybody',
  'GET /auth/fetch': 'holder',
  'GET /auth/id': 'member',
  'POST /auth/logout': 'anybody',
  'GET /users/me': 'anybody',
  'GET /users/:ids': 'member',
  'GET /projects/:project/users/:id': 'member',
  'GET /users/me/keyvalue/:keys': 'member',
  'PUT /users/me/keyvalue': { who: 'member', body: { key: 'matrix', value: 1 } },
  'POST /users/me/keyvalue': { who: 'member', body: { key: 'matrix', value: 1 } },
  'GET /projects/:project/acl': 'anybody',
  'GET /projects/:project/roles': 'anybody',
  'GET /access/project/:project/roles': 'anybody',
  'GET /projects/:project/datasets/:dataset/acl': 'reader',
  'GET /access/project/:project/robots': 'administrator',
  'POST /access/project/:project/robots': 'administrator',
  'DELETE /access/project/:project/robots/:id': 'administrator',
  'GET /lake/users': 'administrator',
  'POST /lake/users': 'administrator',
  'PATCH /lake/users/:id': 'administrator',
  'DELETE /lake/users/:id': 'administrator',

  'GET /projects': 'anybody',
  'GET /projects/:project': 'anybody',
  'GET /datasets': 'member',
  'GET /projects/:project/datasets': 'member',
  'PUT /datasets/:name': 'administrator',
  'PATCH /datasets/:name': 'administrator',
  'DELETE /datasets/:name': 'administrator',
  'PUT /projects/:project/datasets/:name': 'administrator',
  'PATCH /projects/:project/datasets/:name': 'administrator',
  'DELETE /projects/:project/datasets/:name': 'administrator',
  'PUT /datasets/:dataset/copy': 'administrator',
  'PUT /projects/:project/datasets/:dataset/copy': 'administrator',
  'GET /projects/:project/datasets/copy': 'administrator',
  'GET /jobs/:id': 'administrator',
  'GET /jobs/:id/listen': 'anybody',
  'GET /lake/datasets/:dataset/schema': 'insider',
  'PUT /lake/datasets/:dataset/schema': 'administrator',
  'DELETE /lake/datasets/:dataset/schema': 'administrator',
  'GET /lake/datasets/:dataset/policy': 'insider',
  'PUT /lake/datasets/:dataset/policy': 'administrator',
  'DELETE /lake/datasets/:dataset/policy': 'administrator',
  'POST /lake/datasets/:dataset/forget': 'administrator',
  'GET /projects/:project/cors': 'administrator',
  'POST /projects/:project/cors': 'administrator',
  'DELETE /projects/:project/cors/:id': 'administrator',

  'GET /collaboration/comments/query': { who: 'insider', search: '?query=count(*)' },
  'POST /collaboration/comments/query': { who: 'insider', body: { query: 'count(*)' } },
  'GET /collaboration/comments/listen': 'insider',
  'POST /collaboration/comments': { who: 'writer', body: comment },
  'PATCH /collaboration/comments/:id': 'writer',
  'DELETE /collaboration/comments/:id': 'writer',
  'POST /collaboration/comments/:id/reactions': 'writer',
  'DELETE /collaboration/comments/:id/reactions/:name': 'writer',
  'POST /comments/:dataset/setup': 'writer',

  'GET /hooks/projects/:project': 'administrator',
  'POST /hooks/projects/:project': 'administrator',
  'GET /hooks/projects/:project/attempts/:attempt': 'administrator',
  'GET /hooks/projects/:project/:id': 'administrator',
  'PATCH /hooks/projects/:project/:id': 'administrator',
  'DELETE /hooks/projects/:project/:id': 'administrator',
  'GET /hooks/projects/:project/:id/attempts': 'administrator',
  'GET /hooks/projects/:project/:id/messages': 'administrator',
}

/** What tells nothing of this lake, and what only the cloud does: answered to whoever asks. */
export const sayNothing: readonly string[] = [
  'GET /ping',
  'GET /data/ping/:dataset',
  'GET /check/cors',
  'GET /features',
  'GET /features/:name',
  'GET /projects/:project/grants',
  'GET /access/requests/me',
  'GET /access/project/:project/requests',
  'GET /user-applications',
  'GET /projects/:project/user-applications',
  'GET /projects/:project/new-content-release-allowed',
  'GET /datasets/:dataset/settings/:setting',
  'GET /projects/:project/datasets/:dataset/settings/:setting',
  'GET /subscriptions/*',
  'GET /schedules/*',
  'GET /journey/*',
  'GET /help',
  'GET /intake/telemetry-status',
  'POST /intake/*',
  'GET /agent/:organization/bundles/mine/listen',
  'ALL /agent/*',
  'ALL /assist/*',
  'ALL /context/*',
  'ALL /blueprints/*',
  'ALL /functions/*',
  'ALL /canvases/*',
  'ALL /dashboards/*',
  'ALL /media-libraries/*',
  'ALL /collaboration/*',
  'ALL /embeddings-index/*',
  'ALL /graphql/*',
  'GET /apis/graphql/*',
  'PUT /datasets/:dataset/settings/embeddings',
  'PUT /projects/:project/datasets/:dataset/settings/embeddings',
]

/** The data endpoints by their address as a resource lead to the rows above. */
export const forwarded: readonly string[] = ['ALL /projects/:project/datasets/:dataset/:path']
