import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const joinGuest = notBuilt(commands.joinGuest)
