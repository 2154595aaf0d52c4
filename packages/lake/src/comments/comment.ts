import { z } from 'zod'
import { isObject, type StoredDocument } from '../documents/document.ts'
import { publishedId, randomId } from '../documents/ids.ts'
import { badRequest, gatewayError } from '../errors.ts'
import type { Identity } from '../identity.ts'
import type { Place } from './place.ts'
import { anchorSchema, resolveSelection, type Anchor } from './selection.ts'

const message = z.array(z.looseObject({ _type: z.string() }))

/** What somebody says of a document, a field, or a stretch of text; or in answer to another comment. */
export const newComment = z.object({
  _id: z.string().optional(),
  message,
  context: z.record(z.string(), z.unknown()).optional(),
  threadId: z.string().optional(),
  parentCommentId: z.string().optional(),
  target: z
    .object({
      documentId: z.string(),
      documentType: z.string(),
      documentRevisionId: z.string().optional(),
      path: z.string().optional(),
      anchor: anchorSchema.optional(),
    })
    .optional(),
})

export const changedComment = z.object({
  message: message.optional(),
  status: z.enum(['open', 'resolved']).optional(),
  /** Null leaves a comment on the field as a whole. */
  anchor: anchorSchema.nullable().optional(),
})

/** The faces one can make at a comment, by their short names. */
export const shortName = z.enum([
  ':-1:',
  ':+1:',
  ':eyes:',
  ':heart:',
  ':heavy_plus_sign:',
  ':rocket:',
])

type Mutations = Record<string, unknown>[]

const COMMENT = '_type == "sanity.comment"'

/** The comments of a place, for one who reads and writes them. */
export class Comments {
  readonly #place: Place
  readonly #identity: Identity

  constructor(place: Place, identity: Identity) {
    this.#place = place
    this.#identity = identity
  }

