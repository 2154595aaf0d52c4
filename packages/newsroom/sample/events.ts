import { by, event, keyed, ref } from './write.ts'

const varnholm = { _type: 'place' as const, name: 'Varnholm', locality: 'Varnholm' }
const agent = (id: string, role: 'party' | 'organizer' | 'affected' | 'host') =>
  keyed({ _type: 'participant' as const, agent: ref(id), role }, id)

export const events = [
  event('event-aurelia-grounding', {
    name: 'The ferry Aurelia runs aground off Varnholm',
    occurrenceStatus: 'occurred',
    startDate: '2026-11-09',
    dateText: 'shortly before dawn',
    location: { ...varnholm, name: 'Gull Rock, off Varnholm' },
    participants: [agent('source-sundline', 'party')],
    description: 'All 112 on board were taken off unhurt.',
  }),
  event('event-aurelia-inquiry', {
    name: 'Inquiry into the grounding of the Aurelia',
    occurrenceStatus: 'underway',
    statusAsOf: '2026-11-20',
    startDate: '2026-11-10',
    location: varnholm,
    participants: [
      agent('source-accident-board', 'organizer'),
      agent('source-sundline', 'affected'),
    ],
    previousEvent: ref('event-north-mole-collision'),
  }),
  event('event-aurelia-hearing', {
    name: 'First public hearing on the Aurelia',
    occurrenceStatus: 'expected',
    statusAsOf: '2026-11-20',
    startDate: '2026-12-03',
    location: varnholm,
    superEvent: ref('event-aurelia-inquiry'),
    attribution: by(['source-accident-board'], { cue: 'announced' }),
  }),
  event('event-north-mole-collision', {
    name: 'Collision at the north mole',
    occurrenceStatus: 'occurred',
    startDate: '1998~',
    dateText: 'in the late nineties',
    location: varnholm,
  }),
  event('event-quay-vote', {
    name: 'The council votes to build a new quay',
    occurrenceStatus: 'occurred',
    startDate: '2026-11-17',
    location: { ...varnholm, name: 'Town hall, Varnholm' },
    participants: [agent('source-varnholm-council', 'party')],
  }),
  event('event-quay-opening', {
    name: 'Work on the new quay begins',
    occurrenceStatus: 'postponed',
    statusAsOf: '2026-11-17',
    startDate: '2027-05',
    previousStartDate: '2027-02',
    location: varnholm,
    participants: [agent('source-varnholm-council', 'organizer')],
    attribution: by(['source-ida-strand'], { cue: 'said' }),
  }),
  event('event-comet-hamre', {
    name: 'Comet Hamre is visible to the naked eye',
    occurrenceStatus: 'expected',
    statusAsOf: '2026-11-21',
    startDate: '2027-01~',
    dateText: 'on clear evenings in January',
    attribution: by(['source-lea-morrow'], { cue: 'said' }),
  }),
  event('event-comet-hamre-1996', {
    name: 'Comet Hamre is discovered',
    occurrenceStatus: 'occurred',
    startDate: '1996',
  }),
  event('event-coast-derby', {
    name: 'Varnholm United beat Eastmouth in the coast derby',
    occurrenceStatus: 'occurred',
    startDate: '2026-11-21',
    location: { ...varnholm, name: 'Mole Park, Varnholm' },
  }),
  event('event-festival-of-lights', {
    name: 'Festival of lights in Varnholm',
    occurrenceStatus: 'cancelled',
    statusAsOf: '2026-11-19',
    startDate: '2026-12-11',
    endDate: '2026-12-13',
    location: varnholm,
    participants: [agent('source-anna-teague', 'organizer')],
    attribution: by(['source-anna-teague'], { cue: 'announced' }),
  }),
  event('event-nurses-strike', {
    name: 'Nurses at Varnholm hospital strike',
    occurrenceStatus: 'possible',
    statusAsOf: '2026-11-22',
    startDate: '2026-12',
    location: { ...varnholm, name: 'Varnholm hospital' },
    participants: [agent('source-varnholm-hospital', 'affected')],
    attribution: by([], {
      asDescribed: 'two people who know of the talks',
      cue: 'said',
      via: [['reportedBy', 'source-coast-wire']],
    }),
  }),
]
