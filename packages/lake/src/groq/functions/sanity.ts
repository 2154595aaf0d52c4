import { parse, type ExprNode } from 'groq-js'
import { releaseOf } from '../../documents/ids.ts'
import { NULL } from '../evaluate/origin.ts'
import { isFields } from '../evaluate/values.ts'
import type { GroqFunction } from './function.ts'

const RELEASE_PATH = '_.releases.'
const RELEASES = parse('*[_type == "system.release"]')

export const sanityFunctions: Record<string, GroqFunction> = {
  /** A release is named by its name, or by the id of its document. */
  'sanity::partOfRelease': ([arg], scope) => {
    const release = arg === undefined ? null : scope.evaluate(arg).value
    const { value: document } = scope.value
    if (typeof release !== 'string' || !isFields(document)) return { value: null }
    const { _id, _originalId } = document
    const stored = _originalId ?? _id
    if (typeof stored !== 'string') return { value: null }
    const name = release.startsWith(RELEASE_PATH) ? release.slice(RELEASE_PATH.length) : release
    return { value: releaseOf(stored) === name }
  },
  'releases::all': (_args, scope) => scope.evaluate(RELEASES),
  /** Aspects are kept by a Media Library, and a lake has none: no asset has any. */
  'media::aspect': () => NULL,
  /** What is known of the user: no more than who it is. */
  'user::attributes': (_args: readonly ExprNode[], { context }) => ({
    value: { id: context.setting.identity },
  }),
}
