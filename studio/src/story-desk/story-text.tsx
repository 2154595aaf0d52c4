import { Card } from '@sanity/ui'
import { useMemo } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import type { Entry, Key, Review } from './review.ts'
import { entriesOf } from './review.ts'
import { stretchesOf } from './stretches.ts'
import { Marked, Paper } from './story-text.styles.ts'

/** The story with everything that is proposed marked in it. A click leads to the proposal's card. */
export function StoryText({
  review,
  current,
  onPick,
}: {
  review: Review
  current: Key | undefined
  onPick: (key: Key) => void
}) {
  const { intake, dropped } = review
  const stretches = useMemo(() => {
    const kept = entriesOf(intake).filter(({ key }) => !dropped.has(key))
    return stretchesOf(intake.text, kept)
  }, [intake, dropped])
  return (
    <Card border radius={2} padding={4}>
      <Paper data-testid="story-text">
        {stretches.map(({ start, text, entries }) => {
          const [first] = entries
          if (first === undefined) return <span key={start}>{text}</span>
          return (
            <Stretch
              key={start}
              entry={first}
              text={text}
              isCurrent={entries.some(({ key }) => key === current)}
              onPick={onPick}
            />
          )
        })}
      </Paper>
    </Card>
  )
}

function Stretch({
  entry,
  text,
  isCurrent,
  onPick,
}: {
  entry: Entry
  text: string
  isCurrent: boolean
  onPick: (key: Key) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  return (
    <Marked
      data-kind={entry.kind}
      data-current={isCurrent}
      title={`${t(`desk.kind.${entry.kind}`)}: ${entry.proposal.reason}`}
      onClick={() => onPick(entry.key)}
    >
      {text}
    </Marked>
  )
}
