/** A country, the word for its people and what is theirs, and the city its government sits in. */
export interface Country {
  readonly code: string
  readonly name: string
  readonly adjective: string
  readonly capital: string
}

const LIST = `AF Afghanistan,Afghan,Kabul|AL Albania,Albanian,Tirana|DZ Algeria,Algerian,Algiers
AO Angola,Angolan,Luanda|AR Argentina,Argentine,Buenos Aires|AM Armenia,Armenian,Yerevan
AU Australia,Australian,Canberra|AT Austria,Austrian,Vienna|AZ Azerbaijan,Azerbaijani,Baku
BH Bahrain,Bahraini,Manama|BD Bangladesh,Bangladeshi,Dhaka|BY Belarus,Belarusian,Minsk
BE Belgium,Belgian,Brussels|BO Bolivia,Bolivian,La Paz|BA Bosnia,Bosnian,Sarajevo
BR Brazil,Brazilian,Brasilia|BG Bulgaria,Bulgarian,Sofia|MM Myanmar,Burmese,Naypyitaw
KH Cambodia,Cambodian,Phnom Penh|CM Cameroon,Cameroonian,Yaounde|CA Canada,Canadian,Ottawa
CL Chile,Chilean,Santiago|CN China,Chinese,Beijing|CO Colombia,Colombian,Bogota
CD Congo,Congolese,Kinshasa|CR Costa Rica,Costa Rican,San Jose|HR Croatia,Croatian,Zagreb
CU Cuba,Cuban,Havana|CY Cyprus,Cypriot,Nicosia|CZ Czech Republic,Czech,Prague
DK Denmark,Danish,Copenhagen|DO Dominican Republic,Dominican,Santo Domingo
EC Ecuador,Ecuadorean,Quito|EG Egypt,Egyptian,Cairo|SV El Salvador,Salvadoran,San Salvador
ER Eritrea,Eritrean,Asmara|EE Estonia,Estonian,Tallinn|ET Ethiopia,Ethiopian,Addis Ababa
FI Finland,Finnish,Helsinki|FR France,French,Paris|GE Georgia,Georgian,Tbilisi
DE Germany,German,Berlin|GH Ghana,Ghanaian,Accra|GR Greece,Greek,Athens
GT Guatemala,Guatemalan,Guatemala City|HT Haiti,Haitian,Port-au-Prince|HN Honduras,Honduran,Tegucigalpa
HU Hungary,Hungarian,Budapest|IS Iceland,Icelandic,Reykjavik|IN India,Indian,New Delhi
ID Indonesia,Indonesian,Jakarta|IR Iran,Iranian,Tehran|IQ Iraq,Iraqi,Baghdad|IE Ireland,Irish,Dublin
IL Israel,Israeli,Jerusalem|IT Italy,Italian,Rome|JM Jamaica,Jamaican,Kingston|JP Japan,Japanese,Tokyo
JO Jordan,Jordanian,Amman|KZ Kazakhstan,Kazakh,Astana|KE Kenya,Kenyan,Nairobi
XK Kosovo,Kosovar,Pristina|KW Kuwait,Kuwaiti,Kuwait City|KG Kyrgyzstan,Kyrgyz,Bishkek
LA Laos,Lao,Vientiane|LV Latvia,Latvian,Riga|LB Lebanon,Lebanese,Beirut|LR Liberia,Liberian,Monrovia
LY Libya,Libyan,Tripoli|LT Lithuania,Lithuanian,Vilnius|LU Luxembourg,Luxembourgish,Luxembourg
MG Madagascar,Malagasy,Antananarivo|MY Malaysia,Malaysian,Kuala Lumpur|ML Mali,Malian,Bamako
MT Malta,Maltese,Valletta|MX Mexico,Mexican,Mexico City|MD Moldova,Moldovan,Chisinau
MN Mongolia,Mongolian,Ulaanbaatar|ME Montenegro,Montenegrin,Podgorica|MA Morocco,Moroccan,Rabat
MZ Mozambique,Mozambican,Maputo|NA Namibia,Namibian,Windhoek|NP Nepal,Nepali,Kathmandu
NL Netherlands,Dutch,The Hague|NZ New Zealand,New Zealand,Wellington|NI Nicaragua,Nicaraguan,Managua
NE Niger,Nigerien,Niamey|NG Nigeria,Nigerian,Abuja|KP North Korea,North Korean,Pyongyang
MK North Macedonia,Macedonian,Skopje|NO Norway,Norwegian,Oslo|OM Oman,Omani,Muscat
PK Pakistan,Pakistani,Islamabad|PS Palestine,Palestinian,Ramallah|PA Panama,Panamanian,Panama City
PY Paraguay,Paraguayan,Asuncion|PE Peru,Peruvian,Lima|PH Philippines,Philippine,Manila
PL Poland,Polish,Warsaw|PT Portugal,Portuguese,Lisbon|QA Qatar,Qatari,Doha|RO Romania,Romanian,Bucharest
RU Russia,Russian,Moscow|RW Rwanda,Rwandan,Kigali|SA Saudi Arabia,Saudi,Riyadh
SN Senegal,Senegalese,Dakar|RS Serbia,Serbian,Belgrade|SG Singapore,Singaporean,Singapore
SK Slovakia,Slovak,Bratislava|SI Slovenia,Slovenian,Ljubljana|SO Somalia,Somali,Mogadishu
ZA South Africa,South African,Pretoria|KR South Korea,South Korean,Seoul|SS South Sudan,South Sudanese,Juba
ES Spain,Spanish,Madrid|LK Sri Lanka,Sri Lankan,Colombo|SD Sudan,Sudanese,Khartoum
SE Sweden,Swedish,Stockholm|CH Switzerland,Swiss,Bern|SY Syria,Syrian,Damascus|TW Taiwan,Taiwanese,Taipei
TJ Tajikistan,Tajik,Dushanbe|TZ Tanzania,Tanzanian,Dodoma|TH Thailand,Thai,Bangkok
TN Tunisia,Tunisian,Tunis|TR Turkey,Turkish,Ankara|TM Turkmenistan,Turkmen,Ashgabat
UG Uganda,Ugandan,Kampala|UA Ukraine,Ukrainian,Kyiv|AE United Arab Emirates,Emirati,Abu Dhabi
GB Britain,British,London|US United States,American,Washington|UY Uruguay,Uruguayan,Montevideo
UZ Uzbekistan,Uzbek,Tashkent|VA Vatican,Vatican,Vatican City|VE Venezuela,Venezuelan,Caracas
VN Vietnam,Vietnamese,Hanoi|YE Yemen,Yemeni,Sanaa|ZM Zambia,Zambian,Lusaka|ZW Zimbabwe,Zimbabwean,Harare
AG Antigua and Barbuda,Antiguan,Antigua and Barbuda City|BS Bahamas,Bahamian,Bahamas City
BB Barbados,Barbadian,Bridgetown|BZ Belize,Belizean,Belmopan|BJ Benin,Beninese,Porto-Novo
BT Bhutan,Bhutanese,Thimphu|BW Botswana,Botswanan,Gaborone
BN Brunei,Bruneian,Bandar Seri Begawan|BF Burkina Faso,Burkinabe,Ouagadougou
BI Burundi,Burundian,Gitega|CV Cape Verde,Cape Verdean,Praia
CF Central African Republic,Central African,Bangui|KM Comoros,Comorian,Moroni
CI Ivory Coast,Ivorian,Abidjan|DJ Djibouti,Djiboutian,Djibouti City
GQ Equatorial Guinea,Equatoguinean,Malabo|SZ Eswatini,Swazi,Mbabane|FJ Fiji,Fijian,Suva
GA Gabon,Gabonese,Libreville|GM Gambia,Gambian,Banjul|GN Guinea,Guinean,Conakry
GY Guyana,Guyanese,Guyana City|KI Kiribati,Kiribati,Tarawa|LS Lesotho,Basotho,Maseru
LI Liechtenstein,Liechtenstein,Vaduz|MW Malawi,Malawian,Lilongwe
MV Maldives,Maldivian,Maldives City|MR Mauritania,Mauritanian,Nouakchott
MU Mauritius,Mauritian,Port Louis|PG Papua New Guinea,Papua New Guinean,Port Moresby
WS Samoa,Samoan,Apia|SL Sierra Leone,Sierra Leonean,Freetown
SB Solomon Islands,Solomon Islander,Honiara|TG Togo,Togolese,Lome|TO Tonga,Tongan,Nuku'alofa
TT Trinidad and Tobago,Trinidadian,Port of Spain|VU Vanuatu,Vanuatuan,Port Vila
TL East Timor,Timorese,Dili`

