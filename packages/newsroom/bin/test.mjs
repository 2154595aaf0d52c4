#!/usr/bin/env node
import { main } from '../../toolchain/step.mjs'
import { runWithTools } from '../../toolchain/tools.mjs'

await main(() => runWithTools('packages/newsroom/src/test.ts'))
