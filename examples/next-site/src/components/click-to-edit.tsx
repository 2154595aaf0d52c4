'use client'

import { VisualEditing } from 'next-sanity/visual-editing'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { editByKeys } from '../lib/edit-by-keys.ts'

/** In the Studio's presentation: a click or Enter opens the field, and what is typed there is shown here. */
export function ClickToEdit() {
  const router = useRouter()
  useEffect(() => editByKeys(document.body), [])
  return (
    <VisualEditing
      refresh={async () => {
        router.refresh()
      }}
    />
  )
}
