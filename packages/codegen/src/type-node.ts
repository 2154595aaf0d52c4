import type { SchemaType as GroqSchema } from 'groq-js'

/** A schema as `sanity schema extract` writes it. */
export type SchemaType = GroqSchema

type Declared = SchemaType[number]

/** What a value can be. */
export type TypeNode = Extract<Declared, { type: 'type' }>['value']
