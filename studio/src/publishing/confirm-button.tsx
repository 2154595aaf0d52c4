import { PublishIcon } from '@sanity/icons/Publish'
import { Button } from '@sanity/ui'
import { useEffect, useRef } from 'react'

/** The button that publishes. It has the focus as soon as it may be pressed: Enter is enough. */
export function ConfirmButton({
  text,
  ready,
  onConfirm,
}: {
  text: string
  ready: boolean
  onConfirm: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (ready) button.current?.focus()
  }, [ready])
  return (
    <Button
      ref={button}
      data-testid="confirm-publish"
      icon={PublishIcon}
      disabled={!ready}
      text={text}
      onClick={onConfirm}
    />
  )
}
