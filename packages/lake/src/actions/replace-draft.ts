import { z } from 'zod'
import { defineAction, documentAttributes } from './action.ts'
import { assertVariantOf } from './variants.ts'

/** Puts other content in the place of a draft, as restoring an earlier revision does. */
export const replaceDraft = defineAction(
  { publishedId: z.string(), attributes: documentAttributes },
  ({ publishedId, attributes }, transaction) => {
    assertVariantOf(publishedId, attributes._id)
    const present = transaction.read(attributes._id) ?? transaction.require(publishedId)
    transaction.write(
      { ...attributes, _createdAt: present._createdAt },
      { createOrReplace: attributes },
    )
  },
)
