import type { DatasetInfo } from '../dataset/info.ts'
import type { Manner, QueryAnswer, QueryRequest, Unread } from '../dataset/reading.ts'
import type { Identity } from '../identity.ts'

/** A query with all that is needed to answer it from the database file. */
export interface Question {
  readonly dataset: {
    readonly key: number
    readonly info: DatasetInfo
    readonly projectId: string
    readonly tagSecret: Uint8Array
  }
  readonly identity: Identity
  readonly request: QueryRequest | (Unread & Manner)
}

/** An answer, and to what query. */
export interface Answered extends QueryAnswer {
  readonly groq: string
}

export type Reply =
  | { readonly answer: Answered }
  | {
      readonly refusal: { status: number; message: string; body: Record<string, unknown> }
    }
  | { readonly failure: string }
