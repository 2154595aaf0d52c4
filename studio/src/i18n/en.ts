/** Every word of ours that the Studio shows, in English. */
export const words = {
  'publish.title': 'Publish the story with its records',
  'publish.waits': 'Publishes the quotes, sources and events it needs, too',
  'publish.collecting': 'Looking for what the story needs …',
  'publish.intro_one': 'With the story goes one record that readers have not seen like this:',
  'publish.intro_other':
    'With the story go {{count}} records that readers have not seen like this:',
  'publish.new': 'new',
  'publish.changed': 'changed',
  'publish.blocked_one': 'One thing stands in the way. Nothing is published until it is mended.',
  'publish.blocked_other':
    '{{count}} things stand in the way. Nothing is published until they are mended.',
  'publish.confirm_one': 'Publish {{count}} document',
  'publish.confirm_other': 'Publish {{count}} documents',
  'publish.cancel': 'Cancel',
  'publish.saving': 'Saving your last changes …',
  'publish.running': 'Publishing …',
  'publish.done': 'Published: the story and {{count}} records',
  'publish.failed': 'Nothing was published: {{reason}}',
  'publish.lookup-failed': 'What the story needs cannot be read: {{reason}}',

  'announce.kind': 'Kind',
  'announce.was-wrong': 'The words that were wrong',
  'announce.failed': 'Nothing was changed: {{reason}}',

  'correct.label': 'Correct or update …',
  'correct.title': 'Tell readers what changed',
  'correct.explained':
    'Change the story first, then say here what changed. A mended typo needs no entry.',
  'correct.text': 'What readers are told',
  'correct.effect':
    'The entry is dated and shown with the story. All other changes are published with it.',
  'correct.confirm': 'Publish with this entry',
  'correct.done': 'Readers are told',

  'retract.label': 'Retract …',
  'retract.title': 'Take it back in public',
  'retract.explained': 'It stays where it is, marked as retracted, with the reason.',
  'retract.text': 'Why it is retracted',
  'retract.effect':
    'Readers see the retraction wherever this appears. It cannot be undone without another entry.',
  'retract.confirm': 'Retract',
  'retract.done': 'Retracted',
  'retract.stories_one': 'One published story uses this quote and will be flagged:',
  'retract.stories_other': '{{count}} published stories use this quote and will be flagged:',
  'retract.unknown': 'The stories that use this quote cannot be listed: {{reason}}',

  'kill.label': 'Kill …',
  'kill.title': 'Take the story away',
  'kill.explained':
    'For a story that must not be seen: wrong, unlawful, dangerous to somebody. If it is only wrong in part, correct it.',
  'kill.text': 'Why, for the record',
  'kill.effect':
    'The story disappears from every front end now. It stays here as a draft that cannot be published.',
  'kill.confirm': 'Kill the story',
  'kill.done': 'The story is gone from every front end',

  'checks.title': 'Before readers see it',
  'checks.close': 'Close the checks',
  'checks.story': 'In the story',
  'checks.records': 'In its quotes, sources and events',
  'checks.clean': 'Nothing stands between this story and its readers.',
  'checks.failed': 'The records of this story cannot be checked: {{reason}}',

  'sourcing.title': 'What the story rests on',
  'sourcing.nothing': 'Nothing on record yet: no quote, no claim.',
  'sourcing.direct': 'Quoted in full sentences',
  'sourcing.partial': 'Quoted in part',
  'sourcing.indirect': 'Paraphrased',
  'sourcing.firstHand': 'Heard or read by us',
  'sourcing.secondHand': 'Known through others',
  'sourcing.unverified': 'Unverified',
  'sourcing.viaStateMedia': 'Reached us through state media',
  'sourcing.namedSpeakers': 'Named speakers',
  'sourcing.unnamedSources': 'Unnamed sources',
  'sourcing.collectiveSources': 'Collective sources',
  'sourcing.claims': 'Claims',
  'sourcing.claimsWithoutClaimant': 'Claims behind which nobody stands',
  'sourcing.denials': 'Denials',
} as const
