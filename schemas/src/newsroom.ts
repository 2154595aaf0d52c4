/**
 * What differs from newsroom to newsroom. Edit this file; everything that offers a section, a
 * channel or a default reads it.
 */
export const newsroom = {
  /** The language most stories are written in, as BCP 47. */
  language: 'en',
  sections: [
    { value: 'world', title: 'World' },
    { value: 'local', title: 'Local' },
    { value: 'politics', title: 'Politics' },
    { value: 'business', title: 'Business' },
    { value: 'science', title: 'Science' },
    { value: 'culture', title: 'Culture' },
    { value: 'sport', title: 'Sport' },
  ],
  /** Front ends that may show a story. A story that names none goes to all. */
  channels: [
    { value: 'site', title: 'Site' },
    { value: 'text', title: 'Text edition' },
    { value: 'feeds', title: 'Feeds' },
    { value: 'newsletter', title: 'Newsletter' },
  ],
  /** Our own web hosts; a canonical URL elsewhere means that the story is somebody else's. */
  hosts: ['localhost'],
  rights: {
    copyrightHolder: 'Onrecord sample newsroom',
    copyrightNotice: '© Onrecord sample newsroom',
    usageTerms: 'Free to republish with attribution.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const
