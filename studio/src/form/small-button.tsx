import { Button, type ButtonProps } from '@sanity/ui'
import type { ComponentPropsWithRef } from 'react'

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>

/** A button beside text of the smaller size, such as stands in cards and lists. */
export const SmallButton = (props: Props) => <Button fontSize={1} padding={2} {...props} />
