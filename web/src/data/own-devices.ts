import { deviceIdSchema, deviceSchema } from '@forno/domain/messages/device'
import type { Result } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { listenToList, type Show, type Stop } from './listen.ts'
import { write } from './people.ts'

const MOST = 20

const ownDeviceSchema = v.strictObject({ ...deviceSchema.entries, id: deviceIdSchema })
export type OwnDevice = v.InferOutput<typeof ownDeviceSchema>

/** The browsers that somebody lets us send notices to, the one used last first. */
export const subscribeToDevices = (uid: string, show: Show<OwnDevice[]>): Stop =>
  listenToList(
    ownDeviceSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'people', uid, 'devices'),
        f.orderBy('seenAt', 'desc'),
        f.limit(MOST),
      ),
    show,
    { idAs: 'id' },
  )

/** No notices to this browser any more, whichever it is. */
export const forgetDevice = (uid: string, device: string): Promise<Result<null>> =>
  write((f) => f.deleteDoc(f.doc(f.db, 'people', uid, 'devices', device)))
