// Sanity's own page loads fonts from its servers; this one loads nothing from anywhere.
import { createElement as h } from 'react'

export default function Document({ entryPath, css = [] }) {
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', {
        name: 'viewport',
        content: 'width=device-width, initial-scale=1, viewport-fit=cover',
      }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'referrer', content: 'same-origin' }),
      h('title', null, 'Onrecord'),
      h('link', { rel: 'icon', href: '/static/favicon.svg', type: 'image/svg+xml' }),
      ...css.map((href) => h('link', { key: href, rel: 'stylesheet', href })),
      h(
        'style',
        null,
        'html,body,#sanity{height:100%;margin:0;background:light-dark(#fff,#101112);color-scheme:light dark}',
      ),
    ),
    h('body', null, h('div', { id: 'sanity' }), h('script', { type: 'module', src: entryPath })),
  )
}
