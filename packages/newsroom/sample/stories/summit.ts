import {
  article,
  by,
  event,
  keyed,
  medtop,
  paragraph,
  picture,
  quote,
  quoted,
  ref,
  refs,
  source,
  weakRefs,
  what,
  who,
} from '../write.ts'

// Facts as wire services told them in June 2024; every sentence is ours.

const monitor = 'https://github.com/ASD-at-GMF/state-media-profiles'
const pyongyang = {
  _type: 'place' as const,
  name: 'Pyongyang',
  locality: 'Pyongyang',
  countryCode: 'KP',
}
const northKorea = { _type: 'place' as const, name: 'North Korea', countryCode: 'KP' }
const both = (role: 'party' | 'other') => [
  keyed({ _type: 'participant' as const, agent: ref('source-kim-jong-un'), role }, 'kim'),
  keyed({ _type: 'participant' as const, agent: ref('source-vladimir-putin'), role }, 'putin'),
]
const visiting = [
  keyed(
    {
      _type: 'participant' as const,
      agent: ref('source-vladimir-putin'),
      role: 'visitor' as const,
    },
    'putin',
  ),
  keyed(
    { _type: 'participant' as const, agent: ref('source-kim-jong-un'), role: 'host' as const },
    'kim',
  ),
]
const afp = keyed(
  {
    _type: 'citation' as const,
    title: 'Putin, Kim sign strategic partnership treaty',
    url: 'https://today.thefinancialexpress.com.bd/world/putin-kim-sign-strategic-partnership-treaty-1718808236',
    publisher: 'AFP via The Financial Express',
    datePublished: '2024-06-19',
  },
  'afp',
)

export const sources = [
  source('source-kim-jong-un', {
    name: 'Kim Jong Un',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Leader of North Korea',
    country: 'KP',
    alternateNames: [
      keyed({ _type: 'localizedName' as const, value: '김정은', language: 'ko' }, 'ko'),
    ],
    sameAs: ['https://www.wikidata.org/wiki/Q56226'],
  }),
  source('source-vladimir-putin', {
    name: 'Vladimir Putin',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'President of Russia',
    country: 'RU',
    alternateNames: [
      keyed({ _type: 'localizedName' as const, value: 'Владимир Путин', language: 'ru' }, 'ru'),
    ],
    sameAs: ['https://www.wikidata.org/wiki/Q7747'],
  }),
  source('source-kcna', {
    name: 'Korean Central News Agency',
    sourceType: 'newsOrganization',
    identification: 'named',
    country: 'KP',
    url: 'http://www.kcna.kp/',
    alternateNames: [
      keyed({ _type: 'localizedName' as const, value: 'KCNA', language: 'en' }, 'abbreviation'),
    ],
    stateMedia: { typology: 'SC', basis: monitor, asOf: '2024' },
  }),
  source('source-russian-state-news-agencies', {
    name: 'Russian state news agencies',
    sourceType: 'newsOrganization',
    identification: 'collective',
    country: 'RU',
    stateMedia: { typology: 'SC', basis: monitor, asOf: '2024' },
  }),
  source('source-russian-media', {
    name: 'Russian media',
    sourceType: 'newsOrganization',
    identification: 'collective',
    country: 'RU',
  }),
  source('source-north-korean-government', {
    name: 'North Korean government',
    sourceType: 'organization',
    identification: 'named',
    country: 'KP',
  }),
  source('source-russian-government', {
    name: 'Russian government',
    sourceType: 'organization',
    identification: 'named',
    country: 'RU',
  }),
]

