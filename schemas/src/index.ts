export { newsroom } from './newsroom.ts'
export { onrecordSchema, schemaTypes } from './plugin.ts'
export { AS_IT_STANDS, MODEL_WORDS } from './translation.ts'
