import type { Run } from '@forno/domain/run/run'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { withdrawRun } from './office.ts'
import { runName } from './run-row.tsx'

const reasons = ['The kitchen is behind', 'Another driver is nearer', 'The driver asked us to']

/** Takes a run back that has not left yet: its orders are planned anew. */
export default function WithdrawDialog({ run, onClose }: { run: Run; onClose: () => void }) {
  return (
    <ReasonDialog
      open
      title={`Withdraw ${runName(run)}`}
      lead={`Its orders are planned anew. ${run.driver ? `${run.driver.name} is told.` : ''}`}
      label="Reason, as the driver will read it"
      reasons={reasons}
      confirm="Withdraw this run"
      onClose={onClose}
      onReason={(reason) => {
        onClose()
        void withdrawRun(run.id, reason)
      }}
    />
  )
}
