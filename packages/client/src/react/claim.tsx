import { Fragment } from 'react'
import type { Claim } from '../queries.generated.ts'
import { english } from '../words/english.ts'
import { Attribution, External } from './attribution.tsx'
import { DateText } from './date.tsx'
import type { ReactOptions } from './options.ts'

/**
 * A claim with its claimant, its status, every response and the evidence: an allegation never stands
 * without the answers to it.
 *
 * @example
 * ```tsx
 * {article.claims.map((claim) => <ClaimBox key={claim._key} claim={claim} />)}
 * ```
 */
export function ClaimBox({ claim, ...options }: ReactOptions & { readonly claim: Claim }) {
  const { words = english } = options
  const { attribution, statusAsOf } = claim
  const responses = claim.responses ?? []
  const citations = claim.citations ?? []
  const named = (attribution?.speakers ?? []).length > 0 || (attribution?.via ?? []).length > 0
  return (
    <aside className={`claim ${claim.status}`} aria-label={words.claimType[claim.claimType]}>
      <p>
        <strong>{words.claimType[claim.claimType]}</strong>{' '}
        <span className="label">{words.claimStatus[claim.status]}</span>
      </p>
      <p className="claim-text">{claim.text}</p>
      <p>
        {named ? (
          <>
            {words.claimedBy} <Attribution attribution={attribution} {...options} />
          </>
        ) : (
          words.noClaimant(attribution?.asDescribed ?? null)
        )}
        {statusAsOf !== null && (
          <>
            . {words.asOf} <DateText date={statusAsOf} words={words} />
          </>
        )}
        .
      </p>
      {responses.length > 0 && (
        <>
          <p>{words.headings.responses}</p>
          <ul className="responses">
            {responses.map(({ _key, attribution: by, stance, text }) => (
              <li key={_key}>
                <strong>
                  <Attribution attribution={by} {...options} />
                </strong>{' '}
                {words.stance[stance]}
                {text !== null && `: ${text}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {citations.length > 0 && (
        <p>
          {words.evidence}{' '}
          {citations.map(({ _key, title, url, publisher }, index) => (
            <Fragment key={_key}>
              {index > 0 && '; '}
              <cite>
                <External href={url} options={options}>
                  {title ?? url}
                </External>
              </cite>
              {publisher !== null && `, ${publisher}`}
            </Fragment>
          ))}
        </p>
      )}
    </aside>
  )
}
