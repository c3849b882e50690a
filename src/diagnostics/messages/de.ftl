# Was Meldungen und Befehlszeile auf Deutsch sagen. Die englischen Texte stehen unter denselben Namen in en.ftl.
# Eine Meldung: eine Zeile, ohne Punkt am Ende, die Worte der Schreibenden in `…`. Ihre Attribute sind
# andere Fassungen derselben Meldung und Hilfen: was zu tun ist.

## Schweregrade und Summen

severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis
severity-help = Hilfe

count-errors = { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}
count-warnings = { $count ->
    [one] 1 Warnung
   *[other] { $count } Warnungen
}
count-notes = { $count ->
    [one] 1 Hinweis
   *[other] { $count } Hinweise
}
suggested-change = So ist es richtig
other-place = die andere Stelle
    .at = die andere Stelle: { $place }
whole-event = die ganze Veranstaltung
    .heading = Die ganze Veranstaltung
more-files = { $count ->
    [one] und 1 weitere Datei
   *[other] und { $count } weitere Dateien
}
line-number = Zeile { $line }
nothing-wrong = nichts zu beanstanden
more-findings = { $count ->
    [one] und 1 weitere Meldung, die `nachlese check` zeigt
   *[other] und { $count } weitere Meldungen, die `nachlese check` zeigt
}
explained = Was das bedeutet, warum es wichtig ist und wie es richtig wäre, sagt `nachlese explain { $code }`
repository-root = der Hauptordner des Repositorys

## N0xx: Eingabe

not-utf8 = Diese Datei ist nicht als UTF-8 gespeichert; sie wurde als Windows-1252 gelesen, das erste Sonderzeichen ist darin `{ $character }`
    .help = Prüfen Sie die Umlaute und speichern Sie die Datei dann mit der Kodierung UTF-8
    .utf-16 = Diese Datei ist als UTF-16 gespeichert, nicht als UTF-8; hier lässt sie sich lesen, Git und viele andere Programme nehmen sie nicht für Text
    .help-utf-16 = Speichern Sie die Datei mit der Kodierung UTF-8; Windows nennt UTF-16 auch „Unicode“
unreadable = `{ $path }` lässt sich nicht lesen: { $fault ->
    [not-found] { cli-system.not-found }
    [not-allowed] { cli-system.not-allowed }
    [is-folder] { cli-system.is-folder }
    [no-folder] { cli-system.no-folder }
    [links] { cli-system.links }
    [too-many-files] { cli-system.too-many-files }
    [disk] { cli-system.disk }
    [name] { cli-system.name }
    [busy] { cli-system.busy }
    [away] { cli-system.away }
    [memory] { cli-system.memory }
   *[other] { $reason }
}
    .help = Prüfen Sie, ob es die Datei gibt und ob Sie sie lesen dürfen
leads-outside = `{ $path }` verweist auf eine Stelle außerhalb des Ordners und wurde ausgelassen
    .help = Legen Sie eine Kopie der Datei in den Ordner
too-large = `{ $path }` ist größer als { $limit } MB und wurde nicht gelesen
    .help = Teilen oder kürzen Sie die Datei
not-a-file = `{ $path }` ist keine gewöhnliche Datei und wurde ausgelassen
    .name = Der Name von `{ $path }` enthält unlesbare Zeichen; die Datei wurde ausgelassen
    .help = Nehmen Sie sie aus dem Ordner
    .help-name = Benennen Sie die Datei um, am besten nur mit Buchstaben, Ziffern und Bindestrichen
no-notes = In `{ $folder }` liegt keine einzige Mitschrift
    .help = Legen Sie Mitschriften als Markdown-Dateien in den Ordner `sessions`
no-event-file = In `{ $folder }` fehlt die Datei `event.yaml`
    .help = Legen Sie `event.yaml` an, mindestens mit `title:` und `start:`
no-event = In `{ $folder }` liegt keine Veranstaltung: weder `event.yaml` oder `series.yaml` noch eine Mitschrift
    .help = Geben Sie den Ordner an, in dem `event.yaml` oder der Ordner `sessions` liegt. Eine neue Veranstaltung legen Sie mit `nachlese init` an
    .help-below = { $count ->
        [one] Eine Veranstaltung liegt weiter innen, in { $events }: Geben Sie diesen Ordner an
       *[other] Veranstaltungen liegen weiter innen, in { $events }: Geben Sie einen dieser Ordner an
    }
not-on-windows = Unter Windows kann keine Datei `{ $name }` heißen
    .folder = Unter Windows kann kein Ordner `{ $name }` heißen
    .help = Benennen Sie die Datei um: ohne `: ? * " < > |`, ohne Punkt oder Leerzeichen am Ende und nicht wie ein Gerät (`con`, `aux`, `nul`, `com1` …)
    .help-folder = Benennen Sie den Ordner um: ohne `: ? * " < > |`, ohne Punkt oder Leerzeichen am Ende und nicht wie ein Gerät (`con`, `aux`, `nul`, `com1` …)
file-not-read = { $count ->
        [one] Eine Datei liegt in der Veranstaltung und wird nicht gelesen: { $files }
       *[other] { $count } Dateien liegen in der Veranstaltung und werden nicht gelesen: { $files }
    }
    .help = Mitschriften sind Markdown-Dateien, deren Namen auf `.md` enden, im Ordner `sessions`. Was nur angehängt werden soll, verlinken Sie in einer Mitschrift

## N1xx: Angaben am Anfang der Mitschrift, und YAML überall

unclosed-front-matter = Der Block, der hier mit `---` beginnt, wird nicht mit `---` beendet
    .fence = Der Block darüber muss mit `---` enden, nicht mit `{ $written }`
    .fence-indented = Vor dem `---`, das den Block darüber beenden soll, stehen Leerzeichen
    .help-fence = Schreiben Sie `---` ganz an den linken Rand
    .help = Setzen Sie eine Zeile mit `---` vor Zeile { $line }
    .help-at-end = Setzen Sie eine Zeile mit `---` unter die letzte Angabe
yaml-syntax = Das lässt sich nicht lesen: `{ $written }`
    .unclosed-quote = Das Anführungszeichen `{ $character }` wird hier geöffnet und nicht wieder geschlossen
    .unclosed-bracket = Die Klammer `{ $character }` wird hier geöffnet und nicht wieder geschlossen
    .stray-bracket = Zu der schließenden Klammer `{ $character }` fehlt die öffnende
    .backslash = Ein umgekehrter Schrägstrich hat zwischen `"` und `"` eine besondere Bedeutung
    .after-quote = Hinter dem schließenden Anführungszeichen steht noch Text: `{ $written }`
    .tab = Hier steht ein Tabulator, wo nur Leerzeichen stehen dürfen
    .indent = Diese Zeile ist anders eingerückt als die, zu denen sie gehört: `{ $written }`
    .colon = In `{ $written }` steht ein zweiter Doppelpunkt
    .no-key = Diese Zeile hat keine Bezeichnung mit Doppelpunkt: `{ $written }`
    .list-item = Hier beginnt eine Liste, obwohl hinter der Bezeichnung darüber schon etwas steht: `{ $written }`
    .first = Eine Angabe darf nicht mit `{ $character }` beginnen
    .second-document = Nach einem zweiten `---` folgt noch etwas: `{ $written }`
    .help-corrected = Schreiben Sie `{ $corrected }`
    .help-quote = Setzen Sie an beide Enden dasselbe Anführungszeichen und nichts dahinter
    .help-bracket = Geben Sie jeder öffnenden Klammer eine schließende; einen Text mit Klammern setzen Sie in Anführungszeichen
    .help-backslash = Setzen Sie die Angabe stattdessen zwischen `'` und `'`
    .help-tab = Nehmen Sie Leerzeichen statt Tabulatoren
    .help-indent = Lassen Sie alle Angaben einer Ebene in derselben Spalte beginnen
    .help-value = Setzen Sie die ganze Angabe in Anführungszeichen: `"…"`
    .help-no-key = Schreiben Sie zum Beispiel `titel: Unser Thema`; Text gehört unter das abschließende `---`, und was zur Zeile darüber gehört, wird um zwei Leerzeichen eingerückt
    .help-list-item = Löschen Sie, was hinter der Bezeichnung steht, oder den Strich
    .help-second-document = Löschen Sie die Zeile mit `---` und alles darunter
not-a-map = Der Block zwischen den beiden `---` besteht nicht aus Zeilen wie `thema: Datenschutz`
    .list = Die Angaben stehen in einer Liste
    .file = Diese Datei besteht nicht aus Zeilen wie `titel: Barcamp 2017`
    .help-list = Löschen Sie die Striche vor den Angaben
    .help-file = Schreiben Sie je Zeile eine Angabe
    .help = Schreiben Sie je Zeile eine Angabe; gibt es keine, lassen Sie beide Zeilen mit `---` weg
unknown-key = Die Bezeichnung `{ $key }` ist unbekannt
    .many = Die Bezeichnung `{ $key }` in { $count } von { $total } Mitschriften ist unbekannt
    .help-many = Stammt sie von einem anderen Programm, kann sie stehen bleiben; sonst sehen Sie in der Anleitung nach, welche Angaben möglich sind
    .help = Sehen Sie in der Anleitung nach, welche Angaben hier möglich sind; mit einem `#` davor bleibt die Zeile als Bemerkung stehen
    .help-inside = Die Angabe gehört unter `{ $parent }:`, um zwei Leerzeichen eingerückt
    .help-keys = Möglich sind hier { $keys }; mit einem `#` davor bleibt eine Zeile als Bemerkung stehen
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .of-series = In einer Reihe gilt `{ $key }` nicht für eine Veranstaltung, sondern für alle zusammen
    .of-event = `{ $key }` gilt nicht für die Reihe, sondern für jede Veranstaltung einzeln
    .help-of-series = Verschieben Sie die Angabe nach `series.yaml`; hier wird sie nicht beachtet
    .help-of-event = Verschieben Sie die Angabe nach `event.yaml` im Ordner der Veranstaltung; hier wird sie nicht beachtet
    .comma = Das Komma davor trennt in geschweiften Klammern zwei Angaben; so geht `{ $key }` verloren
    .help-comma = Gehört beides zusammen, setzen Sie den ganzen Text in Anführungszeichen
duplicate-key = `{ $key }` steht hier und in Zeile { $line }
    .other-name = `{ $key }` bedeutet dasselbe wie `{ $other }` in Zeile { $line }
    .help = Es gilt die Angabe in Zeile { $line }; löschen Sie eine von beiden
    .help-delete = Es gilt die Angabe in Zeile { $line }; löschen Sie diese hier
    .help-list = Es gelten beide; machen Sie eine Liste daraus
wrong-type = `{ $value }` passt hier nicht
    .text = Hier wird ein Text erwartet, { $found ->
        [list] keine Liste
       *[other] nicht mehrere Angaben
    }: `{ $value }`
    .list = Hier wird eine Liste erwartet, mit einem Strich vor jedem Eintrag, kein Text: `{ $value }`
    .map = Hier werden mehrere Angaben erwartet, { $found ->
        [list] keine Liste
       *[other] kein Text
    }: `{ $value }`
    .help-corrected = Schreiben Sie `{ $corrected }`
    .help-text = Schreiben Sie einen einzelnen Text; enthält er Klammern oder Doppelpunkte, setzen Sie ihn in Anführungszeichen
    .help-list = Schreiben Sie eine Liste, zum Beispiel `[eins, zwei]`
    .help-map = Schreiben Sie darunter eingerückte Zeilen wie `name: Rathaus`
