export const quoteTypes = [
  { value: 'direct', title: 'Direct: a whole sentence in their words' },
  { value: 'partial', title: 'Partial: some of their words in our sentence' },
  { value: 'indirect', title: 'Indirect: our words for what they said' },
] as const

export const media = [
  { value: 'interview', title: 'Interview' },
  { value: 'pressConference', title: 'Press conference' },
  { value: 'speech', title: 'Speech' },
  { value: 'statement', title: 'Statement' },
  { value: 'broadcast', title: 'Broadcast' },
  { value: 'socialMedia', title: 'Social media' },
  { value: 'document', title: 'Document' },
  { value: 'courtProceeding', title: 'Court proceeding' },
  { value: 'unknown', title: 'Unknown' },
] as const

export const verifications = [
  { value: 'firstHand', title: 'First hand: we heard it' },
  { value: 'primaryRecord', title: 'Primary record: we have the recording or the text' },
  { value: 'secondHand', title: 'Second hand: others report it' },
  { value: 'unverified', title: 'Unverified: we cannot tell' },
] as const

/** How a carrier of words got them to us. */
export const hopRelations = [
  { value: 'reportedBy', title: 'Reported by' },
  { value: 'broadcastBy', title: 'Broadcast by' },
  { value: 'publishedBy', title: 'Published by' },
  { value: 'quotedBy', title: 'Quoted by' },
  { value: 'postedOn', title: 'Posted on' },
  { value: 'translatedBy', title: 'Translated by' },
] as const
