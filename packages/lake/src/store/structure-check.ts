// Says what is wrong with the database file it is given, or nothing.
import { damageOf } from './structure.ts'

try {
  process.stdout.write(damageOf(process.argv[2] ?? '') ?? '')
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error))
}
