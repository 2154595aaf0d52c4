import { z } from 'zod'
import { badRequest } from '../errors.ts'

const MAX_SIDE = 8192
const side = z.coerce.number().int().min(1).max(MAX_SIDE).optional()
const fraction = z.coerce.number().min(0).max(1).optional()
const colour = z
  .string()
  .regex(/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i)
  .optional()

/** The parameters of Sanity's image pipeline, as they stand in a URL. */
const parameters = z.object({
  rect: z
    .string()
    .regex(/^\d+,\d+,\d+,\d+$/)
    .optional(),
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  'min-w': side,
  'min-h': side,
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min']).optional(),
  crop: z.enum(['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy']).optional(),
  'fp-x': fraction,
  'fp-y': fraction,
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif', 'json']).optional(),
  auto: z.enum(['format']).optional(),
  q: z.coerce.number().int().min(0).max(100).optional(),
  dpr: z.coerce.number().min(1).max(3).optional(),
  blur: z.coerce.number().min(0).max(2000).optional(),
  sharp: z.coerce.number().min(0).max(100).optional(),
  sat: z.coerce.number().optional(),
  invert: z.enum(['true', 'false']).optional(),
  flip: z.enum(['h', 'v', 'hv']).optional(),
  or: z.enum(['0', '90', '180', '270']).optional(),
  bg: colour,
  pad: z.coerce.number().int().min(0).max(MAX_SIDE).optional(),
})

export type Transformation = z.infer<typeof parameters>

/**
 * Reads what is wanted of a picture. Parameters that mean nothing to images are left alone.
 *
 * @param accept the browser's `Accept` header, which decides what `auto=format` is
 * @throws LakeError 400 naming the parameter that cannot be understood
 */
export function readTransformation(search: URLSearchParams, accept: string): Transformation {
  const parsed = parameters.safeParse(Object.fromEntries(search))
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path.join('.') ?? ''
    throw badRequest(`The image parameter "${name}" cannot be "${search.get(name) ?? ''}"`)
  }
  const { auto, ...wanted } = parsed.data
  if (auto === undefined || wanted.fm !== undefined) return wanted
  if (accept.includes('image/avif')) return { ...wanted, fm: 'avif' }
  return accept.includes('image/webp') ? { ...wanted, fm: 'webp' } : wanted
}
