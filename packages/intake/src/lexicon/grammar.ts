const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''))

export const determiners = words(
  `the a an this that these those his her its their our my your another some any each every either
  neither both several many few most all no one two three four five six seven eight nine ten eleven
  twelve dozens scores hundreds thousands other others`,
)
export const possessivePronouns = words('his her its their')
export const pronouns = words('he she they it we i you who')
export const auxiliaries = words(
  `has have had is are was were be been being do does did will would can could may might must shall
  should 's 'd 've 'll hasn't haven't hadn't didn't doesn't wouldn't won't couldn't`,
)
export const beForms = words('is are was were be been being')
export const adverbs = words(
  `also later then still once never always often not only just again soon now earlier previously
  already even simply repeatedly reportedly meanwhile however instead thus too first afterwards
  afterward yesterday today tonight further merely ever almost yet here there once twice both all
  jointly together long likewise nonetheless nevertheless furthermore moreover additionally
  indeed perhaps once rather quite`,
)
export const prepositions = words(
  `of for at from in with on to by about against near over under after before during since until
  between among into onto through throughout across behind beyond inside outside within without
  amid despite toward towards regarding concerning including like unlike via per around along upon
  following ahead because as than above below beside besides except off out up down`,
)
/** After these a place, a time or an occasion follows: they end the name of a speaker. */
export const adverbialPrepositions = words(
  `in on at during after before since until amid despite as when while following ahead through via
  because by about over into outside inside near if around`,
)
export const conjunctions = words('and but or nor so yet plus')
export const subordinators = words(
  `because while although though when whenever if unless after before since until whereas where as
  that once whether how why what`,
)
/** Words that begin sentences with a capital and are no names. */
export const openers: ReadonlySet<string> = new Set([
  ...determiners,
  ...pronouns,
  ...prepositions,
  ...conjunctions,
  ...subordinators,
  ...adverbs,
  ...auxiliaries,
  ...words(`according asked cross-examining speaking citing quoting given meanwhile yes no well oh there here
  nobody everybody everyone somebody something nothing none half much more less least last
  next second third finally eventually elsewhere today yesterday monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october
  november december spring summer autumn winter mr mrs ms dr told added responding writing addressing
  recalling reached contacted pressed joining standing sitting officials sources residents police
  authorities prosecutors investigators experts analysts critics supporters opponents witnesses
  doctors nurses researchers scientists organisers organizers protesters lawmakers farmers
  lawyers economists campaigners neighbours neighbors relatives reporters people men women
  children parents teachers students workers staff fans players members local state federal
  national foreign western eastern southern northern former new old young early late her hers him them
  us me myself himself herself itself themselves your yours ours thank thanks please
  his its their our my said says among whatever whoever who whom whose which let back few down
  born raised built made nearly roughly approximately almost about dozens hundreds thousands
  reports rumours rumors media unions families friends colleagues aides hours days weeks months years`),
])

export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday')
export const months = words(
  `january february march april may june july august september october november december jan. feb.
  mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`,
)
