export {
  anonymityWords,
  attributionParts,
  attributionWords,
  sourceWords,
  speakerNames,
  stateMediaWords,
} from './attribution.ts'
export { authorWords, bylineWords } from './byline.ts'
export { dateWords, eventWhen, isCertain, machineDate } from './dates.ts'
export { english } from './english.ts'
export { countryName, languageName, listWords, textDirection } from './names.ts'
export { figureCredit, syntheticWords } from './figure.ts'
export { correctionTitle, quoteWords } from './quote.ts'
export type { Words } from './words.ts'
