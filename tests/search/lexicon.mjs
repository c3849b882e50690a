// The words of the generated notes, written by hand for it: simple words with their forms, and compounds with their parts.

/** `gender singular genitive plural`; the first are the most frequent ones. `-` stands for no plural. */
export const COMMON_NOUNS = `
f Verwaltung Verwaltung Verwaltungen
f Gemeinde Gemeinde Gemeinden
f Beratung Beratung Beratungen
m Kreis Kreises Kreise
n Verfahren Verfahrens Verfahren
f Führung Führung Führungen
f Antwort Antwort Antworten
m Vorschlag Vorschlags Vorschläge
f Aktion Aktion Aktionen
f Erfahrung Erfahrung Erfahrungen
m Termin Termins Termine
f Stelle Stelle Stellen
m Preis Preises Preise
f Gruppe Gruppe Gruppen
n Ergebnis Ergebnisses Ergebnisse
f Frage Frage Fragen
m Beschluss Beschlusses Beschlüsse
n Gespräch Gesprächs Gespräche
f Aufgabe Aufgabe Aufgaben
m Ablauf Ablaufs Abläufe
n Beispiel Beispiels Beispiele
f Rückmeldung Rückmeldung Rückmeldungen
m Aufwand Aufwands -
f Zusammenarbeit Zusammenarbeit -
n Kollegium Kollegiums Kollegien
f Entscheidung Entscheidung Entscheidungen
m Entwurf Entwurfs Entwürfe
f Lösung Lösung Lösungen
n Muster Musters Muster
m Bedarf Bedarfs Bedarfe
f Übersicht Übersicht Übersichten
n Werkzeug Werkzeugs Werkzeuge
m Austausch Austauschs -
f Abstimmung Abstimmung Abstimmungen
n Vorhaben Vorhabens Vorhaben
m Hinweis Hinweises Hinweise
f Vertretung Vertretung Vertretungen
n Angebot Angebots Angebote
m Bericht Berichts Berichte
f Sitzung Sitzung Sitzungen
n Anliegen Anliegens Anliegen
m Autor Autors Autoren
f Prüfung Prüfung Prüfungen
n Thema Themas Themen
m Zeitraum Zeitraums Zeiträume
f Leistung Leistung Leistungen
n Gerät Geräts Geräte
f Umfrage Umfrage Umfragen
n Formular Formulars Formulare
m Vertrag Vertrags Verträge
f Fortsetzung Fortsetzung Fortsetzungen
n Kapitel Kapitels Kapitel
m Versuch Versuchs Versuche
f Reihenfolge Reihenfolge Reihenfolgen
n Merkblatt Merkblatts Merkblätter
m Wunsch Wunsches Wünsche
f Sorge Sorge Sorgen
n Protokoll Protokolls Protokolle
m Erfolg Erfolgs Erfolge
f Schwierigkeit Schwierigkeit Schwierigkeiten
n Gewicht Gewichts Gewichte
m Umgang Umgangs -
f Unterlage Unterlage Unterlagen
n Bündnis Bündnisses Bündnisse
m Zweck Zwecks Zwecke
f Pause Pause Pausen
n Ehrenamt Ehrenamts Ehrenämter
m Grund Grunds Gründe
f Schnittstelle Schnittstelle Schnittstellen
n Gebiet Gebiets Gebiete
m Nachweis Nachweises Nachweise
f Einladung Einladung Einladungen
n Netzwerk Netzwerks Netzwerke
m Rückblick Rückblicks Rückblicke
f Haltung Haltung Haltungen
`;

