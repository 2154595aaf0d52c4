import { createHash } from 'node:crypto'
import { gatewayError } from '../../errors.ts'
import { mayWrite } from '../../identity.ts'
import { MAX_UPLOAD_BYTES, type Picture } from '../../assets/files.ts'
import { readTransformation } from '../../assets/parameters.ts'
import { admitToAsset } from '../asset-access.ts'
import { datasetOf, type Api, type Ctx, type Env, type Lake } from '../context.ts'
import type { Hono } from 'hono'

// What knows pictures is a fifth of all the files of a lake: it starts without them.
const describing = () => import('../../assets/describe.ts')
const transforming = () => import('../../assets/transform.ts')

/** `POST /assets/{images,files}/:dataset` */
export function uploads(api: Api, lake: Lake): void {
  api.post('/assets/images/:dataset', (c) => upload(c, lake, 'images'))
  api.post('/assets/files/:dataset', (c) => upload(c, lake, 'files'))
}

async function upload(c: Ctx, lake: Lake, kind: 'images' | 'files'): Promise<Response> {
  const dataset = datasetOf(c, lake)
  if (!mayWrite(dataset.grants(c.get('identity'))))
    throw gatewayError(
      403,
      'Forbidden',
      'Uploading needs the token of an administrator, editor or contributor',
    )
  if (Number(c.req.header('content-length') ?? 0) > MAX_UPLOAD_BYTES) {
    throw gatewayError(
      413,
      'Payload Too Large',
      `Files may have at most ${MAX_UPLOAD_BYTES / 1e6} MB`,
    )
  }
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length === 0) throw gatewayError(400, 'Bad Request', 'The uploaded file is empty')
  const place = { projectId: lake.store.projectId, dataset: dataset.info.name, url: lake.url() }
  const wishes = {
    filename: c.req.query('filename'),
    title: c.req.query('title'),
    label: c.req.query('label'),
    description: c.req.query('description'),
    creditLine: c.req.query('creditLine'),
    meta: c.req.queries('meta') ?? [],
    source: {
      id: c.req.query('sourceId'),
      name: c.req.query('sourceName'),
      url: c.req.query('sourceUrl'),
    },
  }
  const { fileDocument, imageDocument } = await describing()
  const document =
    kind === 'images'
      ? await imageDocument(bytes, place, wishes)
      : await fileDocument(bytes, place, wishes)
  // The bytes first: a document must never point at a file that is not there.
  lake.assets.write(document.path, bytes)
  const { results } = await lake.store.commits.add(() =>
    dataset.mutate({
      mutations: [{ createIfNotExists: document }],
      identity: c.get('identity'),
    }),
  )
  return c.json({ document: results[0]?.document })
}

/** `GET /images/…` and `GET /files/…`: on the bare host, where image URLs point. */
export function assetFiles(app: Hono<Env>, lake: Lake): void {
  app.get('/images/:project/:dataset/:file/:vanity?', async (c) => {
    const { isInsider, isPublic, original } = await read(c, lake, 'images')
    const search = new URL(c.req.url).searchParams
    // As it was uploaded, with whatever the camera wrote into it: for those who may see drafts.
    if (search.get('dlRaw') === 'true' && isInsider) {
      const download = search.get('dl') ?? ''
      const type = 'application/octet-stream'
      return send(c, { bytes: original, type, download, isPublic: false })
    }
    const wanted = readTransformation(search, c.req.header('accept') ?? '')
    const key = `${c.req.path}?${JSON.stringify(wanted)}`
    const picture = await lake.assets.cached(key, async () => {
      const { transform } = await transforming()
      return transform(original, wanted)
    })
    if (search.get('auto') === 'format') c.header('vary', 'Accept', { append: true })
    return send(c, { ...picture, download: search.get('dl'), isPublic })
  })

  app.get('/files/:project/:dataset/:file/:vanity?', async (c) => {
    const { isPublic, original } = await read(c, lake, 'files')
    // A file can be anything, so it is never shown on this origin, only saved.
    const download = new URL(c.req.url).searchParams.get('dl') ?? ''
    return send(c, { bytes: original, type: 'application/octet-stream', download, isPublic })
  })
}

/** Whether somebody may see an asset is decided before it is looked for. */
async function read(c: Ctx, lake: Lake, kind: 'images' | 'files') {
  const { project, dataset, file } = c.req.param()
  const path = `${kind}/${project}/${dataset}/${file}`
  const admitted = admitToAsset(c, lake, path)
  const original = await lake.assets.read(path)
  if (original === undefined)
    throw gatewayError(404, 'Not Found', `There is no asset ${c.req.path}`)
  return { ...admitted, original }
}

interface Sent extends Picture {
  /** As which file to save it; null to show it. */
  readonly download: string | null
  readonly isPublic: boolean
}

function send(c: Ctx, { bytes, type, download, isPublic }: Sent): Response {
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const etag = `"${sha1}"`
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag })
  const name = (download ?? '').replaceAll(/[^\w. -]/g, '_')
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-length': String(bytes.length),
    etag,
    'x-sanity-sha1': sha1,
    'x-sanity-md5': createHash('md5').update(bytes).digest('hex'),
    // The name is made from the content: it never changes. Whether one may see it does.
    'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-site',
    ...(download === null
      ? {}
      : { 'content-disposition': name === '' ? 'attachment' : `attachment; filename="${name}"` }),
  })
}
