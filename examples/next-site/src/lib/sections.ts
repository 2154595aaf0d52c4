/** The sections of this site, in the order of its navigation. */
export const sections: readonly string[] = [
  'world',
  'local',
  'politics',
  'business',
  'science',
  'culture',
  'sport',
]

/** A section as a title. */
export const sectionTitle = (section: string): string =>
  section.charAt(0).toUpperCase() + section.slice(1)
