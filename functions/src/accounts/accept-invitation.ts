import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const acceptInvitation = notBuilt(commands.acceptInvitation)
