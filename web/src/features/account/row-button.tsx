import type { ComponentProps } from 'react'

/** A round button with a picture at the end of a row; `aria-label` says what it does, and to which row. */
export const RowButton = (props: ComponentProps<'button'> & { 'aria-label': string }) => (
  <button
    type="button"
    {...props}
    className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken disabled:opacity-50"
  />
)
