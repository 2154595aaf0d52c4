/** Read when the server runs, never baked into the build: one build serves any newsroom. */
export const settings = {
  /** A lake's address; undefined for hosted Sanity. */
  apiHost: process.env['ONRECORD_API_HOST'] || undefined,
  projectId: process.env['ONRECORD_PROJECT_ID'] || 'onrecord',
  dataset: process.env['ONRECORD_DATASET'] || 'production',
  siteUrl: process.env['ONRECORD_SITE_URL'] || 'http://localhost:3000',
  studioUrl: process.env['ONRECORD_STUDIO_URL'] || 'http://localhost:3333',
  /** Opens drafts, for editors alone. It never leaves the server; without it nobody sees drafts. */
  readToken: process.env['ONRECORD_READ_TOKEN'] || undefined,
  /** Signs the webhook that says something changed; without it nothing is kept between requests. */
  webhookSecret: process.env['ONRECORD_WEBHOOK_SECRET'] || undefined,
}
