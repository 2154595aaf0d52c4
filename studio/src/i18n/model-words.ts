import { AS_IT_STANDS, MODEL_WORDS } from '@onrecord/schemas'
import { useCallback } from 'react'
import { useTranslation, type Template } from 'sanity'

/** Translates what the model says in English: a title, a choice, what a rule found. */
export function useModelWords(): (english: string) => string {
  const { t } = useTranslation(MODEL_WORDS)
  return useCallback(
    // Its values stand in it already; what else is in braces there an editor wrote.
    (english) => t(english, { ...AS_IT_STANDS, defaultValue: english, skipInterpolation: true }),
    [t],
  )
}

/** An entry of the menu of new documents: Sanity knows the name of a type there by key. */
export const inWords = (template: Template): Template => ({
  ...template,
  i18n: { title: { key: template.title, ns: MODEL_WORDS } },
})
