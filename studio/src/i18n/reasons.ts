import type { Reason } from '@onrecord/intake'
import { said } from '@onrecord/intake/reason'
import { AS_IT_STANDS } from '@onrecord/schemas'
import { useCallback } from 'react'
import { useTranslation } from 'sanity'

/** The namespace of the intake's reasons. The English is the key, as with the words of the model. */
export const REASONS = 'onrecord-reasons'

/** Says why something is proposed, in the language of the Studio. */
export function useReasons(): (reason: Reason) => string {
  const { t } = useTranslation(REASONS)
  return useCallback(
    (reason) =>
      said(reason, ({ sentence }) =>
        // The copy stands in its places, and what is in braces there is no place.
        t(sentence, {
          ...AS_IT_STANDS,
          ns: REASONS,
          defaultValue: sentence,
          skipInterpolation: true,
        }),
      ),
    [t],
  )
}