export const events = [
  event('event-putin-visits-north-korea-2024', {
    name: 'Vladimir Putin visits North Korea',
    occurrenceStatus: 'underway',
    statusAsOf: '2024-06-19',
    startDate: '2024-06-19?',
    endDate: '2024-06-19',
    timeZone: 'Asia/Pyongyang',
    location: northKorea,
    participants: visiting,
    previousEvent: ref('event-putin-visits-north-korea-2000'),
    description:
      'His first visit in 24 years. Sources disagree on whether he landed on 18 or 19 June.',
    citations: [afp],
  }),
  event('event-putin-visits-north-korea-2000', {
    name: 'Putin’s earlier visit to North Korea',
    occurrenceStatus: 'occurred',
    startDate: '2000',
    dateText: '24 years earlier',
    location: northKorea,
    participants: [
      keyed(
        {
          _type: 'participant' as const,
          agent: ref('source-vladimir-putin'),
          role: 'visitor' as const,
        },
        'putin',
      ),
    ],
  }),
  event('event-putin-arrival-pyongyang', {
    name: 'Kim receives Putin at Pyongyang’s airport',
    occurrenceStatus: 'occurred',
    startDate: '2024-06-19?',
    dateText: 'on arrival',
    timeZone: 'Asia/Pyongyang',
    location: { ...pyongyang, name: 'Pyongyang’s airport' },
    participants: visiting,
    superEvent: ref('event-putin-visits-north-korea-2024'),
    citations: [afp],
  }),
  event('event-drive-to-kumsusan', {
    name: 'Kim and Putin ride to the Kumsusan State Guest House',
    occurrenceStatus: 'occurred',
    startDate: '2024-06-19?',
    timeZone: 'Asia/Pyongyang',
    location: { ...pyongyang, name: 'Kumsusan State Guest House' },
    participants: visiting,
    superEvent: ref('event-putin-visits-north-korea-2024'),
  }),
  event('event-kim-putin-talks', {
    name: 'Talks between Kim and Putin in Pyongyang',
    occurrenceStatus: 'occurred',
    startDate: '2024-06-19',
    timeZone: 'Asia/Pyongyang',
    location: { ...pyongyang, name: 'Kumsusan State Guest House' },
    participants: both('party'),
    superEvent: ref('event-putin-visits-north-korea-2024'),
    attribution: by([], { via: [['broadcastBy', 'source-kcna']] }),
    description:
      'On the economy, the military, trade and payments outside Western reach, tourism, culture and education.',
    citations: [afp],
  }),
  event('event-new-agreement-announced', {
    name: 'Russia and North Korea announce a new agreement',
    occurrenceStatus: 'occurred',
    startDate: '2024-06-19',
    timeZone: 'Asia/Pyongyang',
    location: pyongyang,
    participants: both('party'),
    superEvent: ref('event-kim-putin-talks'),
    alternateNames: [
      keyed(
        {
          _type: 'localizedName' as const,
          value: 'Comprehensive Strategic Partnership Treaty',
          language: 'en',
        },
        'treaty',
      ),
    ],
    citations: [afp],
  }),
  event('event-further-talks', {
    name: 'Further talks between Kim and Putin',
    occurrenceStatus: 'expected',
    statusAsOf: '2024-06-19',
    dateText: 'once the two have talked again',
    location: pyongyang,
    participants: both('party'),
    superEvent: ref('event-putin-visits-north-korea-2024'),
    attribution: by([], { asDescribed: 'reports', cue: 'according to' }),
  }),
  event('event-possible-joint-statement', {
    name: 'Joint statement by Kim and Putin',
    occurrenceStatus: 'possible',
    statusAsOf: '2024-06-19',
    dateText: 'once the two have talked again',
    participants: both('party'),
    superEvent: ref('event-putin-visits-north-korea-2024'),
    attribution: by([], { asDescribed: 'reports', cue: 'according to' }),
  }),
  event('event-putin-leaves-for-vietnam', {
    name: 'Putin leaves North Korea for Vietnam',
    occurrenceStatus: 'expected',
    statusAsOf: '2024-06-19',
    startDate: '2024-06-19',
    dateText: 'that evening',
    timeZone: 'Asia/Pyongyang',
    location: northKorea,
    participants: [
      keyed(
        {
          _type: 'participant' as const,
          agent: ref('source-vladimir-putin'),
          role: 'party' as const,
        },
        'putin',
      ),
    ],
    superEvent: ref('event-putin-visits-north-korea-2024'),
    attribution: by(['source-russian-media'], { cue: 'said' }),
  }),
  event('event-un-sanctions-north-korea', {
    name: 'UN sanctions on North Korea, once backed by Russia',
    occurrenceStatus: 'occurred',
    dateText: 'earlier',
    participants: [
      keyed(
        {
          _type: 'participant' as const,
          name: 'United Nations',
          role: 'party' as const,
          roleText: 'imposed the sanctions',
        },
        'un',
      ),
      keyed(
        {
          _type: 'participant' as const,
          agent: ref('source-russian-government'),
          role: 'party' as const,
          roleText: 'supported them then',
        },
        'russia',
      ),
      keyed(
        {
          _type: 'participant' as const,
          agent: ref('source-north-korean-government'),
          role: 'affected' as const,
        },
        'north-korea',
      ),
    ],
  }),
  event('event-russia-war-in-ukraine', {
    name: 'Russia’s war in Ukraine',
    occurrenceStatus: 'underway',
    statusAsOf: '2024-06-19',
    startDate: '2022-02-24',
    location: { _type: 'place', name: 'Ukraine', countryCode: 'UA' },
    participants: [
      keyed(
        {
          _type: 'participant' as const,
          agent: ref('source-russian-government'),
          role: 'party' as const,
        },
        'russia',
      ),
    ],
  }),
]

