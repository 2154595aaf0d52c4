import { defineLocaleResourceBundle } from 'sanity'

/** The namespace of our own words in the Studio's translations. */
export const NAMESPACE = 'onrecord'

export const english = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: NAMESPACE,
  resources: async () => (await import('./en.ts')).words,
})
