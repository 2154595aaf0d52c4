import { useToast } from '@sanity/ui/toast'
import { useCallback, useRef, type InputEvent } from 'react'
import {
  ReferenceInputOptionsProvider,
  resolveInitialValue,
  useClient,
  useReferenceInputOptions,
  useSource,
  useTranslation,
  type InputProps,
  type ObjectInputProps,
  type ReferenceInputOptions,
} from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { reasonOf } from '../reason.ts'

/** Records that are looked up by their name, and so are made by it. */
const NAMED = ['source', 'event']

type Edit = NonNullable<ReferenceInputOptions['onEditReference']>

export const isPicker = (props: InputProps): props is ObjectInputProps =>
  props.schemaType.name === 'reference'

/** A picker of records. One that is created there takes over the name that was looked up in vain. */
export function Picker(props: ObjectInputProps) {
  const options = useReferenceInputOptions()
  const { onEditReference } = options
  const source = useSource()
  const client = useClient({ apiVersion: '2025-02-19' })
  const toast = useToast()
  const { t } = useTranslation(NAMESPACE)
  const picked = props.value?.['_ref']
  // What is picked answers what was typed before it.
  const typed = useRef({ name: '', beside: picked })
  const listen = ({ target }: InputEvent) => {
    if (target instanceof HTMLInputElement) {
      typed.current = { name: target.value.trim(), beside: picked }
    }
  }
  const edit = useCallback<Edit>(
    (asked) => {
      const { id, type } = asked
      const name = typed.current.beside === picked ? typed.current.name : ''
      const open = () => onEditReference?.(asked)
      if (name === '' || !NAMED.includes(type)) {
        open()
        return
      }
      const template = source.templates.find((one) => one.id === type)
      const begun = template && resolveInitialValue(source.schema, template, {}, source)
      Promise.resolve(begun)
        .then((value) =>
          client.createIfNotExists({ ...value, _id: `drafts.${id}`, _type: type, name }),
        )
        .then(open)
        .catch((error: unknown) => {
          const reason = reasonOf(error)
          toast.push({ status: 'error', closable: true, title: t('picker.failed', { reason }) })
        })
    },
    [client, onEditReference, picked, source, t, toast],
  )
  return (
    // What is typed is heard on its way up; the picker itself is Sanity's.
    <div style={{ display: 'contents' }} onInput={listen}>
      <ReferenceInputOptionsProvider {...options} onEditReference={edit}>
        {props.renderDefault(props)}
      </ReferenceInputOptionsProvider>
    </div>
  )
}