const talks = ref('event-kim-putin-talks')
const secondHand = { event: talks, medium: 'unknown', verification: 'secondHand' } as const
const onAir = { event: talks, medium: 'broadcast', verification: 'secondHand' } as const
const viaRussia = [['reportedBy', 'source-russian-state-news-agencies']] as const
const viaKcna = [['broadcastBy', 'source-kcna']] as const

export const quotes = [
  quote('quote-kim-full-support', {
    ...secondHand,
    text: 'stands wholly behind what Russia’s forces are doing in Ukraine',
    quoteType: 'indirect',
    attribution: by(['source-kim-jong-un'], {
      asDescribed: 'North Korea’s leader',
      cue: 'assured',
    }),
  }),
  quote('quote-putin-long-term-foundation', {
    ...secondHand,
    text: 'the paper would carry the two countries’ relations for a long time to come',
    quoteType: 'indirect',
    attribution: by(['source-vladimir-putin'], {
      cue: 'saying',
      via: viaRussia.map(([how, id]) => [how, id]),
    }),
  }),
  quote('quote-putin-gratitude', {
    ...secondHand,
    text: 'thanked Pyongyang for backing Russian policy on Ukraine without wavering',
    quoteType: 'indirect',
    attribution: by(['source-vladimir-putin'], {
      cue: 'thanked',
      via: viaRussia.map(([how, id]) => [how, id]),
    }),
  }),
  quote('quote-kim-fiery-friendship', {
    ...onAir,
    text: 'fiery friendship',
    quoteType: 'partial',
    originalLanguage: 'ko',
    attribution: by(['source-kim-jong-un'], {
      cue: 'spoke of',
      via: viaKcna.map(([how, id]) => [how, id]),
    }),
  }),
  quote('quote-kim-solidarity', {
    ...onAir,
    text: 'stressed that his country was at Russia’s side in the conflict',
    quoteType: 'indirect',
    attribution: by(['source-kim-jong-un'], {
      cue: 'stressed',
      via: viaKcna.map(([how, id]) => [how, id]),
    }),
  }),
  quote('quote-leaders-restrictions', {
    ...secondHand,
    text: 'illegal, unilateral restrictions',
    quoteType: 'partial',
    attribution: by(['source-kim-jong-un', 'source-vladimir-putin'], {
      asDescribed: 'both men',
      cue: 'called',
    }),
  }),
  quote('quote-kim-stronger-than-soviet-times', {
    ...secondHand,
    text: 'the bond between the two had outgrown even that of the Soviet years',
    quoteType: 'indirect',
    attribution: by(['source-kim-jong-un'], { cue: 'said' }),
  }),
]