/** Words that queries ask for: each in a planned number of notes, alone and as a part of compounds. */
export const TARGET_NOUNS = `
f Akte Akte Akten
m Rat Rats Räte
n Eis Eises -
f Uhr Uhr Uhren
m Ort Orts Orte
n Tor Tors Tore
f Straße Straße Straßen
f Gebühr Gebühr Gebühren
m Friedhof Friedhofs Friedhöfe
f Schule Schule Schulen
n Haus Hauses Häuser
n Buch Buches Bücher
n Kind Kindes Kinder
f Wahl Wahl Wahlen
m Wald Waldes Wälder
n Bad Bades Bäder
f Brücke Brücke Brücken
m Platz Platzes Plätze
f Zeit Zeit Zeiten
m Schutz Schutzes -
n Wasser Wassers -
f Stadt Stadt Städte
m Plan Plans Pläne
f Karte Karte Karten
m Hund Hundes Hunde
f Steuer Steuer Steuern
f Pflege Pflege -
n Gesetz Gesetzes Gesetze
m Verein Vereins Vereine
f Küche Küche Küchen
n Licht Lichtes Lichter
m Garten Gartens Gärten
f Feuerwehr Feuerwehr Feuerwehren
n Museum Museums Museen
m Müll Mülls -
f Satzung Satzung Satzungen
n Amt Amtes Ämter
m Baum Baumes Bäume
f Halle Halle Hallen
n Fahrrad Fahrrads Fahrräder
m Weg Weges Wege
f Wohnung Wohnung Wohnungen
n Recht Rechts Rechte
m Markt Marktes Märkte
f Energie Energie Energien
n Fest Festes Feste
m Ausweis Ausweises Ausweise
f Bücherei Bücherei Büchereien
n Archiv Archivs Archive
m Verkehr Verkehrs -
f Rechnung Rechnung Rechnungen
f Kasse Kasse Kassen
m Vertreter Vertreters Vertreter
f Ordnung Ordnung Ordnungen
m Dienst Dienstes Dienste
f Hilfe Hilfe Hilfen
f Fläche Fläche Flächen
m Saal Saals Säle
f Leitung Leitung Leitungen
m Bau Baus -
f Sicherheit Sicherheit -
n Konzept Konzepts Konzepte
m Beirat Beirats Beiräte
f Börse Börse Börsen
m Bogen Bogens Bögen
f Stätte Stätte Stätten
n Werk Werkes Werke
m Bus Busses Busse
f Station Station Stationen
n Portal Portals Portale
m Betrieb Betriebs Betriebe
`;

