const words = (list: string) => list.split(/\s+/).filter((word) => word !== '')

/** What people are: the noun a description of a person ends in. */
export const personNouns: ReadonlySet<string> = new Set(
  words(`president premier minister chancellor mayor governor senator congressman congresswoman
  representative councillor councilor councilman councilwoman alderman deputy secretary
  undersecretary ambassador envoy diplomat consul king queen prince princess duke duchess emperor
  pope cardinal archbishop bishop priest pastor vicar rabbi imam reverend monk nun chief chair
  chairman chairwoman chairperson head director manager officer executive ceo founder co-founder
  owner boss coordinator organiser organizer leader co-leader spokesman spokeswoman spokesperson
  official aide adviser advisor lawyer attorney solicitor barrister prosecutor judge justice
  magistrate coroner detective inspector superintendent sergeant constable commander captain
  colonel general lieutenant major admiral marshal sheriff policeman policewoman firefighter
  fireman paramedic soldier veteran doctor nurse surgeon physician midwife pharmacist professor
  lecturer teacher headteacher principal dean rector student pupil scientist researcher physicist
  chemist biologist geologist ecologist astronomer historian economist analyst strategist
  epidemiologist seismologist meteorologist forecaster engineer architect designer artist painter
  author writer poet novelist journalist reporter editor correspondent photographer filmmaker
  actor actress singer musician composer conductor dancer comedian coach trainer player goalkeeper
  striker midfielder defender skipper athlete runner swimmer cyclist driver pilot sailor fisherman
  farmer grower shepherd butcher baker chef cook waiter waitress barista shopkeeper trader
  merchant broker banker accountant clerk worker employee labourer plumber electrician carpenter
  builder contractor landlord tenant resident neighbour neighbor villager survivor victim witness
  suspect defendant plaintiff claimant man woman boy girl child teenager mother father son
  daughter brother sister husband wife widow widower uncle aunt cousin grandmother grandfather
  niece nephew partner friend colleague relative parent volunteer activist campaigner protester
  demonstrator advocate critic supporter fan member candidate lawmaker legislator politician mp
  treasurer ombudsman commissioner regulator auditor investigator curator librarian archivist
  ranger keeper warden guard guide person someone somebody anyone individual guest passenger
  commuter motorist shopper customer client patient voter speaker expert specialist consultant
  scholar academic fellow teammate opponent rival winner champion finalist medallist statesman
  retiree pensioner immigrant refugee migrant tourist visitor hiker climber source whistleblower
  insider informant lobbyist entrepreneur investor shareholder developer programmer technician
  operator mechanic caretaker janitor undertaker gardener vet veterinarian psychologist
  psychiatrist therapist counsellor counselor sociologist anthropologist archaeologist linguist
  mathematician statistician climatologist oceanographer zoologist botanist hydrologist
  glaciologist virologist biographer translator narrator playwright screenwriter producer
  publisher broadcaster presenter host anchor columnist blogger influencer qualifier newcomer
  debutant frontman pianist violinist guitarist drummer barman landlady boatman trustee promoter
  sheikh emir sultan ayatollah ruler negotiator headmaster headmistress foreman administrator
  secretary-general vice-president prime pontiff monarch conservationist no-one referee umpire
  quarterback pitcher forward winger centre-back batsman bowler star popstar rapper songwriter
  vocalist bassist dj bandmate pal mate roommate flatmate classmate co-star counterpart
  predecessor successor herder elder chieftain warlord gunman attacker hostage prisoner inmate
  detainee trooper corporal lance-corporal bailiff usher juror steward stewardess attendant
  bartender courier trucker docker miner welder tailor weaver potter sculptor restorer
  cartographer surveyor planner geographer demographer criminologist toxicologist oncologist
  cardiologist neurologist immunologist microbiologist paediatrician pediatrician dentist
  dietitian nutritionist optician pathologist radiologist neuroscientist astrophysicist
  palaeontologist paleontologist volcanologist ornithologist entomologist agronomist forester
  logger beekeeper winemaker brewer restaurateur hotelier landowner homeowner eyewitness bystander
  onlooker passer-by pedestrian wheelchair-user cleric clergyman deacon provost chaplain curate
  vice-chancellor vice-chair deputy-chair chief-executive co-chair co-author co-owner co-pilot
  first-officer navigator crewman deckhand lifeguard rescuer medic carer caregiver babysitter
  nanny childminder secretary-designate president-designate spokesman-designate frontwoman
  bassoonist cellist soprano tenor baritone collector whistle-blower laureate nobelist alumnus
  graduate undergraduate postgraduate trainee apprentice intern recruit cadet ensign bombardier
  brigadier commodore constable-elect tutor archdeacon lady gentleman thief dispatcher instructor
  rancher hairdresser vendor seller stallholder householder leaseholder passerby evacuee
  girlfriend boyfriend fiance fiancé fiancee fiancée ex-husband ex-wife stepfather stepmother
  grandson granddaughter grandma grandpa mum dad mom twin sibling housemate publicist ally teen
  youth cabbie mediator arbitrator registrar chairman-elect stylist choreographer goaltender
  linebacker centre-half cllr jockey boxer golfer skater skier rower sprinter president-elect whip
  backbencher incumbent
  substitute full-back left-back right-back playmaker wicketkeeper scrum-half fly-half film-maker
  moviemaker cinematographer bandleader crofter smallholder innkeeper publican caterer
  prosecutor-general busker bricklayer roofer glazier plasterer decorator florist grocer
  greengrocer fishmonger stonemason blacksmith gamekeeper ploughman stockbroker teller cashier
  receptionist typist seamstress tanner cobbler locksmith watchmaker jeweller jeweler goldsmith
  bookseller bookbinder typesetter lexicographer philosopher theologian philologist
  musicologist conservator taxidermist biochemist geneticist bioethicist primatologist ethologist
  herpetologist ichthyologist mycologist parasitologist hematologist haematologist radiographer
  physiotherapist osteopath chiropractor podiatrist phlebotomist orthodontist anaesthetist
  anesthesiologist urologist gynaecologist obstetrician dermatologist endocrinologist
  gastroenterologist nephrologist pulmonologist intensivist lifeboatman coxswain bosun helmsman
  purser stevedore longshoreman signalman conductor-guard stationmaster controller quartermaster
  adjutant sapper gunner airman airwoman seaman submariner paratrooper`),
)

