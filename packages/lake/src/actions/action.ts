import { z } from 'zod'
import { TransactionError } from '../errors.ts'
import type { Transaction } from '../transaction.ts'

/** One kind of action: what it is given, and what it does. */
export type Action = (input: unknown, transaction: Transaction) => void

/**
 * Defines a kind of action. Its fields are parsed before it runs.
 *
 * @param run refuses by throwing a TransactionError
 */
export function defineAction<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (action: z.infer<z.ZodObject<Shape>>, transaction: Transaction) => void,
): Action {
  const schema = z.object(shape)
  return (input, transaction) => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return run(parsed.data, transaction)
    const [issue] = parsed.error.issues
    throw new TransactionError({
      type: 'validationError',
      description: `The action's "${issue?.path.join('.')}" is not right: ${issue?.message}`,
    })
  }
}

export const documentAttributes = z.looseObject({ _id: z.string(), _type: z.string().min(1) })
