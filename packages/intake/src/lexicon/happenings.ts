/** Words for things that take place: with a verb in the past they are an event wherever they stand. */
export const occasions = words(`
  meeting talks visit summit ceremony signing vote election elections by-election referendum ballot
  trial hearing inquest sentencing verdict ruling appeal injunction lawsuit
  strike walkout protest march rally vigil funeral parade procession boycott blockade sit-in
  attack airstrike airstrikes raid ambush offensive ceasefire truce coup shelling bombing siege
  explosion blast fire blaze wildfire flood flooding storm hurricane cyclone typhoon tornado
  earthquake tremor landslide avalanche eruption drought heatwave outbreak outage blackout spill
  crash collision derailment shooting stabbing robbery kidnapping murder killing arrest
  match final semi-final semifinal quarter-final quarterfinal tournament derby
  festival concert exhibition premiere auction launch landing opening reopening closure handover
  resignation inauguration wedding conference announcement agreement deal merger
  takeover acquisition recall statement declaration review tour patrols motion rescue evacuation
  penalty layoffs bailout
`)

/** Verbs that tell that something took place, as the past tells it. */
export const deeds = words(`
  met signed agreed resigned quit died arrived left landed opened reopened closed shut killed injured
  wounded struck hit tore burst collapsed crashed exploded erupted derailed overturned capsized sank
  walked marched gathered rallied voted rejected approved passed adopted repealed vetoed ratified
  elected appointed inaugurated won lost beat defeated stunned drew scored clinched qualified retired
  fined jailed sentenced arrested detained charged convicted acquitted pleaded sued settled ruled
  extradited deported freed shot stabbed attacked ambushed bombed shelled raided seized stormed
  kidnapped abducted robbed found discovered rescued recovered announced launched unveiled published
  began ended broke visited drove traveled travelled crossed fled escaped drowned disappeared vanished
  received cancelled canceled postponed reported filed dismissed sacked fired suspended halted banned
  resumed restarted finished evacuated flooded swept toppled damaged destroyed burned burnt culminated
  marked rode flew sailed beating bought acquired sold merged recalled withdrew imposed
`).concat('ran aground', 'stepped down', 'sworn in')

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}
