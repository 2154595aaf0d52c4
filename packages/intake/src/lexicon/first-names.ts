const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** Names of women and of men: what they are, the story tells. */
const OF_BOTH = `alex ali andrea ariel ashley avery billie blair bobby cameron camille casey charlie
  chris claude corey dale dana dominique drew eden evan frankie gabriele hayden jackie jamie jan jean jess
  jo jody jordan jules kai kelly kerry kim kit lee leslie lindsay logan marion max michele morgan nico
  nicola nikita noor pat peyton quinn reese riley robin rory rowan sam sasha shannon sidney simone
  sky stacy sydney taylor terry toni tracy val vivian yuki`

/** First names mostly borne by women, in lower case: enough to know most who are quoted. */
export const womanNames: ReadonlySet<string> = words(
  `${OF_BOTH} abena achieng ada adaeze adama adele adhiambo adriana adwoa afia agatha agathe agnes agnieszka
  aicha aida ailsa aino aisha aisling aisyah akiko akinyi akosua alejandra alessandra alessia alice
  alina alison almaz amaka amal amanda amelia amelie amina aminata amy ana analyn anastasia andrea
  angela angharad anita anja anjali anke ann anna annalena anne annette annika antonella anya aoife
  aparna apolline archana aroha ashley asma aster astrid asuka atieno audrey aurelie aurore awa
  ayaka ayelet ayesha aylin ayse ayu barbara bea beata beatrice beatriz becky bella benazir
  bernadette beryl beth bethany betsy betty bianca biljana bintou birgit birgitte blanche bodil
  boitumelo bolanle bozena brenda bridget brigitte bronagh bronwen bronwyn bukola busisiwe camila
  camille capucine carla carmela carmen carol caroline carys catalina catherine catriona cecilia
  celine cerys chantal charlotte chebet chiara chidinma chie chimamanda chioma chipo chloe christina
  christine ciara cindy claire clara claudia clemence clementine clodagh connie consuelo corazon
  cordelia coumba cristina cynthia daniela daniella daphne daria darlene deb debbie deborah debra
  deepa deepika deirdre delia delphine denise dervla despina dewi diana dina divya dolores donatella
  donna dora doreen doris dorota dorothy dragana dubravka ebba ebru edith edna efua eileen eilidh
  eimear ekaterina eleanor eleftheria elena elif elin elisa elisabeth elise elizabeth ella ellen
  ellie elodie elsa elsbeth elspeth emiko emilia emily emma enid erica erika esme esra esther eszter
  ethel etsuko eun-ji eunice eva eve evelyn ewa faith farah farida fatima fatma fatou fatoumata
  fauzia federica fernanda ffion fiona fionnuala florence folake folasade foteini frances francesca
  franziska frauke freya frida frieda fumiko funmilayo gabriela gail galina gauri gayatri geeta
  gemma genet genevieve georgina geraldine gertrude gillian ginevra giorgia giulia gladys gloria
  grace graciela grainne grazyna greta gretchen guadalupe gudrun gulsen gunhild gwen gwendolyn
  gwenllian haifa halima halina halyna hana hanan hanna hannah hanne hanneke harriet haruka haruko
  hatice hauwa heather hedda heidi heike helen helena helga helle heloise hilary hilda hildegard
  hina hine hiroko hirut hoda hortense huda huong hye-jin ida ifeoma ilaria ilona ilse imani imelda
  imogen indah indira ines inger ingrid irene irina iris iryna isabel isabella ishita isla ivana
  iveta ivy jackie jacqueline jada jadranka jadwiga jana jane janet jarmila jasmine jaya jayla jean
  jelagat jelena jemima jenna jennifer jenny jepchirchir jessica ji-eun ji-hye ji-woo jill jitka
  joan joanna joanne jocelyn josephine josette josie joy joyce judith julia juliana julie june juno
  jyoti kaisa kamala kanya kara karen karin karina katarina katarzyna kate katharina katherine
  kathleen kathy katie katja kavita kavya kayla kazuko keiko keisha kelsey kemi kendra kerstin kezia
  khadija kim kinga kiran kirsten kirsty klara kolinda konstantina kristen kristin kristina ksenia
  kumiko lakshmi lara larisa lata latifa latoya laura laure lauren layla lea leah leela leila
  leilani lena leni lenka leonie lerato leticia leyla lilian lily linda lindiwe lindsay lindsey linh
  linnea lisa liv liz ljiljana lorena loretta lori lorna lorraine lotte lottie louise lourdes lowri
  lubna lucia luciana lucy ludmila luisa lupe luz lydia lynn lyudmila mabel madhuri maelle maeve
  magda magdalena mai maia mair maire mairead maja malala malee malgorzata malika malin mamata mamta
  manal mandy manisha manon mara marama marcela marcia maren margaret margarita margaux margot
  margrethe marguerite maria mariam mariama mariana marianne maribel maricel marie marija mariko
  marina marion marisa marisol marites marjatta marjorie marta martha martina mary maryam mathilde
  matilde maud maureen mavis maya mayumi meena meenal meera megan megawati mei melanie melinda
  melissa meral mercy mereana meredith meryem meskerem mette mhairi michelle michiko midori miho
  mildred milena milica millicent min-ji mina mindy minnie mira mireille miriam miyuki moira molly
  monica monika monique moraa morag muriel muthoni myfanwy myra myrtle nadia nadine nadiya naima
  naledi nancy nandi nandini naoko naomi narges nargis nasreen nasrin natalia natalie natasa natasha
  nathalie neelam neha nell nese nevena ngaire ngoc ngozi nhung nia niamh nicola nicole nina nirmala
  nisha njeri nkechi nneka noa noelani noemie nokuthula nomvula noor nora noreen noriko norma noura
  ntombi nuala nur nurul nyambura nyasha obiageli oceane octavia odette oksana olena olga olivia
  oluchi oonagh orla ornella oumou outi ozlem padma paivi palesa pallavi pam pamela paola parveen
  patricia patty paula paulina pauline peggy penelope petra petronella philippa phoebe phuong
  phyllis pilar polina polly pooja poppy pornthip preeti priti priya priyanka putri rachel rachida
  radha raffaella ragnhild raisa ramatoulaye rana rania rasha ratna rebecca reem refilwe rei reiko
  reka rekha renata renate renee renu retno rhiannon ricarda riikka rini rita ritu roberta rocio
  roisin rosa rosalie rosalind rosalinda rosamund rosario rose rosie rowena roxanne rubina rudo rupa
  rutendo ruth sabine sabrina sachiko sahar saima sakura sally salma salome samantha samira sandra
  sandrine sangeeta sanna sara sarah sarita saskia satomi satu savita sayuri seema segolene
  selamawit selin selina selma seo-yeon serena severine sevgi shalini shanice shannon shanti
  sharmila shazia sheila shelley sherry shilpa shira shirin shirley shobha shreya sian signe sigrid
  silke silvia simona simone sinead siobhan siriporn siti smita smriti sneha snezana sofia solene
  solvei solveig somying sonia sonja soo-jin sophia sophie stacey stacy stavroula stefanie stella
  stephanie su-jin suad sudha sue suella sumaira sun-hee sunita sunniva susan susanna sushma suzanne
  svetlana swati sybil sylvia sylvie tabitha tahira tamar tamara tamika tammy tamsin tanya tara
  tariro tarja tatiana tebogo temitope tendai teresa terri tessa thandiwe thao thelma theodora
  theresa thuli tiffany tigist tina titilayo tomoko tonya torill tove tracey tracy trang trish trudy
  turid tuuli tuva tuyet tzipi ulrike uma ursula usha uzma uzoamaka valentina valeria valerie
  vandana vanessa vasiliki vera veronica veronique vesna vicki vicky victoria vidya viola virginia
  viviana wambui wanda wangari wanjiru wati wendy wiebke wilma winifred winnie ximena xiomara yaa
  yael yamini yasemin yasmin yasmine yeshi yetunde yewande yoko yolanda yoo-jin yoshiko young-hee
  yuki yukiko yulia yuliya yumi yuni yuriko yvette yvonne zadie zahra zainab zanele zara zelda
  zeynep zinaida zoe zorica zoya zsofia zuleika zuzana
  josefina josephina keira kiera caitlin caitlyn kaitlyn khady sam alex chris robin jo pat lee
  jamie taylor jordan casey morgan charlie leslie dana kelly sasha frankie billie bobbie toni
  rowan quinn avery riley dale terry ronnie stevie thora esperance fumie gulnara marlys liezl
  carmelita luanne annelise bettina saoirse tijana mirela nadezhda galyna nino gulsum nilufar
  dilnoza aigul ainura cholpon saule zarina mehribanu parisa shahla soraya hawa kadiatou thandi
  precious blessing chiamaka mei-ling xiaoling hui-min siew-ling sri cherry analiza`,
)

