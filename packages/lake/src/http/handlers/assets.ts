import { createHash } from 'node:crypto'
import { gatewayError, LakeError } from '../../errors.ts'
import { mayWrite } from '../../identity.ts'
import { MAX_UPLOAD_BYTES } from '../../assets/files.ts'
import { fileDocument, imageDocument } from '../../assets/describe.ts'
import { readTransformation } from '../../assets/parameters.ts'
import { transform } from '../../assets/transform.ts'
import { datasetOf, type Api, type Ctx, type Env, type Lake } from '../context.ts'
import type { Hono } from 'hono'

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
  const document =
    kind === 'images'
      ? await imageDocument(bytes, place, wishes)
      : await fileDocument(bytes, place, wishes)
  // The bytes first: a document must never point at a file that is not there.
  lake.assets.write(document.path, bytes)
  const { results } = dataset.mutate({
    mutations: [{ createIfNotExists: document }],
    identity: c.get('identity'),
  })
  return c.json({ document: results[0]?.document })
}

/** `GET /images/…` and `GET /files/…`: on the bare host, where image URLs point. */
export function assetFiles(app: Hono<Env>, lake: Lake): void {
  app.get('/images/:project/:dataset/:file/:vanity?', async (c) => {
    const original = await lake.assets.read(
      `images/${c.req.param('project')}/${c.req.param('dataset')}/${c.req.param('file')}`,
    )
    if (original === undefined) throw notFound(c.req.path)
    const search = new URL(c.req.url).searchParams
    // As it was uploaded, with whatever the camera wrote into it: for those who may see drafts.
    if (search.get('dlRaw') === 'true' && c.get('identity').role !== 'none')
      return send(c, original, 'application/octet-stream', search.get('dl') ?? '')
    const wanted = readTransformation(search, c.req.header('accept') ?? '')
    const key = `${c.req.path}?${JSON.stringify(wanted)}`
    const { bytes, type } = await lake.assets.cached(key, () => transform(original, wanted))
    if (search.get('auto') === 'format') c.header('vary', 'Accept', { append: true })
    return send(c, bytes, type, search.get('dl'))
  })

  app.get('/files/:project/:dataset/:file/:vanity?', async (c) => {
    const path = `files/${c.req.param('project')}/${c.req.param('dataset')}/${c.req.param('file')}`
    const bytes = await lake.assets.read(path)
    if (bytes === undefined) throw notFound(c.req.path)
    // A file can be anything, so it is never shown on this origin, only saved.
    return send(
      c,
      bytes,
      'application/octet-stream',
      new URL(c.req.url).searchParams.get('dl') ?? '',
    )
  })
}

function send(c: Ctx, bytes: Uint8Array, type: string, download: string | null): Response {
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
    // The name is made from the content: it never changes.
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    ...(download === null
      ? {}
      : { 'content-disposition': name === '' ? 'attachment' : `attachment; filename="${name}"` }),
  })
}

const notFound = (path: string): LakeError =>
  gatewayError(404, 'Not Found', `There is no asset ${path}`)
