import { addressesUnder, type Correction } from '@onrecord/client'
import { correctionTitle, dateWords, english } from '@onrecord/client/words'
import type { Metadata } from 'next'
import { Link } from '../../components/link.tsx'
import { newsroom } from '../../lib/news.ts'

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What was corrected after publication, the last first.',
}

export default async function CorrectionsPage() {
  const { items } = await (await newsroom()).corrections({ first: 100 })
  return (
    <>
      <h1>Corrections</h1>
      <p className="standfirst">
        What we got wrong, what is right, and when we said so. The last comes first.
      </p>
      {items.length === 0 && <p>Nothing has been corrected so far.</p>}
      <ol className="corrections">
        {items.map((correction) => (
          <li key={`${correction._id} ${correction.entry}`}>
            <Entry correction={correction} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Entry({ correction }: { correction: Correction }) {
  const { kind, date, text, wasWrong } = correction
  return (
    <article>
      <p className="kicker">
        <span className="label">{english.updateKind[kind]}</span>{' '}
        <time dateTime={date}>{dateWords(date.slice(0, 10))}</time>
      </p>
      <h2>
        <Link href={placeOf(correction)}>{correctionTitle(correction)}</Link>
      </h2>
      {text !== null && <p>{text}</p>}
      {wasWrong !== null && <p className="muted">An earlier version said: “{wasWrong}”</p>}
    </article>
  )
}

const places = addressesUnder()

const placeOf = ({ _id, documentType, slug }: Correction): string =>
  documentType === 'article' ? places.article(slug ?? _id) : places[documentType](_id)
