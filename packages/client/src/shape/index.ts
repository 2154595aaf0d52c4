/**
 * The words a generated module describes answers with: `text: is.filled(is.string)`.
 *
 * @module
 */
export * from './words.ts'
export type { Query } from '../query.ts'
export type { DraftOf, PublishedOf, Shape } from './shape.ts'
