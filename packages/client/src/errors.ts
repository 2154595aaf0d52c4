/** A place in a document that an editor must look at. */
export interface ContentIssue {
  readonly documentId: string | undefined
  readonly documentType: string | undefined
  /** Field path inside that document: `attribution.speakers[0].name`. */
  readonly field: string
  readonly message: string
}

/** What the dataset holds does not fit the model. The message names documents and fields. */
export class InvalidContentError extends Error {
  override readonly name = 'InvalidContentError'
  readonly code = 'invalid-content'
  readonly issues: readonly ContentIssue[]

  constructor(issues: readonly ContentIssue[]) {
    const lines = issues.map(
      ({ documentId, documentType, field, message }) =>
        `  ${documentType ?? 'document'} ${documentId ?? '?'}, ${field}: ${message}`,
    )
    super(`The content does not fit the model:\n${lines.join('\n')}`)
    this.issues = issues
  }
}

/** The address of what is wrong in an answer: the nearest document, and the path from there. */
export function locate(
  answer: unknown,
  path: readonly PropertyKey[],
  message: string,
): ContentIssue {
  let documentId: string | undefined
  let documentType: string | undefined
  let from = 0
  let current = answer
  for (let depth = 0; ; depth++) {
    if (
      typeof current === 'object' &&
      current !== null &&
      '_id' in current &&
      typeof current._id === 'string'
    ) {
      documentId = current._id
      documentType =
        '_type' in current && typeof current._type === 'string' ? current._type : undefined
      from = depth
    }
    const key = path[depth]
    if (key === undefined || typeof current !== 'object' || current === null) break
    current = Reflect.get(current, key)
  }
  return { documentId, documentType, field: formatPath(path.slice(from)), message }
}

const formatPath = (path: readonly PropertyKey[]) =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('') || '(all of it)'
