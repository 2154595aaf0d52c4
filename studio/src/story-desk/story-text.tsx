import { Card } from '@sanity/ui'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'sanity'
import { NAMESPACE } from '../i18n/bundle.ts'
import { useReasons } from '../i18n/reasons.ts'
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
    return stretchesOf(intake.text, kept).map((stretch) => ({
      ...stretch,
      text: apart(intake.text, stretch.text),
    }))
  }, [intake, dropped])
  return (
    <Card border radius={2} padding={4}>
      <Paper data-testid="story-text">
        {stretches.map(({ start, text, entries }) => {
          if (entries.length === 0) return <span key={start}>{text}</span>
          return (
            <Stretch key={start} entries={entries} text={text} current={current} onPick={onPick} />
          )
        })}
      </Paper>
    </Card>
  )
}

/** Paragraphs stand apart also where the copy has one on each line. */
const apart = (story: string, text: string): string =>
  story.includes('\n\n') ? text : text.replaceAll('\n', '\n\n')

function Stretch({
  entries,
  text,
  current,
  onPick,
}: {
  entries: readonly Entry[]
  text: string
  current: Key | undefined
  onPick: (key: Key) => void
}) {
  const { t } = useTranslation(NAMESPACE)
  const because = useReasons()
  const at = entries.findIndex(({ key }) => key === current)
  // A click leads to the narrowest of several, the next click to the one around it.
  const next = entries[(at + 1) % entries.length]
  const isCurrent = at !== -1
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <Marked
      ref={element}
      data-kinds={entries.map(({ kind }) => kind).join(' ')}
      data-current={isCurrent}
      title={entries
        .map(({ kind, proposal }) => `${t(`desk.kind.${kind}`)}: ${because(proposal.reason)}`)
        .join('\n')}
      onClick={() => next !== undefined && onPick(next.key)}
    >
      {text}
    </Marked>
  )
}
