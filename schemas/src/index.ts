export { newsroom } from './newsroom.ts'
export { onrecordSchema, schemaTypes } from './plugin.ts'
