// Writes the types and validators of our queries. `pnpm run generate`.
import { writeFileSync } from 'node:fs'
import { generated } from './generated.ts'

writeFileSync(new URL('../src/queries.generated.ts', import.meta.url), generated())
console.log('packages/client/src/queries.generated.ts')
