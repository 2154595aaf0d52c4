import type { BlockLike } from '@onrecord/schemas/rules'
import { useMemo, type PropsWithChildren } from 'react'
import { useTranslation, type InputProps, type PortableTextInputProps } from 'sanity'
import { styled } from 'styled-components'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useSelections, useSpeakerless } from './speakerless.ts'

export const isBody = (props: InputProps): props is PortableTextInputProps =>
  props.schemaType.name === 'body'

const EMPTY: readonly BlockLike[] = []

/** The text of a story, in which quotes without a speaker stand out. */
export function BodyInput(props: PortableTextInputProps) {
  const { value, rangeDecorations } = props
  // Rules read of a block what may be there; a block that the editor holds has all of it.
  const body = (value as readonly BlockLike[] | undefined) ?? EMPTY
  const selections = useSelections(body, useSpeakerless(body))
  const decorations = useMemo(
    () => [
      ...(rangeDecorations ?? []),
      ...selections.map((selection) => ({ component: Speakerless, selection })),
    ],
    [rangeDecorations, selections],
  )
  return props.renderDefault({ ...props, rangeDecorations: decorations })
}

function Speakerless({ children }: PropsWithChildren) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Waiting title={t('mark.speakerless')} data-testid="speakerless">
      {children}
    </Waiting>
  )
}

/** A wavy line and a ground: told apart without colour, too. */
const Waiting = styled.span`
  background: rgb(196 120 0 / 22%);
  text-decoration: underline wavy 1.5px rgb(160 90 0);
  text-underline-offset: 0.25em;
`
