import { keyed, ref, source, weakRef, type Written } from './write.ts'
import type { SourceDossier } from '@onrecord/schemas/documents'

// Everybody and everything here is invented: the port of Varnholm does not exist.

const UNNAMED = 'source-6f0c7c1e-5d0a-4a34-9d43-1c8f7c2e9b51'

export const sources = [
  source('source-varnholm-council', {
    name: 'Varnholm town council',
    sourceType: 'organization',
    identification: 'named',
    description: 'The elected council of the port of Varnholm.',
  }),
  source('source-ida-strand', {
    name: 'Ida Strand',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Mayor of Varnholm',
    affiliation: ref('source-varnholm-council'),
  }),
  source('source-peder-quill', {
    name: 'Peder Quill',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Councillor, opposition',
    affiliation: ref('source-varnholm-council'),
  }),
  source('source-sundline', {
    name: 'Sundline',
    sourceType: 'organization',
    identification: 'named',
    description: 'Runs the ferries between Varnholm and the outer islands.',
    alternateNames: [
      keyed({ _type: 'localizedName' as const, value: 'Sundline Ferries', language: 'en' }, 'full'),
    ],
  }),
  source('source-marit-osei', {
    name: 'Marit Osei',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Managing director of Sundline',
    affiliation: ref('source-sundline'),
  }),
  source('source-accident-board', {
    name: 'Skerry Coast accident board',
    sourceType: 'organization',
    identification: 'named',
    description: 'Looks into accidents at sea and in the air.',
  }),
  source('source-board-preliminary-report', {
    name: 'Preliminary report on the Aurelia',
    sourceType: 'document',
    identification: 'named',
    affiliation: ref('source-accident-board'),
    description: 'Eleven pages, published by the accident board on 16 November 2026.',
  }),
  source(UNNAMED, {
    name: 'a member of the Aurelia’s crew',
    sourceType: 'person',
    identification: 'unnamed',
    anonymity: {
      reason: 'retaliation',
      statement: 'who asked not to be named for fear of losing the job',
    },
  }),
  source('source-coast-wire', {
    name: 'Coast Wire',
    sourceType: 'newsOrganization',
    identification: 'named',
    description: 'News agency of the Skerry Coast.',
    stateMedia: {
      typology: 'IP',
      basis: 'https://example.org/media-register/coast-wire',
      asOf: '2026',
    },
  }),
  source('source-harbour-union', {
    name: 'Harbour workers’ union',
    sourceType: 'organization',
    identification: 'named',
  }),
  source('source-jonas-vell', {
    name: 'Jonas Vell',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Secretary of the harbour workers’ union',
    affiliation: ref('source-harbour-union'),
  }),
  source('source-lea-morrow', {
    name: 'Lea Morrow',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Astronomer',
    affiliation: ref('source-varnholm-observatory'),
  }),
  source('source-sigrid-hamre', {
    name: 'Sigrid Hamre',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Comet researcher',
    description: 'Speaks Norwegian; works at the observatory as a guest.',
  }),
  source('source-varnholm-observatory', {
    name: 'Varnholm observatory',
    sourceType: 'organization',
    identification: 'named',
  }),
  source('source-tomas-brandt', {
    name: 'Tomas Brandt',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Coach of Varnholm United',
  }),
  source('source-residents-kiln-street', {
    name: 'Residents of Kiln Street',
    sourceType: 'organization',
    identification: 'collective',
  }),
  source('source-anna-teague', {
    name: 'Anna Teague',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Director of the festival of lights',
  }),
  source('source-festival-office', {
    name: 'Festival office',
    sourceType: 'organization',
    identification: 'named',
  }),
  source('source-ruth-adeyemi', {
    name: 'Ruth Adeyemi',
    sourceType: 'person',
    identification: 'named',
    jobTitle: 'Head nurse at Varnholm hospital',
  }),
  source('source-varnholm-hospital', {
    name: 'Varnholm hospital',
    sourceType: 'organization',
    identification: 'named',
  }),
]

/** What the desk agreed with its one unnamed source. Even here nothing says who it is. */
export const dossier: Written<SourceDossier> = {
  _id: 'private.2b1d6a0e-8a7f-4f0e-9b0c-53a6c0f0d7a4',
  _type: 'sourceDossier',
  source: weakRef(UNNAMED),
  identityHeldBy: 'The reporter of the ferry stories',
  approvedBy: 'The editor on duty, 12 November',
  approvedAt: '2026-11-12',
  terms: 'onBackground',
  reviewBy: '2027-05-12',
  note: 'May be described as a member of the crew, nothing closer. Met twice in person.',
}

export const unnamedCrew = UNNAMED