invalid-value = `{ $value }` passt nicht zu `{ $key }`
    .date = `{ $value }` ist kein lesbares Datum
    .no-such-day = Einen Tag `{ $value }` gibt es nicht: Dieser Monat hat { $last } Tage
    .no-such-month = Einen Tag `{ $value }` gibt es nicht: Das Jahr hat 12 Monate
    .day-or-month = `{ $value }` lässt sich auf zwei Arten lesen: Was ist der Tag, was der Monat?
    .no-year = In `{ $value }` fehlt das Jahr
    .midnight = `{ $value }` ist keine Uhrzeit: Der Tag endet um 23:59 Uhr
    .no-such-hour = Eine Uhrzeit `{ $value }` gibt es nicht: Stunden reichen von 0 bis 23, Minuten von 0 bis 59
    .time = `{ $value }` ist keine lesbare Uhrzeit
    .duration = `{ $value }` ist keine lesbare Dauer
    .number = `{ $value }` ist keine ganze Zahl
    .flag = `{ $value }` ist weder Ja noch Nein
    .address = `{ $value }` ist keine Internetadresse
    .ags = `{ $value }` ist kein Amtlicher Gemeindeschlüssel
    .land = `{ $value }` ist keines der 16 Länder
    .kind = `{ $value }` ist keine bekannte Art von Kommune oder Einrichtung
    .state = `{ $value }` ist kein bekannter Stand
    .release = `{ $value }` ist bei `{ $key }` unbekannt; Mitschriften ohne `status` gelten als Entwurf
    .names = `{ $value }` ist bei `{ $key }` unbekannt; es wird niemand genannt
    .coordinates = `{ $value }` ist kein Paar aus Breite und Länge
    .link-type = `{ $value }` ist keine bekannte Art von Link
    .people = `{ $value }` sagt nicht, wer auf dem Bild zu sehen ist
    .colour = `{ $value }` ist keine lesbare Farbangabe
    .font-weight = `{ $value }` ist keine Strichstärke
    .font-style = `{ $value }` ist keine bekannte Lage einer Schrift
    .aim = `{ $value }` ist nichts, wofür eine Farbe stehen kann
    .data = `{ $value }` ist keine Form von Daten, die es hier gibt
    .former-address = `{ $value }` kann keine frühere Adresse dieser Website sein
    .jurisdiction = `{ $value }` ist weder eines der 16 Länder noch der Bund
    .conformance = `{ $value }` sagt nicht, wie weit die Anforderungen erfüllt sind
    .evaluation = `{ $value }` ist keine bekannte Art der Bewertung
    .ground = `{ $value }` ist kein bekannter Grund
    .timezone = Eine Zeitzone `{ $value }` gibt es nicht
    .forge = `{ $value }` ist keine bekannte Software für Repositorys
    .repository = `{ $value }` ist nicht die Adresse eines Projekts
    .order = Das Ende `{ $value }` liegt vor dem Beginn
    .help = Sehen Sie in der Anleitung nach, was bei `{ $key }` stehen kann
    .help-corrected = Schreiben Sie `{ $corrected }`
    .help-date = Schreiben Sie den Tag als `26.01.2017` oder `2017-01-26`
    .help-time = Schreiben Sie die Uhrzeit als `11:00`, mit dem Tag als `26.01.2017, 11:00 Uhr`
    .help-duration = Schreiben Sie die Minuten, zum Beispiel `45`
    .help-number = Schreiben Sie nur die Zahl, zum Beispiel `17`
    .help-flag = Schreiben Sie `ja` oder `nein`
    .help-address = Schreiben Sie die ganze Adresse; sie beginnt mit `https://` oder `http://`
    .help-ags = Schreiben Sie den Schlüssel mit 8 Ziffern, den eines Kreises mit 5, zum Beispiel `"01060063"`
    .help-land = Schreiben Sie den Namen oder die Kurzform, zum Beispiel `Schleswig-Holstein` oder `SH`
    .help-kind = Schreiben Sie `Stadt`, `Gemeinde`, `Kreis`, `Verbund`, `Bund`, `Land`, `Dienstleister`, `Verband`, `Wissenschaft` oder `Sonstige`
    .help-state = Schreiben Sie `im Einsatz`, `in Einführung` oder `geplant`
    .help-release = Schreiben Sie `approved` (gezeigt wird nur, was `status: veröffentlicht` hat) oder `all` (alles)
    .help-names = Schreiben Sie `consented` (genannt wird, wer eingewilligt hat) oder `none` (niemand)
    .help-coordinates = Schreiben Sie die Grade als `[53.71, 9.99]`
    .help-link-type = Schreiben Sie `Seite`, `Video`, `Audio`, `Folien` oder `Dokument`
    .help-people = Schreiben Sie `keine` (niemand ist zu erkennen), `eingewilligt` (alle Erkennbaren haben eingewilligt) oder `Menge`
    .help-colour = Schreiben Sie die Farbe in der Form `#rrggbb`, etwa `#004b87`
    .help-font-weight = Schreiben Sie eine Zahl von 1 bis 1000, etwa `400` oder `700`; für eine variable Schrift zwei, etwa `100 900`
    .help-font-style = Schreiben Sie `normal` oder `italic` (auch `kursiv`)
    .help-aim = Schreiben Sie `text`, `large` (auch `groß`) oder `control` (auch `Bedienelement`)
    .help-data = Schreiben Sie `alle`, `keine` oder einige von `JSON`, `CSV`, `Zeitplan`, `Kalender`, `Feeds`
    .help-former-address = Schreiben Sie, was hinter der Adresse der Website stand, zum Beispiel `sessions/alter-name.html`
    .help-jurisdiction = Schreiben Sie den Namen oder die Kurzform des Landes, zum Beispiel `SH`, oder `Bund`
    .help-conformance = Schreiben Sie `vollständig`, `teilweise` oder `nicht`
    .help-evaluation = Schreiben Sie `Selbstbewertung` oder `extern`
    .help-ground = Schreiben Sie `unvereinbar`, `unverhältnismäßig` oder `ausgenommen`
    .help-timezone = Schreiben Sie einen Namen wie `Europe/Berlin`
    .help-no-such-day = Prüfen Sie den Tag und schreiben Sie ihn als `26.01.2017`, mit der Uhrzeit als `26.01.2017, 11:00 Uhr`
    .help-midnight = Schreiben Sie `23:59`, oder `00:00` mit dem Datum des nächsten Tages
    .help-forge = Schreiben Sie `github`, `gitlab` (auch für openCode) oder `forgejo` (auch für Gitea)
    .help-repository = Schreiben Sie die Adresse der Seite, auf der das Projekt steht, zum Beispiel `https://gitlab.opencode.de/musterstadt/barcamp`
    .help-order = Ändern Sie eine der beiden Angaben
unclear-release = Es ist unklar, ob dies veröffentlicht werden darf; es wird zurückgehalten
    .status = Der Status `{ $value }` ist unbekannt; dieser Text wird zurückgehalten
    .publish-after = `{ $value }` ist kein lesbares Datum; dieser Text wird zurückgehalten
    .withdrawn = `{ $value }` ist kein lesbares Datum; dieser Text wird zurückgehalten
    .flag = `{ $value }` ist weder Ja noch Nein; dieser Text wird zurückgehalten
    .consent = `{ $value }` belegt keine Einwilligung; diese Person wird nicht genannt
    .status-day = Hier wird der Status erwartet, und `{ $value }` ist ein Datum; dieser Text wird zurückgehalten
    .no-such-day = Einen Tag `{ $value }` gibt es nicht; dieser Text wird zurückgehalten
    .help-status-day = Setzen Sie ein `#` vor die Zeile; der Tag der Session steht bei `datum: 26.01.2017`
    .help-status = Schreiben Sie `Entwurf`, `Prüfung`, `veröffentlicht`, `abgesagt` oder `zurückgezogen`
    .help-publish-after = Schreiben Sie den Tag als `26.01.2017`
    .help-withdrawn = Schreiben Sie den Tag als `26.01.2017`
    .help-flag = Schreiben Sie `ja` oder `nein`
    .help-consent = Schreiben Sie, worin die Person wann eingewilligt hat: `{"{"}scope: name, date: 2017-01-26{"}"}`; sonst löschen Sie die Angabe
refused-yaml = Das hat eine besondere Bedeutung, die hier nicht vorgesehen ist
    .tag = In `{ $written }` steht ein `!`, das am Anfang einer Angabe eine besondere Bedeutung hat
    .anchor = In `{ $written }` steht ein `&`, das am Anfang einer Angabe eine besondere Bedeutung hat
    .alias = In `{ $written }` steht ein `*`, das am Anfang einer Angabe eine besondere Bedeutung hat
    .key = Vor dem Doppelpunkt darf nur ein einzelner Text stehen: `{ $written }`
    .deep = Hier stehen zu viele Klammern oder Ebenen ineinander
    .line-end = Hier steht ein unsichtbarer Zeilenumbruch ({ $character }), den nicht jedes Programm für einen hält
    .help-corrected = Schreiben Sie `{ $corrected }`
    .help-value = Setzen Sie die ganze Angabe in Anführungszeichen: `"…"`
    .help-key = Setzen Sie den Text in Anführungszeichen: `"…"`
    .help-deep = Kommen Sie mit wenigen Ebenen aus
    .help-line-end = Löschen Sie den Umbruch und drücken Sie dort die Eingabetaste
read-as-meant = `{ $written }` wurde so gelesen, wie es gemeint ist
    .cut = `{ $written }` wurde als ein Text gelesen; andere Programme würden ihn beim `#` abschneiden
    .bracket = `{ $written }` wurde samt Klammern als Text gelesen
    .after-quote = `{ $written }` wurde samt Anführungszeichen als Text gelesen
    .first = `{ $written }` wurde als Text gelesen, obwohl das erste Zeichen eine besondere Bedeutung hat
    .colon = `{ $written }` wurde trotz des Doppelpunkts als ein Text gelesen
    .typographic = Die Anführungszeichen um `{ $written }` wurden nicht zum Text gezählt
    .list = `{ $written }` wurde als Liste gelesen
    .no-blank = Hinter dem Doppelpunkt fehlt ein Leerzeichen: `{ $written }`
    .spelled = `{ $written }` wurde als Bezeichnung mit ihrem Wert gelesen
    .trailing = Das `{ $written }` hinter dem Wert wurde weggelassen
    .dash = `{ $written }` wurde als Strich vor einem Listenpunkt gelesen
    .no-blank-dash = Zwischen dem Strich und dem Listenpunkt fehlt ein Leerzeichen
    .tab = Ein Tabulator wurde als Leerzeichen gelesen
    .blank = Ein besonderes Leerzeichen, wie Textprogramme es setzen, wurde als gewöhnliches gelesen
    .indent = Dieser Listenpunkt ist anders eingerückt als der darüber und wurde zur selben Liste gezählt
    .edge = Ein Text in Anführungszeichen geht am linken Rand weiter und wurde als ein Text gelesen
    .invisible = Ein unsichtbares Zeichen, wie es beim Kopieren mitkommt, wurde weggelassen
    .help = Schreiben Sie `{ $corrected }`
    .help-tab = Schreiben Sie `{ $corrected }`, mit Leerzeichen statt des Tabulators: Andere Programme nehmen ihn hier nicht an
    .help-blank = Schreiben Sie `{ $corrected }`, mit gewöhnlichen Leerzeichen: Andere Programme nehmen diese nicht an
    .help-dash = Schreiben Sie `{ $corrected }`, mit Bindestrich und Leerzeichen vor jedem Listenpunkt
    .help-indent = Schreiben Sie `{ $corrected }`; alle Punkte einer Liste beginnen in derselben Spalte
    .help-edge = Rücken Sie die weiteren Zeilen des Textes um zwei Leerzeichen ein
    .help-trailing = Löschen Sie es
    .help-invisible = Löschen Sie das Zeichen, etwa indem Sie das Wort neu schreiben
front-matter-too-long = Der Block zwischen den beiden `---` ist { $size } kB lang; gelesen werden höchstens { $limit } kB
    .help = Verschieben Sie den Text unter das abschließende `---`
toml-front-matter = Ein Block zwischen `+++` (TOML) lässt sich nicht lesen
    .help = Schreiben Sie ihn zwischen zwei Zeilen mit `---`, und zwar `titel: Text` statt `titel = "Text"`
german-date = `{ $value }` wird hier verstanden, aber nicht von anderen Programmen
    .help = Schreiben Sie `{ $corrected }`
hidden-characters = `{ $value }` enthält unsichtbare Zeichen, die die Schreibrichtung umkehren
    .text = Der Text enthält unsichtbare Zeichen, die die Schreibrichtung umkehren
    .control = Der Text enthält ein Steuerzeichen ({ $character }), das niemand sieht und kein Browser zeigt
    .name = Der Dateiname enthält unsichtbare Zeichen, die die Schreibrichtung umkehren
    .help = Bitte neu schreiben: Wer aus Webseiten oder PDF-Dateien kopiert, kopiert solche Zeichen mit
    .help-control = Löschen Sie das Zeichen; sind es viele, ist die Datei kein Text
    .help-name = Bitte die Datei umbenennen: Niemand erkennt, wie sie heißt
json-front-matter = Angaben im Format JSON lassen sich nicht lesen
    .help = Schreiben Sie sie zwischen zwei Zeilen mit `---`, und zwar `titel: Text` statt `"titel": "Text"`
