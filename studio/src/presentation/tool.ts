import { presentationTool } from 'sanity/presentation'
import { told } from '../told.ts'
import { locations, mainDocuments } from './resolve.ts'

/** Where the reader site is: told by the Studio's server, or by the environment. */
const site =
  told('onrecord-site') || process.env['SANITY_STUDIO_SITE_URL'] || 'http://localhost:3000'

/** The site beside the form, drafts and all: a click on what readers will see opens its field. */
export const presentation = presentationTool({
  previewUrl: {
    initial: site,
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { locations, mainDocuments },
})
