import { edition } from './edition.ts'

/** The sections that this edition has stories of, in the order in which they come up. */
export async function sections(): Promise<readonly string[]> {
  const { stories } = await edition()
  return [...new Set(stories.flatMap(({ section }) => section ?? []))]
}

export const sectionTitle = (section: string): string =>
  section.charAt(0).toUpperCase() + section.slice(1)
