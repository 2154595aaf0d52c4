import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'
import { badRequest, tooManyRequests } from '../errors.ts'

/** OWASP's choice for argon2id: 19 MiB, two passes, one lane; about 50 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const SALT_BYTES = 16
const MIN_LENGTH = 10
const MAX_BYTES = 1024

/** Two at once keep the lake answering while somebody tries passwords; behind them a short line. */
const AT_ONCE = 2
const MAX_WAITING = 20

const derive = promisify(
  (parameters: Argon2Parameters, done: (e: Error | null, b: Buffer) => void) =>
    argon2('argon2id', parameters, done),
)

let running = 0
const waiting: (() => void)[] = []

/** @throws LakeError 429 when too many already wait */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MAX_WAITING) throw tooManyRequests(5)
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

const normal = (password: string) => password.normalize('NFC')

/** @throws LakeError 400 that says what a password must be */
function assertGood(password: string): void {
  if (password.length < MIN_LENGTH)
    throw badRequest(`A password needs at least ${MIN_LENGTH} characters`)
  if (Buffer.byteLength(password) > MAX_BYTES)
    throw badRequest(`A password may have at most ${MAX_BYTES} bytes`)
}

/** @returns a PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash` @throws LakeError 400 when it is too short or too long */
export async function hashPassword(password: string): Promise<string> {
  const message = normal(password)
  assertGood(message)
  const nonce = randomBytes(SALT_BYTES)
  const tag = await inTurn(() => derive({ ...COST, message, nonce }))
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/
/** Checked where there is no password, so that the answer takes as long. It fits none: its tag is not a hash. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(Buffer.alloc(SALT_BYTES))}$${base64(Buffer.alloc(COST.tagLength))}`

/** Whether this is the password. `undefined` is nobody's hash, and takes as long to say no. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(hash ?? NOBODY) ?? []
  const message = normal(password)
  if (Buffer.byteLength(message) > MAX_BYTES) return false
  const expected = Buffer.from(tag, 'base64')
  const found = await inTurn(() =>
    derive({
      message,
      nonce: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: expected.length,
    }),
  )
  return timingSafeEqual(found, expected) && hash !== undefined
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}
