/** Whether this build carries the demo's page of accounts (`FORNO_DEMO=1`). Absent outside of Vite. */
declare const FORNO_DEMO: boolean | undefined
