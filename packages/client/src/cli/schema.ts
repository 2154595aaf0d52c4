import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SchemaType } from '@onrecord/codegen'
import { CommandError } from './command.ts'

const EXTRACT = '`npx sanity schema extract --enforce-required-fields`'

/**
 * Reads a schema as `sanity schema extract` writes it.
 *
 * @throws CommandError when there is none, or the file holds something else
 */
export function readSchema(file: string): SchemaType {
  if (!existsSync(file))
    throw new CommandError(
      `There is no schema at ${path.resolve(file)}. Write one with ${EXTRACT}, or say where it is with --schema.`,
    )
  const schema = parsed(readFileSync(file, 'utf8'))
  if (!Array.isArray(schema) || schema.length === 0 || !schema.every(isEntry))
    throw new CommandError(`${file} is not a schema. Write it with ${EXTRACT}.`)
  // A list of named types: what `sanity schema extract` writes for groq-js.
  return schema as SchemaType
}

const isEntry = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  'name' in entry &&
  typeof entry.name === 'string' &&
  'type' in entry &&
  ((entry.type === 'document' && 'attributes' in entry) ||
    (entry.type === 'type' && 'value' in entry))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
