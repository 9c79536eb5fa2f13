import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const reviewOrder = notBuilt(commands.reviewOrder)
