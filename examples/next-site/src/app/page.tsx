import { isCertain } from '@onrecord/client/words'
import { Cards, Lead } from '../components/cards.tsx'
import { Timeline } from '../components/event.tsx'
import { newsroom } from '../lib/news.ts'

const AHEAD = 6

export default async function FrontPage() {
  const news = await newsroom()
  const [{ items }, events] = await Promise.all([
    news.article.list({ first: 30 }),
    news.timeline({ first: 100 }),
  ])
  const ahead = events
    .filter(({ occurrenceStatus }) => !isCertain(occurrenceStatus))
    .slice(0, AHEAD)
  const [lead, ...others] = items
  if (lead === undefined) {
    return (
      <>
        <h1>Nothing is published yet</h1>
        <p>Open the Studio, write a story and publish it. It appears here by itself.</p>
      </>
    )
  }
  return (
    <>
      <h1 className="visually-hidden">The latest stories</h1>
      <Lead card={lead} />
      <div className="front">
        <Cards cards={others} first={false} />
        {ahead.length > 0 && (
          <section aria-labelledby="ahead">
            <h2 id="ahead">What is not certain yet</h2>
            <Timeline events={ahead} />
          </section>
        )}
      </div>
    </>
  )
}
