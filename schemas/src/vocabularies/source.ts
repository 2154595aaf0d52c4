export const sourceTypes = [
  { value: 'person', title: 'Person' },
  { value: 'organization', title: 'Organisation' },
  { value: 'newsOrganization', title: 'News organisation' },
  { value: 'document', title: 'Document' },
] as const

export const identifications = [
  { value: 'named', title: 'Named' },
  { value: 'unnamed', title: 'Unnamed: we know who it is' },
  { value: 'collective', title: 'Collective: “officials”, “residents”' },
] as const

export const anonymityReasons = [
  { value: 'safety', title: 'Safety' },
  { value: 'retaliation', title: 'Fear of retaliation' },
  { value: 'notAuthorised', title: 'Not authorised to speak' },
  { value: 'legal', title: 'Legal reasons' },
  { value: 'privacy', title: 'Privacy' },
  { value: 'minor', title: 'A minor' },
  { value: 'other', title: 'Another reason' },
] as const

/** The typology of the State Media Monitor. */
export const stateMediaTypes = [
  { value: 'SC', title: 'State-controlled' },
  { value: 'CaPu', title: 'Captured, public or state-managed' },
  { value: 'CaPr', title: 'Captured, private' },
  { value: 'ISFM', title: 'Independent, state-funded and state-managed' },
  { value: 'ISF', title: 'Independent, state-funded' },
  { value: 'ISM', title: 'Independent, state-managed' },
  { value: 'IP', title: 'Independent public' },
] as const

/** On what terms a confidential source speaks. */
export const confidenceTerms = [
  { value: 'onTheRecord', title: 'On the record' },
  { value: 'onBackground', title: 'On background' },
  { value: 'deepBackground', title: 'Deep background' },
  { value: 'offTheRecord', title: 'Off the record' },
] as const
