import type { SanityClient, SanityDocumentStub } from '@sanity/client'
import { startSite, startStudio } from '../../src/front-ends.ts'
import type { Service } from '../../src/service.ts'
import { siteToken } from '../../src/site-token.ts'
import { freeAddress, openContent, type Content } from './content.ts'

/** A newsroom of its own: real lake, built Studio, built site. */
export interface Newsroom extends Content {
  readonly studio: string
  /** Where the site answers, or would. */
  readonly site: string
}

type Addresses = Pick<Newsroom, 'lake' | 'studio' | 'site'>

/** Fills the lake before anybody looks. Unless there is one, it is the sample newsroom. */
type Load = (client: SanityClient) => Promise<void>

/** These documents and no others. */
export const only =
  (documents: readonly SanityDocumentStub[]): Load =>
  async (client) => {
    const transaction = client.transaction()
    for (const document of documents) transaction.create(document)
    await transaction.commit()
  }

/** Needs the builds of Studio and site, which `npm test` makes first. */
export async function openNewsroom(load?: Load): Promise<Newsroom> {
  const content = await openContent(load)
  const token = await siteToken(content.client)
  return serve(content, (url) => [
    [startStudio(url), url.studio],
    [startSite(url, token), url.site],
  ])
}

/** A newsroom without its site, for what only editors see. */
export async function openEditorsRoom(load?: Load): Promise<Newsroom> {
  return serve(await openContent(load), (url) => [[startStudio(url), url.studio]])
}

/** Waits until every service answers at its address. */
async function serve(
  content: Content,
  start: (url: Addresses) => readonly (readonly [Service, string])[],
): Promise<Newsroom> {
  const url = { lake: content.lake, studio: await freeAddress(), site: await freeAddress() }
  const services = start(url)
  const close = async () => {
    await Promise.all(services.map(([service]) => service.stop()))
    await content.close()
  }
  try {
    await Promise.all(services.map(([service, address]) => service.answers(address)))
  } catch (error) {
    // Whoever waits for them closes what was opened only.
    await close()
    throw error
  }
  return { ...content, ...url, close }
}
