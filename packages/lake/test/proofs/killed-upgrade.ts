// Brings a folder up to date and ends as by kill -9 at its n-th call to the database: killed-upgrade.ts FOLDER N
import path from 'node:path'
import process from 'node:process'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { openDatabase } from '../../src/store/driver.ts'
import { migrate } from '../../src/store/migrations.ts'

const [, , folder = '', last = ''] = process.argv
let calls = 0
function count(prototype: object, method: string): void {
  const whole: unknown = Reflect.get(prototype, method)
  Reflect.set(prototype, method, function (this: object, ...given: unknown[]) {
    if (++calls === Number(last)) process.kill(process.pid, 'SIGKILL')
    return Reflect.apply(Object(whole), this, given)
  })
}
count(DatabaseSync.prototype, 'exec')
for (const method of ['run', 'get', 'all']) count(StatementSync.prototype, method)
const db = openDatabase(path.join(folder, 'lake.sqlite'))
migrate(db)
db.close()
console.log(calls)