/** Several people: the noun of a description that names none of them. */
export const groupNouns: ReadonlySet<string> = new Set(
  words(`officials sources residents neighbours neighbors villagers locals witnesses survivors analysts
  experts economists researchers scientists investigators prosecutors lawyers attorneys police
  authorities doctors nurses medics paramedics firefighters rescuers organisers organizers
  campaigners activists protesters demonstrators critics supporters opponents fans members
  lawmakers legislators ministers diplomats leaders executives traders investors shareholders
  forecasters meteorologists farmers fishermen workers employees staff unions teachers students
  pupils parents relatives families friends colleagues aides advisers advisors insiders
  journalists reporters editors media outlets agencies newspapers broadcasters historians
  academics scholars engineers geologists astronomers biologists ecologists commentators observers
  monitors regulators auditors judges jurors magistrates defendants plaintiffs passengers
  commuters motorists shoppers customers patients voters people men women children teenagers
  others some many several most few both two three pair couple councillors councilors senators mps
  deputies governors mayors envoys soldiers officers commanders players coaches teammates authors
  family jury crowd public camp side band troupe duo trio
  signatories hosts captains owners managers tenants landlords reports rumours rumors allegations
  conservationists hikers climbers sailors crews crew team spokespeople spokesmen democrats
  republicans conservatives liberals rebels militants hackers volunteers users readers viewers
  listeners visitors tourists detectives specialists herders elders miners dockers truckers
  herdsmen onlookers bystanders eyewitnesses homeowners consultants pundits punters strategists
  surgeons physicians midwives pharmacists epidemiologists
  islanders townspeople townsfolk diggers growers breeders bishops priests clergy imams
  commissioners inspectors trustees directors shopkeepers stallholders nuns monks rabbis pastors
  generals admirals colonels troops guards wardens rangers drivers pilots cyclists swimmers
  runners bakers butchers chefs cooks waiters dancers musicians actors singers artists painters
  poets novelists writers publishers booksellers librarians curators archivists archaeologists
  anthropologists psychologists statisticians mathematicians physicists chemists`),
)

