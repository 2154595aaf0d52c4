'use client'

import { VisualEditing } from 'next-sanity/visual-editing'
import { useRouter } from 'next/navigation'

/** In the Studio's presentation: a click opens the field, and what is typed there is shown here. */
export function ClickToEdit() {
  const router = useRouter()
  return (
    <VisualEditing
      refresh={async () => {
        router.refresh()
      }}
    />
  )
}
