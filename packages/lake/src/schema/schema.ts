import { z } from 'zod'

/** A type of an extracted schema, as `sanity schema extract` writes them. */
export type TypeNode =
  | { type: 'string'; value?: string | undefined }
  | { type: 'number'; value?: number | undefined }
  | { type: 'boolean'; value?: boolean | undefined }
  | { type: 'null' | 'unknown' }
  | { type: 'array'; of: TypeNode }
  | { type: 'union'; of: TypeNode[] }
  | { type: 'inline'; name: string }
  | ObjectNode

export interface ObjectNode {
  type: 'object'
  attributes: Record<string, Attribute>
  /** What it has besides: an array's item has a `_key` and is something else. */
  rest?: TypeNode | undefined
  /** A reference, and the type of document it leads to. */
  dereferencesTo?: string | undefined
}

export interface Attribute {
  value: TypeNode
  optional?: boolean | undefined
}

const typeNode: z.ZodType<TypeNode> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('string'), value: z.string().optional() }),
    z.object({ type: z.literal('number'), value: z.number().optional() }),
    z.object({ type: z.literal('boolean'), value: z.boolean().optional() }),
    z.object({ type: z.enum(['null', 'unknown']) }),
    z.object({ type: z.literal('array'), of: typeNode }),
    z.object({ type: z.literal('union'), of: z.array(typeNode) }),
    z.object({ type: z.literal('inline'), name: z.string() }),
    z.object({
      type: z.literal('object'),
      attributes: z.record(z.string(), attribute),
      rest: typeNode.optional(),
      dereferencesTo: z.string().optional(),
    }),
  ]),
)

const attribute = z.object({
  type: z.literal('objectAttribute'),
  value: typeNode,
  optional: z.boolean().optional(),
})

/** What `sanity schema extract` writes to `schema.json`: documents, and the types they are made of. */
export const schemaSchema = z.array(
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('document'),
      name: z.string(),
      attributes: z.record(z.string(), attribute),
    }),
    z.object({ type: z.literal('type'), name: z.string(), value: typeNode }),
  ]),
)

export type Schema = z.infer<typeof schemaSchema>
