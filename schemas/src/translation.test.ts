import type { CustomValidatorResult, LocaleSource, ValidationContext } from 'sanity'
import { describe, expect, it } from 'vitest'
import words from '../words.json' with { type: 'json' }
import { sentencesIn } from '../scripts/words.ts'
import { checkSource, type SourceLike } from './rules/index.ts'
import { findings } from './validation/findings.ts'

const unnamed: SourceLike = {
  identification: 'unnamed',
  name: 'Maria Holt',
  anonymity: { reason: 'safety', statement: 'for fear of her safety' },
}

type Validate = (value: unknown, context: ValidationContext) => Promise<CustomValidatorResult>

/** What an editor reads at a source. */
async function read(source: SourceLike, i18n: LocaleSource): Promise<CustomValidatorResult[]> {
  const validators: Validate[] = []
  const rule = {
    custom(validate: Validate) {
      validators.push(validate)
      return rule
    },
    error: () => rule,
    warning: () => rule,
    info: () => rule,
  }
  findings<SourceLike>((value) => checkSource(value, { namesakes: [] }))(rule)
  // As much of a context as these rules ask for.
  const context = { i18n } as unknown as ValidationContext
  const results = await Promise.all(validators.map((validate) => validate(source, context)))
  return results.filter((result) => result !== true)
}

/** A language that has one sentence. */
const norwegian = {
  currentLocale: { id: 'nb-NO' },
  loadNamespaces: async () => {},
  t: (key: string, values: Record<string, string>) =>
    key.startsWith('“{{name}}” looks like') ? `«${values['name']}» ser ut som et navn.` : key,
  // As much of it as a translation takes.
} as unknown as LocaleSource

const english = { currentLocale: { id: 'en-US' } } as unknown as LocaleSource

describe('what a rule found', () => {
  it('is said in English when nobody asks for another language', async () => {
    const message =
      '“Maria Holt” looks like a person’s name. Write the description you print: a senior defence official.'
    expect(await read(unnamed, english)).toEqual([[{ message, path: ['name'] }]])
  })

  it('is said in the language of the editor, with its values', async () => {
    const message = '«Maria Holt» ser ut som et navn.'
    expect(await read(unnamed, norwegian)).toEqual([[{ message, path: ['name'] }]])
  })
})

describe('the words of the model, for translators', () => {
  it('are titles, descriptions, choices, what is asked for and what rules say', () => {
    const some = [
      'Where it was said',
      'Fear of retaliation',
      'Which words?',
      'Who made the picture?',
    ]
    expect(Object.keys(words)).toEqual(expect.arrayContaining(some))
  })

  it('have no sentence that is put together as it is said', () => {
    expect(sentencesIn("error(late ? 'So late.' : say('At {{time}}.', { time }))", 'a.ts')).toEqual(
      ['So late.', 'At {{time}}.'],
    )
    expect(() => sentencesIn('warning(`At ${time}.`)', 'a.ts')).toThrow('write a whole sentence')
    expect(() => sentencesIn('warning(message)', 'a.ts')).toThrow('a.ts says message')
  })
})
