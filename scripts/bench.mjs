import { ensureDependencies } from './setup/dependencies.mjs'

// Prints how fast Clickscope's own code is, each figure beside a floor or a peer of the same run.
ensureDependencies()
const { register } = await import('tsx/esm/api')
register()
const { benchFindIds } = await import('./bench/find-ids.ts')
const { benchReduce } = await import('./bench/reduce.ts')
await benchFindIds()
await benchReduce()
