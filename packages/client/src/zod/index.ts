export { zodOf } from './zod.ts'
