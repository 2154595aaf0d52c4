import {
  article,
  author,
  by,
  heading,
  keyed,
  local,
  paragraph,
  picture,
  quote,
  quoted,
  ref,
  refs,
  weakRefs,
  what,
  who,
} from '../write.ts'

const atVote = {
  event: ref('event-quay-vote'),
  medium: 'speech',
  verification: 'firstHand',
} as const

export const quotes = [
  quote('quote-strand-quay', {
    ...atVote,
    text: 'A port that cannot be reached in a storm is a museum.',
    quoteType: 'direct',
    attribution: by(['source-ida-strand'], { cue: 'said' }),
  }),
  quote('quote-quill-bill', {
    ...atVote,
    text: 'a bill without a sender',
    quoteType: 'partial',
    attribution: by(['source-peder-quill'], { cue: 'called it' }),
  }),
  quote('quote-vell-crane', {
    text: 'none of his members would refuse a safer place to work',
    quoteType: 'indirect',
    attribution: by(['source-jonas-vell'], {
      cue: 'said',
      via: [['reportedBy', 'source-coast-wire']],
    }),
    medium: 'statement',
    verification: 'secondHand',
  }),
  quote('quote-teague-no-lights', {
    text: 'The insurer wrote to us: “No lanterns on the water this year.” So there is no festival.',
    quoteType: 'direct',
    attribution: by(['source-anna-teague'], { cue: 'said' }),
    medium: 'interview',
    verification: 'firstHand',
    event: ref('event-festival-of-lights'),
  }),
  quote('quote-insurer-no-lanterns', {
    text: 'No lanterns on the water this year.',
    quoteType: 'direct',
    attribution: by([], {
      asDescribed: 'the festival’s insurer',
      via: [['quotedBy', 'source-festival-office']],
    }),
    medium: 'document',
    verification: 'secondHand',
    isPartOf: ref('quote-teague-no-lights'),
  }),
  quote('quote-residents-relieved', {
    text: 'were sorry for the children and glad about the parking',
    quoteType: 'indirect',
    attribution: by(['source-residents-kiln-street'], { cue: 'said' }),
    medium: 'interview',
    verification: 'firstHand',
  }),
  quote('quote-adeyemi-night', {
    text: 'On some nights one of us answers for forty beds.',
    quoteType: 'direct',
    attribution: by(['source-ruth-adeyemi'], { cue: 'said' }),
    medium: 'interview',
    verification: 'firstHand',
  }),
  quote('quote-hospital-talks', {
    text: 'talks are going well',
    quoteType: 'partial',
    attribution: by(['source-varnholm-hospital'], { cue: 'wrote' }),
    medium: 'statement',
    verification: 'primaryRecord',
    citation: {
      _type: 'citation',
      title: 'Statement on the talks',
      url: 'https://example.org/varnholm-hospital/statement',
      publisher: 'Varnholm hospital',
      datePublished: '2026-11-21',
    },
    updates: [
      keyed(
        {
          _type: 'update' as const,
          kind: 'clarification' as const,
          date: '2026-11-22T10:00:00Z',
          text: 'The hospital has since taken the statement off its site; it stands by the words.',
        },
        'site',
      ),
    ],
  }),
]

