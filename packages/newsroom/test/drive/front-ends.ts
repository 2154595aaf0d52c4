import path from 'node:path'
import { startFeeds, startNewsletter, startSite, startText } from '../../src/front-ends.ts'
import type { Service } from '../../src/service.ts'
import type { Addresses } from '../../src/settings.ts'
import { siteToken } from '../../src/site-token.ts'
import { freeAddress, openContent, type Content } from './content.ts'

/** Everything readers and their programs get, in front of the sample content. */
export interface FrontEnds extends Content, Omit<Addresses, 'studio'> {}

/** Needs the build of the site, which `npm test` makes first. */
export async function openFrontEnds(): Promise<FrontEnds> {
  const content = await openContent()
  const url = {
    lake: content.lake,
    studio: await freeAddress(),
    site: await freeAddress(),
    feeds: await freeAddress(),
    newsletter: await freeAddress(),
    text: await freeAddress(),
  }
  const token = await siteToken(content.client)
  // One after the other: all at once keep each other waiting longer than one of them may take.
  const services: Service[] = []
  const close = async () => {
    await Promise.all(services.map((service) => service.stop()))
    await content.close()
  }
  try {
    for (const [start, address] of [
      [() => startSite(url, token), url.site],
      [() => startFeeds(url), url.feeds],
      [() => startNewsletter(url, path.join(content.folder, 'newsletter')), url.newsletter],
      [() => startText(url, path.join(content.folder, 'text')), url.text],
    ] as const) {
      const service = start()
      services.push(service)
      await service.answers(address)
    }
  } catch (error) {
    // Whoever waits for them closes what was opened only.
    await close()
    throw error
  }
  return { ...content, ...url, close }
}
