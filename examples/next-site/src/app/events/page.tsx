import { isCertain } from '@onrecord/client/words'
import type { Metadata } from 'next'
import { Timeline } from '../../components/event.tsx'
import { newsroom } from '../../lib/news.ts'

export const metadata: Metadata = {
  title: 'Events',
  description: 'What happened, what is expected, and what is only possible or reported.',
}

export default async function EventsPage() {
  const events = await (await newsroom()).timeline({ first: 200 })
  const uncertain = events.filter(({ occurrenceStatus }) => !isCertain(occurrenceStatus))
  const certain = events.filter(({ occurrenceStatus }) => isCertain(occurrenceStatus))
  return (
    <>
      <h1>Events</h1>
      {events.length === 0 && <p>No story tells of an event yet.</p>}
      {uncertain.length > 0 && (
        <>
          <h2>Not certain yet</h2>
          <Timeline events={uncertain} />
        </>
      )}
      {certain.length > 0 && (
        <>
          <h2>Happened, or under way</h2>
          <Timeline events={certain} />
        </>
      )}
    </>
  )
}