  create(input: z.infer<typeof newComment>): Mutations {
    const { _id = randomId(), parentCommentId, target } = input
    if ((target === undefined) === (parentCommentId === undefined))
      throw badRequest('A comment has either a "target" or, as a reply, a "parentCommentId"')
    const place =
      target === undefined
        ? this.#asReply(parentCommentId ?? '')
        : { threadId: input.threadId ?? randomId(), status: 'open', ...this.#about(target) }
    const comment = {
      _id,
      _type: 'sanity.comment',
      _system: { createdBy: this.#identity.id },
      message: input.message,
      reactions: [],
      ...(input.context === undefined ? {} : { context: input.context }),
      ...place,
    }
    return [{ create: comment }]
  }

  /** A new status is the status of all replies too. */
  update(id: string, change: z.infer<typeof changedComment>): Mutations {
    const comment = this.#require(id)
    const { message: words, status, anchor } = change
    if (words !== undefined || anchor !== undefined) this.#assertOwn(comment)
    const set = {
      ...(words === undefined ? {} : { message: words, lastEditedAt: new Date().toISOString() }),
      ...(status === undefined ? {} : { status }),
    }
    const mutations: Mutations = [{ patch: { id, set } }]
    if (anchor !== undefined) mutations.push({ patch: { id, ...this.#anchored(comment, anchor) } })
    if (status !== undefined)
      for (const reply of this.#replies(id))
        mutations.push({ patch: { id: reply, set: { status } } })
    return mutations
  }

  /** Deletes a comment with its replies. */
  delete(id: string): Mutations {
    this.#assertOwn(this.#require(id))
    return [id, ...this.#replies(id)].map((one) => ({ delete: { id: one } }))
  }

  addReaction(id: string, name: z.infer<typeof shortName>): Mutations {
    this.#require(id)
    const [reaction] = this.#reaction(name)
    const addedAt = new Date().toISOString()
    const item = { ...reaction, shortName: name, userId: this.#identity.id, addedAt }
    return [
      { patch: { id, setIfMissing: { reactions: [] } } },
      ...this.removeReaction(id, name),
      { patch: { id, insert: { after: 'reactions[-1]', items: [item] } } },
    ]
  }

  removeReaction(id: string, name: z.infer<typeof shortName>): Mutations {
    this.#require(id)
    const [{ _key }] = this.#reaction(name)
    return [{ patch: { id, unset: [`reactions[_key==${JSON.stringify(_key)}]`] } }]
  }

  /** One person makes each face once. */
  #reaction = (name: string): [{ _key: string }] => [{ _key: `${this.#identity.id}-${name}` }]

  #asReply(parentCommentId: string) {
    const { target, threadId, status } = this.#require(parentCommentId)
    return { parentCommentId, target, threadId, status }
  }

  #about(target: NonNullable<z.infer<typeof newComment>['target']>) {
    const { documentId, documentType, documentRevisionId, path, anchor } = target
    if (anchor !== undefined && path === undefined)
      throw badRequest('A comment with an "anchor" needs the "path" of the field it is in')
    const found =
      anchor === undefined || path === undefined
        ? undefined
        : resolveSelection(anchor, anchor.fieldValue ?? this.#fieldOf(documentId, path))
    const selection = found === undefined ? {} : { selection: found.selection }
    return {
      target: {
        document: {
          _ref: `${this.#place.resource}:${publishedId(documentId)}`,
          _type: 'globalDocumentReference',
          _weak: true,
        },
        documentType,
        sourceDocumentId: documentId,
        ...(documentRevisionId === undefined ? {} : { documentRevisionId }),
        ...(path === undefined ? {} : { path: { field: path, ...selection } }),
      },
      ...(found === undefined ? {} : { contentSnapshot: found.snapshot }),
    }
  }

  #anchored(comment: StoredDocument, anchor: Anchor | null): Record<string, unknown> {
    if (anchor === null) return { unset: ['target.path.selection', 'contentSnapshot'] }
    const target = isObject(comment['target']) ? comment['target'] : {}
    const path = isObject(target['path']) ? target['path']['field'] : undefined
    if (typeof path !== 'string')
      throw badRequest('This comment is not about a field, so no text of it can be marked')
    const field = anchor.fieldValue ?? this.#fieldOf(String(target['sourceDocumentId']), path)
    const { selection, snapshot } = resolveSelection(anchor, field)
    return { set: { 'target.path.selection': selection, contentSnapshot: snapshot } }
  }

  /** The field as the document holds it now, for whoever asks. */
  #fieldOf(documentId: string, path: string): unknown {
    const { documents } = this.#place.subject.readBy(this.#identity).documents([documentId])
    const [field] = documents.map((document) => valueAt(document, path))
    return field
  }

  #require(id: string): StoredDocument {
    const { documents } = this.#place.comments.readBy(this.#identity).documents([id])
    const [comment] = documents
    if (comment?._type === 'sanity.comment') return comment
    throw gatewayError(404, 'Not Found', `There is no comment "${id}"`)
  }

  #replies(id: string): string[] {
    const { json } = this.#place.comments.readBy(this.#identity).query({
      groq: `*[${COMMENT} && parentCommentId == $id]._id`,
      params: { id },
      perspective: 'raw',
    })
    return z.array(z.string()).parse(JSON.parse(json))
  }

  /** Words are changed by whoever said them; everybody may resolve, and answer. */
  #assertOwn({ _id, _system }: StoredDocument): void {
    const author = isObject(_system) ? _system['createdBy'] : undefined
    if (author === this.#identity.id || this.#identity.role === 'administrator') return
    throw gatewayError(403, 'Forbidden', `The comment "${_id}" was written by somebody else`)
  }
}

const SEGMENT = /([^.[\]]+)|\[_key=="([^"]*)"\]|\[(\d+)\]/g

/** The value at a path such as `sections[_key=="a"].body`; undefined where it leads nowhere. */
function valueAt(document: unknown, path: string): unknown {
  let value = document
  for (const [, name, key, index] of path.matchAll(SEGMENT)) {
    if (name !== undefined) value = isObject(value) ? value[name] : undefined
    else if (!Array.isArray(value)) return undefined
    else if (key !== undefined)
      value = value.find((item: unknown) => isObject(item) && item['_key'] === key)
    else value = value[Number(index)]
  }
  return value
}