/** Compounds: each modifier as `Word=as it stands within`, the head last, one of the nouns above. */
export const COMPOUNDS = `
Personal=personal Akte
Akte=akten Plan
Akte=akten Ordnung
Personal=personal Akte=akten Führung
Bau=bau Akte
E=E- Akte
Steuer=steuer Akte
Friedhof=friedhofs Verwaltung
Friedhof=friedhofs Gebühr
Friedhof=friedhofs Gebühr=gebühren Satzung
Wald=wald Friedhof
Friedhof=friedhofs Gärtner=gärtner Dienst
Straße=straßen Bau
Straße=straßen Beleuchtung=beleuchtungs Konzept
Fahrrad=fahrrad Straße
Straße=straßen Fest
Umgehung=umgehungs Straße
Straße=straßen Verzeichnis=verzeichnis Plan
Schule=schul Weg
Schule=schul Weg=weg Plan
Grundschule=grundschul Küche
Musik=musik Schule
Volkshochschule=volkshochschul Portal
Schule=schul Bus
Kind=kinder Garten
Kind=kinder Garten=garten Platz
Kind=kinder Schutz
Kind=kinder Schutz=schutz Konzept
Kind=kindes Wohl=wohl Gesetz
Kind=kinder Fest
Haus=häuser Bau
Haus=haus Ordnung
Rathaus=rathaus Platz
Krankenhaus=krankenhaus Küche
Feuerwehr=feuerwehr Haus
Haus=haus Müll
Buch=bücher Bus
Buch=buch Messe=messe Halle
Grundbuch=grundbuch Amt
Wahl=wahl Amt
Wahl=wahl Helfer=helfer Börse
Brief=brief Wahl
Landrat=landrats Wahl
Wahl=wahl Recht
Brief=brief Wahl=wahl Leitung
Wald=wald Weg
Wald=wald Pflege
Stadt=stadt Wald
Bad=bäder Betrieb
Schwimmen=schwimm Bad
Freibad=freibad Saison=saison Karte
Schwimmen=schwimm Bad=bad Kasse
Brücke=brücken Bau
Fußgänger=fußgänger Brücke
Spielen=spiel Platz
Spielen=spiel Platz=platz Pate=paten Dienst
Arbeit=arbeits Platz
Parken=park Platz
Sport=sport Platz=platz Pflege
Arbeit=arbeits Zeit
Arbeit=arbeits Zeit=zeit Konzept
Öffnung=öffnungs Zeit
Datum=daten Schutz
Datum=daten Schutz=schutz Gesetz
Hochwasser=hochwasser Schutz
Klima=klima Schutz
Denkmal=denkmal Schutz=schutz Recht
Trinken=trink Wasser
Trinken=trink Wasser=wasser Leitung
Abwasser=abwasser Gebühr
Wasser=wasser Werk
Stadt=stadt Archiv
Stadt=städte Partnerschaft=partnerschafts Verein
Stadt=städte Bau
Kleinstadt=kleinstadt Konzept
Stadt=stadt Bücherei
Haushalt=haushalts Plan
Bebauung=bebauungs Plan
Notfall=notfall Plan
Fläche=flächen Nutzung=nutzungs Plan
Dienst=dienst Plan
Ehrenamt=ehrenamts Karte
Karte=karten Dienst
Hund=hunde Steuer
Hund=hunde Steuer=steuer Satzung
Gewerbe=gewerbe Steuer
Steuer=steuer Amt
Hund=hunde Wiese=wiesen Ordnung
Pflege=pflege Dienst
Pflege=pflege Hilfe
Landschaft=landschafts Pflege
Gesetz=gesetzes Sammlung=sammlungs Archiv
Sport=sport Verein
Verein=vereins Heim=heim Küche
Verein=vereins Börse
Küche=küchen Hilfe
Nachbar=nachbarschafts Garten
Garten=garten Wasser
Licht=licht Signal=signal Station
Feuerwehr=feuerwehr Beirat
Museum=museums Nacht=nacht Fest
Museum=museums Leitung
Freilicht=freilicht Museum
Sperrmüll=sperrmüll Karte
Müll=müll Gebühr=gebühren Rechnung
Vergabe=vergabe Recht
Gebühr=gebühren Ordnung
Jugend=jugend Amt
Amt=amts Leitung
Amt=ämter Portal
Sozial=sozial Amt
Baum=baum Pflege
Baum=baum Schutz=schutz Satzung
Turnen=turn Halle
Turnen=turn Halle=hallen Ordnung
Eis=eis Halle
Eis=eis Fläche=flächen Betrieb
Fahrrad=fahrrad Station
Leihen=leih Fahrrad
Rad=rad Weg
Weg=wege Recht
Wohnung=wohnungs Bau
Wohnung=wohnungs Amt
Sozial=sozial Wohnung
Wochenmarkt=wochenmarkt Ordnung
Weihnachten=weihnachts Markt
Markt=markt Halle
Energie=energie Wende=wende Beirat
Energie=energie Konzept
Wärme=wärme Energie
Stadt=stadt Fest
Personal=personal Ausweis
Reise=reise Ausweis=ausweis Gebühr
Tag=tages Ordnung
Jahr=jahres Rechnung
Land=landes Archiv
Bund=bundes Gesetz
Nahverkehr=nahverkehrs Plan
Verkehr=verkehrs Leitung
Verkehr=verkehrs Sicherheit
IT=IT- Sicherheit
IT=IT- Sicherheit=Sicherheits Beirat
E=E- Rechnung
Rechnung=rechnungs Prüfung=prüfungs Amt
Stadt=stadt Kasse
Herz=herzens Wunsch=wunsch Börse
Glaube=glaubens Gemeinschaft=gemeinschafts Haus
Frage=frage Bogen
Gast=gäste Karte
Gast=gäste Haus
Not=not Ausgang=ausgangs Licht
Senior=senioren Beirat
Mensch=menschen Recht
Student=studenten Wohnung
Name=namens Recht
Geburt=geburts Haus
Tier=tier Heim=heim Leitung
Ratte=ratten Hilfe
Grab=gräber Feld=feld Pflege
Blut=blut Spende=spende Dienst
Sitzung=sitzungs Saal
Rat=rats Saal
Rat=rats Portal
Ort=orts Beirat
Ort=orts Rat
Gedenken=gedenk Stätte
Sport=sport Stätte=stätten Plan
`;

/** What else is in words that stand as one above. */
export const WITHIN = {
  Grundschule: ['Schule'], Volkshochschule: ['Schule'], Hochschule: ['Schule'], Rathaus: ['Rat', 'Haus'], Krankenhaus: ['Haus'],
  Grundbuch: ['Buch'], Landrat: ['Rat', 'Land'], Beirat: ['Rat'], Personalrat: ['Rat', 'Personal'], Freibad: ['Bad'],
  Kleinstadt: ['Stadt'], Wochenmarkt: ['Markt'], Hochwasser: ['Wasser'], Abwasser: ['Wasser'], Sperrmüll: ['Müll'],
  Nahverkehr: ['Verkehr'], Freilicht: ['Licht'], Ehrenamt: ['Amt'], Amtsblatt: ['Amt'], Grünflächenamt: ['Amt', 'Fläche'],
  Zeitraum: ['Zeit'], Zeiterfassung: ['Zeit'], Lärmkarte: ['Karte'], Bauhof: ['Bau'], Erbbaurecht: ['Bau', 'Recht'],
  Netzwerk: ['Werk'], Umfrage: ['Frage'], Fahrrad: ['Rad'], Feuerwehr: ['Feuer'], Haushalt: ['Haus'],
  Bodenrichtwert: ['Wert'], Kulturbüro: ['Büro'], Gewerbeverein: ['Verein', 'Gewerbe'],
  Dienstweg: ['Dienst', 'Weg'],
};

