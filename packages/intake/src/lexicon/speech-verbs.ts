import { inflected } from './inflection.ts'

/** What a verb does with words: says them, judges something with them, or denies. */
export type SpeechKind = 'say' | 'judge' | 'think'

const SAY = `say tell add state ask reply answer respond explain note warn argue announce claim insist
  acknowledge confirm write recall remark declare affirm reaffirm pledge vow promise emphasize
  emphasise stress highlight underline underscore report indicate suggest joke quip shout yell cry
  scream whisper murmur mutter tweet post testify concede admit complain contend assert maintain
  caution observe predict urge demand appeal propose conclude continue begin reiterate repeat
  counter retort interject read chant sigh laugh plead boast lament allege disclose reveal clarify
  elaborate agree disagree object protest wonder mention inform assure advise order instruct rule find
  text email message recount relate quote cite release publish invoke
  hint signal counsel bark bellow snap grumble rage fume muse reflect opine stipulate specify commit
  expound preach pray beg implore exclaim gasp groan proclaim profess swear attest certify comment
  respond rejoin volunteer venture ponder summarise summarize recommend deny dispute reject express
  voice issue discuss commend apologise apologize confess inquire enquire reassure remind request
  refer speak use rebut drawl deadpan crow gush advertise guarantee outline detail describe
  estimate forecast calculate reckon surmise theorise theorize speculate submit rail tease start finish offer put pen`
const JUDGE = `call describe dub label brand hail term characterise characterize denounce condemn criticise
  criticize slam blast praise welcome dismiss deride decry lambast lambaste castigate accuse
  blame liken compare thank congratulate credit view regard cast paint portray depict tout consider
  deem deplore mock ridicule salute celebrate declare pronounce reject refer summarise summarize
  rate see rue fault attack oppose defend support rebuke scold chide accept admire address
  commemorate remember tag style cheer applaud single hit rip rubbish reproach vilify acclaim`
const THINK = `think believe hope fear feel estimate forecast expect know understand realise realize
  suspect worry guess imagine assume anticipate consider dream regret`

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'writing', 'written'],
  begin: ['began', 'begins', 'beginning', 'begun'],
  read: ['read', 'reads', 'reading'],
  find: ['found', 'finds', 'finding'],
  quote: ['quoted', 'quotes', 'quoting'],
  think: ['thought', 'thinks', 'thinking'],
  feel: ['felt', 'feels', 'feeling'],
  know: ['knew', 'knows', 'knowing', 'known'],
  understand: ['understood', 'understands'],
  see: ['saw', 'sees', 'seeing', 'seen'],
  swear: ['swore', 'swears', 'sworn'],
  cast: ['cast', 'casts', 'casting'],
  hit: ['hit', 'hits', 'hitting'],
  put: ['put', 'puts', 'putting'],
  speak: ['spoke', 'speaks', 'speaking', 'spoken'],
  beg: ['begged', 'begs', 'begging'],
  plead: ['pleaded', 'pled', 'pleads', 'pleading'],
}

const DOUBLED = new Set(
  'admit commit submit quip plan brag rebut slam hit rip put beg dub tag refer snap pen'.split(' '),
)

function formsOf(verb: string): string[] {
  const irregular = IRREGULAR[verb]
  if (irregular !== undefined) return [verb, ...irregular]
  const { base, present, past, progressive } = inflected(verb, DOUBLED.has(verb))
  return [base, present, ...past, ...progressive]
}

const words = (list: string) => list.split(/\s+/).filter((word) => word !== '')

interface Entry {
  readonly lemma: string
  readonly kinds: ReadonlySet<SpeechKind>
}

const entries = new Map<string, { lemma: string; kinds: Set<SpeechKind> }>()
for (const [kind, list] of [
  ['say', SAY],
  ['judge', JUDGE],
  ['think', THINK],
] as const) {
  for (const lemma of words(list)) {
    for (const form of formsOf(lemma)) {
      const entry = entries.get(form) ?? { lemma, kinds: new Set() }
      entry.kinds.add(kind)
      entries.set(form, entry)
    }
  }
}

/** Every form of every verb of saying, judging and thinking. */
export const speechVerbs: ReadonlyMap<string, Entry> = entries

/** Verbs after which words stand however far away their subject is. */
export const plainlySays = (lemma: string): boolean => PLAIN.has(lemma)
const PLAIN = new Set(
  words(`say tell add write reply ask answer explain warn argue announce recall remark declare insist
  note tweet post respond continue testify joke conclude complain caution state observe`),
)

/** Verbs that pass on what is said only before “that” or quoted words: found, began, published. */
export const needsThat = (lemma: string): boolean => WITH_THAT.has(lemma)
const WITH_THAT = new Set(
  words(`find begin continue read start finish offer put pen publish release issue discuss submit use
  cite quote relate commit agree rail order`),
)

/** Verbs that name first who is spoken to: “told reporters”, “assured the king”. */
export const addresses = (lemma: string): boolean => ADDRESSING.has(lemma)
const ADDRESSING = new Set(words('tell assure reassure inform remind'))

/** Forms that are nouns as often as verbs: only a subject before them makes them verbs. */
export const alsoNouns: ReadonlySet<string> = new Set(
  words(`voice voices report reports remark remarks claim claims call calls post posts order orders cry cries note notes term terms
  label labels brand brands state states demand demands plan appeal appeals answer answers comment
  comments reply protest protests object objects signal signals hint hints message messages
  text texts email emails issue issues detail details view views rate rates promise promises pledge
  pledges vow vows offer offers request requests charge release releases stress tag tags style
  styles fault faults attack attacks support cast hit hits rule rules counter reading finding findings
  rail saying warning read laugh laughs scream screams whisper shout yell sigh question dispute disputes
  use uses cheer cheers start finish guess dream dreams hope hopes fear fears estimate estimates forecast
  worry worries feeling regret regrets thanks credit blame praise welcome quote quotes tease pen
  confess counsel broadcast single address addresses salute volunteer volunteers venture swear outline found
  hail express present understanding writing meaning opening beginning telling being`),
)
