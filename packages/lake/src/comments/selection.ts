import { z } from 'zod'
import { badRequest } from '../errors.ts'

const point = z.object({ _key: z.string(), offset: z.int().nonnegative() })
const block = z.looseObject({ _key: z.string(), _type: z.string() })

/** A stretch of Portable Text: from an offset in the text of one block to one in another. */
export const anchorSchema = z.object({
  type: z.literal('portable-text'),
  start: point,
  end: point,
  /** The text it was marked in, when that is not yet what the document holds. */
  fieldValue: z.array(block).optional(),
})
export type Anchor = z.infer<typeof anchorSchema>

export interface Selection {
  /** Each block's text with the marked part between two signs of the private use area. */
  readonly selection: { type: 'text'; value: { _key: string; text: string }[] }
  /** The marked part itself, as it looked. */
  readonly snapshot: Record<string, unknown>[]
}

const START = '\uF000'
const END = '\uF001'

/**
 * Finds the text an anchor marks.
 *
 * @param field the Portable Text the anchor points into
 * @throws LakeError 400 when a block it names is not there
 */
export function resolveSelection(anchor: Anchor, field: unknown): Selection {
  const blocks = z.array(block).catch([]).parse(field)
  const first = blocks.findIndex(({ _key }) => _key === anchor.start._key)
  const last = blocks.findIndex(({ _key }) => _key === anchor.end._key)
  if (first === -1 || last < first) {
    const missing = first === -1 ? anchor.start._key : anchor.end._key
    throw badRequest(`The anchor names the block "${missing}", which is not in the field after it`)
  }
  const marked = blocks.slice(first, last + 1).map((one, index, all) => {
    const text = textOf(one)
    const from = index === 0 ? Math.min(anchor.start.offset, text.length) : 0
    const to = index === all.length - 1 ? Math.min(anchor.end.offset, text.length) : text.length
    return { one, text, from, to: Math.max(from, to) }
  })
  return {
    selection: {
      type: 'text',
      value: marked.map(({ one, text, from, to }) => ({
        _key: one._key,
        text: `${text.slice(0, from)}${START}${text.slice(from, to)}${END}${text.slice(to)}`,
      })),
    },
    snapshot: marked.map(({ one, from, to }) => cut(one, from, to)),
  }
}

type Block = z.infer<typeof block>

const spans = z.array(z.looseObject({ text: z.string().optional() })).catch([])

const textOf = (one: Block): string =>
  spans
    .parse(one['children'])
    .map(({ text = '' }) => text)
    .join('')

/** A block with only the text between two offsets, and the inline objects among it. */
function cut(one: Block, from: number, to: number): Record<string, unknown> {
  let offset = 0
  const children = spans.parse(one['children']).flatMap((child) => {
    const start = offset
    offset += child.text?.length ?? 0
    if (child.text === undefined) return start >= from && start < to ? [child] : []
    const text = child.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...child, text }]
  })
  return { ...one, children }
}
