export { payloads } from '../../../client/src/testing/payloads.ts'

type Document = { _id: string; _type: string } & Record<string, unknown>

const reference = (_ref: string) => ({ _key: _ref, _type: 'reference', _ref })

/** A story, a quote, a source and an event, each with one payload in every field of text and every link. */
export function hostile(payload: string, index: number): Document[] {
  const id = (kind: string) => `${kind}-hostile-${index}`
  const attribution = {
    _type: 'attribution',
    speakers: [reference(id('source'))],
    via: [
      {
        _key: 'v',
        _type: 'attributionHop',
        relation: 'reportedBy',
        agent: reference(id('source')),
      },
    ],
    asDescribed: payload,
  }
  const citation = {
    _key: 'c',
    _type: 'citation',
    title: payload,
    url: payload,
    publisher: payload,
  }
  const updates = [
    {
      _key: 'u',
      _type: 'update',
      kind: 'correction',
      date: '2026-03-02T09:00:00Z',
      text: payload,
      wasWrong: payload,
    },
  ]
  return [
    {
      _id: id('source'),
      _type: 'source',
      name: payload,
      sourceType: 'person',
      identification: 'named',
      description: payload,
      jobTitle: payload,
      url: payload,
      sameAs: [payload],
      stateMedia: { typology: 'SC', basis: payload, asOf: '2025' },
    },
    {
      _id: id('event'),
      _type: 'event',
      name: payload,
      description: payload,
      occurrenceStatus: 'possible',
      dateText: payload,
      attribution,
      citations: [citation],
      updates,
      location: { _type: 'place', name: payload },
      participants: [
        { _key: 'p', _type: 'participant', role: 'host', roleText: payload, name: payload },
      ],
    },
    {
      _id: id('quote'),
      _type: 'quote',
      text: payload,
      quoteType: 'direct',
      language: 'en',
      verification: 'firstHand',
      attribution,
      citation: { _type: 'citation', title: payload, url: payload },
      originalLanguage: 'ko',
      originalText: payload,
      translator: payload,
      updates,
    },
    {
      _id: `article-hostile-${index}`,
      _type: 'article',
      slug: { _type: 'slug', current: `hostile-${index}` },
      articleType: 'report',
      language: 'en',
      section: 'local',
      datePublished: '2026-03-01T09:00:00Z',
      headline: payload,
      description: payload,
      backstory: payload,
      canonicalUrl: payload,
      credits: [{ _key: 'a', _type: 'credit', role: 'author', name: payload }],
      dateline: { text: payload },
      rights: { copyrightNotice: payload },
      citations: [citation],
      events: [reference(id('event'))],
      updates,
      body: [
        {
          _key: 'p',
          _type: 'block',
          style: 'normal',
          markDefs: [{ _key: 'l', _type: 'link', href: payload }],
          children: [{ _key: 's', _type: 'span', text: payload, marks: ['l'] }],
        },
        { _key: 'q', _type: 'quoteBlock', quote: reference(id('quote')) },
        { _key: 'e', _type: 'embed', url: payload, title: payload },
        { _key: 'f', _type: 'figure', alt: payload, caption: payload, creditText: payload },
        {
          _key: 'c',
          _type: 'claim',
          claimType: 'allegation',
          status: 'disputed',
          text: payload,
          attribution,
          responses: [
            { _key: 'r', _type: 'claimResponse', attribution, stance: 'denies', text: payload },
          ],
          citations: [citation],
        },
      ],
    },
  ]
}
