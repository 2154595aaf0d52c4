import process from 'node:process'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

/** The Chromium that `npm test` found. Nothing but this machine can be reached from it. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['ONRECORD_CHROMIUM']
  if (executablePath === undefined)
    throw new Error('Set ONRECORD_CHROMIUM to a Chromium or Chrome; npm test does that by itself.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What moves has to be waited for until it stands still.
      '--force-prefers-reduced-motion',
      ...more,
    ],
  })
}

/** Everything a page did that a quiet Studio must not: complain, fail, or speak to the outside. */
export interface Noise {
  readonly errors: string[]
  readonly failed: string[]
  readonly outside: string[]
}

/** Listens to every page of a context. */
export function listenForNoise(context: BrowserContext): Noise {
  const noise: Noise = { errors: [], failed: [], outside: [] }
  context.on('console', (message) => {
    if (message.type() === 'error') noise.errors.push(message.text())
  })
  context.on('weberror', (error) => noise.errors.push(error.error().message))
  context.on('response', (response) => {
    if (response.status() >= 400) noise.failed.push(`${response.status()} ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left, or a render that React throws away, cancels its requests.
    if (reason !== 'net::ERR_ABORTED') noise.failed.push(`${reason} ${request.url()}`)
  })
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname))
      noise.outside.push(request.url())
  })
  return noise
}

/** What a quiet Studio is heard to do. */
export const silence: Noise = { errors: [], failed: [], outside: [] }
