export type {
  BlockOf,
  BlockType,
  BodyItem,
  MarkOf,
  MarkType,
  OwnBlock,
  OwnType,
} from '../render/body.ts'
export { addressesUnder, type Addresses, type CompleteAddresses } from '../render/addresses.ts'
export type { Image } from '../render/options.ts'
export { safeHref } from '../render/safe-href.ts'
export { Attribution, SourceName } from './attribution.tsx'
export { StoryBody } from './body.tsx'
export { ClaimBox } from './claim.tsx'
export { EventEntry, Timeline } from './event.tsx'
export { Picture } from './figure.tsx'
export type {
  BlockPart,
  LinkProps,
  MarkPart,
  OwnBodyProps,
  Parts,
  PartsFor,
  ReactOptions,
  StoryBodyProps,
} from './options.ts'
export { QuoteFigure } from './quote.tsx'
