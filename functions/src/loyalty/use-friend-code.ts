import { commands } from '@forno/domain/commands/all'
import { notBuilt } from '../platform/not-built.ts'

export const useFriendCode = notBuilt(commands.useFriendCode)
