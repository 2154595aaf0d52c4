import type { Plugin } from 'vite'

const BRIDGE = /<script[^>]*core\.sanity-cdn\.com[^>]*><\/script>/g
const OUTSIDE_FONT =
  /@font-face\s*\{[^}]*(?:design-system-static|studio-static)\.sanity\.io[^}]*\}/g

/**
 * Takes out of the Studio what it would load from Sanity's servers: the bridge to their dashboard,
 * and the typeface Inter, in whose place the system's own stands.
 */
export function withoutOutsideWorld(): Plugin {
  return {
    name: 'without-outside-world',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('.css') && OUTSIDE_FONT.test(code)
        ? code.replaceAll(OUTSIDE_FONT, '')
        : undefined
    },
    transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(BRIDGE, '') },
    // `sanity build` writes index.html itself, after the hook above.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type === 'asset') page.source = String(page.source).replaceAll(BRIDGE, '')
      },
    },
  }
}
