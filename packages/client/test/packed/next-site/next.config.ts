import type { NextConfig } from 'next'

// No lock file beside it says where the project begins.
export default { turbopack: { root: import.meta.dirname } } satisfies NextConfig
