#!/usr/bin/env node
import { existsSync } from 'node:fs'

// In the repository the sources run as they are; in the published package there is only `dist`.
const built = new URL('../dist/cli.js', import.meta.url)
const source = new URL('../src/cli/main.ts', import.meta.url)
await import((existsSync(source) ? source : built).href)
