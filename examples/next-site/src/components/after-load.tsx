'use client'

import { useEffect, useState, type ReactNode } from 'react'

/** What readers do not wait for: its scripts come once the page and its pictures stand. */
export function AfterLoad({ children }: { children: ReactNode }) {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const show = () => setLoaded(true)
    if (document.readyState === 'complete') return show()
    addEventListener('load', show, { once: true })
    return () => removeEventListener('load', show)
  }, [])
  return loaded && children
}
