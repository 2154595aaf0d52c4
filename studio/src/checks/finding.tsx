import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline'
import { InfoOutlineIcon } from '@sanity/icons/InfoOutline'
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline'
import { Card, Flex, Text } from '@sanity/ui'
import { pathToString, type Path, type ValidationMarker } from 'sanity'
import { useModelWords } from '../i18n/model-words.ts'

const LEVELS = {
  error: { tone: 'critical', icon: ErrorOutlineIcon },
  warning: { tone: 'caution', icon: WarningOutlineIcon },
  info: { tone: 'primary', icon: InfoOutlineIcon },
} as const

/** The tone of the gravest of these findings. */
export function worst(markers: readonly ValidationMarker[]) {
  const level = (['error', 'warning', 'info'] as const).find((one) =>
    markers.some((marker) => marker.level === one),
  )
  return level === undefined ? 'positive' : LEVELS[level].tone
}

/** One finding. With `onClick` it is a button that leads to its place. */
export function Finding({ marker, onClick }: { marker: ValidationMarker; onClick?: () => void }) {
  const button =
    onClick === undefined ? {} : { as: 'button' as const, onClick, __unstable_focusRing: true }
  return (
    <Card padding={3} radius={2} tone={LEVELS[marker.level].tone} {...button}>
      <FindingText marker={marker} />
    </Card>
  )
}

/** How grave one finding is, and what it says. */
export function FindingText({ marker }: { marker: ValidationMarker }) {
  const inWords = useModelWords()
  const { icon: Icon } = LEVELS[marker.level]
  return (
    <Flex gap={3}>
      <Text size={1}>
        <Icon />
      </Text>
      <Text size={1}>{inWords(marker.message)}</Text>
    </Flex>
  )
}

/** A place in a document, for a link; the document as a whole has none. */
export const placeOf = (path: Path) => (path.length === 0 ? {} : { path: pathToString(path) })
