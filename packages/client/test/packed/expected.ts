/** What the program in `project` makes of the story about the doors, by entry point. */
export const expected = {
  '.': 'The story of doors',
  './cdn': 'Ane Holt',
  './feeds': true,
  './groq': 2,
  './html': true,
  './ical': true,
  './json-ld': true,
  './ninjs': 'usable',
  './queries': 'articleCards',
  './react': true,
  './sanity': 'The doors stay open.',
  './shape': 'string',
  './testing': 'Ane',
  './text': true,
  './words': ['Ane Holt, as reported by The State Wire (state-controlled media, North Korea)'],
  './zod': false,
}
