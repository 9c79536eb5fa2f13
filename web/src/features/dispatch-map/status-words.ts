import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { DriverStatus } from '@forno/domain/run/driver'
import type { RunStatus, StopStatus } from '@forno/domain/run/statuses'

/** Where a run stands, for the board. */
export const runStatusWords: Record<RunStatus, string> = {
  open: 'nobody asked',
  offered: 'offered',
  accepted: 'accepted',
  loading: 'loading',
  underWay: 'under way',
  done: 'done',
  cancelled: 'withdrawn',
}

export const stopStatusWords: Record<StopStatus, string> = {
  waiting: 'at the shop',
  onBoard: 'on its way',
  arrived: 'at the door',
  contacting: 'nobody opens',
  handedOver: 'handed over',
  left: 'left at the door',
  returning: 'coming back',
  returned: 'came back',
  leftBehind: 'left behind',
  calledOff: 'called off',
}

export const driverStatusWords: Record<DriverStatus, string> = {
  off: 'off shift',
  onBreak: 'on a break',
  free: 'free',
  busy: 'busy',
}

export const vehicleWords: Record<Vehicle, string> = {
  car: 'car',
  scooter: 'scooter',
  bike: 'bicycle',
  onFoot: 'on foot',
}
