/** Read when the server runs, never baked into the build: one build serves any newsroom. */
export const settings = {
  /** A lake's address; undefined for hosted Sanity. */
  apiHost: process.env['ONRECORD_API_HOST'] || undefined,
  projectId: process.env['ONRECORD_PROJECT_ID'] || 'onrecord',
  dataset: process.env['ONRECORD_DATASET'] || 'production',
  siteUrl: process.env['ONRECORD_SITE_URL'] || 'http://localhost:3000',
}
