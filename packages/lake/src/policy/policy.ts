import { z } from 'zod'

/** What must hold of every change of a document. */
export const ruleSchema = z.strictObject({
  name: z.string().min(1),
  /**
   * GROQ in delta mode, true for what is allowed. The changed document is the root; `before()`,
   * `after()`, `identity()` and lookups work. `$authors` are those who wrote the draft since it was
   * begun, `$draft` is the draft as it was before this change, and `$edited` names the fields in which
   * the document differs from that draft.
   */
  condition: z.string().min(1),
  /** What whoever is refused is told, and how to mend it. */
  message: z.string().min(1),
})
export const policySchema = z.array(ruleSchema)

export type Rule = z.infer<typeof ruleSchema>
export type Policy = readonly Rule[]
