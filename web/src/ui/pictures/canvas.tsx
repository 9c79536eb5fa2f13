import type { ReactNode } from 'react'

export interface CanvasProps {
  /** What the picture shows, for those who cannot see it. Without it the picture counts as decoration. */
  title?: string
  /** Width and height in CSS pixels; without it the picture fills its box. */
  size?: number
  className?: string
  /** For a file of its own, shown with `<img>`. */
  standalone?: boolean
}

/** The sheet every picture is drawn on. */
export function Canvas({
  title,
  size,
  className,
  standalone = false,
  side = 200,
  children,
}: CanvasProps & { side?: number; children: ReactNode }) {
  return (
    <svg
      xmlns={standalone ? 'http://www.w3.org/2000/svg' : undefined}
      viewBox={`0 0 ${side} ${side}`}
      width={size}
      height={size}
      className={className}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {standalone && title ? <title>{title}</title> : null}
      {children}
    </svg>
  )
}
