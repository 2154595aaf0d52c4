import { lakeWorkspace } from '@onrecord/lake/studio'
import { visionTool } from '@sanity/vision'
import { defineConfig } from 'sanity'
import { structureTool } from 'sanity/structure'
import { types } from './schema.ts'

export default defineConfig({
  title: 'Stock',
  projectId: 'stock',
  dataset: 'production',
  ...lakeWorkspace('http://localhost:3030'),
  plugins: [structureTool(), visionTool()],
  schema: { types },
})
