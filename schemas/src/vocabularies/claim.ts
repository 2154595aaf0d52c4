export const claimTypes = [
  { value: 'allegation', title: 'Allegation: of wrongdoing' },
  { value: 'assertion', title: 'Assertion: of a fact' },
] as const

export const claimStatuses = [
  { value: 'unverified', title: 'Unverified' },
  { value: 'disputed', title: 'Disputed' },
  { value: 'supported', title: 'Supported by evidence' },
  { value: 'refuted', title: 'Refuted by evidence' },
  { value: 'outdated', title: 'Outdated' },
] as const

export const claimStances = [
  { value: 'denies', title: 'Denies' },
  { value: 'deniesInPart', title: 'Denies in part' },
  { value: 'confirms', title: 'Confirms' },
  { value: 'disputes', title: 'Disputes' },
  { value: 'declinedToComment', title: 'Declined to comment' },
  { value: 'didNotRespond', title: 'Did not respond' },
  { value: 'notYetContacted', title: 'Not yet contacted' },
] as const

export const claimDisplays = [
  { value: 'box', title: 'Shown as a box' },
  { value: 'data', title: 'Recorded, not shown' },
] as const
