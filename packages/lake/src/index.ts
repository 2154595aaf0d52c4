export { createLake, type LakeOptions, type RunningLake } from './create-lake.ts'
export { StartError } from './errors.ts'
