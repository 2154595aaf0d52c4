// Runs a program of this repository on the Node it needs, which is fetched where this one is older:
//   node packages/toolchain/run.mjs PROGRAM [ARGUMENT...]     PROGRAM is a path from the root
import process from 'node:process'
import { main, StepError } from './step.mjs'
import { runWithTools } from './tools.mjs'

const [program, ...args] = process.argv.slice(2)
await main(async () => {
  if (program === undefined)
    throw new StepError('✗ Name a program: node packages/toolchain/run.mjs PROGRAM [ARGUMENT...]')
  await runWithTools(program, args)
})
