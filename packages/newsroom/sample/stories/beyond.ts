import {
  article,
  author,
  by,
  keyed,
  linked,
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

export const quotes = [
  quote('quote-hamre-thirty-years', {
    text: 'We have waited thirty years to see it again.',
    quoteType: 'direct',
    originalLanguage: 'nb',
    originalText: 'Vi har ventet i tretti år på å se den igjen.',
    translator: 'Onrecord',
    attribution: by(['source-sigrid-hamre'], { cue: 'said' }),
    medium: 'interview',
    verification: 'firstHand',
  }),
  quote('quote-morrow-look-west', {
    text: 'Look west, an hour after sunset, and take your time.',
    quoteType: 'direct',
    attribution: by(['source-lea-morrow'], { cue: 'said' }),
    medium: 'interview',
    verification: 'firstHand',
  }),
  quote('quote-brandt-mud', {
    text: 'won it in the mud and would have lost it on a carpet',
    quoteType: 'partial',
    attribution: by(['source-tomas-brandt'], { cue: 'said' }),
    medium: 'pressConference',
    verification: 'firstHand',
    event: ref('event-coast-derby'),
  }),
]

export const comet = article('article-comet', {
  slug: 'a-comet-comes-back-after-thirty-years',
  headline: 'A comet comes back after thirty years',
  description: 'In January Comet Hamre should be bright enough for the naked eye. Should.',
  articleType: 'report',
  section: 'science',
  datePublished: '2026-11-21T18:00:00.000Z',
  credits: [author('Mina Castell')],
  image: picture(
    'observatory',
    'An observatory dome on a hill under stars, with a comet above the sea',
  ),
  topics: [local('astronomy', 'Astronomy')],
  events: refs('event-comet-hamre'),
  body: [
    paragraph(
      'p1',
      'It was ',
      what('event-comet-hamre-1996', 'found in 1996'),
      ', went behind the sun and was gone. Now the comet that bears her name is on its way back to ',
      who('source-sigrid-hamre', 'Sigrid Hamre'),
      '. ',
      quoted('quote-hamre-thirty-years', '“We have waited thirty years to see it again,”'),
      ' she said at the observatory.',
    ),
    paragraph(
      'p2',
      'If it keeps its present course it will be ',
      what('event-comet-hamre', 'visible without a telescope in January'),
      '. Comets often do not. ',
      quoted('quote-morrow-look-west', '“Look west, an hour after sunset, and take your time,”'),
      ' advises ',
      who('source-lea-morrow', 'Lea Morrow'),
      '.',
    ),
  ],
})

export const derby = article('article-derby', {
  slug: 'varnholm-take-the-derby-in-the-rain',
  headline: 'Varnholm take the derby in the rain',
  description: 'A late goal decides the 88th meeting with Eastmouth.',
  articleType: 'report',
  section: 'sport',
  datePublished: '2026-11-21T21:40:00.000Z',
  credits: [author('Oskar Pryce')],
  image: picture(
    'pitch',
    'A muddy football pitch in heavy rain, a ball stuck in a puddle before the goal',
  ),
  topics: [local('football', 'Football')],
  events: refs('event-coast-derby'),
  body: [
    paragraph(
      'p1',
      'A ball that stopped in a puddle and a boot that did not: in the 89th minute ',
      what('event-coast-derby', 'Varnholm United beat Eastmouth'),
      ' by two goals to one.',
    ),
    paragraph(
      'p2',
      who('source-tomas-brandt', 'Tomas Brandt'),
      ' claimed nothing else. His team, he said, ',
      quoted('quote-brandt-mud', '“won it in the mud and would have lost it on a carpet”'),
      '.',
    ),
  ],
  updates: [
    keyed(
      {
        _type: 'update' as const,
        kind: 'correction' as const,
        date: '2026-11-22T08:00:00Z',
        text: 'The goal fell in the 89th minute, not the 86th.',
        wasWrong: 'in the 86th minute',
      },
      'minute',
    ),
  ],
})

export const labels = article('article-what-state-media-means', {
  slug: 'what-our-labels-on-state-media-mean',
  headline: 'What our labels on state media mean',
  description:
    'A label says who controls an outlet, not that it is wrong. How we choose it, and where it comes from.',
  articleType: 'background',
  section: 'world',
  datePublished: '2026-11-02T08:00:00.000Z',
  credits: [author('The desk')],
  topics: [local('how-we-work', 'How we work')],
  relatedArticles: weakRefs('article-kim-putin-summit'),
  body: [
    paragraph(
      'p1',
      'When words reach us through an outlet that a state owns, pays or directs, we say so beside the words. ',
      who('source-kcna', 'The Korean Central News Agency'),
      ' carries such a label, ',
      who('source-russian-state-news-agencies', 'the news agencies of the Russian state'),
      ' do, and so does the public ',
      who('source-coast-wire', 'Coast Wire'),
      ', whose label reads differently.',
    ),
    paragraph(
      'p2',
      'We do not choose the words. They are those of a ',
      linked('https://statemediamonitor.com/', 'published classification'),
      ' that asks who owns an outlet, who pays for it and who decides what it says. Each label links to the place where it stands.',
    ),
    paragraph(
      'p3',
      'A label is no verdict. State media report true things, and private ones false things. It tells you whose interest to keep in mind.',
    ),
  ],
})
