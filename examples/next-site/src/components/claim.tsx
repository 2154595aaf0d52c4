import type { Claim, Keyed } from '@onrecord/client'
import { dateWords, stanceWords } from '../lib/words.ts'
import { Attribution } from './attribution.tsx'

const statuses: Record<Claim['status'], string> = {
  unverified: 'Unverified',
  disputed: 'Disputed',
  supported: 'Supported by evidence',
  refuted: 'Refuted by evidence',
  outdated: 'Outdated',
}

/** An allegation never stands without the answers to it. */
export function ClaimBox({ claim }: { claim: Keyed<Claim> }) {
  const id = `claim-${claim._key}`
  return (
    <section className={`claim ${claim.status}`} aria-labelledby={id}>
      <h2 id={id}>
        {claim.claimType === 'allegation' ? 'Allegation' : 'Assertion'}
        <span className="label">{statuses[claim.status]}</span>
      </h2>
      <p className="claim-text">{claim.text}</p>
      <p className="muted">
        {(claim.attribution?.speakers ?? []).length === 0 &&
        (claim.attribution?.via ?? []).length === 0 ? (
          <>
            No named claimant
            {claim.attribution?.asDescribed != null && (
              <> (the story says “{claim.attribution.asDescribed}”)</>
            )}
          </>
        ) : (
          <>
            Claimed by <Attribution attribution={claim.attribution} />
          </>
        )}
        {claim.statusAsOf !== null && <>. Status as of {dateWords(claim.statusAsOf)}</>}.
      </p>
      {(claim.responses ?? []).length > 0 && (
        <>
          <h3>Responses</h3>
          <ul className="responses">
            {(claim.responses ?? []).map((response) => (
              <li key={response._key}>
                <strong>
                  <Attribution attribution={response.attribution} />
                </strong>{' '}
                {stanceWords[response.stance]}
                {response.text !== null && <span className="muted">: {response.text}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {(claim.citations ?? []).length > 0 && (
        <p className="muted">
          Evidence:{' '}
          {(claim.citations ?? []).map(({ _key, title, url, publisher }, index) => (
            <span key={_key}>
              {index > 0 && '; '}
              {url === null ? (
                title
              ) : (
                <a href={url} rel="external">
                  {title ?? url}
                </a>
              )}
              {publisher !== null && `, ${publisher}`}
            </span>
          ))}
        </p>
      )}
    </section>
  )
}
