import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../../src/testing/lake.ts'
import { figure } from './proof.ts'

// Bytes of strangers: what they are is decided by looking at them, nothing of them runs on the lake's
// origin, what a camera wrote stays behind, and no few bytes become many.

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

const CANARY = 'qxzcanarywordthatnobodyelsewrites'
const plain = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } })
const script = `<script>top.owned="${CANARY}"</script>`
const svg = (inner: string, size = 'width="40" height="30"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inner}</svg>`,
  )

/** Pictures that are strange, and are pictures. */
const strange: Record<string, () => Promise<Buffer>> = {
  'one clear pixel': () =>
    sharp({ create: { width: 1, height: 1, channels: 4, background: '#0000' } })
      .png()
      .toBuffer(),
  'grey, 16 bits': () => plain().toColourspace('grey16').png().toBuffer(),
  'four inks': () => plain().toColourspace('cmyk').jpeg().toBuffer(),
  'very wide': () => plain(4000, 1).png().toBuffer(),
  'a palette': () => plain().png({ palette: true }).toBuffer(),
  GIF: () => plain().gif().toBuffer(),
  WebP: () => plain().webp().toBuffer(),
  AVIF: () => plain().avif().toBuffer(),
  TIFF: () => plain().tiff().toBuffer(),
}

/** What is no picture, whatever it says, or more than one can bear. */
const refused: Record<string, () => Promise<Buffer>> = {
  HTML: () => Promise.resolve(Buffer.from(`<!doctype html>${script}`)),
  'GIF that is a script': () =>
    Promise.resolve(Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;alert(1)`)),
  PDF: () => Promise.resolve(Buffer.from(`%PDF-1.7\n${script}`)),
  'a cut PNG': async () => (await plain().png().toBuffer()).subarray(0, 20),
  'a PNG of 400 million pixels': () => Promise.resolve(pngOf(20_000, 20_000)),
  'a PNG of 4 billion pixels': () => Promise.resolve(pngOf(65_535, 65_535)),
  'an SVG of ten billion pixels': () => Promise.resolve(svg('', 'width="100000" height="100000"')),
  'SVG entities in entities': () =>
    Promise.resolve(
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`,
      ),
    ),
  noise: () => Promise.resolve(Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 97) % 256))),
}

