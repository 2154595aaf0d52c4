import type { ComponentType } from 'react'
import { useState } from 'react'
import { useTranslation, type DocumentActionComponent } from 'sanity'
import { useOpener } from '../focus.ts'
import { NAMESPACE } from '../i18n/bundle.ts'
import { AnnounceForm } from './announce-form.tsx'
import type { Update } from './update.ts'

/**
 * A guided action on what readers have seen: it asks for what readers are told, writes it with its
 * date, and publishes.
 *
 * @param name of its words in the translations: `correct`, `retract`, `kill`
 */
export function announceAction(
  name: 'correct' | 'retract' | 'kill',
  kinds: readonly [Update['kind'], ...Update['kind'][]],
  icon: ComponentType,
  tone: 'default' | 'critical' = 'default',
): DocumentActionComponent {
  const Announce: DocumentActionComponent = ({ id, type, published, onComplete }) => {
    const { t } = useTranslation(NAMESPACE)
    const [open, setOpen] = useState(false)
    const opener = useOpener()
    // What no reader has seen needs no correction: it is simply changed.
    if (published === null) return null
    const close = () => {
      setOpen(false)
      onComplete()
      opener.giveBack()
    }
    return {
      label: t(`${name}.label`),
      icon,
      tone,
      onHandle: () => {
        opener.remember()
        setOpen(true)
      },
      dialog: open && {
        type: 'dialog',
        header: t(`${name}.title`),
        onClose: close,
        content: <AnnounceForm id={id} type={type} name={name} kinds={kinds} onDone={close} />,
      },
    }
  }
  Announce.displayName = `Announce(${name})`
  return Announce
}
