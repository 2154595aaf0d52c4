import type { Article, Block } from '../queries.generated.ts'

/** Anything that stands in a story’s body. */
export type BodyItem = Article['body'][number]
/** The kinds of blocks that are not text. */
export type BlockType = Exclude<BodyItem['_type'], 'block'>

type Mark = NonNullable<Block['markDefs']>[number]
/** The kinds of annotations in running text. */
export type MarkType = Mark['_type']
/** One kind of annotation. */
export type MarkOf<Type extends MarkType> = Extract<Mark, { _type: Type }>

/** A kind of block that a newsroom added to its own schema. */
export interface OwnBlock {
  readonly _type: string
  readonly _key: string
}
/** One kind of block: of ours, or of a body with kinds of blocks that a newsroom added. */
export type BlockOf<Type extends string, Item extends OwnBlock = BodyItem> = Extract<
  Item,
  { _type: Type }
>
/** The names of the kinds that a newsroom added. */
export type OwnType<Item extends OwnBlock> = Exclude<Item['_type'], BodyItem['_type']>