/** Endings follow the stem: `digital` → digitale, digitaler, … */
export const ADJECTIVES = `
digital gemeinsam offen klein neu einfach schnell gesamt ehemalig öffentlich jährlich zentral wichtig kurz ganz
verbindlich freiwillig fachlich regelmäßig klar örtlich schriftlich üblich nützlich ausführlich zuständig
gewöhnlich tatsächlich ernst frisch leicht breit stark rechtzeitig vollständig gründlich langfristig vorläufig
`;

export const TARGET_ADJECTIVES = `
barrierefrei mehrsprachig städtisch geprüft gefördert ländlich blühend nachhaltig veraltet umweltfreundlich
`;

/** `infinitive third-person participle`. */
export const VERBS = `
prüfen prüft geprüft
planen plant geplant
besprechen bespricht besprochen
klären klärt geklärt
beschreiben beschreibt beschrieben
aktivieren aktiviert aktiviert
sammeln sammelt gesammelt
begleiten begleitet begleitet
vergleichen vergleicht verglichen
erproben erprobt erprobt
beschließen beschließt beschlossen
veröffentlichen veröffentlicht veröffentlicht
ordnen ordnet geordnet
unterstützen unterstützt unterstützt
verändern verändert verändert
bewerten bewertet bewertet
vereinbaren vereinbart vereinbart
verschieben verschiebt verschoben
ergänzen ergänzt ergänzt
beraten berät beraten
verbessern verbessert verbessert
teilen teilt geteilt
übernehmen übernimmt übernommen
begründen begründet begründet
wiederholen wiederholt wiederholt
erklären erklärt erklärt
bestellen bestellt bestellt
finden findet gefunden
`;

export const TARGET_VERBS = `
entsiegeln entsiegelt entsiegelt
verschlüsseln verschlüsselt verschlüsselt
beflaggen beflaggt beflaggt
vernichten vernichtet vernichtet
bewässern bewässert bewässert
`;

/** Two words that belong together in some notes; both stand apart in others. */
export const PHRASES = ['runder Tisch', 'kurzer Dienstweg', 'grünes Licht', 'offenes Ohr', 'goldene Regel', 'roter Faden'];

export const TAGS = `Bürgerservice Posteingang Kommunikation Organisation Schulung Vertrauen Fördermittel Jugend Inklusion
Ehrensache Personalrat Mobilität Öffentlichkeitsarbeit Standards Digitalfunk Vorzimmer Zuschuss Gleichstellung Tourismus
Katastrophenfall Bodenrichtwert Gewerbeverein Kulturbüro Nachwuchs Lärmkarte Rufbereitschaft Telefonzentrale Amtsblatt
Fuhrpark Integration Bauhof Grünflächenamt Statistik Wirtschaftsförderung Erbbaurecht Poststelle Gremienarbeit Altlasten
Zeiterfassung Kämmerei`.split(/\s+/);

export const ENGLISH = {
  nouns: `council councils|meeting meetings|service services|office offices|question questions|report reports|project projects
process processes|team teams|plan plans|result results|answer answers|experience experiences|workshop workshops|idea ideas
city cities|budget budgets|citizen citizens|form forms|example examples|partner partners|tool tools|step steps`,
  targets: `library libraries|cemetery cemeteries|bicycle bicycles|playground playgrounds|volunteer volunteers|heating heatings
harbour harbours|accessibility accessibilities|procurement procurements|flood floods`,
  verbs: `discuss discusses discussed discussing|plan plans planned planning|share shares shared sharing|test tests tested testing
improve improves improved improving|compare compares compared comparing|publish publishes published publishing`,
  targetVerbs: `digitise digitises digitised digitising|recycle recycles recycled recycling|translate translates translated translating`,
  adjectives: 'small new open simple public shared local useful clear early common next'.split(' '),
};

/** Invented places: an animal and what towns end with. */
export const ANIMALS = ['Otter', 'Biber', 'Dachs', 'Reiher', 'Kranich', 'Marder', 'Igel', 'Luchs', 'Zeisig', 'Möwen'];
export const ENDINGS = ['brück', 'werder', 'hagen', 'stetten', 'büttel', 'rode', 'mühle', 'furt', 'sund', 'horst'];
