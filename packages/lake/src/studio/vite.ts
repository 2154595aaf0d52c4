import type { Plugin } from 'vite'

const BRIDGE = /<script[^>]*core\.sanity-cdn\.com[^>]*><\/script>/g
const FONT_FILE = /<link[^>]*studio-static\.sanity\.io[^>]*>/g
const FONT = /@font-face\s*\{[^}]*(?:design-system-static|studio-static)\.sanity\.io[^}]*\}/g

const silent = (page: string) =>
  page.replaceAll(BRIDGE, '').replaceAll(FONT_FILE, '').replaceAll(FONT, '')

/**
 * Takes out of a Studio what it would load from Sanity's servers: the bridge to their dashboard, and
 * the typeface Inter, in whose place the system's own stands.
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
    transform: (code, id) =>
      id.endsWith('.css') && code.includes('.sanity.io') ? code.replaceAll(FONT, '') : undefined,
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
