import { unnamedCrew } from '../sources.ts'
import {
  article,
  author,
  by,
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

const report = {
  _type: 'citation' as const,
  title: 'Preliminary report on the Aurelia',
  url: 'https://example.org/accident-board/aurelia-preliminary.pdf',
  publisher: 'Skerry Coast accident board',
  datePublished: '2026-11-16',
}

export const quotes = [
  quote('quote-osei-every-drill', {
    text: 'Every drill that the law asks for was held, and every one of them is in the log.',
    quoteType: 'direct',
    attribution: by(['source-marit-osei'], { cue: 'said' }),
    medium: 'pressConference',
    dateSaid: '2026-11-11',
    verification: 'firstHand',
  }),
  quote('quote-crew-boats', {
    text: 'We signed for drills that lasted as long as it takes to sign',
    quoteType: 'partial',
    attribution: by([unnamedCrew], { asDescribed: 'a member of the crew', cue: 'told us' }),
    medium: 'interview',
    verification: 'firstHand',
  }),
  quote('quote-board-no-fault', {
    text: 'it is too early to speak of fault',
    quoteType: 'indirect',
    attribution: by(['source-accident-board'], { cue: 'says' }),
    medium: 'document',
    verification: 'primaryRecord',
    event: ref('event-aurelia-inquiry'),
    citation: report,
  }),
  quote('quote-report-log-gaps', {
    text: 'the entries of 3, 10 and 17 October are in one hand and one ink',
    quoteType: 'partial',
    attribution: by(['source-board-preliminary-report'], { cue: 'notes' }),
    medium: 'document',
    verification: 'primaryRecord',
    citation: report,
  }),
]

export const inquiry = article('article-ferry-inquiry', {
  slug: 'ferry-inquiry-asks-what-the-drills-were-worth',
  headline: 'Ferry inquiry asks what the drills were worth',
  description:
    'Two weeks after the Aurelia ran aground, investigators look at how her crew was trained.',
  articleType: 'report',
  section: 'local',
  datePublished: '2026-11-20T06:30:00.000Z',
  credits: [author('Nell Farrow')],
  dateline: { text: 'VARNHOLM', place: { _type: 'place', name: 'Varnholm' } },
  image: picture(
    'ferry',
    'A white ferry leans against a dark rock under a grey sky',
    'The Aurelia on Gull Rock.',
  ),
  topics: [local('ferries', 'Ferries'), local('safety-at-sea', 'Safety at sea')],
  events: refs('event-aurelia-inquiry', 'event-aurelia-grounding'),
  relatedArticles: weakRefs('article-ferry-fact-check', 'article-quay-vote'),
  backstory:
    'We met the member of the crew twice and saw papers that show the employment. The editor on duty approved quoting without a name.',
  body: [
    paragraph(
      'p1',
      'When ',
      what('event-aurelia-grounding', 'the Aurelia struck Gull Rock on 9 November'),
      ', all 112 people left her unhurt. How well the crew was prepared for it is now the question of ',
      what('event-aurelia-inquiry', 'an inquiry'),
      ' by ',
      who('source-accident-board', 'the accident board'),
      '.',
    ),
    paragraph(
      'p2',
      'The company that runs the ferries, ',
      who('source-sundline', 'Sundline'),
      ', has no doubt. ',
      quoted(
        'quote-osei-every-drill',
        '“Every drill that the law asks for was held, and every one of them is in the log,”',
      ),
      ' its managing director, ',
      who('source-marit-osei', 'Marit Osei'),
      ', said two days after the accident.',
    ),
    paragraph(
      'p3',
      'A member of the crew remembers it otherwise. ',
      quoted('quote-crew-boats', '“We signed for drills that lasted as long as it takes to sign,”'),
      ' the person told us.',
    ),
    {
      _key: 'claim-drills',
      _type: 'claim',
      claimType: 'allegation',
      text: 'Sundline had safety drills signed for that were not held.',
      attribution: by([unnamedCrew], { asDescribed: 'a member of the crew' }),
      about: refs('source-sundline'),
      status: 'disputed',
      statusAsOf: '2026-11-20',
      responses: [
        keyed(
          {
            _type: 'claimResponse' as const,
            stance: 'denies' as const,
            attribution: by(['source-marit-osei']),
            quote: ref('quote-osei-every-drill'),
          },
          'osei',
        ),
        keyed(
          {
            _type: 'claimResponse' as const,
            stance: 'declinedToComment' as const,
            text: 'while the inquiry lasts',
            attribution: by(['source-accident-board']),
          },
          'board',
        ),
      ],
      display: 'box',
    },
    paragraph(
      'p4',
      'The board’s preliminary report says that ',
      quoted('quote-board-no-fault', 'it is too early to speak of fault'),
      '. It finds the ship’s log odd, though: ',
      quoted(
        'quote-report-log-gaps',
        '“the entries of 3, 10 and 17 October are in one hand and one ink”',
      ),
      '.',
    ),
    paragraph(
      'p5',
      what('event-aurelia-hearing', 'The first public hearing'),
      ' is expected on 3 December. The last inquiry of its kind followed ',
      what('event-north-mole-collision', 'a collision at the north mole'),
      ' in the late nineties.',
    ),
  ],
  citations: [keyed(report, 'report')],
})

export const factCheck = article('article-ferry-fact-check', {
  slug: 'fact-check-was-the-aurelia-overdue-for-a-survey',
  headline: 'Fact check: was the Aurelia overdue for a survey?',
  description:
    'A post says the ferry sailed without a valid certificate. The register says otherwise.',
  articleType: 'factCheck',
  section: 'local',
  datePublished: '2026-11-16T15:00:00.000Z',
  credits: [author('Nell Farrow')],
  topics: [local('ferries', 'Ferries')],
  events: refs('event-aurelia-grounding'),
  body: [
    paragraph(
      'p1',
      'Thousands have shared a post according to which the ',
      what('event-aurelia-grounding', 'Aurelia'),
      ' had been sailing without a survey since the spring. We looked at the public register of ships.',
    ),
    {
      _key: 'claim-survey',
      _type: 'claim',
      claimType: 'assertion',
      text: 'The Aurelia’s safety certificate had run out when she ran aground.',
      attribution: by([], { asDescribed: 'a post shared by thousands' }),
      about: refs('source-sundline'),
      status: 'refuted',
      statusAsOf: '2026-11-16',
      responses: [
        keyed(
          {
            _type: 'claimResponse' as const,
            stance: 'denies' as const,
            attribution: by(['source-sundline']),
          },
          'sundline',
        ),
      ],
      citations: [
        keyed(
          {
            _type: 'citation' as const,
            title: 'Register of ships, entry of the Aurelia',
            url: 'https://example.org/ships/aurelia',
            publisher: 'Skerry Coast shipping register',
            datePublished: '2026-06',
          },
          'register',
        ),
      ],
      display: 'box',
    },
    paragraph(
      'p2',
      'She was surveyed in June and may sail on that certificate until June 2027. The post shows the certificate of her sister ship, which was laid up in April.',
    ),
  ],
  updates: [
    keyed(
      {
        _type: 'update' as const,
        kind: 'correction' as const,
        date: '2026-11-17T09:00:00Z',
        text: 'The certificate is valid until June 2027, not July.',
        wasWrong: 'valid until July 2027',
      },
      'month',
    ),
  ],
})
