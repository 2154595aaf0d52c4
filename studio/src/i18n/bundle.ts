import { MODEL_WORDS } from '@onrecord/schemas'
import { defineLocaleResourceBundle, type LocaleDefinition } from 'sanity'
import { REASONS } from './reasons.ts'

/** The namespace of our own words in the Studio's translations. */
export const NAMESPACE = 'onrecord'

const english = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: NAMESPACE,
    resources: async () => (await import('./en.ts')).words,
  }),
  // Reasons are English as they come.
  defineLocaleResourceBundle({ locale: 'en-US', namespace: REASONS, resources: {} }),
]

const german = [
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: NAMESPACE,
    resources: async () => (await import('./de.ts')).words,
  }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: REASONS,
    resources: async () => (await import('./de-reasons.ts')).reasons,
  }),
  defineLocaleResourceBundle({
    locale: 'de-DE',
    namespace: MODEL_WORDS,
    resources: async () => (await import('./de-model.ts')).model,
  }),
]

export const bundles = [...english, ...german]

/** Whoever has chosen no language gets the last of the list. */
export const englishUnlessChosen = (locales: LocaleDefinition[]): LocaleDefinition[] =>
  locales.toSorted((a, b) => Number(a.id === 'en-US') - Number(b.id === 'en-US'))
