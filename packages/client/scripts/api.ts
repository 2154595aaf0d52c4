// Writes what the packed client declares, entry by entry. `pnpm run api`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packClient } from '../test/packed/pack.ts'
import { apiReports } from './api-reports.ts'

const folder = path.join(import.meta.dirname, '../api')
const { unpacked, remove } = await packClient()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [file, report] of Object.entries(apiReports(unpacked)))
  writeFileSync(path.join(folder, file), report)
remove()
console.log('packages/client/api')
