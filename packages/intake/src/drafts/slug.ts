/** As long as the field takes. */
const MAX = 96

/** The last part of a web address, made of a headline: letters, digits and hyphens, cut at a word. */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > MAX) break
    slug = longer
  }
  return slug === '' ? (words[0] ?? 'story').slice(0, MAX) : slug
}