/** SVG that would run, or fetch, if it were shown as it is. */
const scripted: Record<string, Buffer> = {
  script: svg(script),
  handler: svg(`<rect width="9" height="9" onload="top.owned='${CANARY}'"/>`),
  foreign: svg(
    `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">${script}</body></foreignObject>`,
  ),
  link: svg(`<a xlink:href="javascript:top.owned='${CANARY}'"><rect width="9" height="9"/></a>`),
  animation: svg(
    `<a><animate attributeName="href" to="javascript:'${CANARY}'"/><rect width="9" height="9"/></a>`,
  ),
  file: svg('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
}

/** A PNG that says it is as large as this, in few bytes. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc(named))
    return Buffer.concat([length, named, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateRawSync(Buffer.alloc(1_000_000))
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), rows, Buffer.alloc(4)])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

async function upload(kind: 'images' | 'files', bytes: Buffer, filename: string) {
  const answer = await lake.request(
    `${API}/assets/${kind}/production?filename=${encodeURIComponent(filename)}`,
    {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(bytes),
    },
  )
  const { document } = Object(await answer.json())
  return { status: answer.status, document: Object(document) }
}

/** What some bytes may cost. */
const MOST_BYTES = 512e6
const LYING = { IFD0: { Orientation: '6' } }

/** How many bytes of memory more the process has meanwhile, at most. Pictures are decoded on threads of their own. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const looking = setInterval(look, 5)
  try {
    await work()
  } finally {
    clearInterval(looking)
  }
  look()
  return most - before
}

/** Whether a browser that is sent there could run what it gets on the lake's origin. */
async function couldRun(url: string): Promise<boolean> {
  const { headers } = await fetch(url)
  const type = headers.get('content-type') ?? ''
  const inert = /^(image\/(png|jpeg|webp|gif|avif)|application\/(octet-stream|json))$/.test(type)
  const saved = (headers.get('content-disposition') ?? '').startsWith('attachment')
  const guarded =
    headers.get('x-content-type-options') === 'nosniff' &&
    /sandbox/.test(headers.get('content-security-policy') ?? '')
  return !(guarded && (saved || inert))
}

it(
  'takes pictures for what they are, and refuses what is none or too much',
  { timeout: 120_000 },
  async () => {
    for (const [name, make] of Object.entries(strange)) {
      const { status, document } = await upload('images', await make(), `${name}.exe`)
      expect(status, name).toBe(200)
      expect(document.extension, name).not.toBe('exe')
      expect(await couldRun(`${document.url}`), name).toBe(false)
    }
    const most = await peakOf(async () => {
      for (const [name, make] of Object.entries(refused)) {
        const { status } = await upload('images', await make(), `${name}.png`)
        expect(status, name).toBe(400)
      }
    })
    const total = Object.keys(strange).length + Object.keys(refused).length
    figure(
      'assets, types',
      `${total} files, each taken or refused rightly; ${Math.round(most / 1e6)} MB more at most`,
    )
    expect(most).toBeLessThan(MOST_BYTES)
  },
)

it('bears the largest picture that it takes', { timeout: 120_000 }, async () => {
  // Lying on its side, since a picture that is turned is held whole.
  const picture = (side: number) => plain(side, side).jpeg().withExif(LYING).toBuffer()
  const largest = await picture(7000)
  const taken = await peakOf(async () => {
    const { status, document } = await upload('images', largest, 'large.jpg')
    expect(status).toBe(200)
    const made = await fetch(`${document.url}?w=6000&fm=jpg`)
    expect(made.status).toBe(200)
    await made.arrayBuffer()
  })
  const larger = await picture(16_000)
  expect((await upload('images', larger, 'larger.jpg')).status).toBe(400)
  // The control: whoever has no limit needs more for it.
  const unlimited = await peakOf(async () => {
    await sharp(larger, { limitInputPixels: false }).autoOrient().resize(12_000).jpeg().toBuffer()
  })
  figure(
    'assets, memory',
    `${Math.round(taken / 1e6)} MB more at most for the largest picture; ${Math.round(unlimited / 1e6)} MB without a limit`,
  )
  expect(taken).toBeLessThan(MOST_BYTES)
  expect(unlimited).toBeGreaterThan(MOST_BYTES)
})

it('runs nothing of what is uploaded, as a picture or as a file', { timeout: 60_000 }, async () => {
  let tried = 0
  for (const [name, bytes] of Object.entries(scripted)) {
    const picture = await upload('images', bytes, `${name}.svg`)
    const file = await upload('files', bytes, `${name}.svg`)
    const page = await upload('files', Buffer.from(`<h1>${script}</h1>`), `${name}.html`)
    for (const { status, document } of [picture, file, page]) {
      if (status !== 200) continue
      for (const search of ['', '?fm=png', '?dl', '?dlRaw=true', '?w=5']) {
        tried++
        expect(await couldRun(`${document.url}${search}`), `${name}${search}`).toBe(false)
      }
    }
    // What is refused shows nothing.
    const shown =
      picture.status === 200
        ? Buffer.from(await (await fetch(`${picture.document.url}`)).arrayBuffer())
        : await plain().png().toBuffer()
    expect(shown.includes(CANARY), name).toBe(false)
    expect((await sharp(shown).metadata()).format, name).not.toBe('svg')
  }
  figure('assets, scripts', `${tried} addresses, none can run`)
  expect(tried).toBeGreaterThan(50)
  // The control: a page of another server could.
  expect(await couldRun(`${lake.url}/v1/auth/login/local`)).toBe(true)
})

it('shows nobody what a camera wrote', { timeout: 60_000 }, async () => {
  const picture = await plain()
    .withExif({ IFD0: { Artist: CANARY, Copyright: CANARY }, IFD3: { GPSLatitude: '1/1 1/1 1/1' } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${CANARY}</rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()
  expect(picture.includes(CANARY), 'the control: it is in what is uploaded').toBe(true)
  const { document } = await upload('images', picture, 'camera.jpg')
  for (const search of [
    '',
    '?dl',
    '?dlRaw=true',
    '?w=9',
    '?fm=png',
    '?fm=webp',
    '?auto=format',
    '?rect=0,0,9,9',
  ]) {
    const bytes = Buffer.from(await (await fetch(`${document.url}${search}`)).arrayBuffer())
    expect(bytes.includes(CANARY), search).toBe(false)
    const { exif, xmp, iptc } = await sharp(bytes).metadata()
    expect([exif, xmp, iptc], search).toEqual([undefined, undefined, undefined])
  }
})

it('writes nowhere but in its folder, whatever a file is called', async () => {
  const names = [
    '../../evil',
    '..\\evil',
    '/etc/evil',
    'a\0b',
    'CON',
    'x'.repeat(300),
    '‮gpj.exe',
    '%2e%2e%2fevil',
    '.htaccess',
    '-rf',
  ]
  for (const name of names) await upload('files', Buffer.from(`bytes of ${name}`), name)
  const files = filesIn(lake.data)
  const assets = files.filter((file) => file.startsWith('assets'))
  expect(assets.length).toBeGreaterThanOrEqual(names.length)
  for (const file of assets)
    expect(file).toMatch(/^assets\/(images|files)\/onrecord\/production\/[0-9a-f]{40}[-.\w]*$/)
  expect(strayIn(files)).toEqual([])
  // The control: one beside them is found.
  writeFileSync(path.join(lake.data, 'evil'), '')
  expect(strayIn(filesIn(lake.data))).toEqual(['evil'])
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))

/** Files that are neither uploaded nor the lake's own. */
const strayIn = (files: readonly string[]): string[] =>
  files.filter((file) => !/^(assets\/|lake\.sqlite|heads|lock|announcement|running)/.test(file))
