import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

/** Checking reads the whole file; up to this size nobody notices at the start. */
const AT_ONCE_BYTES = 32e6

/** What is wrong with the pages of a database; undefined when it is whole. */
export function damageOf(file: string): string | undefined {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const verdict = String(db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'])
    return verdict === 'ok' ? undefined : verdict
  } finally {
    db.close()
  }
}

export const isCheckedAtOnce = (file: string): boolean => statSync(file).size <= AT_ONCE_BYTES

/**
 * Checks a database while it is used, in a process of its own: SQLite cannot be stopped in the middle
 * of a check, a process can.
 *
 * @param onDamage hears what is wrong, if anything is
 * @returns how to stop
 */
export function checkBeside(file: string, onDamage: (damage: string) => void): () => void {
  const script = fileURLToPath(new URL('structure-check.ts', import.meta.url))
  const check = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'ignore'] })
  let told = ''
  check.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  check.on('close', () => {
    if (told !== '') onDamage(told)
  })
  // A machine that cannot start a process has other troubles; `verify` checks at any time.
  check.on('error', () => {})
  check.unref()
  return () => check.kill('SIGKILL')
}
