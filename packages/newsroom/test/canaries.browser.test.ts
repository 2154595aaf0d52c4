import { afterAll, beforeAll, expect, it } from 'vitest'
import { found } from '../../lake/test/proofs/encodings.ts'
import { figure, randomFrom, seed } from '../../lake/test/proofs/proof.ts'
import { commentOn, pictureBy } from '../../lake/test/proofs/traces.ts'
import { project } from '../src/settings.ts'
import { by, paragraph, quote, quoted, ref } from '../sample/write.ts'
import { crawl, type Page } from './drive/crawl.ts'
import { openFrontEnds, type FrontEnds } from './drive/front-ends.ts'

// A word that nobody else writes is put into everything confidential. After a newsroom's day none of
// them stands anywhere at the front ends, in any spelling. No browser, but the built site.

const random = randomFrom(seed)
const canary = () =>
  Array.from({ length: 24 }, () => String.fromCodePoint(97 + random.below(26))).join('')

const SECRETS = [
  'draft of a new story',
  'slug of a new story',
  'later draft of a story',
  'version of a story in a release',
  'title of a release',
  'story taken back',
  'draft of a quote',
  'draft of a source',
  'draft of an event',
  'who knows a source',
  'note about a source',
  'terms with a source',
  'who reviews',
  'comment',
  'camera',
  'discarded draft',
  'label of a token',
] as const
type Secret = (typeof SECRETS)[number]
// Every name of the list is a key.
const words = Object.fromEntries(SECRETS.map((name) => [name, canary()])) as Record<Secret, string>
/** The control: published, so it must be found at every front end. */
const planted = canary()

let open: FrontEnds
beforeAll(async () => {
  open = await openFrontEnds()
})
afterAll(async () => {
  await open?.close()
})

const story = (id: string, slug: string, headline: string) => ({
  _id: id,
  _type: 'article',
  headline,
  slug: { _type: 'slug', current: slug },
  articleType: 'report',
  language: 'en',
  section: 'local',
  datePublished: '2026-11-23T09:00:00Z',
  body: [paragraph('p1', 'The mill is sold. ', quoted('quote-mill', '“It is sold.”'))],
})

const said = (id: string, text: string) =>
  quote(id, {
    text,
    quoteType: 'direct',
    verification: 'firstHand',
    attribution: by(['source-miller'], { cue: 'said' }),
  })

const publishing = (id: string) => ({
  actionType: 'sanity.action.document.publish' as const,
  draftId: `drafts.${id}`,
  publishedId: id,
})

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(`${open.lake}/vX${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${open.token}` },
    body: JSON.stringify(body),
  })
  expect(answer.ok, `${path}: ${await answer.text()}`).toBe(true)
}

async function newsroomDay(): Promise<void> {
  const { client } = open
  const picture = await client.assets.upload('image', await pictureBy(words.camera))
  const source = { _id: 'source-miller', _type: 'source', sourceType: 'person' }
  const event = { _id: 'event-sale', _type: 'event', eventStatus: 'scheduled' }
  await client.createOrReplace({ ...source, name: 'The miller', identification: 'named' })
  await client.createOrReplace({ ...event, name: 'The sale', startDate: '2026-12-01' })
  await client.createOrReplace(said('quote-mill', 'It is sold.'))
  for (const id of ['article-mill', 'article-back'])
    await client.createOrReplace(story(`drafts.${id}`, id, words['story taken back']))
  await client
    .patch('drafts.article-mill')
    .set({
      headline: `The mill is sold ${planted}`,
      image: { _type: 'image', asset: ref(picture._id), alt: 'A red mill' },
      about: [{ _key: 'e', ...ref('event-sale') }],
    })
    .commit()
  await client.action(['article-mill', 'article-back'].map(publishing))
  await client.action({
    actionType: 'sanity.action.document.unpublish',
    draftId: 'drafts.article-back',
    publishedId: 'article-back',
  })
  const later = { ...source, _id: 'drafts.source-miller', name: words['draft of a source'] }
  await client.createOrReplace({ ...later, identification: 'unnamed' })
  await client.createOrReplace({
    ...event,
    _id: 'drafts.event-sale',
    name: words['draft of an event'],
  })
  await client.createOrReplace(said('drafts.quote-mill', words['draft of a quote']))
  await client.createOrReplace(
    story('drafts.article-mill', 'article-mill', words['later draft of a story']),
  )
  await client.createOrReplace(
    story('drafts.article-new', words['slug of a new story'], words['draft of a new story']),
  )
  await client.createOrReplace(story('drafts.article-gone', 'gone', words['discarded draft']))
  await client.action({
    actionType: 'sanity.action.document.discard',
    draftId: 'drafts.article-gone',
  })
  await client.releases.create({
    releaseId: 'embargo',
    metadata: { title: words['title of a release'] },
  })
  await client.createVersion({
    releaseId: 'embargo',
    publishedId: 'article-mill',
    baseId: 'article-mill',
  })
  await client
    .patch('versions.embargo.article-mill')
    .set({ headline: words['version of a story in a release'] })
    .commit()
  await client.create({
    _id: 'private.dossier-miller',
    _type: 'sourceDossier',
    source: { ...ref('source-miller'), _weak: true },
    identityHeldBy: words['who knows a source'],
    note: words['note about a source'],
    terms: words['terms with a source'],
  })
  await client.create({
    _id: 'review.article-mill',
    _type: 'review',
    story: 'article-mill',
    state: 'asked',
    by: words['who reviews'],
    revision: 'r',
  })
  await post(
    `/collaboration/comments?resourceType=dataset&resourceId=${project.projectId}.${project.dataset}`,
    commentOn('drafts.article-mill', 'article', words.comment),
  )
  await post(`/access/project/${project.projectId}/robots`, {
    label: words['label of a token'],
    memberships: [{ resourceType: 'project', roleNames: ['viewer'] }],
  })
}

