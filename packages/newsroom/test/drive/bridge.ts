/** A reference to a draft, as the Studio writes it. */
export const draftRef = (id: string, type: string) => ({
  _type: 'reference',
  _ref: id,
  _weak: true,
  _strengthenOnPublish: { type },
})

/** A story of one quote, with the quote and its speaker; all of them drafts. */
export const bridge = {
  source: {
    _id: 'drafts.source-mayor',
    _type: 'source',
    name: 'Ida Brekke',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Mayor of Varnholm',
  },
  quote: {
    _id: 'drafts.quote-mayor',
    _type: 'quote',
    text: 'The bridge stays shut until it is safe.',
    quoteType: 'direct',
    verification: 'firstHand',
    language: 'en',
    attribution: {
      _type: 'attribution',
      speakers: [{ ...draftRef('source-mayor', 'source'), _key: 'mayor' }],
    },
  },
  story: {
    _id: 'drafts.story-bridge',
    _type: 'article',
    headline: 'Bridge stays shut, says the mayor',
    slug: { _type: 'slug', current: 'bridge-stays-shut' },
    articleType: 'report',
    language: 'en',
    section: 'local',
    body: [
      {
        _type: 'block',
        _key: 'b1',
        style: 'normal',
        markDefs: [{ _key: 'm1', _type: 'quoteMention', quote: draftRef('quote-mayor', 'quote') }],
        children: [
          {
            _type: 'span',
            _key: 's1',
            text: '“The bridge stays shut until it is safe,”',
            marks: ['m1'],
          },
          { _type: 'span', _key: 's2', text: ' Ida Brekke said on Tuesday.', marks: [] },
        ],
      },
    ],
  },
}
