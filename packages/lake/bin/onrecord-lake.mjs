#!/usr/bin/env node
// By its path: until the dependencies are there, no package has a name.
import { runCommand } from '../../toolchain/tools.mjs'

await runCommand('packages/lake/src/cli/main.ts', 'packages/lake/dist')
