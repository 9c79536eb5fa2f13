import { type StaffRole, staffRoles } from '@forno/domain/access/roles'
import type { StaffMember } from '@forno/domain/access/staff'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useState } from 'react'
import { call } from '../../data/commands.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** One person's roles in this shop, changed together and saved once. */
export function StaffRow({ member, store }: { member: StaffMember; store: string }) {
  const [own, setOwn] = useState<readonly StaffRole[]>(member.roles[store] ?? [])
  const [admin, setAdmin] = useState(member.admin)
  const [active, setActive] = useState(member.active)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const before = JSON.stringify([
    (member.roles[store] ?? []).toSorted(),
    member.admin,
    member.active,
  ])
  const changed = JSON.stringify([own.toSorted(), admin, active]) !== before
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const roles = { ...member.roles, [store]: [...own] }
    const { uid, name } = member
    const result = await call('setStaff', { uid, name, roles, admin, active })
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
  }
  const box = (label: string, checked: boolean, change: (checked: boolean) => void) => (
    <label className="flex min-h-11 items-center gap-2.5 rounded-full border border-line px-4 has-checked:bg-basil-wash">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => change(event.target.checked)}
        className="size-5 accent-(--basil)"
      />
      {label}
    </label>
  )
  return (
    <li className="rounded-card border border-line bg-card p-4 shadow-card">
      <form aria-label={member.name} onSubmit={(event) => void save(event)} className="space-y-3">
        <div>
          <h2 className="text-xl">{member.name}</h2>
          <p className="text-soft">{member.email}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {staffRoles.map((role) => (
            <span key={role}>
              {box(role, own.includes(role), (on) =>
                setOwn(on ? [...own, role] : own.filter((one) => one !== role)),
              )}
            </span>
          ))}
          {box('admin', admin, setAdmin)}
          {box('works here', active, setActive)}
        </div>
        <Refusals refusals={refusals} title="Not saved" />
        {changed && (
          <Button type="submit" busy={busy}>
            Save
          </Button>
        )}
      </form>
    </li>
  )
}
