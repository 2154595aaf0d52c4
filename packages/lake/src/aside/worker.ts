// Answers the queries that would keep others waiting, on a thread and a connection of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { Reading, type QueryRequest } from '../dataset/reading.ts'
import { ResultCache } from '../dataset/result-cache.ts'
import { Collection } from '../documents/collection.ts'
import { LakeError } from '../errors.ts'
import { queryIn } from '../http/posted.ts'
import { Hub } from '../listen/hub.ts'
import { Tags } from '../listen/tags.ts'
import { Counters } from '../store/counters.ts'
import { openReader } from '../store/driver.ts'
import { PathIndexes } from '../store/path-indexes.ts'
import type { Question, Reply } from './question.ts'

/** What one query asks for twice stays parsed, in characters of JSON; nothing outlives the query. */
const CACHE_SIZE = 16_000_000

const db = openReader(String(workerData))

function answer({ dataset, identity, request }: Question): Reply {
  const { key, info, projectId, tagSecret } = dataset
  // One state for all that the query reads.
  db.exec('BEGIN')
  try {
    const shelves = {
      db,
      dataset: key,
      collection: new Collection(db, key, CACHE_SIZE),
      indexes: new PathIndexes(db, key),
      counters: new Counters(db, key),
    }
    const sources = {
      info: () => info,
      projectId,
      shelves,
      hub: new Hub(),
      tags: new Tags(tagSecret),
      results: new ResultCache(0),
    }
    const read = readRequest(request)
    return { answer: { groq: read.groq, ...new Reading(sources, identity).query(read) } }
  } catch (error) {
    if (error instanceof LakeError) {
      const { status, message, body } = error
      return { refusal: { status, message, body } }
    }
    return { failure: error instanceof Error ? String(error.stack) : String(error) }
  } finally {
    db.exec('COMMIT')
  }
}

function readRequest(request: Question['request']): QueryRequest {
  if (!('body' in request)) return request
  const { body, params, ...manner } = request
  const query = queryIn(body)
  return { ...manner, groq: query.groq, params: { ...params, ...query.params } }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (reply: Reply | 'ready') => parentPort?.postMessage(reply)

parentPort?.on('message', (question: Question) => say(answer(question)))
say('ready')
