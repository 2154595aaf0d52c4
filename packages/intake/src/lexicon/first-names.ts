const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''))

/** First names mostly borne by women, in lower case: enough to know most who are quoted. */
export const womanNames: ReadonlySet<string> = words(
  `achieng ada adele adriana agathe agnes aida ailsa aino aisha akiko akinyi alejandra alessandra alice
  alina alison amal amanda amelia amelie amina amy ana anastasia andrea angela anita anja anjali anke
  ann anna annalena anne annette annika anya aoife ashley asma astrid audrey aurelie ayelet ayesha
  barbara bea beatrice beatriz becky bella benazir beth bethany betsy betty bianca biljana birgit
  birgitte bodil brenda bridget brigitte bronwen bukola camila camille carla carmen carol caroline
  carys catherine catriona cecilia celine cerys chantal charlotte chiara chimamanda chioma chloe
  christina christine cindy claire clara claudia clementine connie cristina daniela daria darlene deb
  debbie deborah debra deepika deirdre delia delphine denise dewi diana dina divya dolores donna dora
  doris dorothy dubravka edith eilidh ekaterina eleanor elena elif elin elisa elisabeth elise
  elizabeth ella ellen ellie elsa emilia emily emma erica erika esme esther eva eve evelyn faith
  fatima fatou fernanda fiona florence folake frances francesca franziska freya frida funmilayo
  gabriela gail gayatri gemma gillian giorgia giulia gloria grace graciela grainne greta gretchen
  guadalupe gudrun gunhild gwen haifa halima hana hanan hanna hannah hanne harriet haruka hauwa
  heather hedda heidi heike helen helena helga helle hilary hilda hildegard hina huda ida ilse imani
  imelda indira ines inger ingrid irene irina iris iryna isabel isabella isla ivana iveta ivy jackie
  jacqueline jada jadranka jana jane janet jasmine jayla jean jelena jenna jennifer jenny jessica jill
  jitka joan joanna joanne jocelyn josephine josie joy joyce judith julia juliana julie june kaisa
  kamala kara karen karin karina katarina kate katharina katherine kathleen kathy katie katja kavita
  kavya kayla keiko keisha kelsey kemi kendra kerstin kezia khadija kim kirsten kirsty klara kolinda
  kristen kristin kristina ksenia lakshmi lara latoya laura lauren layla lea leah leila lena leni
  lenka leonie lerato leticia leyla lilian lily linda lindsay lindsey lisa liv liz lorena lori lotte
  louise lucia luciana lucy ludmila luisa lupe lydia lynn magda magdalena maia mairead maja malala
  malin mamata mandy manon mara marcela marcia margaret margarita margot margrethe maria mariam
  mariana marianne marie marina marion marisa marisol marjatta marta martha martina mary maryam
  mathilde matilde maureen maya meena megan megawati mei melanie melinda melissa mercy meredith meryem
  mette mhairi michelle michiko milena mina mindy mira miriam moira molly monica monika monique nadia
  nadine naledi nancy naoko naomi narges nasrin natalia natalie natasa natasha neha ngozi nia niamh
  nicola nicole nina nirmala njeri nneka noa noemie nokuthula noor nora noreen norma noura oksana
  olena olga olivia orla ornella paivi pam pamela paola patricia patty paula pauline peggy penelope
  petra philippa phoebe polina polly pooja priti priya priyanka putri rachel radha ragnhild rana rania
  rebecca reem rekha renata renate retno rhiannon ricarda riikka rita roisin rosa rosalie rosalind
  rosario rose rosie roxanne ruth sabine sabrina sahar sally salome samantha samira sandra sanna sara
  sarah saskia segolene selma serena shanice shannon sheila shelley sherry shira shirin shirley shreya
  sian signe sigrid silke silvia simone sinead siobhan siti smriti snezana sofia solvei solveig sonia
  sonja sophia sophie stacey stacy stefanie stella stephanie sue suella sunita sunniva susan susanna
  sushma suzanne svetlana swati sylvia tamar tamara tamika tammy tanya tara tatiana teresa terri tessa
  thandiwe theresa thuli tiffany tina tomoko tonya tove tracey tracy trish trudy turid tuva tzipi
  ulrike ursula valentina valeria valerie vanessa vera veronica vesna vicki vicky victoria viola
  virginia viviana wambui wanda wangari wanjiru wendy wilma winnie xiomara yael yasmin yasmine yetunde
  yoko yolanda yuki yulia yuliya yvonne zadie zahra zainab zanele zara zoe zuzana`,
)

