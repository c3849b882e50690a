# N4xx

html-removed = `{ $what }` wurde entfernt
    .help = erlaubt ist HTML für Text, etwa `<br>`, `<sub>`, `<details>`; alles andere bitte in Markdown schreiben
    .attribute = das Attribut `{ $what }` wurde entfernt
    .attribute-help = das Aussehen bestimmt die Gestaltung der Seite, und nichts in einer Mitschrift wird ausgeführt; das Attribut bitte weglassen
    .comment = der Kommentar hat kein Ende, alles danach ist verborgen
    .comment-help = den Kommentar mit `-->` beenden
