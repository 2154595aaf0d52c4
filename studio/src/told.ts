/**
 * What the server of the built Studio wrote into the page, so that one build serves any lake and any
 * site. Undefined where nothing was written.
 */
export const told = (name: string): string | undefined =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined
