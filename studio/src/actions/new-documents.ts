import type { NewDocumentOptionsResolver } from 'sanity'

/** What an editor makes. Dossiers are made from their source, which gives them their private id. */
const OURS = ['from-story', 'article', 'quote', 'source', 'event']

export const newDocumentOptions: NewDocumentOptionsResolver = (options) =>
  options
    .filter(({ templateId }) => OURS.includes(templateId))
    .toSorted((a, b) => OURS.indexOf(a.templateId) - OURS.indexOf(b.templateId))
