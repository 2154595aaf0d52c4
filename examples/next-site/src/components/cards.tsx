import type { ArticleCard } from '@onrecord/client'
import { dateWords, english } from '@onrecord/client/words'
import { Link } from './link.tsx'
import { editable } from '../lib/editing.ts'
import { imageProps } from '../lib/image.ts'

interface Props {
  card: ArticleCard
  /** Large, before the others. */
  lead?: boolean
  /** Its picture is among the first things seen: it does not wait until it is scrolled to. */
  first: boolean
}

async function Card({ card, lead = false, first }: Props) {
  const edit = await editable()
  const image =
    card.image === null
      ? undefined
      : imageProps(card.image, lead ? [600, 800, 1200] : [320, 640, 800], 16 / 9)
  const type = card.articleType === 'report' ? undefined : english.articleType[card.articleType]
  return (
    <article className={lead ? 'card lead' : 'card'} lang={card.language}>
      {image !== undefined && (
        // eslint-disable-next-line @next/next/no-img-element -- the lake and Sanity's CDN size pictures themselves
        <img
          {...image}
          alt={image.alt}
          sizes={
            lead
              ? '(min-width: 60rem) 40rem, 100vw'
              : '(min-width: 60rem) 18rem, (min-width: 42rem) 50vw, 100vw'
          }
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : 'auto'}
        />
      )}
      <div>
        <p className="kicker">
          {card.section !== null && <Link href={`/section/${card.section}`}>{card.section}</Link>}
          {type !== undefined && <span className="label">{type}</span>}
        </p>
        <h2 {...edit(card, 'headline')}>
          <Link href={`/story/${card.slug}`}>{card.headline}</Link>
        </h2>
        {card.description !== null && (
          <p className="standfirst" {...edit(card, 'description')}>
            {card.description}
          </p>
        )}
        {card.datePublished !== null && (
          <p className="muted">
            <time dateTime={card.datePublished}>{dateWords(card.datePublished.slice(0, 10))}</time>
          </p>
        )}
      </div>
    </article>
  )
}

/** The story before all others. */
export const Lead = ({ card }: { card: ArticleCard }) => <Card card={card} lead first />

/** @param first whether nothing with a picture stands before them */
export function Cards({ cards, first = true }: { cards: readonly ArticleCard[]; first?: boolean }) {
  return (
    <div className="cards">
      {cards.map((card, index) => (
        <Card key={card._id} card={card} first={first && index === 0} />
      ))}
    </div>
  )
}
