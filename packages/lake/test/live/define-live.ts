import { createRequire, registerHooks } from 'node:module'

/**
 * `defineLive` of `next-sanity` as a server of Next.js gets it, in a plain Node: a bundler would
 * choose the server's entry and find `next/…` without its extension; here two rules do.
 */
export function serverDefineLive(): typeof import('next-sanity/live').defineLive {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'next-sanity/live')
        return next(specifier, { conditions: ['react-server', ...context.conditions] })
      return next(/^next\/[\w-]+$/.test(specifier) ? `${specifier}.js` : specifier, context)
    },
  })
  try {
    // `require` gives what the package exports, whose types are those of the module.
    const live = createRequire(import.meta.url)(
      'next-sanity/live',
    ) as typeof import('next-sanity/live')
    return live.defineLive
  } finally {
    hooks.deregister()
  }
}
