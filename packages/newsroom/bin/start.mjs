#!/usr/bin/env node
import process from 'node:process'
import { help } from './help.mjs'
import { main } from '../../toolchain/step.mjs'
import { runWithTools } from '../../toolchain/tools.mjs'

if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(help)
else await main(() => runWithTools('packages/newsroom/src/start.ts'))
