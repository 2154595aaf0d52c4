import type { SanityClient } from '@sanity/client'
import { startSite, startStudio } from '../../src/front-ends.ts'
import { siteToken } from '../../src/site-token.ts'
import { freeAddress, openContent, type Content } from './content.ts'

/** A whole newsroom of its own, with the sample content: real lake, built Studio, built site. */
export interface Newsroom extends Content {
  readonly studio: string
  readonly site: string
}

/**
 * Needs the builds of Studio and site, which `npm test` makes first.
 *
 * @param load fills the lake before anybody looks; the sample newsroom unless given
 */
export async function openNewsroom(
  load?: (client: SanityClient) => Promise<void>,
): Promise<Newsroom> {
  const content = await openContent(load)
  const url = { lake: content.lake, studio: await freeAddress(), site: await freeAddress() }
  const studio = startStudio(url)
  const site = startSite(url, await siteToken(content.client))
  await Promise.all([studio.answers(url.studio), site.answers(url.site)])
  return {
    ...content,
    ...url,
    async close() {
      await Promise.all([studio.stop(), site.stop()])
      await content.close()
    },
  }
}