misplaced-front-matter = Diese Angaben erscheinen als Text: `{ $written }`
    .top = Diese Angaben erscheinen als Text, weil darüber kein `---` steht: `{ $written }`
    .code = Diese Angaben erscheinen als Programmtext, weil sie zwischen zwei Zeilen mit Akzentzeichen stehen: `{ $written }`
    .below = Diese Angaben erscheinen als Text, weil nur der Block am Anfang der Datei zählt: `{ $written }`
    .status = Diese Zeile sagt, dass die Mitschrift noch nicht gezeigt werden soll, gilt aber nur im Block am Anfang der Datei: `{ $written }`
    .help-top = Setzen Sie eine Zeile mit `---` über die erste Angabe
    .help-both = Setzen Sie je eine Zeile mit `---` über die erste und unter die letzte Angabe
    .help-code = Löschen Sie die Zeilen mit den Akzentzeichen; über und unter die Angaben gehört `---`
    .help-below = Verschieben Sie sie in den Block am Anfang der Datei, zwischen die beiden Zeilen mit `---`
    .help-status = Schreiben Sie sie dorthin, zwischen zwei Zeilen mit `---`, oder löschen Sie sie, wenn die Mitschrift gezeigt werden darf
taken-for-remark = `{ $written }` gilt als Bemerkung und erscheint nicht; übrig bleibt `{ $kept }`
    .help = Gehört es zum Text, schreiben Sie `{ $corrected }`; vor eine Bemerkung setzen Sie zwei Leerzeichen
missing-key = Die Angabe `{ $key }` fehlt
    .help = Ergänzen Sie `{ $key }:` mit einem Wert
    .help-forge = Ergänzen Sie, welche Software dort läuft, damit die Links zu den Mitschriften stimmen: `forge: gitlab`, `forge: forgejo` oder `forge: github`
no-dates = Es ist nicht angegeben, wann die Veranstaltung stattfand
    .help = Ergänzen Sie `start: 26.01.2017`, bei mehreren Tagen auch `end:`
release-not-set = Mitschriften ohne `status` werden veröffentlicht, weil `event.yaml` nichts anderes bestimmt
    .help = Ergänzen Sie `release: all`, wenn das so gemeint ist, oder `release: approved`, wenn nur erscheinen darf, was `status: veröffentlicht` hat
unused-allow = `{ $value }` ist hier erlaubt, kommt aber nicht vor
    .help = Nehmen Sie die Angabe heraus, damit sich niemand fragt, wozu sie dient
unclear-rule = Das lässt sich nicht befolgen: `{ $value }`
    .code = Eine Meldung `{ $value }` gibt es nicht
    .level = `{ $value }` ist keine Stufe
    .error = `{ $value }` ist ein Fehler; Fehler lassen sich weder abschalten noch herabstufen
    .reason = Kontaktdaten und Namen lassen sich nur mit einer Begründung erlauben: `{ $value }`
    .comment = Dieser Kommentar richtet sich an nachlese, ist aber nicht lesbar: `{ $value }`
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .help-code = `nachlese explain` zeigt alle Meldungen
    .help-level = Schreiben Sie `error`, `warning`, `note` oder `off`
    .help-error = Beheben Sie stattdessen, was gemeldet wird
    .help-reason = Schreiben Sie dazu, warum das hier stehen darf: `<!-- nachlese: allow({ $value }) Adresse des Bürgerbüros -->`
    .help-comment = Schreiben Sie `<!-- nachlese: allow({ $code }) Begründung -->`

## N2xx: Bezüge

unknown-municipality = `{ $name }` steht nicht in der Liste der Kommunen
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add = Ergänzen Sie sie in municipalities.yaml, oder verwenden Sie einen Namen von dort
unknown-topic = `{ $name }` steht nicht in der Liste der Themen
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add = Ergänzen Sie es in topics.yaml, oder verwenden Sie ein Thema von dort
unknown-slot = `{ $name }` ist kein Zeitfenster aus event.yaml
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add = Ergänzen Sie es in event.yaml unter `slots:`, oder geben Sie stattdessen `start:` an
unknown-room = `{ $name }` ist kein Raum aus event.yaml
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add = Ergänzen Sie ihn in event.yaml unter `rooms:`, oder verwenden Sie einen Raum von dort
unknown-session = Eine Session `{ $name }` gibt es nicht
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .renamed = Diese Session heißt jetzt `{ $suggestion }`
    .perhaps-renamed = Diese Session heißt jetzt wohl `{ $suggestion }`
    .use-file-name = Geben Sie den Dateinamen der anderen Mitschrift ohne `.md` an
ambiguous-municipality = `{ $name }` passt auf mehrere Orte: { $candidates }
    .say-which = Schreiben Sie einen dieser Namen ganz aus, oder verwenden Sie eine `id` aus municipalities.yaml
repeated-entry = `{ $name }` gehört schon zu `{ $first }`
    .twice = `{ $name }` ist schon vergeben
    .keep-one = Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen
similar-spelling = `{ $name }` und `{ $other }` sehen nach demselben Ort aus
    .topic = `{ $name }` und `{ $other }` sehen nach demselben Thema aus
    .tag = `{ $name }` und `{ $other }` sehen nach demselben Schlagwort aus
    .written = `{ $name }` steht anderswo als `{ $other }`
    .listed = `{ $name }` steht in `{ $list }` als `{ $other }`
    .one-spelling = Schreiben Sie ihn überall gleich, oder tragen Sie ihn in municipalities.yaml ein, die andere Schreibweise unter `aliases:`
    .one-topic = Schreiben Sie es überall gleich, oder tragen Sie das Thema in topics.yaml ein, die andere Schreibweise unter `aliases:`
    .one-tag = Schreiben Sie es überall gleich, damit alles auf einer Seite steht
    .same = Beides wird auf einer Seite gezeigt; schreiben Sie es überall gleich
topic-circle = `{ $other }` kann nicht über `{ $name }` stehen, sonst stünde ein Thema über sich selbst
    .leave-out = Streichen Sie bei einem der beiden die Zeile `broader:`
unknown-person = `{ $name }` ist kein Schlüssel aus people.yaml
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add = Ergänzen Sie die Person in people.yaml, oder schreiben Sie die Kommune, aus der sie kommt

## N3xx: Zeiten und Räume

end-before-start = Das Ende liegt vor dem Beginn
    .same = Ende und Beginn sind gleich
    .check-times = Prüfen Sie `start` und `end`; die Session steht ohne Ende im Programm
day-unknown = Zu dieser Uhrzeit fehlt der Tag, denn die Veranstaltung dauert mehrere Tage
    .no-dates = Zu dieser Uhrzeit fehlt der Tag, und wann die Veranstaltung war, ist nicht angegeben
    .add-date = Ergänzen Sie eine Zeile wie `date: 2017-01-26`
    .add-start = Ergänzen Sie hier eine Zeile wie `date: 2017-01-26`, oder `start:` in event.yaml
room-taken = `{ $room }` ist belegt: Dort findet zur selben Zeit `{ $other }` statt ({ $time })
    .check-both = Prüfen Sie Raum und Zeit beider Mitschriften
    .one-session = Prüfen Sie Raum und Zeit beider Mitschriften; gehören sie zur selben Session, machen Sie eine daraus
person-twice = `{ $name }` ist in zwei Sessions zugleich: auch in `{ $other }` ({ $time })
    .unnamed = Die hier genannte Person ist in zwei Sessions zugleich: auch in `{ $other }` ({ $time })
    .check-both = Prüfen Sie, wer gemeint ist, und die Zeiten beider Mitschriften
outside-event = `{ $written }` liegt außerhalb der Veranstaltung, die vom `{ $first }` bis zum `{ $last }` dauert
    .one-day = `{ $written }` liegt außerhalb der Veranstaltung, die am `{ $first }` stattfindet
    .end = Die Session endet erst, wenn die Veranstaltung vorbei ist: `{ $written }` liegt hinter dem letzten Tag, `{ $last }`
    .many = { $count } von { $total } Sessions und Zeitfenstern liegen außerhalb der Veranstaltung, die vom `{ $first }` bis zum `{ $last }` dauert
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .check-day = Prüfen Sie den Tag hier, oder `start` und `end` in event.yaml
    .check-event = Prüfen Sie hier die Tage der Veranstaltung, und die ihrer Sessions
    .check-end = Prüfen Sie hier `end` oder `duration`, oder `end` in event.yaml

## N4xx: Inhalt

broken-link = Der Link auf `{ $target }` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht
    .renamed = Die Datei heißt jetzt `{ $suggestion }`
    .perhaps-renamed = Die Datei heißt jetzt wohl `{ $suggestion }`
    .no-scheme = Der Adresse `{ $target }` fehlt der Anfang, sodass sie für eine Datei gehalten wird
    .help-corrected = Schreiben Sie `{ $corrected }`
    .did-you-mean = Meinten Sie `{ $suggestion }`?
broken-anchor = In `{ $target }` gibt es keine Überschrift mit der Adresse `#{ $anchor }`
    .did-you-mean = Meinten Sie `#{ $suggestion }`?
missing-asset = Die Datei `{ $target }` fehlt
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add-file = Legen Sie die Datei unter assets/ oder neben der Mitschrift ab
refused-link = Der Link auf `{ $target }` ist nicht erlaubt
    .scheme = Der Link auf `{ $target }` ist nicht erlaubt: Links dürfen mit https, http, mailto oder tel beginnen
    .outside = Der Link auf `{ $target }` führt aus dem Ordner der Veranstaltung hinaus
    .foreign-picture = Das Bild `{ $target }` liegt auf einem fremden Server und wird nicht gezeigt, denn beim Lesen soll nichts von anderswo geladen werden
    .copy-picture = Legen Sie das Bild unter assets/ ab, wenn es frei verwendet werden darf, und binden Sie es von dort ein
    .move-inside = Kopieren Sie die Datei in den Ordner der Veranstaltung, und verweisen Sie auf die Kopie
refused-file-type = `{ $target }` wird nicht veröffentlicht: Dateien vom Typ `{ $extension }` sind nicht erlaubt
    .place = `{ $target }` wird nicht veröffentlicht: Dateien müssen unter assets/ oder neben der Mitschrift liegen
    .picture = `{ $target }` ist kein Bild und kann nicht als Bild gezeigt werden
    .use-link = Machen Sie einen Link daraus: `[worum es geht](…)`
    .use-other = Speichern Sie sie als PDF oder als Bild, und verweisen Sie darauf
no-topic = Diese Mitschrift hat kein Thema
    .many = { $count } von { $total } Mitschriften haben kein Thema
    .add-topic = Ergänzen Sie am Anfang der Mitschrift eine Zeile wie `topic: Offene Daten`
no-outcomes = In dieser Mitschrift wurde nicht gefunden, was herauskam
    .many = In { $count } von { $total } Mitschriften wurde nicht gefunden, was herauskam
    .headings = Erkannt werden Listen unter Überschriften wie `Aha-Erlebnisse`, `Ergebnisse`, `Vereinbarungen`, `Offene Fragen` oder `Nächste Schritte`

html-removed = `{ $what }` wurde entfernt
    .help = Erlaubt ist HTML für Text, etwa `<br>`, `<sub>`, `<details>`; schreiben Sie alles andere in Markdown
    .attribute = das Attribut `{ $what }` wurde entfernt
    .attribute-help = Das Aussehen bestimmt die Gestaltung der Seite, und nichts in einer Mitschrift wird ausgeführt; lassen Sie das Attribut weg
    .comment = der Kommentar hat kein Ende, alles danach ist verborgen
    .comment-help = den Kommentar mit `-->` beenden
    .levels = Hier stehen mehr als { $limit } Zitate, Listen oder andere Elemente ineinander; was tiefer liegt, erscheint nur als Text
    .levels-help = Schreiben Sie es mit wenigen Ebenen
empty-note = Diese Mitschrift hat noch keinen Text
    .many = { $count } von { $total } Mitschriften haben noch keinen Text
    .help = Schreiben Sie auf, was bei der Session herauskam, oder setzen Sie `status: abgesagt`, wenn sie ausgefallen ist
unchanged-template = Diese Mitschrift ist noch Wort für Wort die Vorlage `templates/session.md`
    .many = { $count } von { $total } Mitschriften sind noch Wort für Wort die Vorlage `templates/session.md`
    .help = Ersetzen Sie den Text der Vorlage durch das, was besprochen wurde; bis dahin passt `status: Entwurf`
