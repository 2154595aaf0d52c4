import type { Plugin } from 'vite'

const BRIDGE = /<script[^>]*core\.sanity-cdn\.com[^>]*><\/script>/g
const FONT_FILE = /<link[^>]*studio-static\.sanity\.io[^>]*>/g
const FONT = /@font-face\s*\{[^}]*(?:design-system-static|studio-static)\.sanity\.io[^}]*\}/g

const SYSTEM_PICTURE = 'https://public.sanity.io/logos/favicon-192.png'
/** A dot: what the lake does by itself, such as a scheduled release, has this beside it. */
const DOT =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><circle cx='4' cy='4' r='2' fill='gray'/></svg>"

const silent = (page: string) =>
  page.replaceAll(BRIDGE, '').replaceAll(FONT_FILE, '').replaceAll(FONT, '')

/**
 * Takes out of a Studio what it would load from Sanity's servers: the bridge to their dashboard, the
 * typeface Inter, in whose place the system's own stands, and the picture of the system as a user.
 *
 * @example
 * ```ts
 * // sanity.cli.ts
 * import { withoutOutsideWorld } from '@onrecord/lake/vite'
 *
 * export default defineCliConfig({
 *   api: { projectId: 'onrecord', dataset: 'production' },
 *   deployment: { autoUpdates: false },
 *   vite: (config) => ({ ...config, plugins: [...(config.plugins ?? []), withoutOutsideWorld()] }),
 * })
 * ```
 */
export function withoutOutsideWorld(): Plugin {
  return {
    name: 'without-outside-world',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('.sanity.io')) return undefined
      if (id.endsWith('.css')) return code.replaceAll(FONT, '')
      return code.includes(SYSTEM_PICTURE) ? code.replaceAll(SYSTEM_PICTURE, DOT) : undefined
    },
    transformIndexHtml: { order: 'post', handler: silent },
    // `sanity build` writes index.html itself, after the hook above.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset') page.source = silent(String(page.source))
      },
    },
  }
}
