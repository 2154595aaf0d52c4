/** Every title, description, choice and finding of the model in German, by its English. */
export const model = {
  '2024-06 or 2024.': '2024-06 oder 2024.',
  '2024-06-19 · 2024-06 · 2024 · 2024-06-19? (unsure) · 2024-06~ (about) · ../2024 (until)':
    '2024-06-19 · 2024-06 · 2024 · 2024-06-19? (unsicher) · 2024-06~ (ungefähr) · ../2024 (bis)',
  '2024-06-19, 2024-06 or 2024.': '2024-06-19, 2024-06 oder 2024.',
  'A Wikidata address would tell this source from its namesakes for good.':
    'Mit einer Wikidata-Adresse wäre diese Quelle ein für alle Mal von Namensgleichen zu unterscheiden.',
  'A bracket is opened and not closed, or closed and not opened.':
    'Eine Klammer geht auf und nicht zu, oder zu und nicht auf.',
  'A copy that stays when the original goes.':
    'Eine Kopie, die bleibt, wenn das Original verschwindet.',
  'A document is a letter, a court filing, a data set, a leaked memo.':
    'Ein Dokument ist ein Brief, eine Gerichtsakte, ein Datensatz, ein zugespieltes Papier.',
  'A guard, not a lock: until then the story cannot be published, nor scheduled.':
    'Ein Schutz, kein Schloss: Bis dahin lässt sich der Beitrag weder veröffentlichen noch auf einen Zeitpunkt legen.',
  'A headline of more than 70 characters is cut off in many places.':
    'Eine Schlagzeile von mehr als 70 Zeichen wird an vielen Stellen abgeschnitten.',
  'A minor': 'Minderjährig',
  'A name and the language it is in.': 'Ein Name und die Sprache, in der er steht.',
  'A name, an agency, or “machine, checked by …”.':
    'Ein Name, eine Agentur oder „Maschine, geprüft von …“.',
  'A paraphrase has no quoted words. Make it a partial quote, or take the quotation marks out.':
    'Eine indirekte Wiedergabe hat keine zitierten Worte. Machen Sie ein Teilzitat daraus, oder nehmen Sie die Anführungszeichen heraus.',
  'A person can only have translated the words. For someone who repeats them, make them the speaker.':
    'Eine Person kann die Worte nur übersetzt haben. Wer sie wiederholt, gehört zu denen, die sprechen.',
  'A person, an organisation, a news organisation …?':
    'Eine Person, eine Organisation, ein Medium …?',
  'A picture with what readers and rights holders need.':
    'Ein Bild mit allem, was Lesende und Rechteinhaber brauchen.',
  'A piece of news. Its quotes, sources and events are documents of their own.':
    'Ein Stück Nachricht. Zitate, Quellen und Ereignisse darin sind eigene Dokumente.',
  'A plain statement: Putin leaves North Korea for Vietnam.':
    'Eine schlichte Aussage: Putin reist aus Nordkorea nach Vietnam weiter.',
  'A published classification, not our opinion.':
    'Eine veröffentlichte Einstufung, nicht unsere Meinung.',
  'A quote cannot be part of itself, however many quotes lie between.':
    'Ein Zitat kann kein Teil von sich selbst sein, auch nicht über andere Zitate.',
  'A quote that stands by itself. Its words come from the quote on record.':
    'Ein Zitat, das für sich steht. Die Worte kommen aus dem erfassten Zitat.',
  'A retraction here flags every story that uses the quote.':
    'Eine Zurückziehung hier kennzeichnet jeden Beitrag, der das Zitat verwendet.',
  'A source cannot belong to itself.': 'Eine Quelle kann nicht zu sich selbst gehören.',
  'A story cannot be related to itself.': 'Ein Beitrag kann nicht mit sich selbst verwandt sein.',
  'A story published on {{day}} quotes these words already. One of the dates is wrong.':
    'Ein Beitrag vom {{day}} zitiert diese Worte schon. Eines der Daten ist falsch.',
  'A time of day needs a time zone.': 'Eine Uhrzeit braucht eine Zeitzone.',
  'A translation is in another language than its original.':
    'Eine Übersetzung steht in einer anderen Sprache als ihr Original.',
  'A web page.': 'Eine Webseite.',
  'About whom': 'Über wen',
  'Add one sentence that tells what the story is about.':
    'Sagen Sie in einem Satz, worum es in dem Beitrag geht.',
  'Add the words as they were spoken, so that the translation can be checked.':
    'Fügen Sie die Worte hinzu, wie sie gesprochen wurden, damit die Übersetzung geprüft werden kann.',
  Address: 'Adresse',
  'Addresses of records about exactly this, Wikidata first.':
    'Adressen von Einträgen über genau dies, Wikidata zuerst.',
  Affected: 'Betroffen',
  'Allegation: of wrongdoing': 'Vorwurf: eines Fehlverhaltens',
  'Alternative text': 'Alternativtext',
  'An allegation or assertion, with what those concerned say to it.':
    'Ein Vorwurf oder eine Behauptung, und was die Betroffenen dazu sagen.',
  'An event cannot be its own earlier one.': 'Ein Ereignis kann nicht sein eigenes früheres sein.',
  'An event cannot be part of itself, however many events lie between.':
    'Ein Ereignis kann kein Teil von sich selbst sein, auch nicht über andere Ereignisse.',
  Analysis: 'Analyse',
  'Another reason': 'Ein anderer Grund',
  'Another source is called “{{name}}”. Use that one, or tell them apart in the description.':
    'Eine andere Quelle heißt „{{name}}“. Nehmen Sie diese, oder unterscheiden Sie die beiden in der Beschreibung.',
  'Anybody and anything information comes from. Everything here can be read by everybody.':
    'Wer oder was auch immer uns etwas mitteilt. Alles hier kann von allen gelesen werden.',
  Approved: 'Freigegeben',
  'Approved by': 'Freigegeben von',
  'Approved on': 'Freigegeben am',
  'Archived copy': 'Archivierte Kopie',
  'As a code: en, ko, pt-BR.': 'Als Kürzel: en, ko, pt-BR.',
  'As described': 'Wie beschrieben',
  'As in the State Media Monitor.': 'Wie im State Media Monitor.',
  'As of': 'Stand',
  'As printed': 'Wie gedruckt',
  'As spoken, in their own script.': 'Wie gesprochen, in der eigenen Schrift.',
  'Asia/Pyongyang': 'Asia/Pyongyang',
  'Ask them before this is published, then record what they answered, or that they did not.':
    'Fragen Sie nach, bevor dies erscheint, und halten Sie dann fest, was geantwortet wurde oder dass nichts kam.',
  'Assertion: of a fact': 'Behauptung: einer Tatsache',
  'At most six related stories.': 'Höchstens sechs verwandte Beiträge.',
  Attendee: 'Gast',
  Attribute: 'Zuschreiben',
  Attribution: 'Zuschreibung',
  Author: 'Autor',
  Background: 'Hintergrund',
  Begins: 'Beginnt',
  'Belongs to': 'Gehört zu',
  Broadcast: 'Sendung',
  'Broadcast by': 'Gesendet von',
  Bullets: 'Punkte',
  Business: 'Wirtschaft',
  By: 'Von',
  'By whom': 'Von wem',
  'Call to readers': 'Aufruf an die Leserschaft',
  Cancelled: 'Abgesagt',
  Caption: 'Bildunterschrift',
  'Captured, private': 'Vereinnahmt, privat',
  'Captured, public or state-managed': 'Vereinnahmt, öffentlich oder staatlich geführt',
  'Carried by': 'Überliefert von',
  Channels: 'Kanäle',
  'Choose a source, or write a name.': 'Wählen Sie eine Quelle, oder schreiben Sie einen Namen.',
  Citation: 'Beleg',
  Citations: 'Belege',
  Claim: 'Behauptung',
  Clarification: 'Klarstellung',
  Classification: 'Einstufung',
  Code: 'Code',
  'Collective: “officials”, “residents”': 'Kollektiv: „Beamte“, „Anwohner“',
  'Compared with': 'Verglichen mit',
  Confirms: 'Bestätigt',
  Contributor: 'Mitarbeit',
  Coordinates: 'Koordinaten',
  Copyright: 'Urheberrecht',
  'Copyright holder': 'Rechteinhaber',
  'Copyright notice': 'Urheberrechtsvermerk',
  Correction: 'Berichtigung',
  Country: 'Land',
  'Court proceeding': 'Gerichtsverfahren',
  Credit: 'Bildnachweis',
  Credits: 'Mitwirkende',
  Culture: 'Kultur',
  Dateline: 'Ortszeile',
  'Declined to comment': 'Lehnte eine Stellungnahme ab',
  Decorative: 'Schmückend',
  'Deep background': 'Unter drei',
  Denies: 'Bestreitet',
  'Denies in part': 'Bestreitet zum Teil',
  'Describe the picture for those who cannot see it, or mark it as decorative.':
    'Beschreiben Sie das Bild für alle, die es nicht sehen, oder kennzeichnen Sie es als schmückend.',
  Description: 'Beschreibung',
  'Did not respond': 'Antwortete nicht',
  'Direct: a whole sentence in their words': 'Direkt: ein ganzer Satz in ihren Worten',
  Display: 'Darstellung',
  Disputed: 'Umstritten',
  Disputes: 'Widerspricht',
  Document: 'Dokument',
  'Documents, data and reports that this rests on.':
    'Dokumente, Daten und Berichte, auf denen dies beruht.',
  'Drawn or designed by people': 'Von Menschen gezeichnet oder gestaltet',
  'Earlier addresses': 'Frühere Adressen',
  Editor: 'Redakteur',
  'Editor’s note': 'Anmerkung der Redaktion',
  Elsewhere: 'Anderswo',
  'Embargo until': 'Sperrfrist bis',
  Embed: 'Einbettung',
  Emphasis: 'Hervorhebung',
  Ends: 'Endet',
  Event: 'Ereignis',
  Events: 'Ereignisse',
  'Every story needs a headline.': 'Jeder Beitrag braucht eine Schlagzeile.',
  'Every story needs an address. “Generate” makes one of the headline.':
    'Jeder Beitrag braucht eine Adresse. „Erzeugen“ macht eine aus der Schlagzeile.',
  'Exactly as published, without the quotation marks. [Brackets] for what you add, … for what you leave out.':
    'Genau wie veröffentlicht, ohne die Anführungszeichen. [Klammern] für Ihre Zusätze, … für Ihre Auslassungen.',
  Expected: 'Erwartet',
  'Fact check': 'Faktencheck',
  'Fact checker': 'Faktenprüfer',
  'Fear of retaliation': 'Angst vor Vergeltung',
  Feeds: 'Feeds',
  Filing: 'Einordnung',
  'First hand: we heard it': 'Aus erster Hand: Wir haben es gehört',
  'First published': 'Zuerst veröffentlicht',
  'For a story taken over from elsewhere.': 'Für einen Beitrag, der von anderswo übernommen ist.',
  'For somebody we keep no source of.': 'Für jemanden, den wir nicht als Quelle führen.',
  'For words that somebody repeats while being quoted.':
    'Für Worte, die jemand wiederholt, während er zitiert wird.',
  'From which list?': 'Aus welcher Liste?',
  'Front ends that may show the story. None chosen means all.':
    'Ausgaben, die den Beitrag zeigen dürfen. Keine gewählt heißt alle.',
  'Generated by AI': 'Von KI erzeugt',
  'Handed out by': 'Verteilt von',
  'Has it happened, or may it?': 'Ist es geschehen, oder kann es geschehen?',
  Heading: 'Überschrift',
  Headline: 'Schlagzeile',
  Host: 'Gastgeber',
  How: 'Wie',
  'How did the picture come to be?': 'Wie ist das Bild entstanden?',
  'How did these words reach us?': 'Wie sind diese Worte zu uns gekommen?',
  'How do we know these words?': 'Woher kennen wir diese Worte?',
  'How does the claim stand?': 'Wie steht es um die Behauptung?',
  'How it came to be': 'Wie es entstanden ist',
  'How the story calls them: “the leaders”, “North Korean leader Kim Jong Un”.':
    'Wie der Beitrag sie nennt: „die Staatschefs“, „Nordkoreas Machthaber Kim Jong Un“.',
  'How we know': 'Woher wir es wissen',
  'How we reported this': 'Wie wir recherchiert haben',
  'IPTC Media Topics': 'IPTC Media Topics',
  'IPTC digital source type. Readers are told when a machine made it.':
    'IPTC-Herkunftsart. Wer liest, erfährt, wenn eine Maschine das Bild gemacht hat.',
  Identification: 'Nennung',
  'If the words are translated.': 'Falls die Worte übersetzt sind.',
  'If their words are on record.': 'Falls ihre Worte erfasst sind.',
  'If we keep one: an agency, a guest author.':
    'Falls wir eine führen: eine Agentur, ein Gastautor.',
  'In its own script, as initials, in other spellings. Used to recognise it in pasted text.':
    'In der eigenen Schrift, als Kürzel, in anderen Schreibweisen. Damit wird sie in eingefügten Texten erkannt.',
  'In one sentence.': 'In einem Satz.',
  'In review': 'Wird gegengelesen',
  'In the story’s words': 'In den Worten des Beitrags',
  'In the text': 'Im Text',
  'In which language are these words?': 'In welcher Sprache sind diese Worte?',
  'In which language is the story?': 'In welcher Sprache ist der Beitrag?',
  'In which language is this name?': 'In welcher Sprache ist dieser Name?',
  'In words': 'In Worten',
  'Independent public': 'Unabhängig, öffentlich',
  'Independent, state-funded': 'Unabhängig, staatlich finanziert',
  'Independent, state-funded and state-managed': 'Unabhängig, staatlich finanziert und geführt',
  'Independent, state-managed': 'Unabhängig, staatlich geführt',
  'Indirect: our words for what they said': 'Indirekt: unsere Worte für das, was sie sagten',
  'Inside the quote': 'Innerhalb des Zitats',
  Interview: 'Interview',
  'Is it state media? The State Media Monitor lists outlets.':
    'Ist es ein Staatsmedium? Der State Media Monitor führt Medien auf.',
  'Is the source named, unnamed or collective?':
    'Ist die Quelle genannt, ungenannt oder kollektiv?',
  'Is this an allegation or an assertion?': 'Ist dies ein Vorwurf oder eine Behauptung?',
  'It adds nothing to the text: screen readers pass it over.':
    'Es fügt dem Text nichts hinzu: Vorleseprogramme übergehen es.',
  'It ends before it begins.': 'Es endet, bevor es beginnt.',
  'It may not happen at all, yet the day is exact. Add ? if the day is unsure too.':
    'Vielleicht geschieht es gar nicht, und doch steht der Tag fest. Fügen Sie ein ? hinzu, wenn auch der Tag unsicher ist.',
  'Its Wikidata or GeoNames address.': 'Seine Adresse bei Wikidata oder GeoNames.',
  'Its day is over and it is still “expected”. Did it happen?':
    'Der Tag ist vorbei, und es ist noch „erwartet“. Ist es geschehen?',
  'Its day is over and it is still “possible”. Did it happen?':
    'Der Tag ist vorbei, und es ist noch „möglich“. Ist es geschehen?',
  'Keep it to 200 characters.': 'Höchstens 200 Zeichen.',
  'Keep it to 300 characters.': 'Höchstens 300 Zeichen.',
  'Keep it to 600 characters.': 'Höchstens 600 Zeichen.',
  'Keep it to one line of at most 200 characters.': 'Eine Zeile von höchstens 200 Zeichen.',
  'Keep the headline to 110 characters: feeds and search cut it off.':
    'Die Schlagzeile darf 110 Zeichen haben: Feeds und Suche schneiden ab, was länger ist.',
  'Keep the name to 120 characters.': 'Der Name darf 120 Zeichen haben.',
  'Kept for the record.': 'Zu den Akten genommen.',
  'Kill: taken away, never to return': 'Entfernung: vom Netz, für immer',
  Kind: 'Art',
  Language: 'Sprache',
  'Leave the outer quotation marks away: they are added where the quote is shown.':
    'Lassen Sie die äußeren Anführungszeichen weg: Sie kommen hinzu, wo das Zitat gezeigt wird.',
  'Legal reasons': 'Rechtliche Gründe',
  Licence: 'Lizenz',
  Link: 'Link',
  'Link the published classification this is taken from.':
    'Verlinken Sie die veröffentlichte Einstufung, aus der dies stammt.',
  'Link the recording or the text.': 'Verlinken Sie die Aufnahme oder den Text.',
  'Links to these lead to the story. Kept when it is published at another address.':
    'Links hierher führen zum Beitrag. Bleibt erhalten, wenn er unter einer anderen Adresse erscheint.',
  List: 'Liste',
  'Live report': 'Liveticker',
  Local: 'Lokales',
  'Media Topics have eight digits: 20000639.': 'Media Topics haben acht Ziffern: 20000639.',
  'Montage of photographs': 'Fotomontage',
  'Montage with AI-generated parts': 'Montage mit Teilen, die KI erzeugt hat',
  'More than one speaker: did they say the same words together?':
    'Mehr als eine Stimme: Haben alle dieselben Worte zusammen gesagt?',
  'More than {{most}} topics say little. Keep the important ones.':
    'Mehr als {{most}} Themen sagen wenig. Behalten Sie die wichtigen.',
  Name: 'Name',
  'Name in a language': 'Name in einer Sprache',
  Named: 'Genannt',
  'Needed for what is expected, possible or only reported.':
    'Nötig für alles, was erwartet, möglich oder nur berichtet ist.',
  'Newest first': 'Neueste zuerst',
  'News agency': 'Nachrichtenagentur',
  'News organisation': 'Medium',
  Newsletter: 'Newsletter',
  'No byline. If that is so by your rules, leave it; if not, say who wrote this.':
    'Keine Autorenzeile. Wenn das nach Ihren Regeln so ist, lassen Sie es; wenn nicht, sagen Sie, wer dies geschrieben hat.',
  'Nobody has been asked yet.': 'Noch ist niemand gefragt worden.',
  'Nobody is named. Choose a speaker, write how the story describes them, or say who carried it.':
    'Niemand ist genannt. Wählen Sie, wer spricht, schreiben Sie, wie der Beitrag sie beschreibt, oder sagen Sie, wer es überliefert hat.',
  'Nobody stands behind this allegation. Who makes it?':
    'Hinter diesem Vorwurf steht niemand. Wer erhebt ihn?',
  'Not authorised to speak': 'Nicht befugt zu sprechen',
  'Not yet contacted': 'Noch nicht gefragt',
  Note: 'Anmerkung',
  Numbers: 'Nummern',
  Occurred: 'Geschehen',
  'Of the words above, as a code: en, ko, pt-BR.': 'Der Worte oben, als Kürzel: en, ko, pt-BR.',
  'Off the record': 'Vertraulich',
  'On background': 'Als Hintergrund',
  'On the record': 'Zum Zitieren',
  'One line that tells namesakes apart.': 'Eine Zeile, die Namensgleiche unterscheidet.',
  'One of these addresses stands here twice.': 'Eine dieser Adressen steht zweimal hier.',
  'One or two sentences. Readers see them.': 'Ein oder zwei Sätze. Sie werden gelesen.',
  'One sentence under the headline.': 'Ein Satz unter der Schlagzeile.',
  'One step on the way of words from the speaker to us.':
    'Ein Schritt auf dem Weg der Worte von dem, der sprach, zu uns.',
  'Only if it differs from the event: 2024-06-19, 2024-06, 2024.':
    'Nur wenn es vom Ereignis abweicht: 2024-06-19, 2024-06, 2024.',
  'Only “{{description}}”: readers cannot tell who this is. Can you name a source?':
    'Nur „{{description}}“: So ist nicht zu erkennen, wer das ist. Können Sie eine Quelle nennen?',
  Opinion: 'Meinung',
  Organisation: 'Organisation',
  Organiser: 'Veranstalter',
  Origin: 'Herkunft',
  'Original address': 'Ursprüngliche Adresse',
  'Original language': 'Originalsprache',
  'Original words': 'Worte im Original',
  Other: 'Andere',
  'Other names': 'Andere Namen',
  'Others carried these words to us, so we did not hear them first hand.':
    'Andere haben uns diese Worte überliefert; also haben wir sie nicht aus erster Hand.',
  'Our own': 'Eigene',
  Outdated: 'Überholt',
  'Own site': 'Eigene Website',
  PYONGYANG: 'PJÖNGJANG',
  Page: 'Seite',
  Paragraph: 'Absatz',
  'Part of': 'Teil von',
  'Partial: some of their words in our sentence': 'Teilzitat: einige ihrer Worte in unserem Satz',
  Participant: 'Beteiligt',
  Participants: 'Beteiligte',
  Party: 'Partei',
  'People belong to organisations, not to people.':
    'Personen gehören zu Organisationen, nicht zu Personen.',
  Person: 'Person',
  Photographed: 'Fotografiert',
  Photographer: 'Fotograf',
  Picture: 'Bild',
  Place: 'Ort',
  Politics: 'Politik',
  Position: 'Funktion',
  Possible: 'Möglich',
  'Posted on': 'Veröffentlicht auf',
  Postponed: 'Verschoben',
  'Postponed from when?': 'Von wann verschoben?',
  'Press conference': 'Pressekonferenz',
  'Primary record: we have the recording or the text':
    'Primäre Aufzeichnung: Wir haben die Aufnahme oder den Text',
  Privacy: 'Privatsphäre',
  Published: 'Veröffentlicht',
  'Published by': 'Veröffentlicht von',
  Publisher: 'Verlag',
  Publishing: 'Veröffentlichung',
  'Pulled out, repeating what the text says': 'Herausgehoben, wiederholt den Text',
  'Put the Wikidata address first: it is the one that other systems know.':
    'Setzen Sie die Wikidata-Adresse nach vorn: Sie ist die, die andere Systeme kennen.',
  'Quotation marks only around words that the story quotes.':
    'Anführungszeichen nur um Worte, die der Beitrag zitiert.',
  Quote: 'Zitat',
  'Quoted by': 'Zitiert von',
  'Quoted words need a speaker. If nobody knows who spoke, say so in “As described”.':
    'Zitierte Worte brauchen jemanden, der sie sprach. Weiß es niemand, sagen Sie es unter „Wie beschrieben“.',
  'Readers cannot tell who this is. Can you name one of them?':
    'So ist nicht zu erkennen, wer das ist. Können Sie jemanden davon nennen?',
  'Readers see these. A mended typo needs no entry.':
    'Dies wird gelesen. Ein behobener Tippfehler braucht keinen Eintrag.',
  Reason: 'Grund',
  Record: 'Eintrag',
  'Recorded, not shown': 'Aufgezeichnet, nicht gezeigt',
  'Refuted by evidence': 'Durch Belege widerlegt',
  Region: 'Region',
  'Related stories': 'Verwandte Beiträge',
  Report: 'Bericht',
  'Reported by': 'Berichtet von',
  'Reported, not confirmed': 'Berichtet, nicht bestätigt',
  'Reported: a source says it happened, and nobody has confirmed it.':
    'Berichtet: Eine Quelle sagt, dass es geschah, und niemand hat es bestätigt.',
  Response: 'Antwort',
  Responses: 'Antworten',
  Retraction: 'Zurückziehung',
  Review: 'Prüfung',
  'Review by': 'Prüfung bis',
  Revision: 'Revision',
  Rights: 'Rechte',
  'Rights and origin': 'Rechte und Herkunft',
  Role: 'Rolle',
  'Role in words': 'Rolle in Worten',
  Safety: 'Sicherheit',
  'Say in one sentence what is taken back, and why: readers see it.':
    'Sagen Sie in einem Satz, was zurückgezogen wird und warum: Er wird gelesen.',
  'Say in one sentence what this correction changes: readers see it.':
    'Sagen Sie in einem Satz, was diese Berichtigung ändert: Er wird gelesen.',
  'Say in one sentence why the story was killed. It stays on record.':
    'Sagen Sie in einem Satz, warum der Beitrag entfernt wurde. Er bleibt erfasst.',
  'Say why this source is not named.': 'Sagen Sie, warum diese Quelle nicht genannt ist.',
  'Scanned from film': 'Von Film eingescannt',
  'Scanned from print': 'Vom Druck eingescannt',
  Science: 'Wissenschaft',
  Screenshot: 'Bildschirmfoto',
  'Second hand: others report it': 'Aus zweiter Hand: Andere berichten es',
  Section: 'Ressort',
  'Sent back': 'Zurückgegeben',
  'Set when the story is first published, and left alone after that.':
    'Wird bei der ersten Veröffentlichung gesetzt und danach nicht mehr angerührt.',
  'Shown as a box': 'Als Kasten gezeigt',
  Site: 'Website',
  'So few words are rarely a whole sentence: is this a partial quote?':
    'So wenige Worte sind selten ein ganzer Satz: Ist das ein Teilzitat?',
  'Social media': 'Soziale Medien',
  'Somebody we know.': 'Jemand, den wir kennen.',
  'Something that happened, is happening, or may happen.':
    'Etwas, das geschah, geschieht oder geschehen kann.',
  'Something that happened, or may happen.': 'Etwas, das geschah oder geschehen kann.',
  'Something that lives elsewhere: a post, a video. Front ends show it as a link.':
    'Etwas, das anderswo liegt: ein Post, ein Video. Ausgaben zeigen es als Link.',
  'Somewhere on the map.': 'Irgendwo auf der Karte.',
  Source: 'Quelle',
  'Source dossier': 'Quellendossier',
  Speaker: 'Wer spricht',
  Speech: 'Rede',
  Sport: 'Sport',
  Stance: 'Haltung',
  Standfirst: 'Vorspann',
  State: 'Staat',
  'State media': 'Staatsmedium',
  'State-controlled': 'Staatlich gelenkt',
  Statement: 'Aussage',
  Status: 'Status',
  'Status as of': 'Stand vom',
  Story: 'Beitrag',
  Strong: 'Fett',
  Subheading: 'Zwischenüberschrift',
  'Supported by evidence': 'Durch Belege gestützt',
  'TK: something is still to come here.': 'TK: Hier kommt noch etwas.',
  Terms: 'Bedingungen',
  'Terms of use': 'Nutzungsbedingungen',
  Text: 'Text',
  'Text edition': 'Textausgabe',
  'The address of the licence.': 'Die Adresse der Lizenz.',
  'The colleague who knows who it is.': 'Wer im Haus weiß, wer es ist.',
  'The date has fields of its own; leave it out of the name.':
    'Das Datum hat eigene Felder; lassen Sie es aus dem Namen heraus.',
  'The date of publication lies in the future. Clear it: publishing sets it.':
    'Das Datum der Veröffentlichung liegt in der Zukunft. Leeren Sie es: Die Veröffentlichung setzt es.',
  'The earlier one: “first visit in 24 years”.': 'Das frühere: „erster Besuch seit 24 Jahren“.',
  'The editor who approved using the source unnamed.':
    'Wer in der Redaktion freigegeben hat, die Quelle ungenannt zu verwenden.',
  'The headline quotes “{{words}}”, and no quote in the story has these words.':
    'Die Schlagzeile zitiert „{{words}}“, und kein Zitat im Beitrag hat diese Worte.',
  'The id of the story.': 'Die Kennung des Beitrags.',
  'The id of who asked, approved or sent it back.':
    'Die Kennung dessen, der gefragt, freigegeben oder zurückgegeben hat.',
  'The larger event. Its parts are found from here; they are listed nowhere.':
    'Das größere Ereignis. Seine Teile werden von hier gefunden; aufgeführt sind sie nirgends.',
  'The last part of the story’s web address.': 'Der letzte Teil der Webadresse des Beitrags.',
  'The one held now. The position at the time stands in the quote.':
    'Die jetzige. Die Funktion zur Zeit der Worte steht im Zitat.',
  'The outlet, agency or platform.': 'Das Medium, die Agentur oder die Plattform.',
  'The quote “{{words}}” is unverified. Does the story say so?':
    'Das Zitat „{{words}}“ ist ungeprüft. Sagt der Beitrag das?',
  'The quote “{{words}}” was retracted. Take it out, or say so in an update.':
    'Das Zitat „{{words}}“ wurde zurückgezogen. Nehmen Sie es heraus, oder sagen Sie es in einer Aktualisierung.',
  'The revision of the draft that this is about.': 'Die Revision des Entwurfs, um die es geht.',
  'The same elsewhere': 'Dasselbe anderswo',
  'The same participant stands here twice in the same role.':
    'Dieselben Beteiligten stehen hier zweimal in derselben Rolle.',
  'The source or sources these words come from.':
    'Die Quelle oder die Quellen, von denen diese Worte kommen.',
  'The speaker’s country speaks another language. Is this translated? Then say from which.':
    'Im Land dessen, der spricht, spricht man eine andere Sprache. Ist dies übersetzt? Dann sagen Sie, woraus.',
  'The status is from {{date}}, more than {{days}} days ago. Is it still right?':
    'Der Status ist vom {{date}}, mehr als {{days}} Tage alt. Stimmt er noch?',
  'The story belongs to {{host}}. Credit it as the provider.':
    'Der Beitrag gehört {{host}}. Nennen Sie ihn als Anbieter.',
  'The story has no text yet.': 'Der Beitrag hat noch keinen Text.',
  'The story is under embargo, and scheduled for {{time}}. It can have one of them: call the schedule off, or take the embargo out here.':
    'Der Beitrag hat eine Sperrfrist und soll am {{time}} erscheinen. Nur eines davon geht: Sagen Sie den Termin ab, oder nehmen Sie hier die Sperrfrist heraus.',
  'The story is under embargo. What is published is public at once: wait until then, or take the embargo out and schedule the story. A story that is scheduled needs none.':
    'Der Beitrag hat eine Sperrfrist. Was veröffentlicht wird, ist sofort öffentlich: Warten Sie bis dahin, oder nehmen Sie die Sperrfrist heraus und legen Sie einen Zeitpunkt fest. Ein Beitrag mit Zeitpunkt braucht keine.',
  'The story says “{{words}}”, the quote on record “{{record}}”. Does the paraphrase still hold?':
    'Der Beitrag sagt „{{words}}“, das erfasste Zitat „{{record}}“. Stimmt die Wiedergabe noch?',
  'The story says “{{words}}”, the quote on record “{{record}}”. Quoted words must be the same: change one of them.':
    'Der Beitrag sagt „{{words}}“, das erfasste Zitat „{{record}}“. Zitierte Worte müssen gleich sein: Ändern Sie eines davon.',
  'The story was first published on another date. Changes belong in the updates.':
    'Der Beitrag wurde an einem anderen Tag zuerst veröffentlicht. Änderungen gehören in die Aktualisierungen.',
  'The story was published as “{{before}}”. Links to that address will lead to the new one.':
    'Der Beitrag erschien als „{{before}}“. Links zu dieser Adresse werden zur neuen führen.',
  'The story. What is quoted is a quote: there is no plain blockquote.':
    'Der Beitrag. Was zitiert ist, ist ein Zitat: Es gibt keinen schlichten Zitatblock.',
  'The topic “{{name}}” stands here twice.': 'Das Thema „{{name}}“ steht zweimal hier.',
  'The transcript, post or video.': 'Das Protokoll, der Post oder das Video.',
  'The word of saying: said, told, wrote.': 'Das Wort des Sagens: sagte, erzählte, schrieb.',
  'The words that were wrong': 'Die Worte, die falsch waren',
  'There is no channel “{{channel}}”.': 'Es gibt keinen Kanal „{{channel}}“.',
  'There is no section “{{section}}”.': 'Es gibt kein Ressort „{{section}}“.',
  'This has not happened yet: the date is in the future.':
    'Das ist noch nicht geschehen: Das Datum liegt in der Zukunft.',
  'This is longer than {{most}} characters. Make it several quotes.':
    'Das ist länger als {{most}} Zeichen. Machen Sie mehrere Zitate daraus.',
  'This paragraph reports what somebody said (“{{cue}}”) and names no source. Mark who.':
    'Dieser Absatz gibt wieder, was jemand gesagt hat („{{cue}}“), und nennt keine Quelle. Zeichnen Sie aus, wer es war.',
  'This step stands here twice.': 'Dieser Schritt steht zweimal hier.',
  'This story was killed. Write a new one, or take the kill out of its updates.':
    'Dieser Beitrag wurde entfernt. Schreiben Sie einen neuen, oder nehmen Sie die Entfernung aus seinen Aktualisierungen.',
  'Those who have a right to answer.': 'Wer ein Recht auf Antwort hat.',
  'Time zone': 'Zeitzone',
  Title: 'Titel',
  Topic: 'Thema',
  Topics: 'Themen',
  'Topics help readers and partners find the story.':
    'Themen helfen Lesenden und Partnern, den Beitrag zu finden.',
  Town: 'Stadt',
  'Translated by': 'Übersetzt von',
  Translation: 'Übersetzung',
  'Translation of': 'Übersetzung von',
  Translator: 'Übersetzer',
  'Two letters: KP.': 'Zwei Buchstaben: KP.',
  'Two sentences or more: is this a direct quote?':
    'Zwei Sätze oder mehr: Ist das ein direktes Zitat?',
  Type: 'Typ',
  'Type of work': 'Art des Beitrags',
  'Under way': 'Im Gange',
  Unknown: 'Unbekannt',
  'Unnamed: we know who it is': 'Ungenannt: Wir wissen, wer es ist',
  Unverified: 'Ungeprüft',
  'Unverified: we cannot tell': 'Ungeprüft: Wir können es nicht sagen',
  Update: 'Aktualisierung',
  'Updates and corrections': 'Aktualisierungen und Berichtigungen',
  Verb: 'Verb',
  Visitor: 'Besuch',
  'Was to begin': 'Sollte beginnen',
  What: 'Was',
  'What a story is about, as a code that others know.':
    'Wovon ein Beitrag handelt, als Code, den andere kennen.',
  'What changed after publication, as readers are told.':
    'Was sich nach der Veröffentlichung geändert hat, wie es gelesen wird.',
  'What do they say to it?': 'Was sagen sie dazu?',
  'What do we call this source?': 'Wie nennen wir diese Quelle?',
  'What happened? Link the event the story is about.':
    'Was ist geschehen? Verknüpfen Sie das Ereignis, um das es im Beitrag geht.',
  'What is claimed': 'Was behauptet wird',
  'What is claimed? One sentence.': 'Was wird behauptet? Ein Satz.',
  'What is embedded? An address that begins with https://':
    'Was ist eingebettet? Eine Adresse, die mit https:// beginnt',
  'What is the event called?': 'Wie heißt das Ereignis?',
  'What is the place called?': 'Wie heißt der Ort?',
  'What is the topic called?': 'Wie heißt das Thema?',
  'What is to be seen, for those who cannot see it.':
    'Was zu sehen ist, für alle, die es nicht sehen.',
  'What it is': 'Was es ist',
  'What kind of update?': 'Welche Art von Aktualisierung?',
  'What kind of work is this? A report, an analysis, an opinion …':
    'Was für ein Beitrag ist das? Ein Bericht, eine Analyse, eine Meinung …',
  'What readers see. For an unnamed source the description you print: a senior defence official. Never the real name.':
    'Was gelesen wird. Für eine ungenannte Quelle die Beschreibung, die Sie drucken: ein hoher Beamter des Verteidigungsministeriums. Nie der wirkliche Name.',
  'What somebody answers to a claim about them.':
    'Was jemand auf eine Behauptung über sich antwortet.',
  'What the desk agreed with a confidential source. Write nothing here that would tell who it is.':
    'Was mit einer vertraulichen Quelle vereinbart ist. Schreiben Sie nichts, was verriete, wer sie ist.',
  'What the story is about, the most important first.':
    'Wovon der Beitrag handelt, das Wichtigste zuerst.',
  'What they answered, or that they did not.': 'Was geantwortet wurde, oder dass nichts kam.',
  'What was their part?': 'Was war ihr Anteil?',
  When: 'Wann',
  'When and where': 'Wann und wo',
  'When to ask whether this still needs keeping.':
    'Wann zu fragen ist, ob dies noch aufgehoben werden muss.',
  'When?': 'Wann?',
  'When? A date, or the story’s own words: later in the evening.':
    'Wann? Ein Datum, oder die Worte des Beitrags: später am Abend.',
  'Where a story stands between its author and its readers. Written by the actions.':
    'Wo ein Beitrag zwischen denen steht, die schreiben, und denen, die lesen. Die Aktionen schreiben es.',
  'Where does it lead? An address that begins with https://, http:// or mailto:':
    'Wohin führt es? Eine Adresse, die mit https://, http:// oder mailto: beginnt',
  'Where it says so': 'Wo es steht',
  'Where it was said': 'Wo es gesagt wurde',
  'Where something can be read, seen or heard.': 'Wo etwas zu lesen, zu sehen oder zu hören ist.',
  'Where was it said? A speech, an interview, a statement …':
    'Wo wurde es gesagt? In einer Rede, einem Interview, einer Erklärung …',
  'Which country is this outlet based in?': 'In welchem Land sitzt dieses Medium?',
  'Which event?': 'Welches Ereignis?',
  'Which place is that?': 'Welcher Ort ist das?',
  'Which quote?': 'Welches Zitat?',
  'Which source is this about?': 'Um welche Quelle geht es?',
  'Which source?': 'Welche Quelle?',
  'Which topic? Its code in that list.': 'Welches Thema? Sein Code in jener Liste.',
  'Which words?': 'Welche Worte?',
  Who: 'Wer',
  'Who answers': 'Wer antwortet',
  'Who brought the words to us, the one nearest to the speaker first.':
    'Wer uns die Worte brachte, zuerst, wer der Stimme am nächsten war.',
  'Who carried these words?': 'Wer hat diese Worte überliefert?',
  'Who claims it': 'Wer es behauptet',
  'Who gave it to us. A handout of state media is labelled as one.':
    'Wer es uns gegeben hat. Was ein Staatsmedium verteilt, wird so gekennzeichnet.',
  'Who is credited?': 'Wer wird genannt?',
  'Who knows': 'Wer es weiß',
  'Who made it, as printed.': 'Wer es gemacht hat, wie gedruckt.',
  'Who made the picture?': 'Wer hat das Bild gemacht?',
  'Who made this, and as what.': 'Wer dies gemacht hat, und als was.',
  'Who said it, and through whom we know.': 'Wer es sagte, und durch wen wir es wissen.',
  'Who said it?': 'Wer hat es gesagt?',
  'Who says so': 'Wer es sagt',
  'Who says so? What is not certain needs a source.':
    'Wer sagt es? Was nicht sicher ist, braucht eine Quelle.',
  'Who takes part in an event, and as what.': 'Wer an einem Ereignis beteiligt ist, und als was.',
  'Who translated this? A name, an agency, or “machine, checked by …”.':
    'Wer hat dies übersetzt? Ein Name, eine Agentur oder „Maschine, geprüft von …“.',
  'Whoever is accused must have had a chance to answer. Add a response, even “did not respond”.':
    'Wer beschuldigt wird, muss antworten können. Fügen Sie eine Antwort hinzu, und sei es „antwortete nicht“.',
  'Whole sentences, a part of one, or a paraphrase?':
    'Ganze Sätze, ein Teil davon oder eine Wiedergabe?',
  'Whose opinion is it? Name the author.': 'Wessen Meinung ist es? Nennen Sie, wer schreibt.',
  'Why unnamed': 'Warum ungenannt',
  'Without a section the story appears on no section page.':
    'Ohne Ressort erscheint der Beitrag auf keiner Ressortseite.',
  Words: 'Worte',
  'Words on record: the text must keep to them.':
    'Erfasste Worte: Der Text muss sich an sie halten.',
  'Words, or a paraphrase of words, that somebody said.':
    'Worte, die jemand sagte, oder ihre Wiedergabe.',
  World: 'Welt',
  'Write nothing here that would identify the source: no name, no number, no address.':
    'Schreiben Sie nichts, woran die Quelle zu erkennen wäre: keinen Namen, keine Nummer, keine Adresse.',
  'Write the name.': 'Schreiben Sie den Namen.',
  'Write the reason as you print it: because she was not authorised to speak publicly.':
    'Schreiben Sie den Grund, wie Sie ihn drucken: weil sie nicht befugt war, öffentlich zu sprechen.',
  'because she was not authorised to speak publicly':
    'weil sie nicht befugt war, öffentlich zu sprechen',
  'later in the evening': 'später am Abend',
  '“Refuted by evidence” needs the evidence: add a citation.':
    '„Durch Belege widerlegt“ braucht die Belege: Fügen Sie einen hinzu.',
  '“Supported by evidence” needs the evidence: add a citation.':
    '„Durch Belege gestützt“ braucht die Belege: Fügen Sie einen hinzu.',
  '“imposed the sanctions”': '„verhängte die Sanktionen“',
  '“{{code}}” is not a Media Topic code: they have eight digits.':
    '„{{code}}“ ist kein Media-Topic-Code: Diese haben acht Ziffern.',
  '“{{code}}” is not a country code. Write two capital letters: KP, NO, US.':
    '„{{code}}“ ist kein Ländercode. Schreiben Sie zwei Großbuchstaben: KP, NO, US.',
  '“{{cue}}” judges what was said. “Said” or “told” does not.':
    '„{{cue}}“ urteilt über das Gesagte. „Sagte“ oder „erzählte“ nicht.',
  '“{{name}}” looks like a person’s name. Write the description you print: a senior defence official.':
    '„{{name}}“ sieht nach dem Namen einer Person aus. Schreiben Sie die Beschreibung, die Sie drucken: ein hoher Beamter des Verteidigungsministeriums.',
  '“{{tag}}” is not a language code. Write en, ko, pt-BR or zh-Hant.':
    '„{{tag}}“ ist kein Sprachkürzel. Schreiben Sie en, ko, pt-BR oder zh-Hant.',
  '“{{text}}” is not a date we can read. Write 2024-06-19, 2024-06 or 2024; add ? when unsure and ~ when about; ../2024 means until then.':
    '„{{text}}“ ist kein lesbares Datum. Schreiben Sie 2024-06-19, 2024-06 oder 2024; ein ? dazu, wenn es unsicher, ein ~, wenn es ungefähr ist; ../2024 heißt bis dahin.',
  '“{{text}}” is not a web address. Copy it whole, with https://.':
    '„{{text}}“ ist keine Webadresse. Kopieren Sie sie ganz, mit https://.',
  '“{{timeZone}}” is not a time zone. Write Asia/Pyongyang or Europe/Oslo.':
    '„{{timeZone}}“ ist keine Zeitzone. Schreiben Sie Asia/Pyongyang oder Europe/Oslo.',
  '“{{value}}” stands here twice.': '„{{value}}“ steht zweimal hier.',
  '“{{words}}” stands in quotation marks but is linked to no quote. Who said it?':
    '„{{words}}“ steht in Anführungszeichen und ist mit keinem Zitat verknüpft. Wer hat es gesagt?',
} as const
