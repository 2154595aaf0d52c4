#!/usr/bin/env node
import { main } from './step.mjs'
import { runWithTools } from './tools.mjs'

await main(() => runWithTools('packages/newsroom/src/test.ts'))
