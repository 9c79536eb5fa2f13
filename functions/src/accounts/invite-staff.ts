import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const inviteStaff = notBuilt(commands.inviteStaff)
