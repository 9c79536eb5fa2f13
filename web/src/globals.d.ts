/** Whether this build carries the demo's page of accounts (`FORNO_DEMO=1`). Absent outside of Vite. */
declare const FORNO_DEMO: boolean | undefined
/** Whether this build lets people in by phone (`VITE_PHONE_SIGN_IN=on`). Absent outside of Vite. */
declare const FORNO_PHONE_SIGN_IN: boolean | undefined
