import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const exportMe = notBuilt(commands.exportMe)
