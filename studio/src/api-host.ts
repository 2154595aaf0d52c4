import { told } from './told.ts'

/**
 * The lake that this Studio belongs to. The server of the built Studio tells it; `sanity dev` has it
 * from the environment. Neither: hosted Sanity.
 */
export const apiHost: string | undefined =
  told('onrecord-api-host') || process.env['SANITY_STUDIO_API_HOST'] || undefined
