import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Claim, Keyed } from '../queries.generated.ts'
import { attributionWords } from '../words/attribution.ts'
import { english } from '../words/english.ts'
import { citationNode } from './citation.ts'
import { sourceNode } from './source.ts'

/**
 * A claim with its status and the answers to it. schema.org knows no relation between claims: answers
 * are comments, so that an allegation does not travel without them.
 *
 * @param story the address of the story it appears in
 */
export function claimNode(
  claim: Keyed<Claim>,
  story: string,
  publication: Publication,
): JsonObject {
  const { words = english } = publication
  return known({
    '@type': 'Claim',
    '@id': `${story}#${encodeURIComponent(claim._key)}`,
    text: claim.text,
    creativeWorkStatus: words.claimStatus[claim.status],
    creator: (claim.attribution?.speakers ?? []).map((speaker) => sourceNode(speaker, publication)),
    about: (claim.about ?? []).map((source) => sourceNode(source, publication)),
    appearance: { '@id': story },
    comment: (claim.responses ?? []).map(({ attribution, stance, text }) =>
      known({
        '@type': 'Comment',
        text: [
          `${attributionWords(attribution, words)} ${words.stance[stance]}`.trim(),
          ...(text === null ? [] : [text]),
        ].join(': '),
        creator: (attribution?.speakers ?? []).map((speaker) => sourceNode(speaker, publication)),
      }),
    ),
    citation: (claim.citations ?? []).map(citationNode),
  })
}
