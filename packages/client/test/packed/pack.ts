import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { done, pnpm, Project } from './project.ts'

const room = path.join(import.meta.dirname, '../..')

/** What the tests of the packed client are given. */
export interface Packed {
  readonly tarball: string
  /** The package as it comes out of the tarball. */
  readonly unpacked: string
  /** A project outside of the workspace that has installed it, with its peers. */
  readonly project: string
  /** Exact versions of what the workspace uses, by package. */
  readonly versions: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed
  }
}

/** Peers, and what a front end in TypeScript has besides. */
const COMPANIONS = [
  '@sanity/client',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  'groq',
  'next',
  'next-sanity',
  'react',
  'react-dom',
  'typescript',
  'zod',
]

/** Packs the client as it would be published, beside what comes out of the tarball. */
export async function packClient() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'onrecord-packed-'))
  await pnpm(['pack', '--pack-destination', folder], room)
  const source: { version: string } = JSON.parse(
    readFileSync(path.join(room, 'package.json'), 'utf8'),
  )
  const tarball = path.join(folder, `onrecord-client-${source.version}.tgz`)
  await done('tar', ['-xzf', tarball], { cwd: folder })
  const unpacked = path.join(folder, 'package')
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(path.join(unpacked, 'package.json'), 'utf8'),
  )
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { tarball, unpacked, versions: manifest.devDependencies, remove }
}

/** Packs the client once for all tests and installs it in a clean folder. */
export default async function pack({ provide }: TestProject): Promise<() => void> {
  const { tarball, unpacked, versions, remove } = await packClient()
  const project = new Project()
  const companions = COMPANIONS.map((name) => [name, versions[name] ?? '*'])
  await project.install({
    '@onrecord/client': `file:${tarball}`,
    ...Object.fromEntries(companions),
  })
  project.copy(path.join(import.meta.dirname, 'project'))
  provide('packed', { tarball, unpacked, project: project.folder, versions })
  return () => {
    project.remove()
    remove()
  }
}
