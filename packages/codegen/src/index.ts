export { generateDocuments } from './documents.ts'
export { generateQueries, type QueriesInput } from './queries.ts'
export { QueryError } from './query-error.ts'
export type { SchemaType } from './type-node.ts'
