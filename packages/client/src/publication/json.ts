/** A JSON value; what is undefined is not written. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [property: string]: Json }

/** An object of a JSON format. */
export type JsonObject = { readonly [property: string]: Json }

/** An object of what is known: absent values and empty lists are left out. */
export function known(properties: Readonly<Record<string, Json | null | undefined>>): JsonObject {
  const written: Record<string, Json> = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue
    if (Array.isArray(value) && value.length === 0) continue
    written[name] = value
  }
  return written
}
