import type { Claim } from '../queries.generated.ts'
import { attributes, joined, markup, type Content, type Markup } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { english } from '../words/english.ts'
import { attributionMarkup, externalLink } from './attribution.ts'
import { dateMarkup } from './date.ts'

/** An allegation never stands without the answers to it. */
export function claimMarkup(claim: Claim, options: RenderOptions): Markup {
  const { words = english } = options
  const type = words.claimType[claim.claimType]
  return markup`<aside${attributes({ class: `claim ${claim.status}`, 'aria-label': type })}>${[
    markup`<p><strong>${type}</strong> <span class="label">${words.claimStatus[claim.status]}</span></p>`,
    markup`<p class="claim-text">${claim.text}</p>`,
    markup`<p>${claimant(claim, options)}${
      claim.statusAsOf !== null && [`. ${words.asOf} `, dateMarkup(claim.statusAsOf, words)]
    }.</p>`,
    responses(claim, options),
    evidence(claim, words),
  ]}</aside>`
}

function claimant({ attribution }: Claim, options: RenderOptions): Content {
  const { words = english } = options
  const named = (attribution?.speakers ?? []).length > 0 || (attribution?.via ?? []).length > 0
  return named
    ? [`${words.claimedBy} `, attributionMarkup(attribution, options)]
    : words.noClaimant(attribution?.asDescribed ?? null)
}

function responses({ responses: all }: Claim, options: RenderOptions): Content {
  const { words = english } = options
  if (all === null || all.length === 0) return undefined
  return markup`<p>${words.headings.responses}</p><ul class="responses">${all.map(
    ({ attribution, stance, text }) =>
      markup`<li><strong>${attributionMarkup(attribution, options)}</strong> ${words.stance[stance]}${
        text !== null && `: ${text}`
      }</li>`,
  )}</ul>`
}

function evidence({ citations }: Claim, words: typeof english): Content {
  if (citations === null || citations.length === 0) return undefined
  return markup`<p>${words.evidence} ${joined(citations.map(citationMarkup), '; ')}</p>`
}

/** A document that something rests on. */
export const citationMarkup = ({
  title,
  url,
  publisher,
}: NonNullable<Claim['citations']>[number]): Content => [
  markup`<cite>${externalLink(url, title ?? url)}</cite>`,
  publisher !== null && `, ${publisher}`,
]