export const vote = article('article-quay-vote', {
  slug: 'varnholm-will-build-the-new-quay',
  headline: 'Varnholm will build the new quay',
  description:
    'By one vote the council decides for the largest building project since the war. Who pays is open.',
  articleType: 'report',
  section: 'politics',
  datePublished: '2026-11-17T20:10:00.000Z',
  credits: [author('Oskar Pryce')],
  dateline: { text: 'VARNHOLM', place: { _type: 'place', name: 'Varnholm' } },
  image: picture('harbour', 'A harbour at evening with two cranes, low houses and a lighthouse'),
  topics: [local('harbour', 'Harbour'), local('council', 'Town council')],
  events: refs('event-quay-vote', 'event-quay-opening'),
  relatedArticles: weakRefs('article-quay-analysis', 'article-quay-opinion'),
  body: [
    paragraph(
      'p1',
      'With 16 votes to 15 ',
      what('event-quay-vote', 'the council decided on Tuesday'),
      ' to build a deep-water quay. ',
      quoted('quote-strand-quay', '“A port that cannot be reached in a storm is a museum,”'),
      ' the mayor, ',
      who('source-ida-strand', 'Ida Strand'),
      ', said.',
    ),
    paragraph(
      'p2',
      'The opposition asked in vain where 48 million are to come from. ',
      who('source-peder-quill', 'Peder Quill'),
      ' called the plan ',
      quoted('quote-quill-bill', '“a bill without a sender”'),
      '.',
    ),
    paragraph(
      'p3',
      what('event-quay-opening', 'Work was to begin in February'),
      '; the mayor now speaks of May. The union’s secretary said, as ',
      who('source-coast-wire', 'Coast Wire'),
      ' reports, that ',
      quoted('quote-vell-crane', 'none of his members would refuse a safer place to work'),
      '.',
    ),
  ],
  updates: [
    keyed(
      {
        _type: 'update' as const,
        kind: 'update' as const,
        date: '2026-11-18T07:30:00Z',
        text: 'Added what the harbour workers’ union says.',
      },
      'union',
    ),
  ],
})

export const analysis = article('article-quay-analysis', {
  slug: 'who-pays-for-the-quay',
  headline: 'Who pays for the quay? Four answers, none of them free',
  description:
    'The town can borrow, wait, sell or share. Each has a price that the vote did not mention.',
  articleType: 'analysis',
  section: 'business',
  datePublished: '2026-11-19T05:00:00.000Z',
  credits: [author('Mina Castell')],
  topics: [local('harbour', 'Harbour'), local('public-money', 'Public money')],
  events: refs('event-quay-vote'),
  relatedArticles: weakRefs('article-quay-vote'),
  image: picture('ledger', 'A ledger, a pencil and four coins of different size on a table'),
  body: [
    paragraph(
      'p1',
      'The vote of ',
      what('event-quay-vote', 'Tuesday'),
      ' leaves the council with a drawing and no purse. Four ways are open to it.',
    ),
    heading('h1', 'Borrow'),
    paragraph(
      'p2',
      'Over thirty years the quay would cost every household the price of a newspaper a week. It would also use up what the town may borrow until 2040.',
    ),
    heading('h2', 'Share'),
    paragraph(
      'p3',
      who('source-sundline', 'Sundline'),
      ' would use the quay most. As long as ',
      what('event-aurelia-inquiry', 'the inquiry'),
      ' into the Aurelia lasts, nobody will want to be seen negotiating with the company.',
    ),
    heading('h3', 'Wait, or sell'),
    paragraph(
      'p4',
      'To wait until the ferries are renewed costs nothing but storms. To sell the old warehouses would pay for a third, once.',
    ),
  ],
})

export const opinion = article('article-quay-opinion', {
  slug: 'let-the-harbour-be-slow',
  headline: 'Let the harbour be slow',
  description: 'Not every storm is an argument.',
  articleType: 'opinion',
  section: 'politics',
  datePublished: '2026-11-21T05:00:00.000Z',
  credits: [author('Hester Lund')],
  topics: [local('harbour', 'Harbour')],
  events: refs('event-quay-vote'),
  body: [
    paragraph(
      'p1',
      'The mayor says: ',
      quoted('quote-strand-quay', '“A port that cannot be reached in a storm is a museum.”'),
      ' I have nothing against museums. They are warm, and people come to them on purpose.',
    ),
    paragraph(
      'p2',
      'For a hundred years the ferry stayed in when it blew. The islands baked bread the day before. What has changed is not the wind but our patience, and patience is cheaper than concrete.',
    ),
    paragraph(
      'p3',
      'Build the quay when the money is there. Until then, teach us again to read the barometer.',
    ),
  ],
})

