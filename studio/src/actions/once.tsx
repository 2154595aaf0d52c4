import { useEffect, useId, useState, type ReactNode } from 'react'

/**
 * The Studio shows the dialog of an action that a key began twice: for its button, and for the key. This
 * holds which of the two is shown.
 */
export function useOnce(): (content: ReactNode) => ReactNode {
  const [shown, setShown] = useState<string>()
  return (content) => (
    <Once shown={shown} setShown={setShown}>
      {content}
    </Once>
  )
}

function Once({
  shown,
  setShown,
  children,
}: {
  shown: string | undefined
  setShown: (choose: (former: string | undefined) => string | undefined) => void
  children: ReactNode
}) {
  const id = useId()
  useEffect(() => {
    setShown((former) => former ?? id)
    return () => setShown((former) => (former === id ? undefined : former))
  }, [id, setShown])
  return shown === id ? children : null
}
