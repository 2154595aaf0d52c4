import { safeHref, type Claim, type Keyed } from '@onrecord/client'
import { dateWords, english } from '@onrecord/client/words'
import { Attribution } from './attribution.tsx'

/** An allegation never stands without the answers to it. */
export function ClaimBox({ claim }: { claim: Keyed<Claim> }) {
  const id = `claim-${claim._key}`
  return (
    <section className={`claim ${claim.status}`} aria-labelledby={id}>
      <h2 id={id}>
        {english.claimType[claim.claimType]}{' '}
        <span className="label">{english.claimStatus[claim.status]}</span>
      </h2>
      <p className="claim-text">{claim.text}</p>
      <p className="muted">
        {(claim.attribution?.speakers ?? []).length === 0 &&
        (claim.attribution?.via ?? []).length === 0 ? (
          english.noClaimant(claim.attribution?.asDescribed ?? null)
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
                {english.stance[response.stance]}
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
                <a href={safeHref(url)} rel="external">
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
