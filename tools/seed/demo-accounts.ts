/**
 * The accounts of the demo shop: the seed creates them, the demo page of the web app offers them. Pure data,
 * for the browser imports it. They exist in emulators only, so their password is no secret.
 */
export const demoPassword = 'forno-demo'

export type DemoRole = 'customer' | 'cook' | 'driver' | 'manager' | 'admin'

export interface DemoAccount {
  uid: string
  role: DemoRole
  email: string
  name: string
}

const account = (uid: string, role: DemoRole, name: string): DemoAccount => ({
  uid: `demo-${uid}`,
  role,
  email: `${uid}@demo.forno.test`,
  name,
})

/** One of each role, and a second driver so that there is a choice whom to send. */
export const demoAccounts: readonly DemoAccount[] = [
  account('customer', 'customer', 'Demo customer'),
  account('cook', 'cook', 'Demo cook'),
  account('driver', 'driver', 'Demo driver'),
  account('driver-2', 'driver', 'Demo driver two'),
  account('manager', 'manager', 'Demo manager'),
  account('admin', 'admin', 'Demo admin'),
]
