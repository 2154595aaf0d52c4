import { expect, it } from 'vitest'
import { idKey } from './keys.ts'
import { Reads } from './reads.ts'

it('an answer depends on a document that is not there yet, and not on what can never be one', () => {
  const reads = new Reads()
  for (const id of ['ann', 'drafts.ann', '["ann"]', 'a\nb', '']) reads.document(id, undefined)
  expect(reads.keys(10)).toEqual([idKey('ann')])
})
