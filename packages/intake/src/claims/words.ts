/** Words by which a story tells of an allegation, each kind a sign of its own. */
export const WORDS: readonly (readonly [string, RegExp])[] = [
  ['accuses', /\baccus(?:e|ed|es|ing)\b/i],
  ['accuses of', /\baccus(?:e|ed|es|ing)\b.{1,90}?\bof\b/i],
  ['alleges', /\balleg(?:e|ed|es|ing|edly)\b/i],
  ['an allegation', /\b(?:allegation|accusation)s?\b/i],
  [
    'an allegation of or that',
    /\b(?:allegation|accusation|claim|suggestion|report|complaint)s? (?:\w+ )?(?:that|of)\b/i,
  ],
  [
    'claims',
    /(?<!\bthe )\bclaim(?:s|ed|ing)?\b (?!responsib|victory|to be\b|the (?:title|lives)|(?:[\w-]+ )?lives\b)/i,
  ],
  ['blames', /(?<!(?:refused|declined|refusing|not|n[’']t) (?:to )?)\bblam(?:e|ed|es|ing)\b/i],
  ['complains', /\b(?:complain(?:s|ed|ing)?|protest(?:s|ed) that)\b/i],
  [
    'criticises',
    /\b(?:criticis|criticiz|condemn|denounc|lambast|slamm|attack(?:ed|s) (?:him|her|them|the|it) )\w*/i,
  ],
  ['suggests', /\b(?:suggest(?:s|ed|ing)?|insinuat\w+|impl(?:y|ies|ied))\b/i],
  [
    'argues',
    /\b(?:argu(?:e|es|ed|ing)|contend(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|counter(?:s|ed))\b/i,
  ],
  ['warns', /\bwarn(?:s|ed|ing|ings)?\b/i],
  ['suspects', /\b(?:suspected of|on suspicion of|suspicions? (?:that|of))\b/i],
  [
    'charges',
    /\b(?:charged with|counts? of|charges? of|indict(?:ed|ment)|on trial|stands? accused)\b/i,
  ],
  ['sues', /\b(?:lawsuits?|su(?:ed|es|ing)|complaint)\b/i],
  ['prosecutors say', /\bprosecut(?:ors?|ion|ing)\b/i],
  [
    'a court hears',
    /\b(?:court|jury|jurors|inquest|tribunal|hearing|inquiry|judge|magistrates)\b[^,.]{0,40}\b(?:heard|hears|told)\b|\btold (?:the |a )?(?:court|jury|jurors|inquest|tribunal|hearing|inquiry)\b/i,
  ],
  [
    'papers show',
    /\b(?:documents?|emails?|records?|files?|memos?|footage|data|recordings?) (?:\w+ ){0,4}(?:show|shows|showed|suggest|suggests|suggested|suggesting|indicate|indicates)\b/i,
  ],
  [
    'turns a claim down',
    /\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b.{0,60}?\b(?:accusations?|allegations?|claims?|suggestions?|charges?|reports?)\b.{0,40}?\bthat\b/i,
  ],
  [
    'what is told is denied',
    /, (?:which|something|(?:a|an) (?:claim|charge|allegation|accusation|assertion|figure|number))\b.{1,60}\b(?:always |flatly )?(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?)\b/i,
  ],
  [
    'denies a deed',
    /\bden(?:y|ies|ied|ying) (?:that (?!any)|it (?:had|has)|(?:having )?\p{Ll}+ing )/u,
  ],
  ['puts it to somebody', /\bput it to (?:him|her|them|the \w+) that\b/i],
  [
    'denies what it names',
    /\b(?:denies|denied|deny|denying)\s+(?!(?:any|all|the|it|this|that|them|those|these|such|having|doing)\b)\p{Ll}/u,
  ],
  ['denies all', /\bden(?:y|ies|ied|ying) (?:any|all|the) (?:wrongdoing|allegations?|charges?)\b/i],
  [
    'is untrue',
    /\b(?:is|are|was|were) (?:simply |just |completely )?(?:untrue|not true|false|baseless|unfounded)\b/i,
  ],
  ['reports', /\breport(?:s|ed)\b(?! to\b)/i],
]

/** Words of blame that stand without a deed. */
export const ADVERSE =
  /\b(?:without|despite|never|too (?:late|slow|long|little|few|small)|only after|instead of|illegal\w*|unlawful\w*|secret\w*|deliberate\w*|wrong\w*|corrupt\w*|fraud\w*|lie[sd]?|bias\w*|unsafe|danger\w*|neglect\w*|abus\w+|fail(?:s|ed|ing|ure|ures)?|refus(?:e|ed|al|ing)|ignor\w+|threat\w*|pressur\w*|blackmail\w*|cover(?:ed)?[- ]up|bribe\w*|kill\w*|stole\w*|rigg\w+|misl\w+|mishandl\w+|excessive|unpaid|breach\w*|violat\w+|negligen\w+|discriminat\w+|harass\w*|bully\w*|conceal\w*|hid(?:den|ing)?|delay\w*|inflat\w+|overstat\w+|understat\w+)\b/i

/** Whose office or cause it is to speak against others. */
export const AGAINST =
  /\b(?:opposition|campaign\w*|activists?|unions?|residents?|villagers|locals|critics?|famil(?:y|ies)|relatives|survivors?|victims?|rights|rival|opponents?|former|ex-\w+|whistle-?blowers?|claimants?|plaintiffs?|complainants?|protesters?|workers|employees|staff|neighbou?rs|parents|tenants|patients|watchdog|lawyers?|barrister|attorneys?|defen[cs]e|rebels?|lawmakers?|mps?|party|alliance|coalition|spokes\w+|leader|widow|mother|father)\b/i
/** Whose findings are told as they are. */
export const OFFICIAL =
  /\b(?:police|officers?|sheriff|court|judge|coroner|investigators?|ministry|department|agency|bureau|institute|service|university|professor|scientists?|researchers?|study|economists?|analysts?|meteorologists?|forecasters?|authorit(?:y|ies))\b/i

const ACCUSES =
  /\b(?:accus(?:e|ed|es|ing)\b|alleg(?:ed|es|e|ing|edly)\b|(?<!\bthe )claim(?:s|ed|ing)?\b(?! (?:responsib|to be\b|victory))|blam(?:e|ed|es|ing)\b|complain(?:s|ed|ing)\b|protest(?:s|ed) that\b|put it to \w+ that\b|suspected of\b|charged with\b)/i
const ALLEGATIONS = /\b(?:(?:allegation|accusation|complaint|rumou?r)s?|counts? of)\b/i

/** Words that need no weighing: whatever stands about them, somebody is accused. */
const PLAINLY: readonly RegExp[] = [
  /\baccus(?:ed|es|ing)\b.{1,90}?\bof \p{L}+/iu,
  /\b(?:is|are|was|were) (?:also )?alleged to\b/i,
  /\bput it to (?:him|her|them|the \p{Ll}+) that\b/iu,
  /\b(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|several)\w* counts? of\b|\bcharged with\b|\b(?:suspected|suspicion) of \p{Ll}/iu,
  /\b(?:with|over|amid|after|of|by|are|were|about|face[sd]?) (?:\p{Ll}+ )?(?:allegations?|accusations?) (?:that|of)\b/iu,
  /\bden(?:y|ies|ied) (?:that|(?:having )?(?:receiv|tak|giv|mak|know|steal|tell|pay|accept|order|hid|us|fir|kill|forg|mislead|ignor|leak|threaten|pressur|insult|putt)ing) \p{L}/u,
  // “denies arson”: a charge.
  /\bden(?:ies|y) (?!(?:any|all|the|it|this|that|them|those|these|such|having|doing|him|her|us|you|access|entry)\b)\p{Ll}/u,
  /\b(?:they|residents|locals|families|critics|many|villagers|neighbou?rs) blamed? (?:the )?\p{L}/iu,
  /\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b.{0,60}?\b(?:accusations?|allegations?|suggestions?|claims?)\b.{0,40}?\bthat\b/i,
]

/** Whether somebody is accused in so many words. */
export const accusesPlainly = (words: string): boolean =>
  PLAINLY.some((pattern) => pattern.test(words))

/** What a court is told. */
const HEARD =
  /\b(?:court|jury|inquest|tribunal|hearing|judge|magistrates)\b[^,.]{0,30}\b(?:heard|hears|was told|were told)\b|\bprosecut(?:ors?|ion)\b.{0,50}\b(?:said|says?|told|argued)\b/i
export const tellsCourt = (words: string): boolean => HEARD.test(words)

/** “denied any wrongdoing” answers, and says not what. */
const DENIES_ALL =
  /\bden(?:y|ies|ied|ying) (?:(?:any|all|the) )?(?:wrongdoing|allegations?|accusations?|charges?|claims?)\b/i
export const deniesAll = (words: string): boolean => DENIES_ALL.test(words)

/** The words that say that somebody accuses. */
export const accusingWords = (words: string): string | undefined => ACCUSES.exec(words)?.[0]

/** The words that say that there is an accusation, whoever makes it. */
export const allegingWords = (words: string): string | undefined =>
  accusingWords(words) ?? ALLEGATIONS.exec(words)?.[0]

/** What nobody is told of without being blamed for it. */
export const MISDEED =
  /(?<!\b(?:could|may|might|can) have )\b(?:ignor(?:ed|ing)|conceal(?:ed|ing)|hid(?:den)?|cover(?:ed|ing) up|falsif(?:ied|ying)|tamper(?:ed|ing) with|fail(?:ed|ing) to|misle(?:d|ading)|lied|lying to|brib(?:ed|ing)|threaten(?:ed|ing) (?:to|with)|beaten|tortured|dump(?:ed|ing)|polluted|discharg(?:ed|ing)|st(?:olen|ole|ealing)|rigg(?:ed|ing)|fabricated|forged|overcharged|neglected|abused|harassed|sat on|cheated|fired on|pressured|insulted|cut corners|shift the blame|without (?:permission|a permit|consent)|put pressure on|instructed (?:staff|managers|workers|employees)|told to|to blame|mishandl(?:ed|ing)|mismanag(?:ed|ing)|manipulat(?:ed|ing)|inflat(?:ed|ing) (?:the|its|his|her|their)|overstat(?:ed|ing)|understat(?:ed|ing)|suppress(?:ed|ing)|intimidat(?:ed|ing)|coerc(?:ed|ing)|bull(?:ied|ying)|discriminat(?:ed|ing)|exploit(?:ed|ing)|deceiv(?:ed|ing)|defraud(?:ed|ing)|embezzl(?:ed|ing)|siphon(?:ed|ing)|launder(?:ed|ing)|evad(?:ed|ing)|plagiari[sz](?:ed|ing)|sp(?:ied|ying) on|violat(?:ed|ing)|breach(?:ed|ing)|sabotag(?:ed|ing)|mistreat(?:ed|ing)|retaliat(?:ed|ing)|silenc(?:ed|ing)|doctored|leaked|misus(?:ed|ing)|underpa(?:id|ying)|broke(?:n)? the (?:law|rules?|promise)|turned a blind eye|looked the other way|no warning|altered (?:thousands|hundreds|records|the))\b/i