missing-alt = Das Bild `{ $target }` hat keinen Alternativtext
    .vague = `{ $alt }` sagt denen, die das Bild `{ $target }` nicht sehen können, nicht, was darauf zu sehen ist
    .link = Dieser Link enthält nur das Bild `{ $target }` ohne Alternativtext: Wer es nicht sehen kann, erfährt nicht, wohin der Link führt
    .help = Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist, etwa `![Flipchart mit drei Spalten](…)`
    .help-html = Schreiben Sie dazu, was zu sehen ist, etwa `alt="Flipchart mit drei Spalten"`; `alt=""` steht für ein Bild, das nur schmückt
    .help-entry = Schreiben Sie `alt:` in den Eintrag, und darin, was zu sehen ist
skipped-heading = Auf eine Überschrift der Ebene { $before } folgt eine der Ebene { $level }
    .many = In { $count } von { $total } Mitschriften überspringen Überschriften eine Ebene
    .help = Geben Sie dieser Überschrift die Ebene { $expected }, oder setzen Sie eine solche darüber
    .help-many = Jede Überschrift sollte höchstens eine Ebene unter der vorigen liegen
vague-link-text = `{ $text }` sagt nicht, wohin der Link führt
    .many = In { $count } von { $total } Mitschriften sagen Links wie `hier` nicht, wohin sie führen
    .help = Benennen Sie im Link das Ziel, etwa `[Musterdienstanweisung des Kreises](…)`: Vorleseprogramme lesen Links ohne den Text ringsum vor
table-without-header = Die Spalten dieser Tabelle haben keine Überschriften
    .many = In { $count } von { $total } Mitschriften haben Tabellen keine Spaltenüberschriften
    .help = Schreiben Sie Überschriften in die erste Zeile, über die Zeile mit den Strichen
    .help-html = Schreiben Sie die Überschriften als `<th>` statt als `<td>`
heading-slip = `{ $heading }` ist keine Überschrift für Ergebnisse, aber beinahe `{ $meant }`
    .did-you-mean = Schreiben Sie `{ $meant }`, dann erscheint, was darunter steht, auf den Seiten der Ergebnisse
impossible-day = Den Tag `{ $date }` gibt es nicht
    .help = Berichtigen Sie das Datum, sonst hat der nächste Schritt keine Frist
unread-due-date = `{ $date }` ist nicht als Tag zu lesen
    .help = Schreiben Sie den Tag als `31.03.2017`, sonst hat der nächste Schritt keine Frist
    .did-you-mean = Meinten Sie `{ $suggestion }`? So wie es dasteht, hat der nächste Schritt keine Frist
mark-without-blank = In `{ $written }` fehlt ein Leerzeichen
    .help = Schreiben Sie `{ $meant }`; so versteht es jedes Programm
unclaimed-tasks = Unter `{ $heading }` stehen Aufgaben mit Kommune oder Frist, aber die Überschrift steht nicht für nächste Schritte
    .help = Schreiben Sie in event.yaml unter `outcomes:` die Zeile `next-step: ["{ $heading }"]`, oder darüber eine Überschrift wie `Nächste Schritte`; dann erscheinen sie auf den Seiten der Ergebnisse
unsafe-drawing = Die Zeichnung `{ $target }` wird nicht gezeigt, denn sie würde etwas ausführen oder von anderswo laden: { $found }
    .too-large = Die Zeichnung `{ $target }` wird nicht gezeigt, denn sie ist größer als 5 MB
    .endless = Die Zeichnung `{ $target }` wird nicht gezeigt, denn ihre Teile sollen so oft wiederholt werden (`<use>`), dass mehr als { $limit } Elemente daraus würden
    .unreadable = Die Zeichnung `{ $target }` wird nicht gezeigt, denn sie ist kein lesbares SVG
    .save-plain = Speichern Sie sie als einfaches SVG ohne Skripte und verknüpfte Bilder, oder als PNG
    .save-again = Öffnen Sie sie in dem Programm, mit dem sie entstand, und speichern Sie sie als einfaches SVG oder als PNG
trace-in-document = Die Eigenschaften von `{ $target }` verraten, wer die Datei geschrieben hat
    .comments = `{ $target }` enthält Kommentare, die alle lesen können
    .changes = `{ $target }` enthält nachverfolgte Änderungen, die alle lesen können, auch das Gelöschte
    .unchecked = Ob `{ $target }` Namen oder Kommentare enthält, ließ sich nicht prüfen: Die Datei ist beschädigt, geschützt oder zu groß
    .clean = Lassen Sie das Dokument im Büroprogramm prüfen und Eigenschaften, Kommentare und Änderungen entfernen; oder veröffentlichen Sie ein PDF
    .open = Prüfen Sie, ob sich die Datei im Büroprogramm öffnen lässt, und speichern Sie sie neu
untagged-pdf = `{ $target }` hat keine Tags: Vorleseprogramme erkennen weder Überschriften noch Listen und Tabellen
    .no-language = `{ $target }` sagt nicht, in welcher Sprache der Text ist
    .no-title = `{ $target }` hat keinen Titel, der vorgelesen werden könnte
    .no-language-no-title = `{ $target }` hat keinen Titel und sagt nicht, in welcher Sprache der Text ist
    .unchecked = Ob sich `{ $target }` vorlesen lässt, ließ sich nicht prüfen: Die Datei ist beschädigt oder geschützt
    .export-tagged = Exportieren Sie die Datei neu mit Tags („PDF/UA“ oder „barrierefrei“), oder stellen Sie den Inhalt auf eine Seite
    .set-properties = Tragen Sie Titel und Sprache in die Eigenschaften des Dokuments ein, und exportieren Sie es neu
    .open = Prüfen Sie, ob sich die Datei ohne Kennwort öffnen lässt, und exportieren Sie sie neu
lost-outcomes = { $count ->
    [one] 1 Ergebnis von `{ $address }` steht
   *[other] { $count } Ergebnisse von `{ $address }` stehen
} dort nicht mehr im selben Wortlaut ({ $ids })
    .help = Wer einem Link darauf folgt, landet am Anfang der Seite. War nur etwas zu glätten, nehmen Sie den alten Wortlaut zurück; sonst bestätigen Sie den neuen mit `nachlese urls accept`
embed-linked = `{ $target }` wird als Link gezeigt, denn die Seiten laden nichts von anderswo
    .own-file = `{ $target }` wird als Link gezeigt
    .write-link = Schreiben Sie einen Link, der sagt, wohin er führt: `[Mitschnitt der Session](…)`
unclear-language = `{ $value }` ist kein Kürzel einer Sprache
    .help = Verwenden Sie ein Kürzel wie `de`, `en` oder `nds`
    .help-corrected = Schreiben Sie `{ $corrected }`

## N5xx: Datenschutz
people-not-stated = Ob auf dem Foto `{ $target }` Personen zu erkennen sind, steht nirgends: Es wird nicht veröffentlicht
    .help = Schreiben Sie es in die Titelangabe des Bildes, etwa `![…](… "keine Personen")`, oder oben in die Datei: `images: [{"{"}src: { $file }, people: keine{"}"}]` – oder `eingewilligt`, wenn alle Erkennbaren eingewilligt haben, oder `Menge`
broken-picture = Das Bild `{ $target }` lässt sich nicht lesen: Die Datei ist beschädigt oder kein Bild
    .unsupported = Das Bild `{ $target }` hat ein Format, das hier niemand von Aufnahmeort und Kameradaten befreien kann: Es wird nicht veröffentlicht
    .undecodable = Das Bild `{ $target }` ist beschädigt: Es beginnt richtig, lässt sich aber nicht bis zum Ende lesen
    .help = Öffnen Sie es in einem Bildprogramm und speichern Sie es neu, oder legen Sie es neu ab
    .help-convert = Wandeln Sie es in JPEG um, etwa beim Speichern unter anderem Namen oder in den Einstellungen des Telefons („Maximale Kompatibilität“)
picture-too-large = Das Bild `{ $target }` hat { $megapixels } Megapixel: mehr, als gelesen wird
    .heavy = Das Bild `{ $target }` ist { $megabytes } MB groß: mehr, als gelesen wird
    .help = Verkleinern Sie es in einem Bildprogramm; für die Seiten genügen 1600 Pixel Breite
no-transcript = Was auf `{ $target }` geschrieben steht, erfahren nur die, die es sehen können
    .many = In { $count } von { $total } Mitschriften fehlt zu abfotografierten Flipcharts oder Pinnwänden eine Abschrift
    .help = Schreiben Sie unter das Bild einen Absatz, der mit `Abschrift:` beginnt, oder `transcript:` in den Eintrag unter `images:`
    .help-many = Schreiben Sie unter jedes solche Bild einen Absatz, der mit `Abschrift:` beginnt
unused-image-entry = Dieser Eintrag meint `{ $target }`, und ein solches Bild gibt es nicht
    .missing = Dieser Eintrag meint `{ $target }`, und ein solches Bild gibt es nicht
    .unused = Dieser Eintrag meint `{ $target }`, und ein solches Bild steht nicht im Text
    .help = Schreiben Sie unter `src:` den Pfad so, wie er im Text steht, oder löschen Sie den Eintrag
position-in-picture = Das Foto `{ $target }` enthält den Ort der Aufnahme und würde so veröffentlicht, wie es ist
    .help = Legen Sie es unter `assets/` ab und zeigen Sie es in einer Mitschrift, dann werden die Angaben entfernt; oder löschen Sie sie in einem Bildprogramm

name-in-note = `{ $name }` ist kein bekannter Ort und gilt deshalb als Name einer Person: Er bleibt für immer in der Git-Historie und wird ohne Nachweis der Einwilligung nie gezeigt
    .many = In { $count } von { $total } Mitschriften stehen Namen von Personen: sie bleiben für immer in der Git-Historie und werden ohne Nachweis der Einwilligung nie gezeigt
    .use-key = Schreiben Sie stattdessen einen Schlüssel aus people.yaml oder die Kommune, aus der die Person kommt; ist es selbst ein Ort oder eine Stelle, tragen Sie den Namen in municipalities.yaml ein
email-address = In dieser Mitschrift steht für alle lesbar eine E-Mail-Adresse: `{ $value }`
    .several = In dieser Mitschrift steht { $count }-mal für alle lesbar eine E-Mail-Adresse: `{ $value }`
    .help = Lassen Sie sie weg, oder tragen Sie die Adresse des Rathauses als `contact:` in municipalities.yaml ein; darf sie hier stehen, so sagen Sie, warum: `<!-- nachlese: erlaubt(N502) … -->`
phone-number = In dieser Mitschrift steht für alle lesbar eine Telefonnummer: `{ $value }`
    .several = In dieser Mitschrift steht { $count }-mal für alle lesbar eine Telefonnummer: `{ $value }`
    .help = Lassen Sie sie weg; darf sie hier stehen, so sagen Sie, warum: `<!-- nachlese: erlaubt(N503) … -->`
form-of-address = In dieser Mitschrift wird eine Person genannt: `{ $value }`
    .several = In dieser Mitschrift wird { $count }-mal eine Person genannt: `{ $value }`
    .help = Schreiben Sie, welche Kommune oder Stelle es war; darf die Person genannt werden, so sagen Sie, warum: `<!-- nachlese: erlaubt(N504) … -->`
    .present = In dieser Mitschrift steht eine Person mit Namen in der Liste der Anwesenden: `{ $value }`
    .present-several = In dieser Mitschrift stehen { $count } Personen mit Namen in der Liste der Anwesenden, als erste `{ $value }`
    .help-present = Führen Sie sie im Kopf der Mitschrift auf, etwa unter `teilnehmende:`: Dort wird nur gezählt, wer nicht eingewilligt hat. Dürfen die Namen hier stehen, so sagen Sie, warum: `<!-- nachlese: erlaubt(N504) … -->`
withheld-name = Hier steht der Name einer Person, die nicht eingewilligt hat: `{ $value }`
    .several = Hier steht { $count }-mal der Name einer Person, die nicht eingewilligt hat: `{ $value }`
    .redact = Schreiben Sie stattdessen, woher die Person kommt, wie es `nachlese redact { $key }` überall tut, oder halten Sie die Einwilligung in people.yaml fest
    .nobody = Hier steht der Name einer Person, und die Veranstaltung nennt mit `names: none` niemanden: `{ $value }`
    .redact-nobody = Schreiben Sie stattdessen, woher die Person kommt, wie es `nachlese redact { $key }` überall tut, oder setzen Sie `names: consented`
    .file = Der Name der Datei nennt eine Person, die nicht eingewilligt hat, und aus ihm wird die Adresse der Seite: `{ $value }`
    .help-file = Nennen Sie die Datei anders, wie es `nachlese redact { $key }` tut, oder halten Sie die Einwilligung in people.yaml fest