/** What organisations are: the noun their name, or a short form of it, contains. */
export const organisationNouns: ReadonlySet<string> = new Set(
  words(`ministry agency department council committee commission court tribunal university college
  institute institution academy school hospital clinic bank company firm corporation group holding
  union federation confederation association society club league party coalition alliance
  government cabinet parliament senate congress assembly legislature house office bureau board
  authority service services force forces police constabulary army navy guard command church
  foundation charity trust fund organisation organization network centre center laboratory lab
  observatory museum gallery theatre orchestra library airline airport railway operator utility
  exchange regulator watchdog ombudsman inspectorate secretariat chamber administration
  directorate coastguard nations embassy consulate mission delegation campaign movement militia
  inc corp ltd plc llc gmbh ag sa nv co industries motors airlines airways energy partners
  brothers systems technologies technology pharmaceuticals chemicals foods media studios records
  pictures entertainment bancorp unit taskforce panel squad resorts hotels homes properties
  estates steel mining minerals petroleum logistics shipping freight railways aerospace aviation
  robotics semiconductors software consulting ventures securities insurance biotech therapeutics
  biosciences healthcare diagnostics textiles brewery breweries dairy cooperative co-operative
  diocese archdiocese synod municipality reserve capital holdings international registry treasury
  kremlin pentagon palace
  farms broadcasting awards festival power materials electronics electric foundry refinery
  shipyard shipyards rovers united wanderers albion hotspur athletic fc afc conservancy archive
  opposition military majority brokerage trains buses coaches ferries gas telecom telecoms
  motors automotive renewables plumbing pharma labs packaging cement plastics supermarkets stores
  lithium forlag verlag inversiones furniture appliances beverages distillery distillers vineyards
  toys apparel outfitters contractors builders roofing haulage couriers payments
  archives biennale philharmonic playhouse choir steelworkers bangko banco banque coordination`),
)

/** Who brings news: an agency, a paper, a broadcaster. */
export const newsNouns: ReadonlySet<string> = new Set(
  words(`agency agencies newspaper newspapers paper daily weekly broadcaster broadcasters channel
  television tv radio media outlet outlets magazine journal website tabloid tabloids station
  newsroom portal press podcast wire gazette herald tribune courier chronicle observer
  ledger mail express globe star standard gazette kurier examiner bulletin telegraph mirror sentinel post news`),
)

/** What can be read out as if it spoke. */
export const documentNouns: ReadonlySet<string> = new Set(
  words(`report study statement letter document documents filing filings memo complaint indictment
  lawsuit ruling judgment judgement verdict order law bill treaty agreement communique communiqué
  resolution survey poll paper papers files messages memos licence license transcript affidavit petition notice email emails note sign banner
  placard leaflet manifesto review audit assessment analysis draft text post message tweet caption
  tally data figures statistics results minutes log logs records recording footage transcript estimates
  inscription plaque headline article editorial column book diary records warrant charter
  declaration advisory alert bulletin summary preface obituary website slogan profile`),
)

/** Nouns that say whether a person is a woman or a man. */
export const womanNouns: ReadonlySet<string> = new Set(
  words(`woman women girl mother mum mom daughter frontwoman stewardess soprano sister wife widow aunt
  grandmother niece queen princess duchess actress spokeswoman chairwoman congresswoman
  councilwoman policewoman waitress businesswoman nun mrs ms miss lady dame madam baroness
  countess heroine goddess bride midwife`),
)
export const manNouns: ReadonlySet<string> = new Set(
  words(`man men boy father dad son brother husband widower uncle grandfather nephew king prince duke
  actor spokesman chairman congressman councilman policeman waiter businessman monk mr sir lord
  fisherman fireman statesman pope priest imam bridegroom emperor baron count earl`),
)

/** Words before a name that belong to no name. */
export const titleWords: ReadonlySet<string> = new Set([
  ...personNouns,
  ...words(`mr mrs ms mx miss dr prof gen lt col sgt capt cmdr adm maj cpl gov sen rep rev hon sir
  dame lord lady father sister brother cllr fr msgr brig cdr mr. mrs. ms. dr. prof. gen. lt. col. sgt. capt. cmdr.
  det con pc dci insp supt td msp mep substitute defender administrator superintendent
  adm. maj. cpl. gov. sen. rep. rev. hon. fr. supt. insp. det. pres. amb. lt.gov. lt.-gov. attorney
  ceo cfo coo cto vice deputy acting former interim ex outgoing incoming senior junior assistant associate chief
  lead prime coun ald foreign interior finance defence defense health education justice agriculture transport
  environment parish trade energy labour culture home treasury state press detective police fire city
  town county district regional national federal elder aunty auntie baroness baron count earl count princess`),
])

/** “The home’s owner, Harbour Care Ltd, said”: a company can be that, too. */
export const mayBeCompany = (noun: string): boolean => COMPANIES.has(noun)
const COMPANIES = new Set(
  words(`owner operator landlord employer contractor developer publisher promoter broadcaster regulator
  partner supplier maker manufacturer`),
)

/** Whose relatives people are told of as. */
export const KIN: ReadonlySet<string> = new Set(
  words(`mother father son daughter brother sister husband wife widow widower uncle aunt cousin
  grandmother grandfather niece nephew grandson granddaughter stepfather stepmother twin sibling mum
  dad mom`),
)
