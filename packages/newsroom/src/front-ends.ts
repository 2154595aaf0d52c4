import path from 'node:path'
import { root } from '../bin/step.mjs'
import { Service } from './service.ts'
import { siteEnvironment, type Addresses } from './settings.ts'

/** Serves the built Studio. */
export function startStudio({ lake, studio }: Addresses): Service {
  return new Service('Studio', ['serve.ts', '--port', portOf(studio), '--api-host', lake], {
    cwd: path.join(root, 'studio'),
  })
}

/** Serves the built reader site. */
export function startSite(addresses: Addresses): Service {
  const next = 'node_modules/next/dist/bin/next'
  const args = [next, 'start', '--port', portOf(addresses.site), '--hostname', 'localhost']
  return new Service('reader site', args, {
    cwd: path.join(root, 'examples/next-site'),
    env: siteEnvironment(addresses),
  })
}

const portOf = (url: string) => new URL(url).port
