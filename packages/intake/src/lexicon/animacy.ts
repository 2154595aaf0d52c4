import { countryOfAdjective } from './countries.ts'
import { determiners } from './grammar.ts'
import { documentNouns, groupNouns, newsNouns, organisationNouns, personNouns } from './roles.ts'

const LISTS = [personNouns, groupNouns, organisationNouns, documentNouns, newsNouns, determiners]

/** Things whose names end as those of people do. */
const THINGS = new Set(
  `water river number order matter weather winter summer power tower computer corner dinner door
  floor colour color factor motor error terror horror border fever danger answer chapter theater manner
  quarter paper letter disaster encounter offer transfer shower silver timber trailer trigger cancer
  container counter finger flavour flower fibre filter hour humour labour neighbour layer ladder lever
  mirror monster meter metre outer over other rather rumour shelter shoulder slaughter soccer spider
  sugar supper thunder trouser under vapour whether wonder year behaviour behavior interior exterior
  list mist fist twist waist ghost cost coast east west boost
  indicator sensor reactor tractor sector vector rotor elevator escalator generator
  freighter helicopter tanker trawler cutter locker cylinder boiler burner heater cooler printer scanner`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether a noun is of somebody, or of something that speaks as somebody: a ministry, a letter. */
export function canSpeak(noun: string): boolean {
  const one = noun.replace(/(?<=\p{L}{3})s$/u, '')
  if (LISTS.some((list) => list.has(noun) || list.has(one))) return true
  if (countryOfAdjective(noun) !== undefined) return true
  if (THINGS.has(one)) return false
  return /(?:m[ae]n|people|persons?|ists?|ians?|eers?|[^aeiou]ers?|[^o]ors?|year-olds?|-(?:old|elect|general))$/.test(
    noun,
  )
}
