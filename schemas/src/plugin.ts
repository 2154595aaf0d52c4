import { defineLocaleResourceBundle, definePlugin } from 'sanity'
import { MODEL_WORDS, translatable } from './translation.ts'
import { article } from './types/article.ts'
import { attribution } from './types/attribution.ts'
import { attributionHop } from './types/attribution-hop.ts'
import { bodyTypes } from './types/body.ts'
import { citation } from './types/citation.ts'
import { claim, claimResponse } from './types/claim.ts'
import { credit } from './types/credit.ts'
import { event } from './types/event.ts'
import { figure } from './types/figure.ts'
import { localizedName } from './types/localized-name.ts'
import { participant } from './types/participant.ts'
import { place } from './types/place.ts'
import { quote } from './types/quote.ts'
import { review } from './types/review.ts'
import { source } from './types/source.ts'
import { sourceDossier } from './types/source-dossier.ts'
import { topic } from './types/topic.ts'
import { update } from './types/update.ts'

/** Every type of the model: documents first, then what they are made of. */
export const schemaTypes = [
  article,
  quote,
  source,
  event,
  sourceDossier,
  review,
  ...bodyTypes,
  attribution,
  attributionHop,
  citation,
  claim,
  claimResponse,
  credit,
  figure,
  localizedName,
  participant,
  place,
  topic,
  update,
]

/**
 * The content model, for any Studio.
 *
 * @example
 * ```ts
 * import { onrecordSchema } from '@onrecord/schemas'
 * import { defineConfig } from 'sanity'
 *
 * export default defineConfig({ projectId, dataset, plugins: [onrecordSchema()] })
 * ```
 */
export const onrecordSchema = definePlugin({
  name: 'onrecord-schema',
  schema: { types: schemaTypes.map(translatable) },
  i18n: {
    // English needs no resources: its words are the keys.
    bundles: [
      defineLocaleResourceBundle({ locale: 'en-US', namespace: MODEL_WORDS, resources: {} }),
    ],
  },
})
