import { safeHref, type Article } from '@onrecord/client'
import { articleJsonLd } from '@onrecord/client/json-ld'
import { dateWords, english, listWords } from '@onrecord/client/words'
import type { Metadata } from 'next'
import { Link } from '../../../components/link.tsx'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { Body } from '../../../components/body.tsx'
import { ClaimBox } from '../../../components/claim.tsx'
import { Timeline } from '../../../components/event.tsx'
import { Picture } from '../../../components/picture.tsx'
import { SourceName } from '../../../components/source-name.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { editable } from '../../../lib/editing.ts'
import { newsroom } from '../../../lib/news.ts'
import { publication } from '../../../lib/publication.ts'

interface Props {
  params: Promise<{ slug: string }>
}

// Page and metadata ask for the same story: one request.
const story = cache(async (slug: string) => (await newsroom()).article.get(slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await story((await params).slug)
  if (article === null) return {}
  const { headline, description, canonicalUrl, slug: current } = article
  return {
    title: headline,
    ...(description === null ? {} : { description }),
    alternates: { canonical: safeHref(canonicalUrl) ?? `/story/${current}` },
  }
}

export default async function StoryPage({ params }: Props) {
  const { slug } = await params
  const article = await story(slug)
  if (article === null) return elsewhere(slug)
  const edit = await editable()
  return (
    <article className="story" lang={article.language} dir="auto">
      <header>
        <p className="kicker">
          {article.section !== null && (
            <Link href={`/section/${article.section}`}>{article.section}</Link>
          )}
          {article.articleType !== 'report' && (
            <span className="label">
              {article.articleType.replace(/([A-Z])/g, ' $1').toLowerCase()}
            </span>
          )}
        </p>
        <h1 {...edit(article, 'headline')}>{article.headline}</h1>
        {article.description !== null && (
          <p className="standfirst" {...edit(article, 'description')}>
            {article.description}
          </p>
        )}
        <Byline article={article} />
      </header>
      <StructuredData data={articleJsonLd(article, publication)} />
      {article.image !== null && <Picture figure={article.image} eager />}
      {(article.updates ?? []).length > 0 && <Updates article={article} />}
      <Body article={article} />
      <Record article={article} />
    </article>
  )
}

/** Links to an address that the story had before lead to where it is now (308). */
async function elsewhere(slug: string): Promise<never> {
  const now = await (await newsroom()).article.movedTo(slug)
  if (now === null) notFound()
  permanentRedirect(`/story/${now}`)
}

function Byline({ article }: { article: Article }) {
  const { credits, dateline, datePublished, dateModified } = article
  const authors = (credits ?? [])
    .filter(({ role }) => role === 'author' || role === 'contributor')
    .map(({ name }) => name)
  const providers = (credits ?? [])
    .filter(({ role }) => role === 'provider')
    .map(({ name }) => name)
  return (
    <p className="byline">
      {authors.length > 0 ? (
        <>By {listWords(authors, 'en')}</>
      ) : (
        <span className="muted">No byline</span>
      )}
      {providers.length > 0 && <>, {listWords(providers, 'en')}</>}
      {dateline?.text != null && (
        <>
          {' · '}
          <span className="dateline">{dateline.text}</span>
        </>
      )}
      {datePublished !== null && (
        <>
          {' · '}
          <time dateTime={datePublished}>{dateWords(datePublished.slice(0, 10))}</time>
        </>
      )}
      {dateModified !== null && dateModified !== datePublished && (
        <>
          {' · updated '}
          <time dateTime={dateModified}>{dateWords(dateModified.slice(0, 10))}</time>
        </>
      )}
    </p>
  )
}

function Updates({ article }: { article: Article }) {
  return (
    <section className="updates" aria-label="Updates and corrections">
      <ul>
        {(article.updates ?? []).map(({ _key, kind, date, text, wasWrong }) => (
          <li key={_key}>
            <strong>{english.updateKind[kind]}</strong>,{' '}
            <time dateTime={date}>{dateWords(date.slice(0, 10))}</time>: {text}
            {wasWrong !== null && (
              <span className="muted"> An earlier version said: “{wasWrong}”</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Under the story: what it rests on. */
function Record({ article }: { article: Article }) {
  const sentences = english.sourcing(article.sourcing)
  const recorded = article.claims.filter(({ display }) => display === 'data')
  return (
    <aside className="record" aria-label="The record of this story">
      {sentences.length > 0 && (
        <section aria-labelledby="sourcing">
          <h2 id="sourcing">What this story rests on</h2>
          <ul className="sourcing">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {recorded.map((claim) => (
        <ClaimBox key={claim._key} claim={claim} />
      ))}
      {article.sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <ul>
            {article.sources.map((source) => (
              <li key={source._id}>
                <SourceName source={source} />
                {source.jobTitle !== null && <span className="muted">, {source.jobTitle}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.allEvents.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">What happened, and what may happen</h2>
          <Timeline events={article.allEvents} />
        </section>
      )}
      {article.backstory !== null && (
        <section aria-labelledby="backstory">
          <h2 id="backstory">How we reported this</h2>
          <p>{article.backstory}</p>
        </section>
      )}
      {(article.citations ?? []).length > 0 && (
        <section aria-labelledby="citations">
          <h2 id="citations">Documents</h2>
          <ul>
            {(article.citations ?? []).map(({ _key, title, url, publisher }) => (
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
        </section>
      )}
      {article.relatedArticles.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">More on this</h2>
          <ul>
            {article.relatedArticles.map(({ _id, slug, headline }) => (
              <li key={_id}>
                <Link href={`/story/${slug}`}>{headline}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.rights?.copyrightNotice != null && (
        <p className="muted">
          {article.rights.copyrightNotice}. {article.rights.usageTerms}
        </p>
      )}
    </aside>
  )
}
