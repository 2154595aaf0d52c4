/** Forms of a regular verb; `past` and `participle` hold both spellings where two are in use. */
export interface Inflection {
  readonly base: string
  readonly present: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly progressive: readonly string[]
}

/** Inflects a regular verb. @param doubles whether its last letter doubles: plan, planned */
export function inflected(verb: string, doubles = false): Inflection {
  const stem = doubles ? verb + verb.slice(-1) : verb
  if (/[^aeiou]y$/.test(verb))
    return regular(verb, `${verb.slice(0, -1)}ies`, [`${verb.slice(0, -1)}ied`], [`${verb}ing`])
  if (verb.endsWith('e'))
    return regular(verb, `${verb}s`, [`${verb}d`], [`${verb.replace(/e$/, '')}ing`])
  // “signalled” and “signaled”: both spellings are in use.
  if (/[^aeiou][aeo]l$/.test(verb))
    return regular(
      verb,
      `${verb}s`,
      ['l', ''].map((l) => `${verb}${l}ed`),
      ['l', ''].map((l) => `${verb}${l}ing`),
    )
  const present = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return regular(verb, present, [`${stem}ed`], [`${stem}ing`])
}

const regular = (
  base: string,
  present: string,
  past: readonly string[],
  progressive: readonly string[],
): Inflection => ({ base, present, past, participle: past, progressive })
