const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Wider words for what people are: a minister is an official, a limnologist a scientist. */
const WIDER: Readonly<Record<string, ReadonlySet<string>>> = {
  official:
    words(`minister secretary undersecretary mayor governor commissioner director chief chair
    chairman chairwoman envoy ambassador diplomat spokesman spokeswoman spokesperson head officer
    administrator superintendent inspector collector president premier referee umpire`),
  politician:
    words(`minister president premier mayor governor senator mp councillor councilor lawmaker
    legislator deputy representative congressman congresswoman chancellor secretary leader`),
  lawmaker: words(
    'mp senator congressman congresswoman representative legislator deputy councillor',
  ),
  legislator: words('mp senator congressman congresswoman representative lawmaker deputy'),
  leader: words('president premier chancellor minister chair chairman chairwoman head founder'),
  statesman: words('president premier minister chancellor'),
  diplomat: words('ambassador envoy consul minister secretary'),
  executive: words('ceo chief director chairman chairwoman founder head president manager officer'),
  boss: words('ceo chief director chairman chairwoman founder manager head'),
  businessman: words('ceo founder owner entrepreneur investor developer director'),
  businesswoman: words('ceo founder owner entrepreneur investor developer director'),
  scientist: words(`professor researcher physicist chemist biologist geologist ecologist astronomer
    virologist epidemiologist glaciologist hydrologist climatologist oceanographer seismologist
    zoologist botanist microbiologist geomicrobiologist limnologist paleontologist palaeontologist`),
  researcher: words(`professor scientist physicist chemist biologist geologist ecologist astronomer
    virologist epidemiologist glaciologist historian economist sociologist psychologist lecturer`),
  academic: words('professor lecturer historian economist sociologist researcher scholar'),
  scholar: words('professor lecturer historian linguist theologian'),
  lawyer: words('attorney solicitor barrister counsel advocate prosecutor'),
  attorney: words('lawyer solicitor barrister counsel'),
  doctor: words('surgeon physician consultant dr psychiatrist gp paediatrician pediatrician medic'),
  medic: words('doctor paramedic nurse surgeon'),
  officer:
    words(`sergeant inspector detective superintendent constable captain lieutenant colonel major
    chief sheriff deputy sgt det insp supt lt col`),
  player: words('striker midfielder defender goalkeeper forward captain winger keeper'),
  footballer: words('striker midfielder defender goalkeeper forward captain winger'),
  athlete: words('runner swimmer cyclist sprinter rower skier'),
  musician: words('pianist violinist guitarist drummer singer composer'),
  performer: words('singer actor actress dancer comedian musician'),
  campaigner: words('activist advocate'),
  activist: words('campaigner advocate'),
  cleric: words('priest bishop archbishop pastor vicar imam rabbi cardinal'),
  clergyman: words('priest bishop archbishop pastor vicar'),
  writer: words('author novelist poet playwright journalist columnist'),
  author: words('novelist writer poet biographer historian'),
}

/** Whether somebody with these roles can be called by this noun. */
export const isKindOf = (noun: string, roles: ReadonlySet<string>): boolean => {
  if (roles.has(noun)) return true
  const narrower = WIDER[noun]
  if (narrower === undefined) return false
  for (const role of roles) if (narrower.has(role)) return true
  return noun === 'scientist' && [...roles].some((role) => role.endsWith('ologist'))
}
