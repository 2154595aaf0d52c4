/** A document as it is stored. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [attribute: string]: unknown
}

/** A document on its way in: the lake sets revision and times. */
export type IncomingDocument = { readonly _id: string; readonly _type: string } & Record<
  string,
  unknown
>

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
