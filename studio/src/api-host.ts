/**
 * The lake that this Studio belongs to. The server of the built Studio writes it into the page, so
 * that one build serves any lake; `sanity dev` has it from the environment. Neither: hosted Sanity.
 */
export const apiHost: string | undefined =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="onrecord-api-host"]')?.content ||
  process.env['SANITY_STUDIO_API_HOST'] ||
  undefined