export const countries: readonly Country[] = LIST.split(/[|\n]/).flatMap((row) => {
  const [, code, rest] = /^\s*([A-Z]{2}) (.+)$/.exec(row) ?? []
  const [name, adjective, capital] = rest?.split(',') ?? []
  return code === undefined ||
    name === undefined ||
    adjective === undefined ||
    capital === undefined
    ? []
    : [{ code, name, adjective, capital }]
})

/** Other words for a country or the place it is governed from. */
const ALSO: Readonly<Record<string, string>> = {
  u: 'US',
  'u.s.': 'US',
  'u.s': 'US',
  us: 'US',
  usa: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'united kingdom': 'GB',
  kiev: 'UA',
  'tel aviv': 'IL',
  delhi: 'IN',
  'washington d.c': 'US',
}

const byName = new Map<string, Country>()
for (const country of countries) {
  byName.set(country.name.toLowerCase(), country)
  byName.set(country.capital.toLowerCase(), country)
}
for (const [name, code] of Object.entries(ALSO)) {
  const country = countries.find((candidate) => candidate.code === code)
  if (country !== undefined && name !== 'u') byName.set(name, country)
}
const byAdjective = new Map(countries.map((country) => [country.adjective.toLowerCase(), country]))

/** The country a name stands for, by its own name or that of its capital. */
export const countryNamed = (name: string): Country | undefined =>
  byName.get(name.toLowerCase().replace(/^the /, ''))

export const countryOfAdjective = (word: string): Country | undefined =>
  byAdjective.get(word.toLowerCase())

/** What a government is called when its capital speaks: “Moscow said”. */
export const governmentOf = ({ adjective, code }: Country): string =>
  `${code === 'US' ? 'U.S.' : adjective} government`

/** “the Spaniard”, “the Icelander”, “the Dutchwoman”: nouns for people of a country that are no adjectives. */
export const isDemonym = (word: string): boolean =>
  /^(?:(?:french|english|irish|welsh|scots|dutch|cornish|northern irish)(?:wo)?man|spaniard|briton|dane|swede|finn|pole|turk|scot|kiwi|icelander|new zealander|serb|croat|slovene|czech|slovak|kurd|arab|filipino|filipina|argentine|argentinian|londoner|parisian|berliner|new yorker|texan|californian|yorkshireman|geordie|liverpudlian|mancunian|glaswegian|orcadian|corsican|catalan|basque|scouser)$/.test(
    word,
  )
