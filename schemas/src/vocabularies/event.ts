/** Whether it happened. Each maps to IPTC's event occurrence status where one exists. */
export const occurrenceStatuses = [
  { value: 'occurred', title: 'Occurred' },
  { value: 'underway', title: 'Under way' },
  { value: 'expected', title: 'Expected' },
  { value: 'possible', title: 'Possible' },
  { value: 'reported', title: 'Reported, not confirmed' },
  { value: 'postponed', title: 'Postponed' },
  { value: 'cancelled', title: 'Cancelled' },
] as const

export const participantRoles = [
  { value: 'host', title: 'Host' },
  { value: 'visitor', title: 'Visitor' },
  { value: 'organizer', title: 'Organiser' },
  { value: 'speaker', title: 'Speaker' },
  { value: 'party', title: 'Party' },
  { value: 'attendee', title: 'Attendee' },
  { value: 'affected', title: 'Affected' },
  { value: 'other', title: 'Other' },
] as const