repeated-name = Dieser Name steht im Kopf einer Mitschrift als Person ohne Einwilligung, und er steht auch hier im Text: `{ $value }`
    .several = Dieser Name steht im Kopf einer Mitschrift als Person ohne Einwilligung, und er steht { $count }-mal auch hier im Text: `{ $value }`
    .redact = Schreiben Sie stattdessen, woher die Person kommt, wie es `nachlese redact "NAME"` überall tut, oder halten Sie die Einwilligung in people.yaml fest. Ist es ein Ort, tragen Sie ihn in municipalities.yaml ein; wenn der Name sonst hier stehen darf, schreiben Sie, warum: `<!-- nachlese: erlaubt(N506) … -->`
    .file = Dieser Name steht im Kopf einer Mitschrift als Person ohne Einwilligung, und so heißt auch diese Datei, aus deren Namen die Adresse der Seite wird: `{ $value }`
    .help-file = Nennen Sie die Datei anders, wie es `nachlese redact "NAME"` tut, oder halten Sie die Einwilligung in people.yaml fest
no-people-list = Personen sind mit Schlüsseln genannt, aber people.yaml fehlt: Sie bleiben anonym, und die Seiten konnten nicht nach ihren Namen durchsucht werden
    .hand-in = Geben Sie die Liste mit `--people DATEI` an, wenn es eine gibt
not-public = Dieser Text nennt sich selbst nichtöffentlich und würde doch veröffentlicht: `{ $value }`
    .several = Dieser Text nennt sich { $count }-mal selbst nichtöffentlich und würde doch veröffentlicht: `{ $value }`
    .help = Nehmen Sie heraus, was nicht für alle bestimmt ist, oder setzen Sie `status: entwurf`; darf er erscheinen, so sagen Sie, warum: `<!-- nachlese: erlaubt(N508) … -->`

## N6xx: Website und Design

address-clash = Zwei Dateien bekämen die Adresse `{ $address }`: diese und `{ $other }`
    .folder = Zwei Veranstaltungen bekämen die Adresse `{ $address }`: diese und `{ $other }`
    .rename-folder = Bitte einen der beiden Ordner anders nennen, etwa `{ $id }`
    .static = `{ $address }` ist schon eine Seite der Website; die Datei aus static/ wird nicht veröffentlicht
    .alike = `{ $address }` und `{ $other }` sind dort eine Datei, wo Großbuchstaben nicht zählen, etwa unter Windows
    .rename-file = Bitte die Datei umbenennen oder löschen
    .set-id = Geben Sie dieser eine eigene Adresse: `id: { $id }`
namesakes = Mehrere Orte heißen `{ $name }`; ihre Adressen unterscheiden sich nur durch den Gemeindeschlüssel
    .set-ids = Geben Sie jedem in municipalities.yaml eine `id:`, etwa { $ids }
template-error = Die Vorlage `{ $template }` lässt sich nicht verwenden: { $message }
unknown-theme = Ein Design `{ $name }` gibt es nicht
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .add-theme = Legen Sie es unter themes/{ $name }/ ab, oder lassen Sie die Zeile weg, dann gilt das eingebaute Design
unknown-language = In der Sprache `{ $language }` gibt es keine Texte
    .use-known = Möglich sind `de` und `en`; weitere Sprachen bringt ein Design mit i18n/{ $language }.ftl mit
missing-text = { $count ->
        [one] In der Sprache `{ $language }` fehlt ein Text: { $text }
       *[other] In der Sprache `{ $language }` fehlen { $count } Texte, unter anderem { $text }
    }
    .eject = Ergänzen Sie sie; mit `nachlese theme eject i18n/en.ftl` erhalten Sie die englischen Texte, die bis dahin einspringen
    .syntax = Die Texte der Sprache `{ $language }` sind nicht lesbar: { $message }
foreign-request = Die Seite `{ $page }` würde etwas von anderswo laden: `{ $url }`
    .copy-here = Legen Sie die Datei unter assets/ ab, oder machen Sie einen Link daraus, dem man folgen kann
dead-internal-link = Die Seite `{ $page }` verweist auf `{ $target }`, das es auf der Website nicht gibt
name-in-output = Die Seite `{ $page }` enthält den Namen einer Person, die nicht eingewilligt hat: `{ $name }`
    .remove-name = Nehmen Sie den Namen aus dem Text, oder halten Sie die Einwilligung in people.yaml fest
missing-legal-page = Jede Seite muss auf Impressum, Datenschutzerklärung und Erklärung zur Barrierefreiheit verweisen; es fehlt: { $missing }
    .add-legal = Ergänzen Sie `legal:` und darunter eingerückt eine Zeile wie `{ $key }: https://www.example.org/…`, oder mit dem Namen einer Seite aus pages/
    .add-line = Ergänzen Sie unter `legal:` eine Zeile wie `{ $key }: https://www.example.org/…`, oder mit dem Namen einer Seite aus pages/
low-contrast = `{ $property }` ({ $colour }) ist auf `{ $ground }` ({ $behind }) { $scheme ->
        [dark] im dunklen Farbschema
       *[light] im hellen Farbschema
    } schlecht zu erkennen: Der Kontrast ist { $whole },{ $tenth }:1, nötig sind { $aim ->
        [text] 4,5
       *[other] 3
    }:1
    .accent = `{ $colour }` ist für Links zu hell: Der Kontrast zu den Flächen der Seiten sinkt bis auf { $whole },{ $tenth }:1, nötig sind 4,5:1
    .shade = Links erscheinen in diesem Ton davon: `{ $suggestion }`; die Farbe selbst haben nur Flächen
    .nearest = Zu erkennen ist dieser Ton davon: `{ $suggestion }`
logo-unusable = Unter `{ $target }` liegt kein Logo
    .type = `{ $target }` lässt sich nicht als Logo zeigen
    .icon = Unter `{ $target }` liegt kein Zeichen
    .icon-type = `{ $target }` lässt sich nicht als Zeichen zeigen
    .help-missing = Nennen Sie eine Datei aus dem Ordner der Veranstaltung, etwa `assets/logo.svg`
    .help-type = Nehmen Sie ein SVG, oder PNG, JPEG, WebP oder GIF
    .help-icon-type = Nehmen Sie ein SVG oder ein PNG
font-unusable = Unter `{ $target }` liegt keine Schrift
    .type = `{ $target }` ist keine Schrift, die Browser lesen können
    .elsewhere = `{ $target }` würde von einem fremden Server geladen, der so erfährt, wer die Seiten liest
    .help-missing = Nennen Sie eine Datei aus dem Ordner der Veranstaltung, etwa `assets/schrift.woff2`
    .help-type = Nehmen Sie eine Datei vom Typ woff2, woff, ttf oder otf
    .help-elsewhere = Laden Sie die Datei herunter, wenn ihre Lizenz es erlaubt, und legen Sie sie unter `assets/` ab
data-lacks-something = Zu `data: { $format }` lässt sich nichts erzeugen
    .feeds = Es entstehen keine Feeds: Sie brauchen ganze Adressen, und nirgends steht, wo die Seiten stehen werden
    .schedule = Es entsteht kein Zeitplan: Keine Session hat Raum, Beginn und Ende
    .calendar = Es entsteht kein Kalender: Von keiner Session ist der Tag bekannt
    .add-url = Ergänzen Sie `url: https://www.example.org/barcamp/`, oder bauen Sie mit `--base-url`
    .add-times = Geben Sie wenigstens einer Session `room`, `start` und `end`
    .add-date = Geben Sie wenigstens einer Session ein `date`
data-without-licence = Es gibt Daten zum Herunterladen, und nirgends steht, unter welcher Lizenz
vanished-address = Unter der Adresse `{ $address }`, die schon veröffentlicht war, steht nichts mehr
    .renamed = Die Adresse `{ $address }` heißt jetzt `{ $to }`; wer der alten folgt, wird weitergeleitet
    .similar = Die Adresse `{ $address }` gibt es nicht mehr; am ähnlichsten ist jetzt `{ $to }`, und dorthin wird weitergeleitet
    .waiting = Die Adresse `{ $address }` war schon veröffentlicht, und was dort stand, ist jetzt nicht mehr freigegeben
    .many = { $count } veröffentlichte Adressen der Art „{ cli-urls-kind }“ gibt es nicht mehr, etwa `{ $address }`
    .many-renamed = { $count } veröffentlichte Adressen der Art „{ cli-urls-kind }“ heißen jetzt anders, etwa `{ $address }`; wer den alten folgt, wird weitergeleitet
    .many-similar = { $count } veröffentlichte Adressen der Art „{ cli-urls-kind }“ gibt es nicht mehr, etwa `{ $address }`; weitergeleitet wird jeweils dorthin, wo jetzt das Ähnlichste steht
    .forked = Von `{ $address }` geht es in nachlese.lock zu `{ $to }` und zu `{ $other }`; weitergeleitet wird zu `{ $to }`
    .many-forked = Von { $count } Adressen der Art „{ cli-urls-kind }“ geht es in nachlese.lock zu mehreren anderen, etwa von `{ $address }`; weitergeleitet wird zur ersten, unter der etwas steht
    .help-many-forked = Entfernen Sie jeweils die Zeile, die nicht zutrifft; `nachlese urls accept` behält die, nach der weitergeleitet wird
    .help-forked = Entfernen Sie die Zeile, die nicht zutrifft; `nachlese urls accept` behält die zu `{ $to }`
    .astray = Von `{ $address }` geht es zu `{ $to }`, und eine solche Adresse gibt es nicht
    .many-astray = { $count } Zeilen führen zu Adressen, die es nicht gibt, etwa die von `{ $address }`
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .help-astray = Schreiben Sie statt dieser Zeile `{ $address }: { $kind } moved neue/adresse.html`, mit einer Adresse der Website am Ende, oder `{ $address }: { $kind } gone JJJJ-MM-TT`, mit dem Tag am Ende, wenn nichts mehr an ihrer Stelle steht
    .help = Steht der Text jetzt anderswo, ergänzen Sie dort `aliases: [{ $address }]`. Soll er wegbleiben, bestätigen Sie das mit `nachlese urls accept`
    .help-name = Heißt es jetzt anders, ergänzen Sie beim neuen Namen in der Liste unter `aliases:` auch `{ $name }`. Soll es wegbleiben, bestätigen Sie das mit `nachlese urls accept`
    .help-line = Steht das jetzt anderswo, schreiben Sie statt dieser Zeile `{ $address }: { $kind } moved neue/adresse.html`, mit der neuen Adresse am Ende. Sonst bestätigen Sie das mit `nachlese urls accept`
    .help-alias = Damit das so bleibt, ergänzen Sie hier `aliases: [{ $address }]`, oder bestätigen Sie es mit `nachlese urls accept`
    .help-alias-outcomes = Damit das so bleibt, ergänzen Sie hier `aliases: [{ $address }]`, oder bestätigen Sie es mit `nachlese urls accept`. Links auf einzelne Ergebnisse treffen dann nur die Seite; mit `id: { $name }` bleiben Adresse und Ergebnisse, wo sie waren
    .help-similar = Von selbst wird das nicht geschrieben, denn der Text wurde zugleich geändert. Ist es dieselbe Mitschrift, ergänzen Sie hier `aliases: [{ $address }]`, oder bestätigen Sie es mit `nachlese urls accept`. Ist sie es nicht, schreiben Sie in nachlese.lock statt ihrer Zeile `{ $address }: { $kind } gone JJJJ-MM-TT`, mit dem Tag am Ende
    .help-similar-outcomes = Von selbst wird das nicht geschrieben, denn der Text wurde zugleich geändert. Ist es dieselbe Mitschrift, ergänzen Sie hier `aliases: [{ $address }]`, oder bestätigen Sie es mit `nachlese urls accept`; Links auf einzelne Ergebnisse treffen dann nur die Seite, und mit `id: { $name }` bleiben Adresse und Ergebnisse, wo sie waren. Ist sie es nicht, schreiben Sie in nachlese.lock statt ihrer Zeile `{ $address }: { $kind } gone JJJJ-MM-TT`, mit dem Tag am Ende
    .help-accept = Damit das so bleibt, bestätigen Sie es mit `nachlese urls accept`
    .help-list = Damit das so bleibt, ergänzen Sie beim neuen Namen in der Liste unter `aliases:` auch `{ $name }`, oder bestätigen Sie es mit `nachlese urls accept`
    .help-waiting = Die Adresse bleibt in nachlese.lock. Soll sie sagen, dass die Mitschrift zurückgezogen wurde, schreiben Sie `status: zurückgezogen`; soll sie nur vorerst fehlen, schreiben Sie `allow: [N615]`
    .help-waiting-page = Die Adresse bleibt in nachlese.lock. Soll die Seite nur vorerst fehlen, schreiben Sie `allow: [N615]` in ihren Kopf
    .help-many-renamed = Damit das so bleibt, ergänzt `nachlese check --fix` die alten Adressen unter `aliases:`, wo eine Mitschrift oder Seite umbenannt wurde; oder bestätigen Sie es mit `nachlese urls accept`
    .help-many = Sehen Sie mit `nachlese urls` nach, welche es sind; `nachlese urls accept` bestätigt die Änderung
