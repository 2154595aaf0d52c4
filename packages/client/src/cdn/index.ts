export { cdn, type CdnOptions } from './cdn.ts'
