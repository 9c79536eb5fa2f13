import type { PushAbility } from '../lib/push-ability.ts'

const help: Record<PushAbility, string> = {
  off: 'This shop sends no notices. Your messages have everything.',
  unable: 'This browser cannot show notices. Your messages have everything.',
  installFirst:
    'Put Forno on your home screen first: the share button, then “Add to Home Screen”. Opened from there it can show notices.',
  ask: '',
  allowed: '',
  denied:
    'Your browser keeps notices of this site back. To change that, press the sign to the left of the address, choose “Notifications” and “Allow”, and load this page again.',
}

/** Why notices cannot be switched on here, and what to do about it. Nothing when they can. */
export const PushHelp = ({ ability }: { ability: PushAbility }) =>
  help[ability] === '' ? null : <p className="text-soft">{help[ability]}</p>