/** First names mostly borne by men. */
export const manNames: ReadonlySet<string> = words(
  `${OF_BOTH} aarne aaron abdelaziz abdelkader abdelkrim abderrahmane abdirahman abdou abdoulaye abdul abdullah
  abebe abel achim adam adebayo adewale adil aditya adnan adolfo adrian afonso agus agustin ahmed
  ahmet aidan aiden ajay akash akhilesh akio akira alain alan alasdair alastair albert alberto aldo
  alejandro aleksandar aleksandr alessandro alessio alex alexander alfons alfonso alfred alfredo
  algernon ali alioune alistair aliyu alonso alun alvaro amadou amari ambrose amir amit amitabh amos
  anan anand anatoly anders andre andreas andrei andres andrew andrzej andy aneurin angelo angus
  anibal aniket anil anthony anton antonin antonio antti anwar apostolos arash archibald ari ariel
  arif aristides arjun arkady armando armin arne arnel arno arnold artem arthur arto artur arturo
  artyom arun arvid arvind asad asbjorn ashok ashwin asif askar athanasios atsushi attila atul
  aubrey augustin augusto aurelien aurelio avi axel ayman ayodele aziz babacar babatunde baburao
  badr bakary bakhtiyar balaji balazs baltasar bambang baptiste barasa barnaby barry bart bartosz
  bas bashar bashir basil basile bassam bastian bastien behrouz bekele bela ben benedict bengt
  benigno benito benja benjamin benny benoit bent bernard bernardo bernd bernhard bertram bertrand
  bharat bilal bilawal bill binh birger bjarne bjorn bob bogdan bohumil bojan bolat bongani boris
  borje boubacar brad bradley brahim bram brandon branko brendan brian bruno budi bulent burak
  burkhard byung-chul caio caleb callum cameron camilo carl carlo carlos carsten catalin cecil
  cedric cees cem cesar cesare cezary chaiwat chandra chang-ho charles chege cheikh chidi chijioke
  chinedu chris christer christian christoph christophe christopher christos chuck chukwuemeka
  ciaran cillian ciprian clarence claude claudio claudiu clemens clement clifford clint clive cody
  colin colm connor conor corentin cormac cornel cornelius corrado cosimo cosmin costel craig
  crispin cristian cristiano cristobal csaba cuthbert cyril daan dae-jung dafydd dai daichi daisuke
  daithi dale dalibor damian damien daniel danilo dario dariush dariusz darko darnell darren daulet
  dave davi david davide dawit deandre declan dedi deepak dejan demba denis dennis denzil derek
  derrick deshawn desmond detlef devendra diarmuid dick didier diego dieter dietmar dietrich dimitar
  dimitri dimitrios dimitris dinesh diogo dirk djibril dmitri dmitry dmytro domenico domingo dominic
  dominique donal donald dong-hyun dorin doru dougal douglas dragan dragos driss duarte duc dudley
  dumitru duncan dusan dustin dwayne dylan eamon earl eberhard ebuka eckhard edem edgar edgardo
  edmund edoardo edouard edson eduardo edward efrain efren egbert egil egon ehsan ehud eiji einar
  eirik el-hadj elias elijah ellis emanuele emeka emil emile emiliano emilio emlyn emmanuel emre
  emrys engin enrico enrique enzo eoin erdem ergin erhard eric erich erik erlend ernest ernesto
  ernst erwin esa espen esteban ethan etienne ettore euan eugene eugenio eustace evan evangelos
  evgeny ewan ewout ezequiel ezra fabian fabien fabio fabrice fabrizio facundo fadi fahad faisal
  farai farhad farhan farid faris farzad fatih fausto fawad federico felipe felix femi ferdinand
  ferenc fergal fergus ferhat fernando fernao fiachra fidel filip filippo finn fintan fitzroy flavio
  florent florian florin floyd forrest fotis fouad francesco francis francisco francois frank frans
  frantisek franz fraser fred frederic frederick frederik fredrik friedrich fritz frode fumio fyodor
  gabor gabriel gaetan gaetano ganesh gareth gary gaston gaurav gauthier gavin gearoid geert geir
  gennady gennaro geoffrey georg george georges georgi georgy geraint gerald geraldo gerard gerardo
  gerd gergely gerhard german gernot gerrit getachew ghassan gheorghe giacomo giancarlo gianluca
  gianni gideon gijs gilbert gilberto giles gilles gilson giorgio giorgos giovanni girma gitau
  giuliano giulio giuseppe gleb glenn glyn godfrey gokhan goncalo gonzalo gopal goran gordon gorm
  gosta gottfried govind graham greg gregoire gregor gregory grigoris grigory grzegorz guenter
  guglielmo guido guilherme guillaume guillermo gunnar gunter gunther gustaf gustav gustavo guy
  gwilym gwyn gyula haakon habib haile hakan hakim hakon hal halil halvard halvor hamad hamdi hamid
  hamish hamza hani hank hannu hans hans-peter harald haris harish harold haroon harry hartmut
  haruki haruto hasan hassan havard haytham hector hefin heikki heiko hein heiner heinrich heinz
  helmut hemant hemi hendra hendrik henk henning henri henrik henrique henry henryk herbert
  heriberto hermann hernan heru herve hicham hideki hideo hieu himanshu hiro hiroshi hiroyuki
  hisashi hisham hoang holger hollis horace horacio horia horst hossein howard hristo hubert hugh
  hugo huib humberto humphrey humza huseyin hussam hussein huw hyun-woo iain ian ibrahim ibrahima
  ichiro idris idrissa ieuan ifan ifeanyi ignacio ignazio igor ihab ikechukwu iker ilias ilkka ilya
  imran imre inacio ingo ingvar innes innokenty ioannis iolo ionut irfan isaac isamu ismael ismail
  ismaila issa issam istvan itamar iulian ivan ivar ivica ivor iwan jaakko jaap jabu jacek jacinto
  jack jacob jacques jae-in jae-myung jagdish jaime jakob jakub jamal james jan janos janusz jari
  jarmo jaromir jaroslav jaroslaw jason jasper javad javed javier jawad jayant jayden jean
  jean-baptiste jean-claude jean-luc jean-marc jean-michel jean-paul jean-pierre jeff jeffrey
  jejomar jelle jeno jens jeremiah jeremy jermaine jeroen jerome jeronimo jerry jerzy jesper jesus
  jethro jim jin jin-ho jiri jiro joachim joakim joao joaquim joaquin jochen joe joel johan johann
  johannes john joko jomar jonas jonathan joon-ho joop joost jorg jorge jorgen joris jos jose josef
  joseph joshua josiah josphat jostein jouni jovan jozsef juan juha juhani jukka jules julian julien
  julio juma jun-ho junaid junichi jurgen jussi justin kaan kader kagiso kai kailash kaito kalle
  kamal kamau kamil kamran kapil karan karanja kare kareem karel kari karim karl karl-heinz karoly
  karsten karthik kasper katsuo kaveh kayode kazimierz kazuhiro kazuo kees keiji keir keith kelechi
  kelvin kemal ken kenenisa kenichi kenji kenneth kent kenta kevin khaled khalid khalil khanh kibet
  kieran kimani kimmo kipchoge kipchumba kiprono kiptoo kirill kiyoshi kjell klas klaus knut koen
  kofi koichi koji kojo konrad konstantin konstantinos kostas kosuke kourosh krishna kristian
  kristoffer krzysztof kunal kunle kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle kyosti kyriakos
  kyung-soo lachlan ladislav laith lalit lambert lamine lancelot larbi larry lars lasse laszlo
  laurence laurent laurentiu lauri lautaro leandro lee lefteris leif len leo leon leonard leonardo
  leonel leonid leopold leroy lester leszek lev levent levi lewis liam libor lionel lisandro liviu
  ljubomir llew lloyd lodewijk loic lorcan lorenzo lotfi lothar louis louis-philippe lourenco
  lubomir lubos luc luca lucas lucian luciano lucien ludovic ludwig luigi luis luiz luka lukas
  lukasz luke lungelo luther lwazi maarten maciej mads magnus mahamadou mahdi maher mahesh mahmoud
  maina majid makoto maksim malachy malcolm malick mamadou manabu mandla manfred manish manoj
  manolis mansour manuel manus marc marcel marcello marcelo marcin marcio marco marcos marcus marek
  mariano mario marius mariusz mark markku marko markus marnix marquis martijn martin marvin marwan
  masahiro masaki masaru masashi masato masayuki mason masoud massimo mateo mateus mateusz mathias
  mathieu matias mats matteo matthew matthias matthieu matti matyas maurice mauricio maurizio mauro
  max maxence maxim maximiliano maxwell mazen mees mehdi mehmet mehran meirion melvin menno michael
  michal michalis micheal michel miguel mihai mika mikael mike mikhail mikko miklos milan miles
  milorad milos milton min-ho min-jun minh minoru mircea mirko miroslav miroslaw mitsuo modou
  mohamad mohamed mohammad mohammed mohan mohsen moncef monty moritz morten morteza mortimer moshe
  mounir mourad moussa mpho mukesh mulugeta murat murdo murilo muriuki murray musa mustafa mustapha
  mwangi mykola nabil nadeem nader nagesh naguib naoki narayan narendra nasser nathan naveed naveen
  navid nebojsa necati neil nenad nestor neville niall nicholas nicolae nicolas niek niels nigel
  nikhil nikita nikola nikolai nikos nils nitin nizar njoroge nkosana nnamdi noah noboru nobuo noe
  noel norbert norberto norman noureddine nuno nurlan obinna ochieng octavian octavio oddvar
  odhiambo odhran oisin okan okechukwu okoth olaf olav ole oleg oleksandr oleksiy oliver olivier
  olli olof olumide olusegun omar omer omid omkar omondi ondrej onur onyango oreste orhan oriel
  orjan orson osama osamu osbert oscar oskar osman osvaldo oswald otavio otieno otto oumar ousmane
  ove ovidiu owain owen oystein ozan paavo pablo padraic padraig panagiotis pankaj panos paolo
  parviz pascal pasi pasquale patrice patricio patrick paul paulo pavel pavlo pavlos pawel pearse
  pedro pekka pentti per percival percy petar peter petr petri petro petros petru petteri philip
  philippe phong phumlani piero pierre pierre-yves piers piet pieter pietro piotr plamen pontus
  prabowo pradeep prakash prasert prashant praveen preben predrag premysl przemyslaw qais qasim quan
  quang quentin rachid radek radoslav radoslaw radovan radu rafael raffaele rafik rahim rahul raimo
  rainer raj rajendra rajesh rajiv rakesh ralf ralph ramesh rami ramil ramin ramiro ramon ranald
  randolph randy ranjit raoul raphael rashad rashid rasmus raul rauno ravi ravindra rawiri ray
  raymond razvan recep reginald regis reijo reinaldo reiner reinhard reinhold remco remi remy renan
  renato renaud rene renzo reuben reynaldo reza rhodri rhys ricardo riccardo richard rick ricky
  ridha rinus rishi risto riyad rizwan rob robert roberto robin rocco roderick rodion rodney rodolfo
  rodrigo rogelio roger rohit roland rolf romain roman rommel ron ronald ronan rory ross rowan roy
  ruairi ruben rudi rudiger rudolf ruediger rufus rui rupert ruslan russell rustam rutger ruud ryan
  ryo ryota ryszard ryuichi saad sabri sachin sadio sadiq saeed said saif sajid sakari salah saleh
  salif salim salvador salvatore sam samba samer sami samir samuel samuli sandeep sander sandile
  sandor sandro sang-hoon sanjay sanjeev santiago sardor sasa satish satoru satoshi saul sayed scott
  seamus sean sebastian sebastiao sebastien sedat segun segundo seiji selassie selcuk selim selwyn
  senan seppo serdar serge sergei sergey sergio serhiy serkan seth seun seung-hyun seydou shahid
  shahram shane shankar shashi sherif shigeo shigeru shinichi shinji shinzo shiv shlomo shoaib shoji
  shota shun shunsuke siamak sibusiso siddharth siegfried sifiso silas silvano silvestre silvio
  simeon simon sinan sion sipho siyabonga sizwe sjoerd slamet slavko slawomir slimane slobodan
  sofiane solomon somchai somsak soren sorin sotiris souleymane spencer spyros srdan staffan
  stanislav stanislaw stanley stavros stefan stefano steffen stelios stepan stephane stephen stevan
  steve steven stewart stig stijn stuart subhash sudhir sugeng suharto sukarno sumit sung-min sunil
  surendra suresh surin susilo susumu svein sven sverre sylvain szymon tadashi tadesse tadeusz tadhg
  tae-yang tafadzwa taha taher tahir takahiro takao takashi takayuki takeo takeshi takis takudzwa
  takuya talal tamas tamer tane taner tanvir tapani tapio taras tarek tariq taro tarun tatenda
  tatsuya te-ao ted teemu teguh teodor terence terje tero terrence terry tesfaye tetsuo tetsuya teun
  tewodros thabiso thabo thaksin thanasis thanh themba theo theodore theophile thiago thibault
  thierry thijs thilo thodoris thomas thor thorbjorn thorsten tiago tibor tidiane tien tijmen tilo
  tim timo timofey timothy timur tinashe tjeerd tobenna tobias toby toivo tolga tom tomas tomasz
  tomislav tommaso tommi tomohiro tony tor torbjorn torgeir torkel torstein torsten toru toshiaki
  toshio travis trevor tristan tristram trond trung trygve tshepo tsutomu tsuyoshi tuan tudor tudur
  tunde tuomas turgut turlough tyler tyrese tyrone uche uchenna uday udo ufuk ugo uhuru ulf uli
  ulises ulrich ulrik ulugbek umar umberto umesh umit urho usman uwe vaclav vadim vaino valentin
  valerio valery vangelis varun vasco vasile vasilis vasily vasyl veikko veljko venkatesh vernon
  vesa viacheslav vicente victor vidar viet vijay vikas vikram viktor ville vinay vincent vincenzo
  vinicius vinod viorel virat vit vitali vitaliy vitaly vito vittorio vivek vivian vladan vladimir
  vladislav vojtech volkan volker volodymyr vsevolod vuk vusi vyacheslav wade wael wafula wagner
  waldemar waleed walid wallace walt walter wanyama waqar wayne wei werner wes wessel wichai wieslaw
  wilbur wilfred wilfried wilhelm will willem willi william wilson wim winfried winston wiremu
  wissam witold wojciech wolfgang woo-jin wouter wyatt wycliffe xavier xolani yaakov yahya yair yann
  yannick yannis yaroslav yash yasir yasser yasuhiro yasuo yavuz yaw yaya yegor yerlan yevgeny
  yevhen yiannis yilmaz yitzhak yogesh yoichi yonas yong-un yorgos yoshihiro yoshio yosuke younes
  young-ho youssef youssou yudi yuichi yuji yuri yusuf yuta yutaka yves zach zachary zafar zahid
  zakaria zakhar zbigniew zdenek zdravko zdzislaw zeeshan zeljko ziad ziyad zoltan zoran zsolt
  zubair
  grady honore jean-bosco dodong wendell darius karl-josef tanner cole calum brent bakhyt jamshid
  bekzod aibek marat takuma yoshiaki farouk tendai tapiwa chanda mwape mulenga banda graca filipe
  svetozar ranko momir egor rinat renat ildar airat wilfredo arsenio`,
)