export const festival = article('article-festival-cancelled', {
  slug: 'no-lanterns-on-the-water',
  headline: '“No lanterns on the water”: the festival of lights is off',
  description: 'For the first time in 31 years Varnholm stays dark in December.',
  articleType: 'report',
  section: 'culture',
  datePublished: '2026-11-19T16:45:00.000Z',
  credits: [author('Oskar Pryce')],
  image: picture('lanterns', 'Paper lanterns glow on dark water before a row of gabled houses'),
  topics: [local('festivals', 'Festivals')],
  events: refs('event-festival-of-lights'),
  body: [
    paragraph(
      'p1',
      what('event-festival-of-lights', 'The festival of lights'),
      ', planned for the second weekend of December, has been called off. ',
      quoted(
        'quote-teague-no-lights',
        '“The insurer wrote to us: ‘No lanterns on the water this year.’ So there is no festival,”',
      ),
      ' its director, ',
      who('source-anna-teague', 'Anna Teague'),
      ', said.',
    ),
    { _key: 'pull', _type: 'quoteBlock', quote: ref('quote-insurer-no-lanterns'), display: 'pull' },
    paragraph(
      'p2',
      'After ',
      what('event-aurelia-grounding', 'the grounding of the Aurelia'),
      ' every crossing at night has to be reported a week ahead. Some who live ',
      who('source-residents-kiln-street', 'in Kiln Street'),
      ' said they ',
      quoted('quote-residents-relieved', 'were sorry for the children and glad about the parking'),
      '.',
    ),
  ],
})

export const hospital = article('article-nurses', {
  slug: 'nurses-may-strike-in-december',
  headline: 'Nurses at Varnholm hospital may strike in December',
  description:
    'Nothing is decided. What the two sides say of the nights on the wards is far apart.',
  articleType: 'report',
  section: 'local',
  datePublished: '2026-11-22T11:20:00.000Z',
  credits: [
    author('Nell Farrow'),
    keyed(
      {
        _type: 'credit' as const,
        role: 'provider' as const,
        name: 'Coast Wire',
        profile: ref('source-coast-wire'),
      },
      'wire',
    ),
  ],
  image: picture(
    'hospital',
    'An empty hospital corridor at night, one door ajar with light behind it',
  ),
  topics: [local('health', 'Health'), local('work', 'Work')],
  events: refs('event-nurses-strike'),
  body: [
    paragraph(
      'p1',
      'Two people who know of the talks told ',
      who('source-coast-wire', 'Coast Wire'),
      ' that ',
      what('event-nurses-strike', 'a strike'),
      ' is possible before the holidays. ',
      who('source-varnholm-hospital', 'The hospital'),
      ' wrote that ',
      quoted('quote-hospital-talks', '“talks are going well”'),
      '.',
    ),
    paragraph(
      'p2',
      who('source-ruth-adeyemi', 'Ruth Adeyemi'),
      ', who leads the nurses of the surgical ward, describes why they are angry. ',
      quoted('quote-adeyemi-night', '“On some nights one of us answers for forty beds.”'),
    ),
    { _key: 'quote', _type: 'quoteBlock', quote: ref('quote-adeyemi-night'), display: 'pull' },
  ],
})

/** In progress: what an editor finds on the desk in the morning. */
export const draft = {
  ...article('article-harbour-accounts', {
    slug: 'harbour-accounts-show-a-gap',
    headline: 'Harbour accounts show a gap of two million',
    description: 'The accounts are to be public on 1 December.',
    articleType: 'report',
    section: 'business',
    embargoUntil: '2026-12-01T09:00:00Z',
    credits: [author('Mina Castell')],
    topics: [local('harbour', 'Harbour')],
    events: refs('event-quay-vote'),
    body: [
      paragraph(
        'p1',
        'The accounts of the harbour, which ',
        who('source-varnholm-council', 'the council'),
        ' publishes in December, show two million less than planned.',
      ),
    ],
  }),
  _id: 'drafts.article-harbour-accounts',
}

export const started = {
  ...article('article-islands-bread', {
    slug: 'how-the-islands-bake-before-a-storm',
    headline: 'How the islands bake before a storm',
    articleType: 'background',
    section: 'culture',
    body: [
      paragraph(
        'p1',
        'Whoever lives on the outer islands looks at the barometer first and at the oven second. One baker said she could tell the wind from the number of loaves.',
      ),
    ],
  }),
  _id: 'drafts.article-islands-bread',
}