alias-clash = Die frühere Adresse `{ $address }` gehört schon einer Seite der Website; die bleibt
    .file = Die frühere Adresse `{ $address }` gehört jetzt `{ $other }`; die bleibt
    .twice = Von der früheren Adresse `{ $address }` geht es schon zu `{ $other }`
    .alike = Die frühere Adresse `{ $address }` ist auf vielen Rechnern dieselbe wie `{ $other }`; die bleibt
    .folder = Die frühere Adresse `{ $address }` geht nicht neben `{ $other }`: Nichts kann zugleich Datei und Ordner sein
    .help-remove = Entfernen Sie die Adresse hier
    .help = Entfernen Sie die Adresse hier, oder geben Sie der anderen Seite eine neue
    .help-twice = Entfernen Sie sie an einer der beiden Stellen
    .help-accept = Geben Sie der anderen Seite eine neue Adresse, oder bestätigen Sie mit `nachlese urls accept`, dass von der alten nichts weiterleitet
unreadable-lock = Diese Zeile lässt sich nicht lesen: `{ $line }`
    .more = { $count ->
        [one] Eine weitere Zeile lässt
       *[other] { $count } weitere Zeilen lassen
    } sich nicht lesen
    .conflict = Hier hat Git zwei Stände nebeneinandergestellt, über die noch niemand entschieden hat
    .version = Diese Datei hat die Form { $version }, und dieses Programm kennt nur 1
    .no-version = In der Datei fehlt die Zeile `version: 1`
    .empty = Die Datei ist leer; was in ihr stand, weiß niemand mehr
    .no-file = Unter diesem Namen liegt keine Datei, sondern etwas anderes, etwa ein Ordner: Welche Adressen schon veröffentlicht waren, ist nicht bekannt
    .help-no-file = Nehmen Sie es weg, und holen Sie die Datei mit Git zurück; gab es nie eine, legen Sie sie mit `nachlese urls accept` an
    .help-empty = Holen Sie sie mit Git zurück. Soll sie von vorn beginnen, löschen Sie die Datei, und schreiben Sie sie mit `nachlese urls accept` neu
    .help = Wiederherstellen lässt sich die Datei mit Git; eine Zeile sieht so aus: `sessions/e-akte.html: session`
    .misplaced = Diese Datei wird nicht gelesen: Die Adressen einer Reihe stehen neben `series.yaml`
    .help-misplaced = Legen Sie jene Datei mit `nachlese urls accept` an, übernehmen Sie von hier, was schon veröffentlicht war (die Adressen beginnen jetzt mit `{ $folder }/`), und löschen Sie diese
    .help-conflict = Die Adressen beider Stände sind bekannt; `nachlese urls accept` fügt sie zusammen
    .help-version = Verwenden Sie das neuere Programm, mit dem sie geschrieben wurde; bis dahin gilt keine ihrer Adressen
    .help-no-version = Ergänzen Sie die Zeile, oder lassen Sie die Datei mit `nachlese urls accept` neu schreiben
headers-clash = Mit `--headers { $form }` entstünde `{ $file }`, und diese Datei aus static/ heißt ebenso
    .merge = Übernehmen Sie die Zeilen in Ihre Datei und lassen Sie `--headers { $form }` weg, oder entfernen Sie Ihre Datei
    .twice = `--headers { $other }` und `--headers { $form }` ergeben beide `{ $file }`
    .choose = Wählen Sie die Form für Ihren Webserver; unter „fileadmin“ von TYPO3 ist es `typo3`
    .add-licence = Ergänzen Sie eine Zeile wie `licence: CC-BY-4.0`
unknown-variable = Die Vorlage verlangt `{ $path }`, doch ihre Seite hat kein `{ $field }`
    .did-you-mean = Meinten Sie `{ $suggestion }`?
    .known = Es gibt: { $known }
unused-theme-file = Aus der Datei `{ $file }` des Designs entsteht keine Seite
    .did-you-mean = Meinten Sie `{ $suggestion }`?
unknown-text = Keine Seite verlangt den Text `{ $text }`
    .did-you-mean = Meinten Sie `{ $suggestion }`?
incomplete-legal-data = Unter `{ $key }` fehlt, was auf dieser Seite stehen muss: { $missing }
    .state = Es ist nicht angegeben, welches Landesrecht gilt; davon hängt ab, an welche Stelle sich Menschen wenden können
    .contradiction = `status` sagt, alles sei barrierefrei, und `gaps` nennt, was es nicht ist
    .help = Ergänzen Sie dort eine Zeile wie `{ $first }: …`
    .help-state = Ergänzen Sie unter `legal` eine Zeile wie `state: SH`
    .help-contradiction = Schreiben Sie `status: teilweise`, oder nehmen Sie heraus, was behoben ist
stale-citation = `{ $old }` gilt nicht mehr; an die Stelle getreten ist { $new }
    .help-corrected = Schreiben Sie `{ $corrected }`
    .help = Prüfen Sie, welche Vorschrift heute gilt
    .help-note = Was damals galt, kann in einer Mitschrift stehen bleiben; wer sich heute danach richtet, braucht das neue Recht
old-accessibility-statement = Die Erklärung zur Barrierefreiheit wurde seit dem { $date } nicht überprüft
    .help = Prüfen Sie, ob sie noch stimmt, und ergänzen Sie `reviewed:` mit dem Tag der Prüfung
address-in-script = Das Skript `{ $page }` nennt eine Adresse anderswo: `{ $url }`
    .take-out = Die Seiten dürfen nichts von anderswo laden; nehmen Sie die Adresse heraus, oder legen Sie eine Kopie der Datei in das Design

## Seiten zu den Meldungen

explain-group =
    .n0 = N0xx: Dateien und Ordner
    .n1 = N1xx: Angaben am Anfang der Mitschrift und in event.yaml
    .n2 = N2xx: Namen und Bezüge
    .n3 = N3xx: Zeiten und Räume
    .n4 = N4xx: Inhalt
    .n5 = N5xx: Datenschutz
    .n6 = N6xx: Website und Design
    .n9 = N9xx: Git und das Programm selbst
explain-off = aus
explain-levels = Wie ernst das genommen wird
    .change =
        Soll das in allen Mitschriften anders gewertet werden, schreiben Sie `levels: {"{"}{ $code }: { $other }{"}"}` in
        event.yaml; zur Wahl stehen `error` (Fehler), `warning` (Warnung), `note` (Hinweis) und `off` (aus). Trifft es
        nur auf eine einzelne Mitschrift nicht zu, schreiben Sie `allow: [{ $code }]` in deren Kopf.
    .reason =
        Soll das in allen Mitschriften anders gewertet werden, schreiben Sie `levels: {"{"}{ $code }: { $other }{"}"}` in
        event.yaml; zur Wahl stehen `error` (Fehler), `warning` (Warnung), `note` (Hinweis) und `off` (aus). In einer
        einzelnen Mitschrift lässt es sich mit einer Begründung erlauben:
        `<!-- nachlese: allow({ $code }) Adresse des Amtes -->`.
    .error =
        Fehler lassen sich nicht abschalten: Solange es einen gibt, lässt `nachlese build` die Website, wie sie war.
    .off =
        Das wird nur gemeldet, wenn Sie es wünschen: Schreiben Sie `levels: {"{"}{ $code }: { $other }{"}"}` in event.yaml.
explain-more = `nachlese explain N401` oder `nachlese explain broken-link` zeigt die Seite zu einer dieser Meldungen
explain-index =
    .title = Meldungen
    .about =
        Was `nachlese check` und `nachlese build` zu den Dateien einer Veranstaltung sagen: was es bedeutet, warum es
        wichtig ist, dazu ein Beispiel, falsch und richtig. `nachlese explain N401` zeigt dieselbe Seite im Terminal.
    .levels =
        Ein Fehler steht der Veröffentlichung entgegen und lässt sich nicht abschalten. Eine Warnung sagt, dass beim
        Lesen oder Schreiben etwas verloren geht, ein Hinweis gibt einen Rat. Mit `levels: {"{"}N401: note{"}"}` in event.yaml
        wird eine Meldung in allen Mitschriften anders gewertet; mit `allow: [N401]` im Kopf einer Mitschrift
        entfällt sie dort.
    .other-language = [In English](../README.md)
    .code = Code
    .name = Name
    .level = Stufe
    .title-column = Titel

## N9xx: Werkzeug

shallow-clone = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: diese Kopie des Repositorys enthält nur den letzten Stand
    .fetch-all = Rufen Sie `git fetch --unshallow` auf; in CI stellen Sie beim Auschecken `fetch-depth: 0` ein (GitHub, Forgejo) oder `GIT_DEPTH: 0` (GitLab, openCode)
git-unavailable = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: Git meldet `{ $reason }`
    .not-installed = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: das Programm Git ist nicht installiert
    .no-repository = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: dieser Ordner gehört zu keinem Git-Repository
    .not-trusted = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: das Repository gehört einem anderen Benutzerkonto, deshalb liest Git es nicht
    .too-slow = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: Git hat in { $seconds } s keine Antwort gegeben
    .too-large = Die Seiten sagen nicht, wann die Mitschriften zuletzt geändert wurden: die Geschichte des Repositorys ist zu groß
    .install = Installieren Sie Git, oder rufen Sie nachlese mit `--no-git` auf
    .trust = Wenn Sie dem Ordner vertrauen, rufen Sie `git config --global --add safe.directory "{ $folder }"` auf
    .without = Mit `--no-git` wird Git nicht gefragt

## Die Befehlszeile

cli-checked = Nichts zu beanstanden: { $sessions ->
    [one] 1 Session
   *[other] { $sessions } Sessions
}, { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
}, { $municipalities ->
    [one] 1 Kommune
   *[other] { $municipalities } Kommunen
}
cli-fixed = { $corrections ->
    [one] 1 Berichtigung
   *[other] { $corrections } Berichtigungen
} in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
} geschrieben
cli-fixable = { $corrections ->
    [one] 1 Berichtigung
   *[other] { $corrections } Berichtigungen
} in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
} möglich
cli-nothing-to-fix = Es gibt nichts, was sich von selbst berichtigen lässt
cli-fix-not-utf8 = { $path } bleibt, wie es ist, obwohl sich { $count ->
    [one] 1 Stelle
   *[other] { $count } Stellen
} darin berichtigen { $count ->
    [one] ließe
   *[other] ließen
}: Die Datei ist nicht als UTF-8 gespeichert. Speichern Sie sie so und starten Sie noch einmal
cli-fix-changed = { $path } wurde inzwischen von anderer Seite geändert und bleibt, wie es ist; bitte noch einmal starten
cli-proposed = { $count ->
    [one] 1 Vorschlag wurde nicht geschrieben, denn ob er zutrifft, wissen nur Sie: Übernehmen Sie ihn, wo er bei seiner Meldung steht, von Hand
   *[other] { $count } Vorschläge wurden nicht geschrieben, denn ob sie zutreffen, wissen nur Sie: Übernehmen Sie sie, wo sie bei ihrer Meldung stehen, von Hand
}
    .dry-run = { $count ->
        [one] Dazu gibt es 1 Vorschlag, der nie von selbst geschrieben wird, denn ob er zutrifft, wissen nur Sie: `nachlese check` zeigt ihn
       *[other] Dazu gibt es { $count } Vorschläge, die nie von selbst geschrieben werden, denn ob sie zutreffen, wissen nur Sie: `nachlese check` zeigt sie
    }
cli-redact-place = { $place }: { $excerpt } → { $replacement }
    .removed = { $place }: { $excerpt } → (entfernt)
