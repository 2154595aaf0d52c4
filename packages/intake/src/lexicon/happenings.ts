import { inflected, type Inflection } from './inflection.ts'

/** Words for things that take place: what has them as subject or object tells of one. */
export const occasions: ReadonlySet<string> = new Set(
  words(`
  meeting talks visit summit ceremony signing vote election elections by-election referendum ballot
  trial hearing inquest inquiry sentencing verdict ruling appeal injunction lawsuit review service
  strike walkout protest march rally vigil funeral parade procession boycott blockade sit-in
  attack airstrike airstrikes raid ambush offensive ceasefire truce coup shelling bombing siege
  explosion blast fire blaze wildfire flood flooding storm hurricane cyclone typhoon tornado
  earthquake quake tremor landslide avalanche eruption drought heatwave outbreak outage blackout spill
  crash collision derailment shooting stabbing robbery kidnapping murder killing arrest
  match game race marathon final semi-final semifinal quarter-final quarterfinal tournament derby
  festival concert exhibition premiere auction launch landing opening reopening closure handover
  resignation inauguration wedding conference announcement agreement deal merger listing
  takeover acquisition recall statement declaration tour patrols motion rescue evacuation
  penalty layoffs bailout dividend investigation search celebration
`),
)

/** What is done once, by verb: in the past tense it took place. */
const DEEDS = words(`
  abandon abduct abolish abstain acquire acquit adjourn admit adopt agree ambush announce appoint
  approve arrest arrive assassinate attack award ban banish bar blast bomb boycott bury
  cancel capsize capture cede charge clash clinch close collapse collide complete confiscate convene
  convict crash cross culminate damage debut defeat demolish demote deploy deport deprive derail
  destroy detain detonate die disappear dismiss dissolve drown earn ease eject elect eliminate
  emerge end enter erupt escape evacuate evict exchange execute expel explode expire extradite fade file
  finish fine fire flood free gather grant halt hammer harass hijack hire
  hurt ignite impeach imprison impose inaugurate indict injure install invade jail join
  kidnap kill land lapse launch liberate lift loot march mark marry merge murder name
  nominate open order oust overturn pardon pass perish plead plunge poison postpone privatise
  privatize proclaim promote publish punish purchase qualify raid raise rally ram ratify reach rebuild
  recall receive recover reject release relocate remove rename renew reopen repeal replace rescue
  resign resume retire return rob rule sack sail scrap seize sentence settle shell sign slam smash
  snap soar spark stab stage start step stone storm strand strip stun stop sue surge surrender suspend
  sweep target tie top topple tour trample transfer travel tumble turn unveil vanish veto visit void vote
  walk wed win withdraw wound wreck issue concede deliver dismantle inspect seal summon repatriate outlaw
  score equalise equalize protest demonstrate picket douse quash overrule dispatch airlift drench
  inundate submerge engulf gut ravage batter uproot flatten electrocute maul trap stampede riot
  torch vandalise vandalize ransack burgle mug assault abscond extort defraud embezzle smuggle
  intercept board tow ground reroute divert relegate substitute knock secede lodge reappoint
  reinstate rehire furlough insure delist relist demerge float redeem unfreeze sanction embargo
  blacklist vaccinate quarantine infect hospitalise hospitalize discharge transplant exhume
  cremate disinter discover excavate unearth detect diagnose sequence orbit dock undock splash`)

/** Those with a past of their own: base, past, participle. */
const IRREGULAR = `
  awake/awoke/awoken be/was/been beat/beat/beaten begin/began/begun bid/bid/bid bind/bound/bound
  blow/blew/blown break/broke/broken build/built/built burn/burnt,burned/burnt,burned
  burst/burst/burst buy/bought/bought catch/caught/caught cut/cut/cut draw/drew/drawn
  drive/drove/driven fall/fell/fallen flee/fled/fled fly/flew/flown freeze/froze/frozen
  hit/hit/hit lay/laid/laid leave/left/left lose/lost/lost meet/met/met quit/quit/quit
  ride/rode/ridden rise/rose/risen run/ran/run sell/sold/sold send/sent/sent shake/shook/shaken
  shoot/shot/shot shut/shut/shut sink/sank/sunk slay/slew/slain split/split/split steal/stole/stolen
  strike/struck/struck sweep/swept/swept swear/swore/sworn tear/tore/torn throw/threw/thrown
  overthrow/overthrew/overthrown win/won/won withdraw/withdrew/withdrawn rebuild/rebuilt/rebuilt
  find/found/found bring/brought/brought come/came/come give/gave/given go/went/gone grow/grew/grown hold/held/held
  lead/led/led make/made/made pay/paid/paid play/played/played put/put/put read/read/read
  set/set/set spend/spent/spent spread/spread/spread take/took/taken
  wear/wore/worn bear/bore/born,borne fight/fought/fought
`

const DOUBLED = new Set(
  words('ban bar cancel rob ram stab strip scrap top stop step snap slam plan'),
)

/** Plans as much as deeds: in the future they are an event, in the past only with a time. */
const PLANS = words(`
  appear become bus build change continue convene debate decide demolish depart discuss
  expand extend face fall give go hold introduce host lay leave lower make move pay perform play present
  raise rebuild remain reduce report restart rise run seek send serve speak stay strike switch table take
  cut tow try undergo upgrade reach visit invite pause tighten`)

/** Irregular verbs that are deeds whenever the past tells of them. */
const STRONG = new Set(
  words(`beat begin blow break burst buy cut draw flee fly hit leave lose meet overthrow quit
  rebuild ride run sell shoot shut sink slay split steal strike sweep swear tear win withdraw
  find drive throw burn`),
)

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'progressive'

export interface Happening {
  readonly lemma: string
  readonly forms: ReadonlySet<VerbForm>
  /** Whether the past of it is an event even without a time or an occasion beside it. */
  readonly deed: boolean
}

const entries = new Map<string, { lemma: string; forms: Set<VerbForm>; deed: boolean }>()

function enter(
  lemma: string,
  { base, present, past, participle, progressive }: Inflection,
  deed: boolean,
) {
  const add = (form: string, kind: VerbForm) => {
    const entry = entries.get(form) ?? { lemma, forms: new Set(), deed }
    entry.forms.add(kind)
    entries.set(form, entry)
  }
  add(base, 'base')
  add(present, 'present')
  for (const form of past) add(form, 'past')
  for (const form of participle) add(form, 'participle')
  for (const form of progressive) add(form, 'progressive')
}

for (const entry of words(IRREGULAR)) {
  const [base = '', past = '', participle = ''] = entry.split('/')
  if (base === 'be') continue
  const strong = STRONG.has(base)
  const plain = inflected(base, /[^aeiou][aeiou][bdgmnprt]$/.test(base))
  enter(base, { ...plain, past: past.split(','), participle: participle.split(',') }, strong)
}
for (const lemma of DEEDS)
  if (!entries.has(lemma)) enter(lemma, inflected(lemma, DOUBLED.has(lemma)), true)
for (const lemma of PLANS)
  if (!entries.has(lemma)) enter(lemma, inflected(lemma, DOUBLED.has(lemma)), false)

/** Every form of the verbs that tell of what takes place. */
export const happenings: ReadonlyMap<string, Happening> = entries

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
