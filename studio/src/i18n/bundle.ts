import { defineLocaleResourceBundle } from 'sanity'
import { REASONS } from './reasons.ts'

/** The namespace of our own words in the Studio's translations. */
export const NAMESPACE = 'onrecord'

export const english = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: NAMESPACE,
    resources: async () => (await import('./en.ts')).words,
  }),
  // Reasons are English as they come.
  defineLocaleResourceBundle({ locale: 'en-US', namespace: REASONS, resources: {} }),
]
