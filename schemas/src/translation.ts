import type { SchemaTypeDefinition, ValidationContext } from 'sanity'
import type { Finding } from './rules/index.ts'

/**
 * The namespace of the model's own words in a Studio's translations. The English is the key, as in
 * gettext: what has no translation yet is shown as it stands here.
 */
export const MODEL_WORDS = 'onrecord-model'

/** Sentences have points and colons in them: their keys are not paths. */
export const AS_IT_STANDS = { ns: MODEL_WORDS, keySeparator: false, nsSeparator: false } as const

/** What a rule found, in the language of whoever asked. */
export async function translated(
  { message, sentence, values }: Finding,
  { i18n }: Pick<ValidationContext, 'i18n'>,
): Promise<string> {
  if (i18n.currentLocale.id === 'en-US') return message
  await i18n.loadNamespaces([MODEL_WORDS])
  return i18n.t(sentence, { ...values, ...AS_IT_STANDS, defaultValue: sentence })
}

/** A type whose groups and orderings are translated where Sanity can: it knows them by key. */
export function translatable(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const named = <Part extends { title?: string }>(parts: readonly Part[]) =>
    parts.map((part) =>
      part.title === undefined
        ? part
        : { ...part, i18n: { title: { key: part.title, ns: MODEL_WORDS } } },
    )
  return {
    ...type,
    ...('groups' in type && type.groups ? { groups: named(type.groups) } : {}),
    ...('orderings' in type && type.orderings ? { orderings: named(type.orderings) } : {}),
  }
}