export const story = article('article-kim-putin-summit', {
  slug: 'kim-promises-putin-his-backing',
  headline: 'Kim promises Putin his backing as the two seal a new pact',
  description:
    'In Pyongyang the leaders of North Korea and Russia announced an agreement, praised each other and left open what comes next.',
  articleType: 'report',
  section: 'world',
  datePublished: '2024-06-19T12:00:00.000Z',
  image: picture(
    'summit',
    'Two empty chairs on either side of a long table with two glasses and a bunch of flowers',
    'The talks were shown on North Korean state television.',
  ),
  topics: [
    medtop('20000639', 'diplomacy'),
    medtop('20000641', 'treaty'),
    medtop('20000642', 'economic sanction'),
    medtop('20000602', 'military weaponry'),
  ],
  events: refs(
    'event-putin-visits-north-korea-2024',
    'event-kim-putin-talks',
    'event-new-agreement-announced',
  ),
  relatedArticles: weakRefs('article-what-state-media-means'),
  backstory:
    'We had nobody in the room. Four of the seven statements in this story reached us through media that the state controls; each is labelled.',
  body: [
    paragraph(
      'p1',
      'North Korea ',
      quoted(
        'quote-kim-full-support',
        'stands wholly behind what Russia’s forces are doing in Ukraine',
      ),
      ', its leader, ',
      who('source-kim-jong-un', 'Kim Jong Un'),
      ', assured ',
      who('source-vladimir-putin', 'Vladimir Putin'),
      ' when the Russian president came to Pyongyang. It was ',
      what('event-putin-visits-north-korea-2024', 'Putin’s first trip there in 24 years'),
      '. ',
      what('event-kim-putin-talks', 'Their talks'),
      ' dealt above all with closer ties between the two economies and armies.',
    ),
    paragraph(
      'p2',
      'At the end stood ',
      what('event-new-agreement-announced', 'a new agreement'),
      ' meant to bring the countries closer. ',
      who('source-russian-state-news-agencies', 'Agencies run by the Russian state'),
      ' quoted Putin as saying that ',
      quoted(
        'quote-putin-long-term-foundation',
        'the paper would carry the two countries’ relations for a long time to come',
      ),
      '. He also ',
      quoted(
        'quote-putin-gratitude',
        'thanked Pyongyang for backing Russian policy on Ukraine without wavering',
      ),
      '.',
    ),
    paragraph(
      'p3',
      what('event-putin-arrival-pyongyang', 'Kim met his guest at the airport'),
      '; from there they ',
      what('event-drive-to-kumsusan', 'rode together to the Kumsusan State Guest House'),
      '. ',
      who('source-kcna', 'The Korean Central News Agency'),
      ' carried the meeting. In it Kim spoke of a ',
      quoted('quote-kim-fiery-friendship', '“fiery friendship”'),
      ' and ',
      quoted(
        'quote-kim-solidarity',
        'stressed that his country was at Russia’s side in the conflict',
      ),
      ' that has been fought ',
      what('event-russia-war-in-ukraine', 'in Ukraine'),
      ' since 2022.',
    ),
    paragraph(
      'p4',
      'Western sanctions, both men agreed, are nothing but ',
      quoted('quote-leaders-restrictions', '“illegal, unilateral restrictions”'),
      '. They spoke of building their own ways to trade and pay, out of reach of Western control.',
    ),
    paragraph(
      'p5',
      'Abroad, the trip has caused unease. North Korea is alleged to be sending ammunition for Russia’s war and getting money and know-how in return. The two governments reject that; such deals would break ',
      what('event-un-sanctions-north-korea', 'UN sanctions that Moscow itself once voted for'),
      '.',
    ),
    {
      _key: 'claim-munitions',
      _type: 'claim',
      claimType: 'allegation',
      text: 'North Korea may be delivering munitions to Russia and receiving economic help and technology for its nuclear and missile programmes in exchange.',
      attribution: by([], { asDescribed: 'allegations abroad' }),
      about: refs('source-north-korean-government', 'source-russian-government'),
      status: 'disputed',
      statusAsOf: '2024-06-19',
      responses: [
        keyed(
          {
            _type: 'claimResponse' as const,
            stance: 'denies' as const,
            text: 'there is no unlawful cooperation on arms',
            attribution: by(['source-north-korean-government'], {
              asDescribed: 'Pyongyang',
              cue: 'denied',
            }),
          },
          'north-korea',
        ),
        keyed(
          {
            _type: 'claimResponse' as const,
            stance: 'denies' as const,
            text: 'there is no unlawful cooperation on arms',
            attribution: by(['source-russian-government'], {
              asDescribed: 'Moscow',
              cue: 'denied',
            }),
          },
          'russia',
        ),
      ],
      display: 'box',
    },
    paragraph(
      'p6',
      'Tourism, schools and culture were on the list as well. Kim, looking back, said that ',
      quoted(
        'quote-kim-stronger-than-soviet-times',
        'the bond between the two had outgrown even that of the Soviet years',
      ),
      '.',
    ),
    paragraph(
      'p7',
      'What follows is uncertain. There are reports that ',
      what('event-possible-joint-statement', 'a joint statement'),
      ' could come after ',
      what('event-further-talks', 'another round of talks'),
      '. ',
      who('source-russian-media', 'Russian media'),
      ' said Putin was ',
      what('event-putin-leaves-for-vietnam', 'due to fly on to Vietnam'),
      ' that evening.',
    ),
  ],
})
