import type { NextConfig } from 'next'

const config: NextConfig = {
  // In this repository the packages are TypeScript sources; from the registry they come built.
  transpilePackages: ['@onrecord/client', '@onrecord/schemas'],
  poweredByHeader: false,
  devIndicators: false,
}

export default config
