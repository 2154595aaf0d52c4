import { z } from 'zod'
import { alreadyExists } from '../mutations/mutation.ts'
import { defineAction, documentAttributes } from './action.ts'
import { assertVariantOf } from './variants.ts'

/** Makes a draft or version. An existing one is an error, unless it is to be ignored. */
export const create = defineAction(
  {
    publishedId: z.string(),
    attributes: documentAttributes,
    ifExists: z.enum(['fail', 'ignore']).optional(),
  },
  ({ publishedId, attributes, ifExists }, transaction) => {
    assertVariantOf(publishedId, attributes._id)
    if (transaction.read(attributes._id) === undefined)
      transaction.write(attributes, { create: attributes })
    else if (ifExists !== 'ignore') throw alreadyExists(attributes._id)
  },
)
