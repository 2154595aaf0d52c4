import path from 'node:path'
import { startFeeds, startNewsletter, startSite, startText } from '../../src/front-ends.ts'
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
  const site = startSite(url, await siteToken(content.client))
  const feeds = startFeeds(url)
  const newsletter = startNewsletter(url, path.join(content.folder, 'newsletter'))
  const text = startText(url, path.join(content.folder, 'text'))
  await Promise.all([
    site.answers(url.site),
    feeds.answers(url.feeds),
    newsletter.answers(url.newsletter),
    text.answers(url.text),
  ])
  return {
    ...content,
    ...url,
    async close() {
      await Promise.all([site, feeds, newsletter, text].map((service) => service.stop()))
      await content.close()
    },
  }
}
