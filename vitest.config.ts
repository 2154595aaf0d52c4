import path from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vitest/config'

// Many tests start commands. Node keeps what it compiled of them, as TypeScript takes most of a start.
process.env['NODE_COMPILE_CACHE'] ??= path.join(import.meta.dirname, '.onrecord/compile-cache')

const rooms = ['packages/*', 'schemas', 'studio', 'examples/*']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: rooms.map((room) => `${room}/**/*.test.{ts,tsx}`),
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            '**/*.{browser,packed,release,nightly}.test.ts',
          ],
          // Files share what they import: to load it anew for each cost as much as the tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is waited for comes when a busy machine comes to it; a test is not about how soon.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          // Proofs of the lake that need more of the machine than Node.
          name: 'nightly',
          include: ['packages/lake/**/*.nightly.test.ts'],
        },
      },
      {
        test: {
          // The client as it would be published, installed in a clean folder.
          name: 'packed',
          include: ['packages/client/**/*.packed.test.ts'],
          globalSetup: 'packages/client/test/packed/pack.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Before a release: the same on other runtimes and compilers, fetched from npm.
          name: 'release',
          include: ['packages/client/**/*.release.test.ts'],
          globalSetup: 'packages/client/test/packed/pack.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: rooms.map((room) => `${room}/**/*.browser.test.ts`),
          exclude: ['**/node_modules/**', '**/dist/**'],
          // One browser and one lake at a time: these tests share two cores with a Studio.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
