import { defineCliConfig } from 'sanity/cli'
import { withoutOutsideWorld } from '@onrecord/lake/vite'

const local = process.env['SANITY_STUDIO_API_HOST'] !== undefined

export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'onrecord',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  deployment: { autoUpdates: false },
  vite: (config) =>
    local ? { ...config, plugins: [...(config.plugins ?? []), withoutOutsideWorld()] } : config,
})
