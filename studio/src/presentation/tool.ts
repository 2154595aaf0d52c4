import { presentationTool } from 'sanity/presentation'
import { locations, mainDocuments } from './resolve.ts'
import { site } from './site.ts'

/** The site beside the form, drafts and all: a click on what readers will see opens its field. */
export const presentation = presentationTool({
  previewUrl: {
    initial: site,
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { locations, mainDocuments },
})
