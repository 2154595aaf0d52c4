const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** First names mostly borne by women, in lower case: enough to know most who are quoted. */
export const womanNames: ReadonlySet<string> = words(
  `ada adele agnes aida aisha alice alina alison amal amanda amelia amina amy ana anastasia andrea angela
  anita anja ann anna anne annette annika anya aoife astrid audrey ayesha barbara beatrice beatriz bella
  bianca birgit bridget camila camille carla carmen carol caroline catherine cecilia chantal charlotte
  chiara chioma chloe christina christine claire clara claudia cristina daniela deborah delia diana dina
  dolores donna dora doris dorothy edith elena eleanor elif elin elisa elisabeth elise elizabeth ella
  ellen elsa emilia emily emma erica erika esme esther eva eve evelyn faith fatima fatou fiona florence
  frances francesca freya frida gabriela gemma gloria grace greta hana hanna hannah harriet heather
  heidi helen helena helga hilda ida ilse imani ines ingrid irene iris irina isabel isabella isla ivana
  ivy jacqueline jana jane janet jasmine jean jelena jennifer jessica joan joanna josephine joy joyce
  judith julia juliana julie june karen karin katarina kate katherine kathleen katja kavita keiko kerstin
  khadija kim kirsten klara lara laura layla lea leah leila lena leonie leticia leyla lilian lily linda lisa
  liv liz lotte louise lucia lucy ludmila luisa lydia lynn magda magdalena maja malin mara marcela
  margaret margarita maria mariam marianne marie marina marion marisol marta martha martina mary
  mathilde maya mei mercy meryem michelle mina mira miriam moira molly monica monika nadia nadine naomi
  natalia natalie natasha nicole nina nneka noor nora noura olga olivia paola patricia paula pauline
  penelope petra philippa phoebe polly priya rachel rana rania rebecca renata rita rosa rosalind rose
  rosie ruth sabine sabrina sally samira sandra sara sarah saskia selma shirin signe sigrid silvia simone
  siobhan sofia solveig sonia sonja sophia sophie stella stephanie sue sunita susan susanna svetlana
  sylvia tamara tanya tara tatiana teresa tessa thandiwe theresa tina ulrike ursula valentina valerie
  vanessa vera veronica victoria virginia viola wanda wendy xiomara yasmin yasmine yuki yuliya yvonne zahra zara
  zainab zoe`,
)

/** First names mostly borne by men. */
export const manNames: ReadonlySet<string> = words(
  `aaron abdul abdullah abel adam adrian ahmed alan albert alejandro aleksandr alessandro alex alexander
  alfred ali amir anders andre andreas andrei andrew andy anthony anton antonio ari arjun armando arne arthur
  artur ashok axel barry ben benjamin bernard bill bjorn bob boris brian bruno carl carlos cedric cesar
  charles chidi chris christian christopher claude colin conor craig cyril daniel dario darren dave david
  davide declan dennis denis derek diego dieter dimitri dirk dmitry dominic donald douglas duncan earl edgar
  edmund eduardo edward elias emil emmanuel enrique enzo eric erik ernesto ernst ethan eugene fabio farid
  felipe felix fernando filip finn florian francesco francis francisco frank franz fred frederick
  fredrik gareth gary gavin geoffrey george georges gerald gerard gilbert giorgio giovanni giuseppe
  gonzalo goran gordon graham greg gregory guido guillermo gunnar gustav hamid hamza hans harald harold
  harry hasan hassan hector henrik henry herbert hiroshi hugh hugo hussein ian ibrahim idris igor ilya
  ismail ivan jack jacob jacques jaime jakob jakub james jan jari jason javier jeff jeffrey jens jeremy
  jerome jim joao joe joel joachim johan johannes john jonas jonathan jorge jose josef joseph joshua juan
  julian julien justin kai karim karl keith ken kenji kenneth kevin khalid klaus kofi kurt kwame lars
  laurent lee leif len leo leon leonard leonardo liam lorenzo louis luc luca lucas ludwig luigi luis
  luka lukas luke magnus mahmoud malcolm manuel marc marcel marco marcus mario marius mark marko markus
  martin mateo mathias matteo matthew matthias maurice max maxim mehmet michael michel miguel mikhail
  mike miles milan mohamed mohammad mohammed morten murat mustafa nathan neil nicholas nicolas nigel
  nikolai nils noah oleg oliver olof omar oscar oskar otto owen pablo paolo pascal patrick paul pavel
  pedro per peter petr philip philippe pierre piotr rafael rahul raj ralph ramon rashid raul ravi ray
  raymond reza ricardo richard rob robert roberto robin roger roland roman ronald rory ross rowan roy
  ruben rudolf rupert russell ryan said salim sam samir samuel sanjay santiago scott sean sebastian
  sergei sergey sergio simon stanislav stefan stephen steve steven stuart sven takeshi tariq ted
  terence terry theo thomas tim timothy tobias tom tomas tomasz tony toby trevor umar uwe vasily victor
  viktor vincent vincenzo vladimir volker walter werner wilhelm will william wolfgang xavier yannick
  yiannis youssef yuri yusuf zoran tunde emeka jin wei kenta haruto sipho thabo juma`,
)
