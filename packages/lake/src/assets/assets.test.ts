import { createHash } from 'node:crypto'
import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
let url: string
let id: string

/** A picture whose left half is red and whose right half is blue, with a place in its EXIF. */
async function picture(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 400, height: 400, channels: 3, background } })
      .png()
      .toBuffer()
  return sharp({ create: { width: 800, height: 400, channels: 3, background: '#fff' } })
    .composite([
      { input: await half('#f00'), left: 0, top: 0 },
      { input: await half('#00f'), left: 400, top: 0 },
    ])
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Somebody who must not be named' },
      IFD3: {
        GPSLatitude: '59/1 54/1 0/1',
        GPSLatitudeRef: 'N',
        GPSLongitude: '10/1 45/1 0/1',
        GPSLongitudeRef: 'E',
      },
    })
    .toBuffer()
}

beforeAll(async () => {
  lake = await openLake()
  const asset = await lake.editor.assets.upload('image', await picture(), {
    filename: 'halves.jpg',
  })
  ;({ _id: id, url } = asset)
})
afterAll(() => lake.close())

async function get(search = ''): Promise<{ response: Response; bytes: Buffer }> {
  const response = await fetch(`${url}${search}`)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** What colour most of a picture has. */
async function colour(bytes: Buffer): Promise<'red' | 'blue' | 'both'> {
  const { channels } = await sharp(bytes).stats()
  const [red, , blue] = channels.map(({ mean }) => mean)
  if ((red ?? 0) > 200) return 'red'
  return (blue ?? 0) > 200 ? 'blue' : 'both'
}

describe('an uploaded picture', () => {
  it('is a document that tells its size and has a placeholder', async () => {
    expect(await lake.editor.getDocument(id)).toMatchObject({
      _type: 'sanity.imageAsset',
      originalFilename: 'halves.jpg',
      extension: 'jpg',
      mimeType: 'image/jpeg',
      metadata: { dimensions: { width: 800, height: 400, aspectRatio: 2 } },
    })
    const { metadata } = Object(await lake.editor.getDocument(id))
    expect(metadata.lqip).toMatch(/^data:image\//)
  })

  it('says in its id what it holds: the same picture twice is one document', async () => {
    const again = await lake.editor.assets.upload('image', await picture(), {
      filename: 'another.jpg',
    })
    expect(again._id).toBe(id)
    expect(id).toMatch(/^image-[0-9a-f]{40}-800x400-jpg$/)
  })

  it('is served without its EXIF: no name, no place', async () => {
    expect((await sharp(await picture()).metadata()).exif, 'it had some (control)').toBeDefined()
    for (const search of ['', '?w=300', '?fm=jpg']) {
      const { bytes } = await get(search)
      expect((await sharp(bytes).metadata()).exif, search).toBeUndefined()
      expect(bytes.includes('Somebody')).toBe(false)
    }
  })

  it('is given out as it was uploaded only to whoever has a token', async () => {
    const raw = async (headers: HeadersInit) =>
      Buffer.from(await (await fetch(`${url}?dlRaw=true`, { headers })).arrayBuffer())
    const original = await picture()
    expect(await raw({ authorization: `Bearer ${lake.token}` })).toEqual(original)
    expect((await raw({})).includes('must not be named')).toBe(false)
    // The control: it would be found.
    expect(original.includes('must not be named')).toBe(true)
  })

  it('tells the hash of what is sent, and what it is, for tools that copy it', async () => {
    const { response, bytes } = await get()
    expect(response.headers.get('x-sanity-sha1')).toBe(
      createHash('sha1').update(bytes).digest('hex'),
    )
    const described = await get('?fm=json')
    expect(JSON.parse(described.bytes.toString())).toEqual({
      format: 'jpeg',
      width: 800,
      height: 400,
    })
  })

  it('is not made anew when nothing has to change, whatever its format', async () => {
    const formats = ['png', 'webp', 'avif', 'gif'] as const
    for (const format of formats) {
      const bytes = await sharp(await picture())
        .toFormat(format)
        .toBuffer()
      const asset = await lake.editor.assets.upload('image', bytes)
      const served = await fetch(asset.url)
      expect(Buffer.from(await served.arrayBuffer()), format).toEqual(bytes)
    }
  })

  it('keeps for ever, since its address names its content', async () => {
    const { response } = await get()
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const etag = response.headers.get('etag') ?? ''
    const again = await fetch(url, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})

describe('a transformation', () => {
  it.each([
    ['?w=200', 200, 100],
    ['?h=100', 200, 100],
    ['?w=200&dpr=2', 400, 200],
    ['?w=300&h=300&fit=crop', 300, 300],
    ['?w=300&h=300&fit=max', 300, 150],
    ['?w=2000&fit=max', 800, 400],
    ['?rect=0,0,400,400', 400, 400],
    ['?w=300&h=100&fit=fill', 300, 100],
    ['?w=300&h=100&fit=scale', 300, 100],
  ])('%s is %i × %i', async (search, width, height) => {
    const { bytes } = await get(search)
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
  })

  it('takes the part that was cut out, and the point of interest', async () => {
    expect(await colour((await get('?rect=400,0,400,400')).bytes)).toBe('blue')
    const focus = '?w=200&h=400&fit=crop&crop=focalpoint&fp-y=0.5'
    expect(await colour((await get(`${focus}&fp-x=0.1`)).bytes)).toBe('red')
    expect(await colour((await get(`${focus}&fp-x=0.9`)).bytes)).toBe('blue')
  })

  it('gives the format asked for, or the best one the browser takes', async () => {
    expect((await get('?fm=webp')).response.headers.get('content-type')).toBe('image/webp')
    const auto = await fetch(`${url}?auto=format`, { headers: { accept: 'image/avif,image/webp' } })
    expect(auto.headers.get('content-type')).toMatch(/image\/(avif|webp)/)
    expect(auto.headers.get('vary')?.toLowerCase()).toContain('accept')
  })

  it('understands what @sanity/image-url writes', async () => {
    const built = createImageUrlBuilder({
      projectId: lake.projectId,
      dataset: lake.dataset,
      baseUrl: lake.url,
    })
      .image({
        asset: { _ref: id },
        hotspot: { x: 0.9, y: 0.5, width: 0.1, height: 0.1 },
        crop: { left: 0.5, right: 0, top: 0, bottom: 0 },
      })
      .width(100)
      .height(100)
      .url()
    const response = await fetch(built)
    expect(await colour(Buffer.from(await response.arrayBuffer()))).toBe('blue')
  })

  it.each(['?w=-1', '?w=abc', '?w=100000', '?fm=exe', '?rect=1,2', '?fit=odd'])(
    'refuses %s with a reason',
    async (search) => {
      const { response, bytes } = await get(search)
      expect(response.status).toBe(400)
      expect(bytes.toString()).toMatch(/w|fm|rect|fit/)
    },
  )
})

describe('what is told of a picture', () => {
  const told = async (meta?: string[]) => {
    const bytes = Buffer.concat([await picture(), Buffer.from(String(meta))])
    // The client's type names each kind; that any may be asked for is what is tested.
    const extract = meta === undefined ? {} : { extract: meta as ['exif'] }
    return Object(await lake.editor.assets.upload('image', bytes, extract)).metadata
  }

  it('is its colours and how it looks from afar, and not where it was taken', async () => {
    const metadata = await told()
    expect(metadata.blurHash).toMatch(/^[\w#$%*+,\-.:;=?@[\]^{|}~]{20,}$/)
    expect(metadata.palette).toMatchObject({
      _type: 'sanity.imagePalette',
      dominant: {
        _type: 'sanity.imagePaletteSwatch',
        background: expect.stringMatching(/^#(f[0-9a-f]0[0-9a-f]{3}|0[0-9a-f]{3}f[0-9a-f])$/),
        foreground: expect.stringMatching(/^#/),
        population: expect.any(Number),
      },
    })
    for (const kind of ['thumbHash', 'exif', 'image', 'location'])
      expect(metadata, kind).not.toHaveProperty(kind)
  })

  it('is what was asked for, place and camera too', async () => {
    const metadata = await told(['location', 'image', 'thumbhash'])
    expect(metadata.location).toMatchObject({ _type: 'geopoint', lat: expect.closeTo(59.9) })
    expect(metadata.image).toMatchObject({ Artist: 'Somebody who must not be named' })
    expect(metadata.thumbHash).toMatch(/^[\w+/=]{20,}$/)
    for (const kind of ['lqip', 'palette', 'blurHash']) expect(metadata).not.toHaveProperty(kind)
  })

  it('can be its size only', async () => {
    expect(Object.keys(await told(['none'])).toSorted()).toEqual(
      ['_type', 'dimensions', 'hasAlpha', 'isOpaque'].toSorted(),
    )
  })
})

describe('what may not be uploaded or read', () => {
  it('is a file that says it is a picture', async () => {
    const error = await failure(
      lake.editor.assets.upload('image', Buffer.from('<script>alert(1)</script>')),
    )
    expect(error).toMatchObject({ statusCode: 400 })
  })

  it('is anything, for a visitor', async () => {
    expect(await failure(lake.visitor.assets.upload('image', await picture()))).toMatchObject({
      statusCode: 403,
    })
  })

  it('is a file outside the folder', async () => {
    for (const name of ['../../lake.sqlite', '..%2F..%2Flake.sqlite', 'lake.sqlite']) {
      const response = await fetch(`${lake.url}/images/onrecord/production/${name}`)
      expect(response.status).toBeGreaterThanOrEqual(400)
      await response.body?.cancel()
    }
  })
})

it('serves a page of markup as a download, never as a page of its own', async () => {
  const asset = await lake.editor.assets.upload('file', Buffer.from('<h1>hello</h1>'), {
    filename: 'page.html',
    contentType: 'text/html',
  })
  const response = await fetch(asset.url)
  await response.body?.cancel()
  const disposition = response.headers.get('content-disposition') ?? ''
  const type = response.headers.get('content-type') ?? ''
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(
    disposition.startsWith('attachment') || !type.includes('html') || policy.includes('sandbox'),
  ).toBe(true)
})
