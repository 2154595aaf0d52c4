export { inMemory, type InMemory, type StoredDocument } from './in-memory.ts'
