import { UndoIcon } from '@sanity/icons/Undo'
import { Badge, Box, Card, Flex, Stack, Text } from '@sanity/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'sanity'
import { SmallButton } from '../form/small-button.tsx'
import { NAMESPACE } from '../i18n/bundle.ts'
import type { Left, Unfinished, Unread } from './unfinished.ts'

type Begun = Unfinished | Unread

const isUnread = (begun: Begun): begun is Unread => 'text' in begun

const idOf = (begun: Begun) => (isUnread(begun) ? begun.begun : begun.intake.text)

/** What was begun and not created, to go on with or to throw away; until another is read, to have back. */
export function UnfinishedList({
  left,
  writing,
  onGoOn,
  onText,
}: {
  left: Left
  /** What is being written now is not offered. */
  writing: Unread
  onGoOn: (story: Unfinished) => void
  onText: (text: Unread) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const [discarded, setDiscarded] = useState<readonly Begun[]>([])
  const kept = useMemo(
    (): readonly Begun[] => [
      ...left.texts.all().filter(({ begun }) => begun !== writing.begun),
      ...left.reviews.all(),
    ],
    [left, writing.begun],
  )
  // What is discarded stays in its place, and also when the list is made anew.
  const rows = [
    ...kept,
    ...discarded.filter((gone) => kept.every((begun) => idOf(begun) !== idOf(gone))),
  ]
  if (rows.length === 0) return null
  const goOn = (begun: Begun) => (isUnread(begun) ? onText(begun) : onGoOn(begun))
  const discard = (begun: Begun) => {
    if (isUnread(begun)) left.texts.forget(begun)
    else left.reviews.forget(begun)
    setDiscarded([...discarded, begun])
  }
  const undo = (begun: Begun) => {
    if (isUnread(begun)) left.texts.keep(begun)
    else left.reviews.keep(begun)
    setDiscarded(discarded.filter((gone) => gone !== begun))
  }
  return (
    <Card padding={4} border radius={3} data-testid="unfinished">
      <Stack as="section" gap={4} aria-label={t('desk.unfinished.title')}>
        <Stack gap={3}>
          <Text as="h2" weight="medium">
            {t('desk.unfinished.title')}
          </Text>
          <Text size={1} muted>
            {t('desk.unfinished.explained')}
          </Text>
        </Stack>
        <Stack as="ul" padding={0} margin={0}>
          {rows.map((begun) => (
            <Card as="li" key={idOf(begun)} borderTop paddingY={2} style={{ listStyle: 'none' }}>
              <Row
                begun={begun}
                isDiscarded={discarded.includes(begun)}
                onGoOn={() => goOn(begun)}
                onDiscard={() => discard(begun)}
                onUndo={() => undo(begun)}
              />
            </Card>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

function Row({
  begun,
  isDiscarded,
  onGoOn,
  onDiscard,
  onUndo,
}: {
  begun: Begun
  isDiscarded: boolean
  onGoOn: () => void
  onDiscard: () => void
  onUndo: () => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const first = useRef<HTMLButtonElement>(null)
  const wasDiscarded = useRef(isDiscarded)
  // The button that was pressed is gone: the focus goes to what can be done now.
  useEffect(() => {
    if (wasDiscarded.current !== isDiscarded) first.current?.focus()
    wasDiscarded.current = isDiscarded
  }, [isDiscarded])
  const headline =
    (isUnread(begun) ? firstLineOf(begun.text) : begun.headline.trim()) ||
    t('desk.unfinished.nameless')
  return (
    <Flex gap={2} align="center">
      <Box flex={1}>
        <Text size={1} textOverflow="ellipsis" muted={isDiscarded}>
          {isDiscarded ? <s>{headline}</s> : headline}
        </Text>
      </Box>
      {isUnread(begun) && !isDiscarded && (
        <Badge tone="caution">{t('desk.unfinished.unread')}</Badge>
      )}
      {isDiscarded ? (
        <>
          <Text size={1} muted role="status">
            {t('desk.unfinished.discarded')}
          </Text>
          <SmallButton
            ref={first}
            mode="ghost"
            icon={UndoIcon}
            text={t('desk.unfinished.undo')}
            aria-label={t('desk.unfinished.undo-this', { headline })}
            onClick={onUndo}
          />
        </>
      ) : (
        <>
          <SmallButton
            mode="bleed"
            text={t('desk.unfinished.discard')}
            aria-label={t('desk.unfinished.discard-this', { headline })}
            onClick={onDiscard}
          />
          <SmallButton
            ref={first}
            mode="ghost"
            text={t('desk.unfinished.go-on')}
            aria-label={t('desk.unfinished.go-on-with', { headline })}
            onClick={onGoOn}
          />
        </>
      )}
    </Flex>
  )
}

const firstLineOf = (text: string): string => text.trim().split('\n', 1)[0] ?? ''