/** First names mostly borne by men. */
export const manNames: ReadonlySet<string> = words(
  `aaron abdirahman abdul abdullah abebe abel adam adnan adrian agus ahmed ahmet aiden akira alain alan
  alastair albert alejandro aleksandr alessandro alex alexander alfonso alfred ali alistair aliyu
  alvaro amir amit amos anders andre andreas andrei andres andrew andrzej andy angus anil anthony
  anton antonio antti anwar arash ari arif arjun armando arne arthur artur arvid arvind ashok ashwin
  asif attila augustin aurelio avi axel babatunde balazs baptiste barry bashir bastien ben bengt
  benjamin benny benoit bernard bilal bilawal bill bjorn bob bogdan bojan boris brad bradley brandon
  brendan brian bruno budi burak caleb callum carl carlos cecil cedric cesar charles chidi chris
  christian christopher chuck ciaran clarence claude clint clive cody colin connor conor cormac
  cornelius craig cyril daan dafydd daisuke daniel dario darnell darren dave david davide declan
  deepak denis dennis derek derrick didier diego dieter dimitar dimitri dirk dmitry dominic donal
  donald douglas dragan duncan dustin dwayne dylan earl edgar edmund eduardo edward ehud elias elijah
  emeka emil emiliano emmanuel emre enrique enzo eoin eric erik ernest ernesto ernst ethan euan eugene
  evan evangelos ewan fabio fabrice faisal farid fausto felipe felix femi ferdinand fergus fernando
  filip finn florian floyd francesco francis francisco francois frank franz fred frederick fredrik
  fumio gabor gabriel gareth gary gavin geoffrey george georges georgi geraint gerald gerard getachew
  giancarlo gideon gilbert giles giorgio giorgos giovanni giuseppe glenn gonzalo gopal goran gordon
  graham greg gregory guido guillaume guillermo gunnar gustaf gustav gustavo haile hakan hamid hamish
  hamza hank hans harald harish harold harry haruto hasan hassan hector henrik henry herbert hiroshi
  horace hossein hristo hugh hugo humza hussein huw iain ian ibrahim idris ifeanyi ignacio igor ilya
  imran ionut isaac ismail istvan itamar ivan jack jacob jacques jaime jakob jakub jamal james jan
  janos jari jaroslaw jason javad javier jayden jean jeff jeffrey jens jeremy jeroen jerome jerry jim
  jin joachim joao joaquin joe joel johan johannes john joko jonas jonathan joost jorge jose josef
  joseph joshua josiah juan juha jukka julian julien juma justin kagiso kai kamau karim karl karthik
  keir keith kemal ken kenji kenneth kenta kevin khalid khalil klaus kofi kojo kostas krzysztof kunle
  kurt kwabena kwame kwasi kyle larry lars laszlo laurent lee leif len leo leon leonard leonardo leroy
  levi liam lionel lloyd lorenzo louis luc luca lucas ludwig luigi luis luiz luka lukas luke maarten
  magnus mahmoud makoto malcolm mandla manish mansour manuel marc marcel marcello marco marcus marek
  mario marius mark markku marko markus martin marvin masato mason massimo mateo mathias mathieu mats
  matteo matthew matthias matyas maurice mauro max maxim mehdi mehmet melvin michael michel miguel
  mike mikhail mikko milan miles milos minh mircea mohamed mohammad mohammed mohan morten moshe murat
  musa mustafa mwangi narendra nasser nathan navid neil niall nicholas nicolas nigel nikola nikolai
  nikos nils noah norman nuno obinna ochieng oleg oliver olivier olli olof olusegun omar omid ondrej
  oscar oskar otieno otto owen pablo padraig panagiotis paolo pascal patrick paul paulo pavel pedro
  pekka per percy peter petr philip philippe pierre pieter pietro piotr plamen prabowo radovan rafael
  rahim rahul raj rajesh ralph ramesh ramon randy rashid raul ravi ray raymond recep reginald renzo
  reza rhys ricardo richard rick ricky rishi rob robert roberto robin roderick rodolfo rodrigo rogelio
  roger rohit roland rolf roman ron ronald rory ross rowan roy ruben rudolf rui rupert russell ryan
  sachin sadiq saeed said sajid salim salvador sam samir samuel sandor sanjay santiago scott seamus
  sean sebastian segun sergei sergey sergio serkan shahid shigeru shinji shlomo sibusiso silvio simon
  sipho slobodan stanislav stavros stefan stephane stephen steve steven stuart sunil suresh sven
  tadeusz takashi takeshi tarek tariq ted terence terrence terry tesfaye thabo theo thiago thierry
  thomas tibor tim timo timothy tobias toby tom tomas tomasz tony travis trevor tristan tunde tyler
  tyrone uhuru ulf umar umberto uwe vaclav vasily victor vijay vikram viktor ville vincent vincenzo
  virat vladimir volker waleed walt walter wayne wei werner wilhelm will willem william wojciech
  wolfgang wyatt wycliffe xavier yaakov yair yannick yaw yiannis yitzhak youssef yuri yusuf yves zach
  zachary zbigniew zeljko ziad zoltan zoran zubair`,
)
