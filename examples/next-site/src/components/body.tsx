import { safeHref, type Article } from '@onrecord/client'
import { editable } from '../lib/editing.ts'
import { partsOf, type Inset as InsetData } from '../lib/passages.ts'
import { ClaimBox } from './claim.tsx'
import { Passage } from './passage.tsx'
import { Picture } from './picture.tsx'
import { QuoteFigure } from './quote.tsx'

/** The text of a story; beside each paragraph what its quoted words rest on. */
export async function Body({ article }: { article: Article }) {
  const edit = await editable()
  const field = (key: string) => edit(article, `body[_key=="${key}"]`)
  return (
    <div className="body">
      {partsOf(article.body).map((part) =>
        part._type === 'passage' ? (
          <Passage key={part._key} passage={part} field={field} />
        ) : (
          <div key={part._key} {...field(part._key)}>
            <Inset inset={part} />
          </div>
        ),
      )}
    </div>
  )
}

function Inset({ inset }: { inset: InsetData }) {
  switch (inset._type) {
    case 'quoteBlock':
      return inset.quote && <QuoteFigure quote={inset.quote} pull={inset.display === 'pull'} />
    case 'claim':
      // A claim that is only recorded stands under the story, not in it.
      return inset.display === 'data' ? null : <ClaimBox claim={inset} />
    case 'figure':
      return <Picture figure={inset} />
    case 'embed':
      return (
        <p className="embed">
          <a href={safeHref(inset.url)} rel="external">
            {inset.title ?? inset.url}
          </a>
        </p>
      )
  }
}
