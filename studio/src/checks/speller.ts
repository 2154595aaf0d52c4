import type { Speller } from './spelling.ts'

/** Reads a file of the dictionary. */
type Read = (file: 'index.aff' | 'index.dic') => Promise<string>

/** A speller made of a Hunspell dictionary. nspell is loaded when the first one is wanted. */
export async function spellerOf(read: Read): Promise<Speller> {
  const [{ default: nspell }, aff, dic] = await Promise.all([
    import('nspell'),
    read('index.aff'),
    read('index.dic'),
  ])
  return nspell(aff, dic)
}

// The packages' own entries read files with Node; the dictionaries are only reached by their paths.
const american = {
  'index.aff': new URL('../../node_modules/dictionary-en/index.aff', import.meta.url),
  'index.dic': new URL('../../node_modules/dictionary-en/index.dic', import.meta.url),
}
const british = {
  'index.aff': new URL('../../node_modules/dictionary-en-gb/index.aff', import.meta.url),
  'index.dic': new URL('../../node_modules/dictionary-en-gb/index.dic', import.meta.url),
}

const loaded = new Map<typeof american, Promise<Speller>>()

/**
 * Who spells a language, from files that the Studio is built with; each loaded once, and only when
 * asked for. Plain `en` says nothing of colour or color: either is right. Nobody for other languages.
 */
export async function spellerFor(language: string): Promise<Speller | undefined> {
  const [code, region] = language.toUpperCase().split('-')
  if (code !== 'EN') return undefined
  const wanted =
    region === undefined ? [british, american] : region === 'US' ? [american] : [british]
  return eitherOf(await Promise.all(wanted.map(load)))
}

function load(files: typeof american): Promise<Speller> {
  const speller = loaded.get(files) ?? spellerOf((file) => download(files[file]))
  loaded.set(files, speller)
  // What failed for want of a network is tried again.
  speller.catch(() => loaded.delete(files))
  return speller
}

/** A word is right when one of them knows it. */
const eitherOf = (spellers: readonly Speller[]): Speller => ({
  correct: (word) => spellers.some((speller) => speller.correct(word)),
  suggest: (word) => spellers[0]?.suggest(word) ?? [],
})

async function download(file: URL): Promise<string> {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`The dictionary cannot be loaded: ${answer.status}`)
  return answer.text()
}
