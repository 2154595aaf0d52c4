import process from 'node:process'
import { defineConfig, passthroughImageService } from 'astro/config'

export default defineConfig({
  output: 'static',
  // The server builds each edition into a folder of its own; by hand it is `dist`.
  outDir: process.env['ONRECORD_TEXT_BUILD'] || './dist',
  // A page is one request: over a slow line each more costs a second.
  build: { inlineStylesheets: 'always' },
  image: { service: passthroughImageService() },
  compressHTML: true,
  devToolbar: { enabled: false },
})
