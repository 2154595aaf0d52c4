import { withoutOutsideWorld } from '@onrecord/lake/vite'
import { defineCliConfig } from 'sanity/cli'

export default defineCliConfig({
  api: { projectId: 'stock', dataset: 'production' },
  deployment: { autoUpdates: false },
  vite: (config) => ({ ...config, plugins: [...(config.plugins ?? []), withoutOutsideWorld()] }),
})
