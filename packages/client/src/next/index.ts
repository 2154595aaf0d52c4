/**
 * What a Next.js site needs beside next-sanity.
 *
 * @module
 */
export { editing, type Editable, type Editing, type EditingOptions } from './editing.ts'
export { CACHE_TAG, fromSanityFetch, type SanityFetch } from './fetch.ts'
export { revalidation, type RevalidationOptions } from './revalidation.ts'