/** Where readers begin, and addresses that somebody may guess. */
function starts(): Record<string, readonly string[]> {
  const guessed = [
    `story/${words['slug of a new story']}`,
    'story/article-mill',
    'story/article-back',
    'quote/quote-mill',
    'source/source-miller',
    'event/event-sale',
    'quote/drafts.quote-mill',
    'source/private.dossier-miller',
    'story/gone',
  ]
  const under = (url: string, paths: readonly string[]) => paths.map((path) => `${url}/${path}`)
  const formats = ['ninjs', 'apple-news', 'json-ld'].map((format) => `${format}/stories`)
  return {
    site: under(open.site, ['', 'corrections', 'events', 'section/local', ...guessed]),
    text: under(open.text, ['', 'corrections/', 'events/', ...guessed.map((path) => `${path}/`)]),
    syndication: under(open.feeds, [
      '',
      'rss.xml',
      'atom.xml',
      'feed.json',
      'events.ics',
      'news-sitemap.xml',
      'openapi.json',
      ...formats.flatMap((format) =>
        ['article-mill', 'article-back', words['slug of a new story']].map(
          (slug) => `${format}/${slug}`,
        ),
      ),
    ]),
    newsletter: under(open.newsletter, ['', 'next/letter.html', 'next/letter.txt']),
  }
}

it(
  'no secret of a newsroom’s day stands at any front end, in any spelling',
  { timeout: 300_000 },
  async () => {
    await newsroomDay()
    const fronts = Object.entries(starts())
    const isShown = async (urls: readonly string[]) => {
      const texts = urls.map(async (url) => (await fetch(url)).text())
      return (await Promise.all(texts)).some((text) => text.includes(planted))
    }
    // The last that was published is there, so all before it was seen.
    for (const [name, urls] of fronts)
      await expect.poll(() => isShown(urls), { message: name }).toBe(true)

    const seen: { name: string; pages: readonly Page[] }[] = []
    for (const [name, [home = '', ...more]] of fronts) {
      const pictures = `${open.lake}/images/`
      seen.push({ name, pages: await crawl([home, ...more], [new URL(home).origin, pictures]) })
    }
    const leaks = seen.flatMap(({ name, pages }) =>
      pages.flatMap(({ url, bytes }) =>
        SECRETS.flatMap((secret) =>
          // Whoever guesses an address is told what they guessed.
          (url.includes(words[secret]) ? [] : found(words[secret], bytes)).map(
            (how) => `${secret} at ${name}, ${url}: ${how}`,
          ),
        ),
      ),
    )
    const told = seen.map(({ name, pages }) => `${pages.length} of ${name}`).join(', ')
    figure(
      'canaries at front ends',
      `${leaks.length} hits of ${SECRETS.length} secrets in 14 spellings at ${told}`,
    )
    expect(leaks).toEqual([])

    // The control: what was published is found at each of them, and those who may see have the rest.
    for (const { name, pages } of seen)
      expect(
        pages.some(({ bytes }) => found(planted, bytes).includes('plain')),
        name,
      ).toBe(true)
    const kept = JSON.stringify(await open.client.fetch('*'))
    const elsewhere: readonly string[] = [
      'comment',
      'camera',
      'discarded draft',
      'label of a token',
    ]
    expect(SECRETS.filter((secret) => !kept.includes(words[secret]))).toEqual(
      SECRETS.filter((secret) => elsewhere.includes(secret)),
    )
  },
)
