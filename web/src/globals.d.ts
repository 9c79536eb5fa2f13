/** Whether this build carries the demo's page of accounts (`FORNO_DEMO=1`). Absent outside of Vite. */
declare const __DEMO__: boolean | undefined
