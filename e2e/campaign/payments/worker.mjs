// A thread does not know TypeScript by itself: what the main one has learnt is not handed on.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
