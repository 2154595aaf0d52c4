import path from 'node:path'
import { root } from '@onrecord/toolchain/step'
import { Service } from './service.ts'
import { frontEndEnvironment, type Addresses } from './settings.ts'

/** Serves the built Studio. */
export function startStudio({
  lake,
  studio,
  site,
}: Pick<Addresses, 'lake' | 'studio' | 'site'>): Service {
  const args = ['serve.ts', '--port', portOf(studio), '--api-host', lake, '--site', site]
  return new Service('Studio', args, { cwd: path.join(root, 'studio') })
}

/**
 * Serves the built reader site.
 *
 * @param readToken opens drafts to editors in draft mode
 * @param webhookSecret lets it keep what it read until a webhook comes; unless given, it keeps nothing
 */
export function startSite(
  addresses: Pick<Addresses, 'lake' | 'studio' | 'site'>,
  readToken: string,
  webhookSecret = '',
): Service {
  const next = 'node_modules/next/dist/bin/next'
  const args = [next, 'start', '--port', portOf(addresses.site), '--hostname', 'localhost']
  return new Service('reader site', args, {
    cwd: path.join(root, 'examples/next-site'),
    env: {
      ...frontEndEnvironment(addresses),
      ONRECORD_STUDIO_URL: addresses.studio,
      ONRECORD_READ_TOKEN: readToken,
      ONRECORD_WEBHOOK_SECRET: webhookSecret,
    },
  })
}

/** Serves feeds and every other format for programs; it needs no build. */
export function startFeeds(addresses: Pick<Addresses, 'lake' | 'site' | 'feeds'>): Service {
  return new Service('feeds', ['serve.ts'], {
    cwd: path.join(root, 'examples/syndication'),
    env: {
      ...frontEndEnvironment(addresses),
      ONRECORD_SYNDICATION_PORT: portOf(addresses.feeds),
      ONRECORD_SYNDICATION_URL: addresses.feeds,
    },
  })
}

/**
 * Writes the next edition of the newsletter into a folder and shows it; it needs no build.
 *
 * @param folder where editions are kept
 */
export function startNewsletter(
  addresses: Pick<Addresses, 'lake' | 'site' | 'newsletter'>,
  folder: string,
): Service {
  return new Service('newsletter', ['--import', './jsx.ts', 'newsletter.ts', 'preview'], {
    cwd: path.join(root, 'examples/newsletter'),
    env: {
      ...frontEndEnvironment(addresses),
      ONRECORD_NEWSLETTER_PORT: portOf(addresses.newsletter),
      ONRECORD_NEWSLETTER_URL: addresses.newsletter,
      ONRECORD_NEWSLETTER_FOLDER: folder,
    },
  })
}

/**
 * Builds the text edition, serves it, and builds it anew as editors publish.
 *
 * @param folder where it is built
 */
export function startText(
  addresses: Pick<Addresses, 'lake' | 'site' | 'text'>,
  folder: string,
): Service {
  return new Service('text edition', ['serve.ts'], {
    cwd: path.join(root, 'examples/astro-text'),
    env: {
      ...frontEndEnvironment(addresses),
      ONRECORD_TEXT_PORT: portOf(addresses.text),
      ONRECORD_TEXT_FOLDER: folder,
    },
  })
}

const portOf = (url: string) => new URL(url).port