cli-redact-rename = { $from } → { $to }
cli-redact-unknown = „{ $who }“ steht weder in people.yaml noch in einer anderen Datei: Nichts wurde geändert
cli-redact-unknown-key = { $who } steht nicht in people.yaml: Nichts wurde geändert
cli-redact-broken-list = Solange die Liste der Personen nicht gelesen werden kann, ist nicht sicher, wer gemeint ist: Nichts wurde geändert
cli-redact-would = { $places ->
    [one] 1 Stelle
   *[other] { $places } Stellen
} in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
} würden ersetzt, { $renames ->
    [0] keine Datei
    [one] 1 Datei
   *[other] { $renames } Dateien
} umbenannt
cli-redact-done = { $places ->
    [one] 1 Stelle
   *[other] { $places } Stellen
} in { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
} ersetzt, { $renames ->
    [0] keine Datei
    [one] 1 Datei
   *[other] { $renames } Dateien
} umbenannt; lesen Sie nach, was jetzt dort steht (Kürzel, Spitznamen und bloße Vor- oder Nachnamen werden nicht gesucht), und bauen und veröffentlichen Sie die Website neu
cli-redact-left = Der Name steht noch in { $path }: Das können nur Sie ändern
cli-redact-unclear = nicht geändert: { $path } (der Name geht hier weiter: Ersetzen Sie ihn von Hand, wenn dieselbe Person gemeint ist)
cli-redact-unread = { $path } wurde nicht durchsucht: Sehen Sie selbst nach, ob der Name dort steht
cli-redact-list-kept = Der Eintrag in { $path } bleibt, denn nur mit ihm wird beim Bauen nach dem Namen gesucht: Ändern Sie die genannten Dateien, und rufen Sie `nachlese redact` noch einmal auf. Steht im Eintrag eine Zustimmung (`consent:`), löschen Sie sie schon jetzt
cli-redact-metadata = Der Name steht in dem, was eine Kamera oder ein Programm in { $path } geschrieben hat: Speichern Sie die Datei ohne Metadaten, oder ersetzen Sie sie
cli-redact-namesakes = { $count } Personen heißen „{ $name }“ ({ $keys }). Kein Text sagt, welche von ihnen gemeint ist: Nichts wurde geändert. Geben Sie den Personen in people.yaml und in den Dateien Namen, die sich unterscheiden, oder ersetzen Sie den Namen von Hand, wo die eine gemeint ist, und löschen Sie dann ihren Eintrag
cli-redact-history = Die Git-Historie enthält den Namen noch: { $count ->
    [one] 1 Commit fügt ihn ein oder entfernt ihn, am { $first }
   *[other] { $count } Commits fügen ihn ein oder entfernen ihn, vom { $first } bis zum { $last }
    }. Wer eine Kopie des Repositorys hat, kann ihn dort lesen, was auch immer heute in den Dateien steht. Um ihn zu entfernen, muss die Historie neu geschrieben (etwa mit git filter-repo) und neu hochgeladen werden; Forks, Klone, offene Merge-Requests und die Zwischenspeicher der Plattform behalten die alte, bis sie dort gelöscht wird. Sagen Sie denen Bescheid, die die Plattform betreiben, allen mit einem Klon und Ihrer oder Ihrem Datenschutzbeauftragten.
    .clean = Die Git-Historie enthält den Namen nicht
    .shallow = Diesem Klon fehlt die Historie; sehen Sie in einem vollständigen nach, ob der Name dort steht
    .unknown = Git konnte nicht sagen, ob seine Historie den Namen noch enthält
cli-waiting = { $count ->
    [one] 1 Mitschrift ist noch nicht freigegeben und fehlt auf den Seiten: Entwurf, in Prüfung oder vor ihrem Tag
   *[other] { $count } Mitschriften sind noch nicht freigegeben und fehlen auf den Seiten: Entwürfe, in Prüfung oder vor ihrem Tag
}
cli-explain-unknown = Eine Meldung `{ $name }` gibt es nicht; `nachlese explain` nennt alle
    .did-you-mean = Eine Meldung `{ $name }` gibt es nicht; meinten Sie { $suggestions }?
cli-explain-hint = `nachlese explain { $code }` sagt mehr dazu
cli-checked-since = { $count ->
    [0] Nichts zu beanstanden: keine Datei wurde geändert
    [one] Nichts zu beanstanden, was die eine geänderte Datei angeht
   *[other] Nichts zu beanstanden, was die { $count } geänderten Dateien angeht
}
cli-since = Git kann nicht sagen, was sich seit `{ $revision }` geändert hat
    .unknown = Git kann nicht sagen, was sich seit `{ $revision }` geändert hat: { $reason }
    .unrelated = Der jetzige Stand und `{ $revision }` haben keinen gemeinsamen Anfang; geben Sie bei --since einen anderen Stand an
    .shallow = Was sich seit `{ $revision }` geändert hat, ist nicht zu erkennen: diese Kopie des Repositorys enthält nur den letzten Stand; stellen Sie in CI beim Auschecken `fetch-depth: 0` ein (GitHub, Forgejo) oder `GIT_DEPTH: 0` (GitLab, openCode)
    .not-installed = Für --since wird das Programm Git gebraucht, und es ist nicht installiert
    .no-repository = Für --since muss der Ordner zu einem Git-Repository gehören
    .not-trusted = Git liest dieses Repository nicht, weil es einem anderen Benutzerkonto gehört; wenn Sie dem Ordner vertrauen, rufen Sie `git config --global --add safe.directory "{ $folder }"` auf
    .too-slow = Git hat in { $seconds } s nicht gesagt, was sich seit `{ $revision }` geändert hat
    .too-large = Seit `{ $revision }` hat sich zu viel geändert
cli-built = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
} gebaut ({ $sessions ->
    [one] 1 Session
   *[other] { $sessions } Sessions
}, { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
}, { $municipalities ->
    [one] 1 Kommune
   *[other] { $municipalities } Kommunen
}; { $changes }) in { $time } s: { $where }
cli-unchanged = nichts geändert
cli-changes = { $written } geschrieben, { $kept } behalten, { $removed } entfernt
cli-not-published = Nichts wurde veröffentlicht: zuerst müssen die Fehler behoben werden
    .strict = Nichts wurde veröffentlicht: mit --strict müssen auch die Warnungen behoben werden
cli-held-back = { $count ->
    [one] 1 Mitschrift wird zurückgehalten; ihre Seite sagt, dass der Text überarbeitet wird
   *[other] { $count } Mitschriften werden zurückgehalten; ihre Seiten sagen, dass der Text überarbeitet wird
}
cli-not-exchanged = Dieses Dateisystem kann zwei Ordner nicht tauschen, deshalb fehlte die Website für einen Augenblick
cli-progress = Seiten
cli-refused = Die Website lässt sich nicht in { $path } ablegen
    .not-a-folder = { $path } ist eine Datei, kein Ordner
    .immovable = { $path } lässt sich nicht umbenennen, vermutlich weil der Ordner aus einem Container-Abbild stammt; veröffentlichen Sie in einen anderen Ordner
    .mount-point = In { $path } ist ein Laufwerk eingehängt, das nicht als Ganzes ersetzt werden kann; veröffentlichen Sie in einen Ordner darunter
    .foreign-files = In { $path } liegen Dateien, die nicht von nachlese sind; was im Hauptordner der Website liegen soll, gehört nach static/
    .replaced = In { $path } liegt etwas anderes, wo nachlese Dateien veröffentlicht hat, etwa ein Link; entfernen Sie es und bauen Sie neu
    .no-list = In { $path } liegen Dateien, aber nicht die Liste (.nachlese-manifest), an der nachlese die eigenen erkennt. Holen Sie die Liste aus einer Sicherung zurück; oder löschen Sie den Ordner, wenn alles darin von nachlese ist, und bauen Sie neu; sonst wählen Sie mit --output einen anderen
    .holds-site = In { $path } liegt eine veröffentlichte Website, die nichts anderes ersetzen darf; wählen Sie mit --output einen anderen Ordner
    .holds-review = In { $path } liegen Texte zur Freigabe, die nicht auf einen Webserver gehören; wählen Sie mit --output einen anderen Ordner
    .holds-fragments = In { $path } liegen Teile für andere Seiten, die nichts anderes ersetzen darf; wählen Sie mit --output einen anderen Ordner
    .more = und { $count } weitere
    .broken-manifest = Zeile { $line } von { $path } ist nicht von nachlese; so ist unklar, welche Dateien es sind. Holen Sie diese Liste aus einer Sicherung zurück; oder löschen Sie den Ordner, wenn alles darin von nachlese ist, und bauen Sie neu
    .disturbed = Neben { $path } hat jemand etwas geändert, während dort die neue Website entstand; die bisherige ist unverändert, rufen Sie build noch einmal auf
    .full = Auf dem Datenträger von { $path } ist kein Platz mehr; die Website dort ist unverändert
    .busy = Ein anderer Aufruf veröffentlicht gerade nach { $path }; { $seconds } s lang gewartet
    .no-permission = In { $path } darf nicht geschrieben werden: { $message }
cli-failed = Das ging schief
    .read = { $path } lässt sich nicht lesen
    .read-too-large = { $path } ist zu groß, um gelesen zu werden
    .read-torn = { $path } wurde geändert, während die Datei gelesen wurde; starten Sie noch einmal, wenn sie fertig ist
    .read-folder = Der Ordner { $path } lässt sich nicht lesen
    .open = { $path } lässt sich nicht öffnen
    .open-linked = { $path } ist ein Link, der aus dem Ordner hinausführt
    .open-no-file = { $path } ist keine Datei
    .create = { $path } lässt sich nicht anlegen
    .write = { $path } lässt sich nicht schreiben
    .rename = { $path } lässt sich nicht umbenennen
    .publish = Nach { $path } lässt sich nicht veröffentlichen
    .lock = Die Sperrdatei { $path } lässt sich nicht verwenden
    .make = Die Datei { $path } der neuen Website lässt sich nicht schreiben
    .keep = Die Datei { $path } lässt sich nicht in die neue Website übernehmen
    .output = Die Standardausgabe nimmt nichts an
    .error = Die Standardfehlerausgabe nimmt nichts an
    .port = Auf Port { $port } lässt sich nichts anbieten
    .serve = Die Vorschau lässt sich nicht anbieten
    .watch = Auf Änderungen in { $path } lässt sich nicht achten
cli-system = Auskunft des Betriebssystems
    .not-found = so etwas gibt es nicht
    .not-allowed = das erlauben die Rechte nicht
    .is-folder = es ist ein Ordner
    .no-folder = es ist kein Ordner
    .exists = das gibt es schon
    .read-only = der Datenträger lässt sich nur lesen
    .full = der Datenträger ist voll
    .links = der Pfad führt über einen Link, der im Kreis oder über weitere Links führt
    .too-many-files = es sind zu viele Dateien zugleich geöffnet
    .too-many-watched = das Betriebssystem erlaubt nicht, auf so viele Ordner zu achten (fs.inotify.max_user_watches)
    .disk = der Datenträger meldet einen Fehler
    .name = ein solcher Name ist nicht erlaubt oder zu lang
    .busy = etwas anderes verwendet es gerade
    .away = das Netzlaufwerk antwortet nicht
    .memory = der Arbeitsspeicher reicht nicht
    .address = die Adresse ist vergeben
    .other = das Betriebssystem meldet „{ $words }“
cli-foreign-host = Diese Vorschau ist nur für diesen Computer
cli-output-whole = { $path } ist, wie es veröffentlicht wurde ({ $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
})
cli-output-differs = { $path } ist nicht mehr, wie es veröffentlicht wurde (fehlend: { $missing }, geändert: { $changed }, nicht von nachlese: { $foreign })
    .unsure = Ob { $path } noch ist, wie es veröffentlicht wurde, ist nicht zu sagen: { $unreadable ->
        [one] Eine Datei lässt
       *[other] { $unreadable } Dateien oder Ordner lassen
    } sich nicht lesen
    .replaced = etwas anderes statt der veröffentlichten Datei: { $path }
    .unreadable = nicht zu lesen: { $path } ({ $reason })
    .missing = fehlt: { $path }
    .changed = geändert: { $path }
    .foreign = nicht von nachlese: { $path }
