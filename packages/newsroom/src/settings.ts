import path from 'node:path'
import { StepError, workFolder } from '@onrecord/toolchain/step'

/** Where the newsroom runs on this machine. `npm start -- --help` explains each. */
export interface Settings {
  readonly lakePort: number
  readonly studioPort: number
  readonly sitePort: number
  readonly syndicationPort: number
  readonly newsletterPort: number
  readonly textPort: number
  readonly data: string
}

/** The project and dataset that a local newsroom has. */
export const project = { projectId: 'onrecord', dataset: 'production' } as const

/** Where the services of a newsroom answer. */
export interface Addresses {
  readonly lake: string
  readonly studio: string
  readonly site: string
  readonly feeds: string
  readonly newsletter: string
  readonly text: string
}

/** What a front end needs to know when it starts: where the content is, and where readers find it. */
export const frontEndEnvironment = ({
  lake,
  site,
}: Pick<Addresses, 'lake' | 'site'>): Record<string, string> => ({
  ONRECORD_API_HOST: lake,
  ONRECORD_PROJECT_ID: project.projectId,
  ONRECORD_DATASET: project.dataset,
  ONRECORD_SITE_URL: site,
})

/**
 * Reads the settings from environment variables.
 *
 * @throws StepError naming the variable when a port is not a port or is given twice
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const ports = {
    ONRECORD_LAKE_PORT: readPort(env, 'ONRECORD_LAKE_PORT', 3030),
    ONRECORD_STUDIO_PORT: readPort(env, 'ONRECORD_STUDIO_PORT', 3333),
    ONRECORD_SITE_PORT: readPort(env, 'ONRECORD_SITE_PORT', 3000),
    ONRECORD_SYNDICATION_PORT: readPort(env, 'ONRECORD_SYNDICATION_PORT', 3001),
    ONRECORD_NEWSLETTER_PORT: readPort(env, 'ONRECORD_NEWSLETTER_PORT', 3002),
    ONRECORD_TEXT_PORT: readPort(env, 'ONRECORD_TEXT_PORT', 3003),
  }
  const names = new Map<number, string>()
  for (const [name, port] of Object.entries(ports)) {
    const other = names.get(port)
    if (other !== undefined) {
      throw new StepError(`✗ ${other} and ${name} are both ${port}. Give each its own port.`)
    }
    names.set(port, name)
  }
  return {
    lakePort: ports.ONRECORD_LAKE_PORT,
    studioPort: ports.ONRECORD_STUDIO_PORT,
    sitePort: ports.ONRECORD_SITE_PORT,
    syndicationPort: ports.ONRECORD_SYNDICATION_PORT,
    newsletterPort: ports.ONRECORD_NEWSLETTER_PORT,
    textPort: ports.ONRECORD_TEXT_PORT,
    data: path.resolve(env['ONRECORD_DATA'] || path.join(workFolder, 'data')),
  }
}

function readPort(env: Record<string, string | undefined>, name: string, standard: number): number {
  const text = env[name]
  if (text === undefined || text === '') return standard
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StepError(
      `✗ ${name} is "${text}", which is not a port. Give a number from 1 to 65535.`,
    )
  }
  return port
}
