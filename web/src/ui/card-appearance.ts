import type { Appearance } from '@stripe/stripe-js'
import { useMemo, useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

const followScheme = (changed: () => void) => {
  const scheme = matchMedia(DARK)
  scheme.addEventListener('change', changed)
  return () => scheme.removeEventListener('change', changed)
}

/** Stripe draws its forms in frames of its own, which do not know our colours: they are told. */
export function useCardAppearance(): Appearance {
  const isDark = useSyncExternalStore(followScheme, () => matchMedia(DARK).matches)
  return useMemo(() => {
    const page = getComputedStyle(document.documentElement)
    const token = (name: string): string => page.getPropertyValue(name).trim()
    return {
      theme: isDark ? 'night' : 'stripe',
      variables: {
        colorPrimary: token('--tomato'),
        colorBackground: token('--card'),
        colorText: token('--ink'),
        colorTextSecondary: token('--soft'),
        colorTextPlaceholder: token('--soft'),
        colorDanger: token('--tomato-deep'),
        fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
        fontSizeBase: '16px',
        borderRadius: '12px',
        gridRowSpacing: '16px',
      },
      rules: {
        '.Input': { border: `1px solid ${token('--line')}`, boxShadow: 'none', padding: '14px' },
        '.Label': { fontSize: '16px', fontWeight: '500', marginBottom: '6px' },
      },
    }
  }, [isDark])
}