cli-output-unknown = In { $path } fehlt die Liste dessen, was nachlese dort veröffentlicht hat (.nachlese-manifest); es lässt sich nichts vergleichen. Holen Sie die Liste aus einer Sicherung zurück, oder bauen Sie in einen neuen Ordner
cli-output-default = Ohne --output wird { $path } geprüft, der Ordner, in den die Veranstaltung gebaut wird
cli-private = Was in { $path } neu ist, darf nur Ihr eigenes Konto lesen (umask 077); ein Webserver unter einem anderen zeigt es nicht. Soll er es, rufen Sie `chmod -R a+rX { $path }` auf, und vor dem nächsten Mal `umask 022`
cli-left-behind = Fremde Dateien wurden in { $path } aufgehoben
cli-target-holds-event = Der Ausgabeordner { $path } würde die Veranstaltung selbst ersetzen; wählen Sie mit --output einen anderen
cli-target-in-input = Der Ausgabeordner { $path } gehört zur Veranstaltung: Was in { $folder } liegt, wird beim nächsten Mal mitgelesen oder veröffentlicht; wählen Sie mit --output einen anderen
cli-reviewed = { $count ->
    [0] Niemand ist genannt; { $where }
    [one] 1 Seite zum Verschicken geschrieben; Übersicht: { $where }
   *[other] { $count } Seiten zum Verschicken geschrieben; Übersicht: { $where }
}
cli-review-refused = Nichts wurde geschrieben: zuerst müssen die Fehler behoben werden
cli-review-left-out = Mitschriften mit Fehlern fehlen auf den Seiten
cli-review-no-name = Dieser Ordner hat keinen Namen, nach dem sich die Seiten ablegen lassen; geben Sie mit --output an, wohin
cli-review-unknown = `{ $name }` kommt in der Veranstaltung nicht vor; geben Sie bei --only einen Namen an, wie er in municipalities.yaml oder in den Mitschriften steht
cli-review-ambiguous = `{ $name }` heißen mehrere; geben Sie bei --only eine davon an: { $candidates }
cli-review-foreign-files = In { $path } liegen Dateien, die nicht von nachlese sind ({ $files }); wählen Sie mit --output einen anderen Ordner
cli-urls = { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    }, davon { $new } neu, { $moved } umgezogen, { $vanished } weggefallen; `nachlese urls accept` schreibt das in nachlese.lock
    .same = { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    }, alle wie in nachlese.lock
    .no-lock = { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    }; noch merkt sie sich niemand: `nachlese urls accept` schreibt sie in nachlese.lock
    .blocked = { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    }; was oben steht, muss in Ordnung gebracht werden, bevor `nachlese urls accept` etwas schreibt
    .told = { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    } wie in nachlese.lock, doch zu klären ist, was oben steht
cli-urls-kind = { $kind ->
    [event] Veranstaltung
    [session] Session
    [version] Fassung
    [page] Seite
    [topic] Thema
    [municipality] Kommune
    [tag] Schlagwort
   *[outcomes] Ergebnisse
}
cli-urls-state = Stand
    .published = {""}
    .new = neu
    .redirected = führt zu { $to }
    .moved = umgezogen nach { $to }
    .vanished = weggefallen
    .waiting = { $kind ->
        [session] nicht mehr freigegeben
        [version] nicht mehr freigegeben
        [page] nicht mehr freigegeben
       *[other] fehlt, solange eine Mitschrift fehlt
    }
    .gone = { $day ->
        [none] zurückgezogen
       *[other] { $kind ->
            [session] zurückgezogen oder gelöscht am { $day }
            [version] zurückgezogen oder gelöscht am { $day }
           *[other] weggefallen seit { $day }
        }
    }
    .in-revision = wird überarbeitet
cli-urls-accepted = { $path } ist geschrieben; nehmen Sie die Datei ins Git auf
    .nothing = { $path } sagt das alles schon
    .dry-run = So sähe { $path } danach aus; geschrieben wurde nichts
cli-urls-refused = nachlese.lock bleibt, wie sie ist: Bringen Sie erst in Ordnung, was oben steht
cli-imported = municipalities.yaml ist ergänzt: { $added ->
    [one] 1 Kommune ist neu
   *[other] { $added } Kommunen sind neu
}, { $completed ->
    [one] 1 Eintrag vervollständigt
   *[other] { $completed } Einträge vervollständigt
}
    .dry-run = So würde municipalities.yaml ergänzt: { $added ->
        [one] 1 Kommune neu
       *[other] { $added } Kommunen neu
    }, { $completed ->
        [one] 1 Eintrag vervollständigt
       *[other] { $completed } Einträge vervollständigt
    }
    .nothing = Es gibt nichts zu ergänzen
cli-import-unreadable = { $path } lässt sich nicht lesen: es gibt die Datei nicht, sie ist keine gewöhnliche Datei, oder sie ist größer als 16 MB
cli-import-no-directory = { $path } ist kein Gemeindeverzeichnis
    .empty = { $path } ist leer
    .packed = { $path } ist eine ZIP- oder Excel-Datei; entpacken Sie sie und geben Sie die Textdatei darin an, oder speichern Sie die Tabelle als CSV
    .unknown = { $path } ist weder das Gemeindeverzeichnis GV100AD des Statistischen Bundesamtes noch eine CSV-Datei mit AGS und Namen
    .no-rows = In { $path } steht keine Gemeinde
    .no-columns = { $path } braucht eine Spalte „AGS“ und eine Spalte „Name“; die Überschriften sind: { $titles }
    .bad-line = Zeile { $line } von { $path } hat nicht den Aufbau des Gemeindeverzeichnisses GV100AD; laden Sie die Datei noch einmal herunter und ändern Sie nichts daran
cli-import-ambiguous = `{ $name }` heißen mehrere; tragen Sie `name: { $name }` mit dem Schlüssel der richtigen (`ags:`) in municipalities.yaml ein und starten Sie noch einmal:
cli-import-key-twice = Im Verzeichnis steht der Schlüssel von `{ $name }` für mehrere, und welche Zeile gilt, ist nicht zu sagen; prüfen Sie sie und tragen Sie `name: { $name }` mit `ags:` in municipalities.yaml selbst ein:
cli-import-unknown = Nicht im Verzeichnis: { $names }
cli-import-listed-already = `{ $name }` steht in der Liste schon als `{ $other }`; ergänzen Sie dort `aliases: [{ $name }]`
cli-import-people = Im Verzeichnis, aber nicht in der Liste, und deshalb als Namen von Personen gelesen: { $names }; sind Kommunen gemeint, ergänzen Sie in municipalities.yaml für jede eine Zeile wie `- Norderstedt` und starten Sie noch einmal
cli-import-left = Diese Einträge stehen in einer Form, die sich nicht von selbst ergänzen lässt: { $names }
cli-import-unchangeable = { $path } lässt sich nicht sicher ändern: beheben Sie zuerst, was `nachlese check` dazu meldet, und schreiben Sie die Einträge als Liste in UTF-8
cli-theme-built-in = eingebaut
cli-theme-own-files = { $count ->
        [one] eine Datei in themes/
       *[other] { $count } Dateien in themes/
    }
cli-theme-absent = nicht vorhanden
cli-theme-in-use = in Gebrauch
cli-theme-odd-name = `{ $name }` kann nicht der Name eines Designs sein; wählen Sie einen ohne Schrägstriche
cli-theme-kept = { $path } gibt es schon; die Datei bleibt, wie sie ist
cli-theme-choose = Damit die Veranstaltung es verwendet, schreiben Sie `theme: { $name }` in event.yaml
cli-theme-no-file = Kein Design hat eine Datei `{ $name }`; `nachlese theme list --files` nennt alle
    .did-you-mean = Kein Design hat eine Datei `{ $name }`; meinten Sie `{ $suggestion }`?
cli-theme-checked = Das Design `{ $name }` passt zu jeder Art von Seite
cli-theme-no-template = Das Programm verwendet keine Vorlage `{ $name }`, nur { $known }
cli-people-no-file = { $path } ist keine gewöhnliche Datei; geben Sie bei --people die Liste der Personen als Datei an
cli-people-nobody = { $path } enthält keine Person; geben Sie bei --people die Liste der Personen an, sonst würde niemand geschützt
cli-leads-outside = { $path } führt über einen Link aus dem Ordner hinaus; dorthin wird nichts geschrieben
cli-no-folder = Einen Ordner { $path } gibt es nicht
    .file = { $path } ist eine Datei; geprüft, gebaut und gezeigt wird immer die ganze Veranstaltung. Geben Sie ihren Ordner an: { $folder }
cli-port-taken = Port { $port } ist belegt; wählen Sie mit --port einen anderen
cli-urls-did-you-mean = Einen Ordner { $path } gibt es nicht; meinten Sie `nachlese urls accept`?
cli-no-port = Zwischen { $first } und { $last } ist kein Port frei; wählen Sie mit --port einen
cli-serving = Die Website steht unter { $url } und folgt Ihren Änderungen; Ende mit Strg+C
cli-rebuilt = Gebaut in { $time } s
cli-rebuilt-with = Gebaut in { $time } s: { $summary }
cli-rebuild-failed = Der Ordner ließ sich nicht lesen; gezeigt wird der letzte Stand
cli-following-failed = Die Vorschau endet, da sie Ihren Änderungen nicht mehr folgen kann
cli-open-failed = Der Browser ließ sich nicht öffnen; rufen Sie selbst { $url } auf
cli-overlay-label = Meldungen zu dieser Veranstaltung
cli-overlay-close = Schließen
cli-overlay-lost = Die Vorschau ist beendet; starten Sie `nachlese serve` neu
cli-overlay-more = { $count ->
    [one] Eine weitere Meldung steht im Terminal
   *[other] { $count } weitere Meldungen stehen im Terminal
}
cli-page-failed = Diese Seite ließ sich nicht erstellen
cli-init-not-empty = { $path } ist nicht leer (dort liegt { $found }); wählen Sie einen neuen Ordner
    .event = In { $path } liegt schon eine Veranstaltung; mit --forge und --from lässt sich ergänzen, was GitHub, GitLab oder Forgejo brauchen
cli-init-no-origin = In der CI-Datei muss stehen, woher nachlese kommt; ergänzen Sie --from URL@REV mit der Adresse des Git-Projekts und einer Version, zum Beispiel --from https://forge.example/stadt/nachlese@v0.1.0
    .no-version = `{ $text }` nennt keine Version; schreiben Sie --from URL@REV, zum Beispiel https://forge.example/stadt/nachlese@v0.1.0
    .address = `{ $part }` ist keine Adresse eines öffentlichen Git-Projekts, die in einer CI-Datei stehen kann; sie beginnt mit https:// und besteht nur aus Buchstaben, Ziffern und . _ ~ - /, ohne Passwort und ohne Parameter
    .version = `{ $part }` ist keine Version, die in einer CI-Datei stehen kann; nennen Sie ein Tag oder einen Commit, nur aus Buchstaben, Ziffern und . _ + - /
cli-init-odd-path = Der Ordner der Veranstaltung heißt { $path }; `{ $character }` ist dort in CI-Dateien nicht sicher, benennen Sie ihn zuerst um
cli-init-done = { $path } ist angelegt
cli-init-completed = Neu für { $path }:
    .nothing = In { $path } fehlte nichts
cli-init-kept = { $path } war schon da und bleibt, wie es ist; ergänzen Sie darin die Zeilen { $lines }
    .whole = { $path } war schon da und bleibt, wie es ist
cli-init-next = Wie es weitergeht:
    .preview = Website ansehen: nachlese serve { $path } --open
    .note = Mitschrift anlegen: nachlese new "{ $topic }" --event { $path }
    .guide = Für alle, die mitschreiben: { $guide }
    .legal = Vor dem Veröffentlichen Impressum, Datenschutz und Barrierefreiheit angeben: { $event }
    .urls = Nach dem Veröffentlichen die Adressen festhalten, damit Links darauf gültig bleiben: nachlese urls accept { $path }
    .github = Auf GitHub: Settings → Pages → Source: GitHub Actions wählen, dann committen und pushen
    .gitlab = Auf GitLab: committen und pushen; die Adresse der Website steht dann unter Deploy → Pages
    .forgejo = Auf Forgejo: in den Einstellungen Actions einschalten, hinter `runs-on` den eigenen Runner nennen, dann committen und pushen
cli-init-topic = Offene Daten
cli-new-no-topic = Eine Mitschrift braucht ein Thema, etwa: nachlese new "Offene Daten"
cli-new-no-time = `{ $start }` ist keine lesbare Uhrzeit; schreiben Sie zum Beispiel --start "26.01.2017, 11:00 Uhr"
cli-new-in-series = In diesem Ordner liegen mehrere Veranstaltungen; geben Sie mit --event an, welche gemeint ist
