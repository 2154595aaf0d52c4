import type { ComponentType, ReactNode } from 'react'
import type {
  BlockOf,
  BlockType,
  BodyItem,
  MarkOf,
  MarkType,
  OwnBlock,
  OwnType,
} from '../render/body.ts'
import type { RenderOptions } from '../render/options.ts'

/** A link: to a page of the same front end, or, with `external`, away from it. */
export interface LinkProps {
  readonly href: string
  readonly external?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** Everything a component of this entry can be told; all of it can be left out. */
export interface ReactOptions extends RenderOptions {
  /** Draws links, for instance with `next/link`; a plain `a` unless given. Addresses are safe. */
  readonly link?: ComponentType<LinkProps>
}

/** What a block of a body becomes. */
export type BlockPart<Type extends BlockType> = ComponentType<{
  readonly value: BlockOf<Type>
  readonly options: ReactOptions
}>

/** What annotated words become. */
export type MarkPart<Type extends MarkType> = ComponentType<{
  readonly value: MarkOf<Type>
  readonly options: ReactOptions
  readonly children: ReactNode
}>

/** A component for every kind of block and annotation: one that is missing does not compile. */
export type Parts = { readonly [Type in BlockType]: BlockPart<Type> } & {
  readonly [Type in MarkType]: MarkPart<Type>
}

/** Parts to draw differently, and one for each kind of block that a newsroom added. */
export type PartsFor<Item extends OwnBlock> = Partial<Parts> & {
  readonly [Type in OwnType<Item>]: ComponentType<{
    readonly value: BlockOf<Type, Item>
    readonly options: ReactOptions
  }>
}

/** What {@link StoryBody} is given. */
export interface StoryBodyProps extends ReactOptions {
  readonly body: readonly BodyItem[]
  readonly parts?: Partial<Parts>
}

/** With kinds of blocks of one’s own, there must be a part for each. */
export interface OwnBodyProps<Item extends OwnBlock> extends ReactOptions {
  readonly body: readonly Item[]
  readonly parts: PartsFor<Item>
}
