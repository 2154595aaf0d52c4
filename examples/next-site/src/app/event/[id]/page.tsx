import { safeHref } from '@onrecord/client'
import { eventJsonLd } from '@onrecord/client/json-ld'
import { eventText } from '@onrecord/client/text'
import type { Metadata } from 'next'
import { Link } from '../../../components/link.tsx'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Cards } from '../../../components/cards.tsx'
import { Earlier } from '../../../components/earlier.tsx'
import { Timeline } from '../../../components/event.tsx'
import { QuoteFigure } from '../../../components/quote.tsx'
import { SourceName } from '../../../components/source-name.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { editable } from '../../../lib/editing.ts'
import { newsroom } from '../../../lib/news.ts'
import { pageBefore, type Before } from '../../../lib/page-before.ts'
import { publication } from '../../../lib/publication.ts'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Before>
}

const record = cache(async (id: string) => (await newsroom()).event.get(id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await record((await params).id)
  if (found === null) return {}
  const { name, description } = found.event
  return { title: name, description: description ?? eventText(found.event) }
}

/** Parts on a page: the latest. */
const PARTS = 100
/** Quotes on a page. */
const QUOTES = 30
/** Stories below them: the newest. */
const STORIES = 30

export default async function EventPage({ params, searchParams }: Props) {
  const { id } = await params
  const before = await searchParams
  const news = await newsroom()
  const [found, parts, { items: quotes, next }, { items: articles }] = await Promise.all([
    record(id),
    news.timeline({ superEvent: id, first: PARTS }),
    pageBefore(before, (after) => news.quote.list({ event: id, first: QUOTES, after })),
    news.article.list({ event: id, first: STORIES }),
  ])
  if (found === null) notFound()
  const edit = await editable()
  const { event, participants, previousEvent, citations } = found
  return (
    <>
      <StructuredData data={eventJsonLd(found, publication, parts)} />
      <p className="kicker">Event</p>
      <h1 {...edit(event, 'name')}>{event.name}</h1>
      {event.description !== null && (
        <p className="standfirst" {...edit(event, 'description')}>
          {event.description}
        </p>
      )}
      <Timeline events={[event]} />
      {event.superEvent !== null && (
        <p>
          Part of <Link href={`/event/${event.superEvent._id}`}>{event.superEvent.name}</Link>
        </p>
      )}
      {previousEvent !== null && (
        <p>
          Compared with <Link href={`/event/${previousEvent._id}`}>{previousEvent.name}</Link>
        </p>
      )}
      {(participants ?? []).length > 0 && (
        <>
          <h2>Who</h2>
          <ul>
            {(participants ?? []).map(({ _key, agent, name, role, roleText }) => (
              <li key={_key}>
                {agent === null ? name : <SourceName source={agent} />}
                <span className="muted">, {roleText ?? role}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {parts.length > 0 && (
        <>
          <h2>Its parts</h2>
          <Timeline events={parts} />
        </>
      )}
      {quotes.length > 0 && <h2>What was said there</h2>}
      {quotes.map((quote) => (
        <QuoteFigure key={quote._id} quote={quote} />
      ))}
      <Earlier than={next} at={`/event/${id}`} />
      {(citations ?? []).length > 0 && (
        <>
          <h2>Evidence</h2>
          <ul>
            {(citations ?? []).map(({ _key, title, url, publisher }) => (
              <li key={_key}>
                {url === null ? (
                  title
                ) : (
                  <a href={safeHref(url)} rel="external">
                    {title ?? url}
                  </a>
                )}
                {publisher !== null && <span className="muted">, {publisher}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {articles.length > 0 && <h2>In these stories</h2>}
      <Cards cards={articles} />
    </>
  )
}
