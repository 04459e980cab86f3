<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>A private journal with which an executive keeps leadership in mind.</source>
      <translation>Ein privates Journal, mit dem eine Führungskraft die Führung im Sinn behält.</translation>
    </message>
    <message>
      <source>It makes no network connection. Nothing leaves this computer unless you export it.</source>
      <translation>Es stellt keine Netzwerkverbindung her. Nichts verlässt diesen Computer, es sei denn, Sie exportieren es.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <source>In Mind: MIT. PySide6 and Qt: LGPL 3. SQLCipher: BSD. OpenSSL, sqlite-utils and cryptography: Apache 2.0. matplotlib: its own, after Python's. Inter and Source Serif 4: SIL Open Font License. The file NOTICE has them in full.</source>
      <translation>In Mind: MIT. PySide6 und Qt: LGPL 3. SQLCipher: BSD. OpenSSL, sqlite-utils und cryptography: Apache 2.0. matplotlib: eine eigene, nach der von Python. Inter und Source Serif 4: SIL Open Font License. In der Datei NOTICE stehen sie vollständig.</translation>
    </message>
    <message>
      <source>The ideas</source>
      <translation>Die Ideen</translation>
    </message>
    <message>
      <source>William Tate, The Search for Leadership (2009): the three role systems, the questions. They are not Beer's viable systems and not Kahneman's fast and slow.</source>
      <translation>William Tate, The Search for Leadership (2009): die drei Rollensysteme, die Fragen. Es sind nicht Beers lebensfähige Systeme und nicht Kahnemans schnelles und langsames Denken.</translation>
    </message>
  </context>
  <context>
    <name>AccountDialog</name>
    <message>
      <source>Save PDF…</source>
      <translation>PDF speichern…</translation>
    </message>
    <message>
      <source>Write this page into a file</source>
      <translation>Diese Seite in eine Datei schreiben</translation>
    </message>
    <message>
      <source>A quote: none</source>
      <translation>Zitat: keines</translation>
    </message>
    <message>
      <source>The words that stand below question {0}</source>
      <translation>Die Worte, die unter Frage {0} stehen</translation>
    </message>
    <message>
      <source>What changed, as to question {0}</source>
      <translation>Was sich zu Frage {0} geändert hat</translation>
    </message>
    <message>
      <source>What changed, in a line of yours</source>
      <translation>Was sich geändert hat, in einer Zeile von Ihnen</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <source>A chart: none</source>
      <translation>Diagramm: keines</translation>
    </message>
    <message>
      <source>The chart for question {0}</source>
      <translation>Das Diagramm zu Frage {0}</translation>
    </message>
    <message>
      <source>Picked for the page beside</source>
      <translation>Ausgewählt für die Seite daneben</translation>
    </message>
    <message>
      <source>System 1, share of entries</source>
      <translation>System 1, Anteil der Einträge</translation>
    </message>
    <message>
      <source>Urgent, share of entries</source>
      <translation>Dringend, Anteil der Einträge</translation>
    </message>
    <message>
      <source>Workdays written on, by week</source>
      <translation>Arbeitstage mit Einträgen, Woche für Woche</translation>
    </message>
    <message>
      <source>Actual and intended</source>
      <translation>Tatsächlich und beabsichtigt</translation>
    </message>
    <message>
      <source>Urgent and important</source>
      <translation>Dringend und wichtig</translation>
    </message>
    <message>
      <source>Systems 1, 2 and 3 over 13 weeks</source>
      <translation>Systeme 1, 2 und 3 über 13 Wochen</translation>
    </message>
    <message>
      <source>Questions reflected on, week by week</source>
      <translation>Bedachte Fragen, Woche für Woche</translation>
    </message>
    <message>
      <source>Setting the page…</source>
      <translation>Die Seite wird gesetzt…</translation>
    </message>
    <message>
      <source>This takes {0} pages. An account of one page is read.</source>
      <translation>Das ergibt {0} Seiten. Gelesen wird ein Bericht von einer Seite.</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Leadership account.pdf</source>
      <translation>Führungsbericht.pdf</translation>
    </message>
    <message>
      <source>Your leadership account</source>
      <translation>Ihr Führungsbericht</translation>
    </message>
    <message>
      <source>Once a quarter, one page that answers question 8. You pick; the program lays it out and judges nothing.</source>
      <translation>Einmal im Vierteljahr eine Seite, die auf Frage 8 antwortet. Sie wählen aus; das Programm ordnet es an und urteilt nicht.</translation>
    </message>
  </context>
  <context>
    <name>AnswerCard</name>
    <message>
      <source>Your answer</source>
      <translation>Ihre Antwort</translation>
    </message>
    <message>
      <source>The earlier wording is kept</source>
      <translation>Die frühere Fassung bleibt erhalten</translation>
    </message>
    <message>
      <source>In your own words</source>
      <translation>In eigenen Worten</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Let this stand as your answer from today on</source>
      <translation>Dies ab heute als Ihre Antwort gelten lassen</translation>
    </message>
    <message>
      <source>Leave as it was</source>
      <translation>Beim Alten lassen</translation>
    </message>
    <message>
      <source>Put aside what was typed here</source>
      <translation>Beiseitelegen, was hier geschrieben wurde</translation>
    </message>
    <message>
      <source>{0} versions</source>
      <translation>{0} Fassungen</translation>
    </message>
    <message>
      <source>Read what stood here before</source>
      <translation>Lesen, was hier davor stand</translation>
    </message>
    <message>
      <source>{0}. {1}</source>
      <translation>{0}. {1}</translation>
    </message>
    <message>
      <source>Not yet written</source>
      <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
      <source>{0}. {1} {2}</source>
      <translation>{0}. {1} {2}</translation>
    </message>
    <message>
      <source>Enter writes the answer anew</source>
      <translation>Mit Eingabe wird die Antwort neu geschrieben</translation>
    </message>
  </context>
  <context>
    <name>AnswerDialog</name>
    <message>
      <source>The day on which the season ends</source>
      <translation>Der Tag, an dem die Phase endet</translation>
    </message>
    <message>
      <source>Nothing is asked until then</source>
      <translation>Bis dahin wird nichts gefragt</translation>
    </message>
    <message>
      <source>In a few words</source>
      <translation>In wenigen Worten</translation>
    </message>
    <message>
      <source>Keep this answer</source>
      <translation>Diese Antwort behalten</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>What the line on the chart will stand for</source>
      <translation>Wofür die Linie im Diagramm stehen wird</translation>
    </message>
    <message>
      <source>Keep the answer; it can be taken back</source>
      <translation>Die Antwort behalten; sie lässt sich zurücknehmen</translation>
    </message>
    <message>
      <source>Close this without an answer</source>
      <translation>Ohne Antwort schließen</translation>
    </message>
    <message>
      <source>A few words say what the line on the chart will stand for.</source>
      <translation>Wenige Worte sagen, wofür die Linie im Diagramm stehen wird.</translation>
    </message>
    <message>
      <source>Until when does this season last?</source>
      <translation>Bis wann dauert diese Phase?</translation>
    </message>
    <message>
      <source>Nothing is asked until then. What you wrote before stays what you are compared with.</source>
      <translation>Bis dahin wird nichts gefragt. Verglichen wird weiter mit dem, was davor geschrieben wurde.</translation>
    </message>
    <message>
      <source>This is my role now</source>
      <translation>Das ist jetzt meine Rolle</translation>
    </message>
    <message>
      <source>The record begins anew this week. What lies before stays on the chart, in grey.</source>
      <translation>Die Aufzeichnungen beginnen mit dieser Woche neu. Was davor liegt, bleibt im Diagramm, in Grau.</translation>
    </message>
    <message>
      <source>What are you changing?</source>
      <translation>Was ändern Sie?</translation>
    </message>
    <message>
      <source>A line on the chart marks the day. Nothing is asked for a quarter.</source>
      <translation>Eine Linie im Diagramm kennzeichnet den Tag. Ein Vierteljahr lang wird nichts gefragt.</translation>
    </message>
  </context>
  <context>
    <name>App</name>
    <message>
      <source>That could not be done</source>
      <translation>Das ging nicht</translation>
    </message>
    <message>
      <source>Open the journal as it was</source>
      <translation>Das Journal öffnen, wie es war</translation>
    </message>
    <message>
      <source>Something is left to do</source>
      <translation>Etwas ist noch zu tun</translation>
    </message>
    <message>
      <source>Open the journal where it lies now</source>
      <translation>Das Journal öffnen, wo es jetzt liegt</translation>
    </message>
    <message>
      <source>Sample journal · In Mind</source>
      <translation>Beispieljournal · In Mind</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Journal</translation>
    </message>
    <message>
      <source>Leadership plan</source>
      <translation>Führungsplan</translation>
    </message>
    <message>
      <source>Weekly review</source>
      <translation>Wochenrückblick</translation>
    </message>
    <message>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <source>For your coach</source>
      <translation>Für Ihren Coach</translation>
    </message>
    <message>
      <source>The sample journal: look around, and try out what you like</source>
      <translation>Das Beispieljournal: Sehen Sie sich um und probieren Sie aus, was Sie mögen</translation>
    </message>
    <message>
      <source>No passphrase: anybody at this computer can read this journal</source>
      <translation>Ohne Passphrase: Wer an diesem Computer sitzt, kann dieses Journal lesen</translation>
    </message>
    <message>
      <source>Encrypted · in step with your other computer</source>
      <translation>Verschlüsselt · im Gleichschritt mit Ihrem anderen Computer</translation>
    </message>
    <message>
      <source>Encrypted · waiting for your other computer</source>
      <translation>Verschlüsselt · wartet auf Ihren anderen Computer</translation>
    </message>
    <message>
      <source>Encrypted · on this computer only</source>
      <translation>Verschlüsselt · nur auf diesem Computer</translation>
    </message>
  </context>
  <context>
    <name>ArmCard</name>
    <message>
      <source>System 1, share of entries</source>
      <translation>System 1, Anteil der Einträge</translation>
    </message>
    <message>
      <source>Urgent, share of entries</source>
      <translation>Dringend, Anteil der Einträge</translation>
    </message>
    <message>
      <source>Line: 13 weeks with 90 % band. Dots: single weeks, larger with more entries.</source>
      <translation>Linie: 13 Wochen mit 90-%-Band. Punkte: einzelne Wochen, größer bei mehr Einträgen.</translation>
    </message>
    <message>
      <source>Verdicts as issued · pale: made afterwards · ▲ pulled, ▼ reclaiming</source>
      <translation>Befunde, wie damals gestellt · blass: nachträglich · ▲ gezogen, ▼ zurückgewonnen</translation>
    </message>
    <message>
      <source>Move along the chart, or press ← and →, to read a week.</source>
      <translation>Zum Lesen einer Woche den Zeiger am Diagramm entlangführen oder ← und → drücken.</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>The figures, a row a week</source>
      <translation>Die Zahlen, eine Zeile je Woche</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>In Worten</translation>
    </message>
    <message>
      <source>What the chart shows, as sentences</source>
      <translation>Was das Diagramm zeigt, in Sätzen</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Bild kopieren</translation>
    </message>
    <message>
      <source>Put the chart on the clipboard</source>
      <translation>Das Diagramm in die Zwischenablage legen</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>Text kopieren</translation>
    </message>
    <message>
      <source>Put the chart's words on the clipboard</source>
      <translation>Die Worte des Diagramms in die Zwischenablage legen</translation>
    </message>
    <message>
      <source>{0}, as issued: {1}</source>
      <translation>{0}, wie damals gestellt: {1}</translation>
    </message>
    <message>
      <source>{0} verdicts as issued: {1} pulled, {2} reclaiming, {3} no change, {4} too little to say</source>
      <translation>Befunde, wie damals gestellt: {0}; gezogen {1}, zurückgewonnen {2}, keine Änderung {3}, zu wenig, um etwas zu sagen {4}</translation>
    </message>
    <message>
      <source>pulled</source>
      <translation>gezogen</translation>
    </message>
    <message>
      <source>reclaiming</source>
      <translation>zurückgewonnen</translation>
    </message>
    <message>
      <source>no change</source>
      <translation>keine Änderung</translation>
    </message>
    <message>
      <source>still learning</source>
      <translation>noch beim Lernen</translation>
    </message>
    <message>
      <source>{0}: {1} · made afterwards</source>
      <translation>{0}: {1} · nachträglich gestellt</translation>
    </message>
    <message>
      <source>{0}: {1} · as issued</source>
      <translation>{0}: {1} · wie damals gestellt</translation>
    </message>
    <message>
      <source>too little to say</source>
      <translation>zu wenig, um etwas zu sagen</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <source>The words are on the clipboard; what you wrote yourself is left out.</source>
      <translation>Die Worte sind in der Zwischenablage; was Sie selbst geschrieben haben, fehlt darin.</translation>
    </message>
    <message>
      <source>The chart is on the clipboard; what you wrote yourself is left out.</source>
      <translation>Das Diagramm ist in der Zwischenablage; was Sie selbst geschrieben haben, fehlt darin.</translation>
    </message>
  </context>
  <context>
    <name>ArmView</name>
    <message>
      <source>Chart</source>
      <translation>Diagramm</translation>
    </message>
  </context>
  <context>
    <name>BackupsDialog</name>
    <message>
      <source>Made each hour in which something was written, when the window closes, and before every large change. Kept: the last ten, then one a day, a week, a month and a year.</source>
      <translation>Gemacht in jeder Stunde, in der etwas geschrieben wurde, beim Schließen des Fensters und vor jeder großen Änderung. Behalten: die letzten zehn, dann eine am Tag, in der Woche, im Monat und im Jahr.</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>A copy of the whole journal, read back and compared</source>
      <translation>Eine Kopie des ganzen Journals, zurückgelesen und verglichen</translation>
    </message>
    <message>
      <source>Try the newest out</source>
      <translation>Die neueste ausprobieren</translation>
    </message>
    <message>
      <source>Open it as if you went back to it, and read all of it</source>
      <translation>Sie öffnen, als gingen Sie zu ihr zurück, und ganz lesen</translation>
    </message>
    <message>
      <source>A second place</source>
      <translation>Ein zweiter Ort</translation>
    </message>
    <message>
      <source>Choose a place…</source>
      <translation>Ort wählen …</translation>
    </message>
    <message>
      <source>A stick or another disk, where each backup is put too</source>
      <translation>Ein Stick oder ein anderer Datenträger, auf den jede Sicherung auch kommt</translation>
    </message>
    <message>
      <source>No second place</source>
      <translation>Kein zweiter Ort</translation>
    </message>
    <message>
      <source>Make no more backups there; what is there stays</source>
      <translation>Dort keine Sicherungen mehr machen; was da ist, bleibt</translation>
    </message>
    <message>
      <source>Go back to a backup</source>
      <translation>Zu einer Sicherung zurück</translation>
    </message>
    <message>
      <source>The journal as it is now is set aside beside it, and stays.</source>
      <translation>Das Journal, wie es jetzt ist, wird daneben beiseitegelegt und bleibt.</translation>
    </message>
    <message>
      <source>The backup to go back to</source>
      <translation>Die Sicherung, zu der es zurückgeht</translation>
    </message>
    <message>
      <source>Newest first, each with its number of entries</source>
      <translation>Die neueste zuerst, jede mit der Zahl ihrer Einträge</translation>
    </message>
    <message>
      <source>Go back to it</source>
      <translation>Dahin zurück</translation>
    </message>
    <message>
      <source>Closes the journal and opens it as it was then</source>
      <translation>Schließt das Journal und öffnet es, wie es damals war</translation>
    </message>
    <message>
      <source>The last backup: {0}</source>
      <translation>Die letzte Sicherung: {0}</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
      <source>A disk can fail as a whole: a copy elsewhere helps then.</source>
      <translation>Ein Datenträger kann als Ganzes ausfallen: Dann hilft eine Kopie anderswo.</translation>
    </message>
    <message>
      <source>Each backup is put into {0} too, when it is there.</source>
      <translation>Jede Sicherung kommt auch nach {0}, wenn es da ist.</translation>
    </message>
    <message>
      <source>Where shall they go too?</source>
      <translation>Wohin sollen sie auch kommen?</translation>
    </message>
    <message>
      <source>Copying and comparing …</source>
      <translation>Wird kopiert und verglichen …</translation>
    </message>
    <message>
      <source>Opening and reading it …</source>
      <translation>Wird geöffnet und gelesen …</translation>
    </message>
    <message>
      <source>Yes, go back to it</source>
      <translation>Ja, dahin zurück</translation>
    </message>
    <message>
      <source>What was written since is set aside with the journal as it is now. Press once more.</source>
      <translation>Was seither geschrieben wurde, wird mit dem jetzigen Journal beiseitegelegt. Drücken Sie noch einmal.</translation>
    </message>
    <message>
      <source>Backed up and compared: {0}.</source>
      <translation>Gesichert und verglichen: {0}.</translation>
    </message>
    <message>
      <source>It opens and is whole: {0}.</source>
      <translation>Sie lässt sich öffnen und ist ganz: {0}.</translation>
    </message>
    <message>
      <source>{0}, {1} · {2}</source>
      <translation>{0}, {1} · {2}</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
  </context>
  <context>
    <name>Calendar</name>
    <message>
      <source>Arrow keys walk the days, Page Up and Page Down the months, Enter shows a day's entries</source>
      <translation>Die Pfeiltasten gehen durch die Tage, Bild auf und Bild ab durch die Monate, Eingabe zeigt die Einträge eines Tages</translation>
    </message>
    <message>
      <source>{0}: nothing written</source>
      <translation>{0}: nichts geschrieben</translation>
    </message>
    <message>
      <source>{0}: 1 entry</source>
      <translation>{0}: 1 Eintrag</translation>
    </message>
    <message>
      <source>{0}: {1} entries</source>
      <translation>{0}: {1} Einträge</translation>
    </message>
  </context>
  <context>
    <name>CardPreview</name>
    <message>
      <source>The card on {0}</source>
      <translation>Die Karte auf {0}</translation>
    </message>
  </context>
  <context>
    <name>CaseDialog</name>
    <message>
      <source>What could have passed unseen</source>
      <translation>Was ungesehen geblieben sein kann</translation>
    </message>
    <message>
      <source>Why this</source>
      <translation>Warum dies</translation>
    </message>
    <message>
      <source>Your line in answer has its place in the weekly review.</source>
      <translation>Ihre Zeile als Antwort hat ihren Platz im Wochenrückblick.</translation>
    </message>
    <message>
      <source>The case against</source>
      <translation>Was dagegen spricht</translation>
    </message>
  </context>
  <context>
    <name>ClassifyPage</name>
    <message>
      <source>Classify</source>
      <translation>Einordnen</translation>
    </message>
    <message>
      <source>One entry after the other. Each press is kept at once; stop wherever you like.</source>
      <translation>Ein Eintrag nach dem anderen. Jeder Tastendruck wird sofort behalten; hören Sie auf, wo Sie mögen.</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Every entry with nothing pressed</source>
      <translation>Jeder Eintrag, bei dem nichts gedrückt ist</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importierte</translation>
    </message>
    <message>
      <source>Those alone that came from another program or a file</source>
      <translation>Nur die aus einem anderen Programm oder einer Datei</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>From the newest entry back</source>
      <translation>Vom neuesten Eintrag zurück</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>Älteste zuerst</translation>
    </message>
    <message>
      <source>From the oldest entry on</source>
      <translation>Vom ältesten Eintrag an</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Hier aufhören</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Go back to where you came from; all is kept</source>
      <translation>Dorthin zurück, wo Sie herkamen; alles ist behalten</translation>
    </message>
    <message>
      <source>1, 2 or 3 gives the role system and goes on, U urgent, I important, S goes on, Z goes back</source>
      <translation>1, 2 oder 3 gibt das Rollensystem und geht weiter, U dringend, I wichtig, S geht weiter, Z geht zurück</translation>
    </message>
    <message>
      <source>An entry without words.</source>
      <translation>Ein Eintrag ohne Worte.</translation>
    </message>
    <message>
      <source>1 Deliver</source>
      <translation>1 Liefern</translation>
    </message>
    <message>
      <source>Deliver today under the present system (1)</source>
      <translation>Heute liefern, im gegenwärtigen System (1)</translation>
    </message>
    <message>
      <source>2 Improve</source>
      <translation>2 Verbessern</translation>
    </message>
    <message>
      <source>Improve the system, hands-on (2)</source>
      <translation>Das System verbessern, eigenhändig (2)</translation>
    </message>
    <message>
      <source>3 Enable</source>
      <translation>3 Befähigen</translation>
    </message>
    <message>
      <source>Enable others to change it (3)</source>
      <translation>Andere befähigen, es zu ändern (3)</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>U</source>
      <translation>U</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>I</source>
      <translation>I</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Z</source>
      <translation>Z</translation>
    </message>
    <message>
      <source>It could not wait (U); press it before the role system</source>
      <translation>Es konnte nicht warten (U); vor dem Rollensystem zu drücken</translation>
    </message>
    <message>
      <source>It matters in the longer term (I); press it before the role system</source>
      <translation>Es zählt auf längere Sicht (I); vor dem Rollensystem zu drücken</translation>
    </message>
    <message>
      <source>Go on, with what is pressed or without anything (S or →)</source>
      <translation>Weitergehen, mit dem, was gedrückt ist, oder ohne alles (S oder →)</translation>
    </message>
    <message>
      <source>Take the last press back and show its entry again (Z)</source>
      <translation>Den letzten Druck zurücknehmen und den Eintrag wieder zeigen (Z)</translation>
    </message>
    <message>
      <source>A role system goes on to the next entry, so press U or I before it. Once anything is pressed, what is not pressed counts as no. An entry that you leave alone stays unclassified: it is found and read like any other, and stands in no share.</source>
      <translation>Ein Rollensystem führt zum nächsten Eintrag, drücken Sie U oder I also vorher. Sobald etwas gedrückt ist, gilt Ungedrücktes als Nein. Was Sie liegen lassen, bleibt ohne Einordnung: Es wird gefunden und gelesen wie alles andere und steht in keinem Anteil.</translation>
    </message>
    <message>
      <source>Nothing here waits to be classified.</source>
      <translation>Hier wartet nichts darauf, eingeordnet zu werden.</translation>
    </message>
    <message>
      <source>That was all. What you left alone stays as it is.</source>
      <translation>Das war alles. Was Sie liegen ließen, bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>The one before: {0}.</source>
      <translation>Der vorige: {0}.</translation>
    </message>
    <message>
      <source>left unclassified</source>
      <translation>ohne Einordnung</translation>
    </message>
  </context>
  <context>
    <name>ClientCard</name>
    <message>
      <source>{0} ▾</source>
      <translation>{0} ▾</translation>
    </message>
    <message>
      <source>Choose another pack of this client</source>
      <translation>Eine andere Mappe dieser Person wählen</translation>
    </message>
    <message>
      <source>Open with its passphrase…</source>
      <translation>Mit ihrer Passphrase öffnen…</translation>
    </message>
    <message>
      <source>Asks for the passphrase of this pack</source>
      <translation>Fragt nach der Passphrase dieser Mappe</translation>
    </message>
    <message>
      <source>Left and right go to the next client, Tab goes on within, Escape goes back</source>
      <translation>Links und rechts gehen zur nächsten Person, Tab geht innen weiter, Escape geht zurück</translation>
    </message>
    <message>
      <source>Questions to open with</source>
      <translation>Fragen für den Anfang</translation>
    </message>
    <message>
      <source>Open report</source>
      <translation>Bericht öffnen</translation>
    </message>
    <message>
      <source>Asks, and opens a copy of this pack's report in another program</source>
      <translation>Fragt nach und öffnet eine Kopie des Berichts dieser Mappe in einem anderen Programm</translation>
    </message>
    <message>
      <source>System 1</source>
      <translation>System 1</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>intended {0}</source>
      <translation>beabsichtigt {0}</translation>
    </message>
    <message>
      <source>above their plan</source>
      <translation>über dem eigenen Plan</translation>
    </message>
    <message>
      <source>within their plan</source>
      <translation>im eigenen Plan</translation>
    </message>
    <message>
      <source>below their plan</source>
      <translation>unter dem eigenen Plan</translation>
    </message>
    <message>
      <source>{0}, band {1}</source>
      <translation>{0}, Band {1}</translation>
    </message>
    <message>
      <source>1 entry</source>
      <translation>1 Eintrag</translation>
    </message>
    <message>
      <source>{0} entries</source>
      <translation>{0} Einträge</translation>
    </message>
    <message>
      <source>written on {0} of {1} workdays</source>
      <translation>an {0} von {1} Arbeitstagen geschrieben</translation>
    </message>
    <message>
      <source>System 1, share of entries over 13 weeks with its 90 % band</source>
      <translation>System 1, Anteil der Einträge über 13 Wochen mit 90-%-Band</translation>
    </message>
    <message>
      <source>dashed: their own plan, {0}</source>
      <translation>gestrichelt: der eigene Plan, {0}</translation>
    </message>
  </context>
  <context>
    <name>ClientLine</name>
    <message>
      <source>System 1: no line yet</source>
      <translation>System 1: noch keine Linie</translation>
    </message>
    <message>
      <source>System 1, share of entries over 13 weeks</source>
      <translation>System 1, Anteil der Einträge über 13 Wochen</translation>
    </message>
    <message>
      <source>{0}: {1}, band {2}</source>
      <translation>{0}: {1}, Band {2}</translation>
    </message>
    <message>
      <source>intended {0}</source>
      <translation>beabsichtigt {0}</translation>
    </message>
  </context>
  <context>
    <name>ClientNote</name>
    <message>
      <source>My notes</source>
      <translation>Meine Notizen</translation>
    </message>
    <message>
      <source>Kept in your own journal, never with the pack. Escape goes back to the client</source>
      <translation>Liegt in Ihrem eigenen Journal, nie bei der Mappe. Escape geht zurück zur Karte</translation>
    </message>
    <message>
      <source>What to remember or to ask</source>
      <translation>Was zu merken oder zu fragen ist</translation>
    </message>
    <message>
      <source>Kept in your own journal, never with the pack.</source>
      <translation>Liegt in Ihrem eigenen Journal, nie bei der Mappe.</translation>
    </message>
    <message>
      <source>Earlier wordings</source>
      <translation>Frühere Fassungen</translation>
    </message>
    <message>
      <source>Show what you noted of this client before</source>
      <translation>Zeigen, was Sie früher zu dieser Person notiert haben</translation>
    </message>
    <message>
      <source>My notes on {0}</source>
      <translation>Meine Notizen zu {0}</translation>
    </message>
  </context>
  <context>
    <name>CoachFlag</name>
    <message>
      <source>Bring to my coach</source>
      <translation>Zum Coach mitnehmen</translation>
    </message>
    <message>
      <source>Pressed, the words of this entry may go into what you make for your coach (Ctrl+Shift+B)</source>
      <translation>Gedrückt: Die Worte dieses Eintrags können in das eingehen, was Sie für Ihren Coach zusammenstellen (Strg+Umschalt+B)</translation>
    </message>
    <message>
      <source>Its words may go into what you make for your coach. You see all of it first.</source>
      <translation>Diese Worte können in das eingehen, was Sie für Ihren Coach zusammenstellen. Sie sehen vorher alles.</translation>
    </message>
  </context>
  <context>
    <name>CoachPage</name>
    <message>
      <source>For your coach</source>
      <translation>Für Ihren Coach</translation>
    </message>
    <message>
      <source>You see every page before it leaves. Nothing is sent: you hand over a file.</source>
      <translation>Sie sehen jede Seite, bevor sie das Haus verlässt. Nichts wird gesendet: Sie übergeben eine Datei.</translation>
    </message>
    <message>
      <source>Save pictures</source>
      <translation>Bilder speichern</translation>
    </message>
    <message>
      <source>Each chart as PNG and SVG, into a folder</source>
      <translation>Jedes Diagramm als PNG und SVG, in einen Ordner</translation>
    </message>
    <message>
      <source>Save PDF…</source>
      <translation>PDF speichern…</translation>
    </message>
    <message>
      <source>The pages beside, as they are (Ctrl+S)</source>
      <translation>Die Seiten daneben, wie sie sind (Strg+S)</translation>
    </message>
    <message>
      <source>Last quarter</source>
      <translation>Letztes Vierteljahr</translation>
    </message>
    <message>
      <source>The last 13 complete weeks</source>
      <translation>Die letzten 13 vollständigen Wochen</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <source>The last 52 complete weeks</source>
      <translation>Die letzten 52 vollständigen Wochen</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Von … bis …</translation>
    </message>
    <message>
      <source>Choose the first and the last day</source>
      <translation>Den ersten und den letzten Tag wählen</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>Pages of A4</source>
      <translation>Seiten in A4</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <source>Pages of US Letter</source>
      <translation>Seiten in US Letter</translation>
    </message>
    <message>
      <source>Drift: both arms, with coverage</source>
      <translation>Drift: beide Arme, mit Abdeckung</translation>
    </message>
    <message>
      <source>The last quarter against before, and the days written on</source>
      <translation>Das letzte Vierteljahr gegen davor, und die Tage mit Einträgen</translation>
    </message>
    <message>
      <source>Plan against record</source>
      <translation>Plan gegen Aufzeichnungen</translation>
    </message>
    <message>
      <source>The intended split with its steps, and the mix</source>
      <translation>Die beabsichtigte Aufteilung mit ihren Schritten, und die Mischung</translation>
    </message>
    <message>
      <source>Urgent and important, in counts</source>
      <translation>Dringend und wichtig, in Zahlen</translation>
    </message>
    <message>
      <source>Four cells with their entries</source>
      <translation>Vier Felder mit ihren Einträgen</translation>
    </message>
    <message>
      <source>Questions reflected on, by week</source>
      <translation>Bedachte Fragen, Woche für Woche</translation>
    </message>
    <message>
      <source>In which weeks each of the eight was reflected on</source>
      <translation>In welchen Wochen über jede der acht nachgedacht wurde</translation>
    </message>
    <message>
      <source>My answers to the eight questions</source>
      <translation>Meine Antworten auf die acht Fragen</translation>
    </message>
    <message>
      <source>Entries I marked “bring to my coach”</source>
      <translation>Einträge für meinen Coach</translation>
    </message>
    <message>
      <source>Name on the first page, or none</source>
      <translation>Name auf der ersten Seite, oder keiner</translation>
    </message>
    <message>
      <source>Name on the first page</source>
      <translation>Name auf der ersten Seite</translation>
    </message>
    <message>
      <source>Empty, nobody is named</source>
      <translation>Leer wird niemand genannt</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>The pages beside, as they are</source>
      <translation>Die Seiten daneben, wie sie sind</translation>
    </message>
    <message>
      <source>Web page</source>
      <translation>Webseite</translation>
    </message>
    <message>
      <source>One page that opens in any browser, without scripts</source>
      <translation>Eine Seite, die jeder Browser öffnet, ohne Skripte</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Numbers (CSV)</source>
      <translation>Zahlen (CSV)</translation>
    </message>
    <message>
      <source>Counts by week, with a description of each column</source>
      <translation>Zahlen nach Wochen, mit einer Beschreibung jeder Spalte</translation>
    </message>
    <message>
      <source>All of it…</source>
      <translation>Alles…</translation>
    </message>
    <message>
      <source>PDF, web page, pictures and numbers, into a folder</source>
      <translation>PDF, Webseite, Bilder und Zahlen, in einen Ordner</translation>
    </message>
    <message>
      <source>Under a passphrase…</source>
      <translation>Mit Passphrase…</translation>
    </message>
    <message>
      <source>All of it in one encrypted file</source>
      <translation>Alles in einer verschlüsselten Datei</translation>
    </message>
    <message>
      <source>Your leadership account of the quarter…</source>
      <translation>Ihr Führungsbericht des Vierteljahrs…</translation>
    </message>
    <message>
      <source>One page that answers question 8, from what you pick</source>
      <translation>Eine Seite, die auf Frage 8 antwortet, aus dem, was Sie auswählen</translation>
    </message>
    <message>
      <source>You are a coach? Open packs…</source>
      <translation>Sie sind Coach? Mappen öffnen…</translation>
    </message>
    <message>
      <source>Look at what clients handed to you</source>
      <translation>Ansehen, was Ihnen übergeben wurde</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>What goes in</source>
      <translation>Was hineinkommt</translation>
    </message>
    <message>
      <source>Inside, and what stays here</source>
      <translation>Was darin ist und was hier bleibt</translation>
    </message>
    <message>
      <source>The days end with the last week that is complete.</source>
      <translation>Die Tage enden mit der letzten vollständigen Woche.</translation>
    </message>
    <message>
      <source>Only weeks that are complete between the days are in it.</source>
      <translation>Nur Wochen, die zwischen den Tagen vollständig sind, gehen ein.</translation>
    </message>
    <message>
      <source>chosen one by one</source>
      <translation>einzeln ausgewählt</translation>
    </message>
    <message>
      <source>none is written yet</source>
      <translation>noch keine geschrieben</translation>
    </message>
    <message>
      <source>{0} marked · shown here before they go in</source>
      <translation>{0} vorgemerkt · hier zu sehen, bevor sie hineinkommen</translation>
    </message>
    <message>
      <source>none is marked in this period; mark one on the Journal page</source>
      <translation>in diesem Zeitraum ist keiner vorgemerkt; vormerken können Sie auf der Seite Journal</translation>
    </message>
    <message>
      <source>one of this week goes in from {0} on</source>
      <translation>einer aus dieser Woche kann ab {0} hinein</translation>
    </message>
    <message>
      <source>{0} of this week go in from {1} on</source>
      <translation>{0} aus dieser Woche können ab {1} hinein</translation>
    </message>
    <message>
      <source>{0} marked · shown here before they go in · {1}</source>
      <translation>{0} vorgemerkt · hier zu sehen, bevor sie hineinkommen · {1}</translation>
    </message>
    <message>
      <source>none is marked in these weeks · {0}</source>
      <translation>in diesen Wochen ist keiner vorgemerkt · {0}</translation>
    </message>
    <message>
      <source>Setting the pages…</source>
      <translation>Die Seiten werden gesetzt…</translation>
    </message>
    <message>
      <source>Counts and charts of {0} weeks, with the year before them</source>
      <translation>Zahlen und Diagramme von {0} Wochen, mit dem Jahr davor</translation>
    </message>
    <message>
      <source>Counts of {0} weeks</source>
      <translation>Zahlen von {0} Wochen</translation>
    </message>
    <message>
      <source>the name “{0}”</source>
      <translation>der Name „{0}“</translation>
    </message>
    <message>
      <source>one answer in your words</source>
      <translation>eine Antwort in Ihren Worten</translation>
    </message>
    <message>
      <source>{0} answers in your words</source>
      <translation>{0} Antworten in Ihren Worten</translation>
    </message>
    <message>
      <source>one entry in your words</source>
      <translation>ein Eintrag in Ihren Worten</translation>
    </message>
    <message>
      <source>{0} entries in your words</source>
      <translation>{0} Einträge in Ihren Worten</translation>
    </message>
    <message>
      <source>Inside: {0}.</source>
      <translation>Darin: {0}.</translation>
    </message>
    <message>
      <source>Stays here: all other text, names, file paths, times of day.</source>
      <translation>Hier bleiben: aller andere Text, Namen, Dateipfade, Uhrzeiten.</translation>
    </message>
    <message>
      <source>Counts under five are merged or not told.</source>
      <translation>Zahlen unter fünf sind zusammengefasst oder nicht genannt.</translation>
    </message>
    <message>
      <source>The file's own properties name nobody.</source>
      <translation>Die Eigenschaften der Datei nennen niemanden.</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Save as a web page</source>
      <translation>Als Webseite speichern</translation>
    </message>
    <message>
      <source>For my coach</source>
      <translation>Für meinen Coach</translation>
    </message>
    <message>
      <source>Into which folder?</source>
      <translation>In welchen Ordner?</translation>
    </message>
    <message>
      <source>Making the files…</source>
      <translation>Die Dateien werden erstellt…</translation>
    </message>
    <message>
      <source>Saved: {0}</source>
      <translation>Gespeichert: {0}</translation>
    </message>
  </context>
  <context>
    <name>ColumnMapping</name>
    <message>
      <source>“{0}” can be read in two ways, and the table does not show which. Which is it?</source>
      <translation>„{0}“ lässt sich auf zwei Arten lesen, und die Tabelle zeigt nicht, auf welche. Auf welche?</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelassen</translation>
    </message>
    <message>
      <source>What the column “{0}” is</source>
      <translation>Was die Spalte „{0}“ ist</translation>
    </message>
    <message>
      <source>Its first cell: {0}</source>
      <translation>Ihre erste Zelle: {0}</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>Journal</source>
      <translation>Journal</translation>
    </message>
    <message>
      <source>New entry</source>
      <translation>Neuer Eintrag</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Print the card</source>
      <translation>Karte drucken</translation>
    </message>
    <message>
      <source>Open packs from clients…</source>
      <translation>Mappen von Klienten öffnen…</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Classify…</source>
      <translation>Einordnen…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Drop calendar titles…</source>
      <translation>Kalendertitel entfernen…</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>Bring back what went away</source>
      <translation>Zurückholen, was eben verschwand</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>System 1 · Deliver</source>
      <translation>System 1 · Liefern</translation>
    </message>
    <message>
      <source>System 2 · Improve</source>
      <translation>System 2 · Verbessern</translation>
    </message>
    <message>
      <source>System 3 · Enable</source>
      <translation>System 3 · Befähigen</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>Edit entry</source>
      <translation>Eintrag bearbeiten</translation>
    </message>
    <message>
      <source>Bring to my coach, or not</source>
      <translation>Zum Coach mitnehmen oder nicht</translation>
    </message>
    <message>
      <source>Delete entry</source>
      <translation>Eintrag löschen</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Reflect on the question</source>
      <translation>Über die Frage nachdenken</translation>
    </message>
    <message>
      <source>Show my answer</source>
      <translation>Meine Antwort zeigen</translation>
    </message>
    <message>
      <source>Another question</source>
      <translation>Andere Frage</translation>
    </message>
    <message>
      <source>Why I was put here</source>
      <translation>Wozu ich hier eingesetzt wurde</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Day before</source>
      <translation>Tag davor</translation>
    </message>
    <message>
      <source>Day after</source>
      <translation>Tag danach</translation>
    </message>
    <message>
      <source>Back to today</source>
      <translation>Zurück zu heute</translation>
    </message>
    <message>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <source>Other arm</source>
      <translation>Anderer Arm</translation>
    </message>
    <message>
      <source>Longer period</source>
      <translation>Längerer Zeitraum</translation>
    </message>
    <message>
      <source>Shorter period</source>
      <translation>Kürzerer Zeitraum</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
      <source>Copy as picture</source>
      <translation>Als Bild kopieren</translation>
    </message>
    <message>
      <source>Copy as text</source>
      <translation>Als Text kopieren</translation>
    </message>
    <message>
      <source>For your coach</source>
      <translation>Für Ihren Coach</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Save as a web page</source>
      <translation>Als Webseite speichern</translation>
    </message>
    <message>
      <source>Save the pictures</source>
      <translation>Die Bilder speichern</translation>
    </message>
    <message>
      <source>Save the numbers</source>
      <translation>Die Zahlen speichern</translation>
    </message>
    <message>
      <source>Save all of it</source>
      <translation>Alles speichern</translation>
    </message>
    <message>
      <source>Save all of it under a passphrase</source>
      <translation>Alles mit Passphrase speichern</translation>
    </message>
    <message>
      <source>Your leadership account</source>
      <translation>Ihr Führungsbericht</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Show this menu</source>
      <translation>Dieses Menü zeigen</translation>
    </message>
    <message>
      <source>About In Mind</source>
      <translation>Über In Mind</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Leadership plan</source>
      <translation>Führungsplan</translation>
    </message>
    <message>
      <source>Weekly review</source>
      <translation>Wochenrückblick</translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>A reflection on question {0}</source>
      <translation>Eine Reflexion zu Frage {0}</translation>
    </message>
    <message>
      <source>What did you notice or do?</source>
      <translation>Was ist Ihnen aufgefallen, was haben Sie getan?</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>What you noticed or did, in your own words</source>
      <translation>Was auffiel oder getan wurde, in eigenen Worten</translation>
    </message>
    <message>
      <source>1 Deliver</source>
      <translation>1 Liefern</translation>
    </message>
    <message>
      <source>Deliver today under the present system (Alt+1)</source>
      <translation>Heute liefern, im bestehenden System (Alt+1)</translation>
    </message>
    <message>
      <source>2 Improve</source>
      <translation>2 Verbessern</translation>
    </message>
    <message>
      <source>Improve the system, hands-on (Alt+2)</source>
      <translation>Das System selbst verbessern (Alt+2)</translation>
    </message>
    <message>
      <source>3 Enable</source>
      <translation>3 Befähigen</translation>
    </message>
    <message>
      <source>Enable others to change it (Alt+3)</source>
      <translation>Andere befähigen, es zu ändern (Alt+3)</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>It could not wait (Alt+U)</source>
      <translation>Es konnte nicht warten (Alt+U)</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>It matters in the longer term (Alt+I)</source>
      <translation>Es zählt auf längere Sicht (Alt+I)</translation>
    </message>
    <message>
      <source>How long it took, if you like (Alt+M)</source>
      <translation>Wie lange es dauerte, wenn Sie mögen (Alt+M)</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Keep this entry (Ctrl+Enter)</source>
      <translation>Diesen Eintrag behalten (Strg+Eingabe)</translation>
    </message>
    <message>
      <source>Save a copy elsewhere…</source>
      <translation>Eine Kopie anderswo speichern …</translation>
    </message>
    <message>
      <source>The whole journal, encrypted, with what you have just typed</source>
      <translation>Das ganze Journal, verschlüsselt, mit dem, was Sie eben getippt haben</translation>
    </message>
    <message>
      <source>{0} characters are too many to paste here. Import them as a file instead.</source>
      <translation>{0} Zeichen sind zu viele, um sie hier einzufügen. Importieren Sie sie stattdessen als Datei.</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPage</name>
    <message>
      <source>From a calendar</source>
      <translation>Aus einem Kalender</translation>
    </message>
    <message>
      <source>{0} · Nothing comes in by itself: each event is kept by a key, or passed over.</source>
      <translation>{0} · Nichts kommt von selbst herein: Jeden Termin behält eine Taste, oder er wird übergangen.</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Hier aufhören</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Go back to where you came from; all is kept</source>
      <translation>Dorthin zurück, wo Sie herkamen; alles ist behalten</translation>
    </message>
    <message>
      <source>Enter keeps the event, 1, 2 or 3 with its role system, S passes it over, Z goes back</source>
      <translation>Die Eingabetaste behält den Termin, 1, 2 oder 3 mit dem Rollensystem, S übergeht ihn, Z geht zurück</translation>
    </message>
    <message>
      <source>1 Deliver</source>
      <translation>1 Liefern</translation>
    </message>
    <message>
      <source>Keep it: deliver today under the present system (1)</source>
      <translation>Behalten: heute liefern, im gegenwärtigen System (1)</translation>
    </message>
    <message>
      <source>2 Improve</source>
      <translation>2 Verbessern</translation>
    </message>
    <message>
      <source>Keep it: improve the system, hands-on (2)</source>
      <translation>Behalten: das System verbessern, eigenhändig (2)</translation>
    </message>
    <message>
      <source>3 Enable</source>
      <translation>3 Befähigen</translation>
    </message>
    <message>
      <source>Keep it: enable others to change it (3)</source>
      <translation>Behalten: andere befähigen, es zu ändern (3)</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>U</source>
      <translation>U</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>I</source>
      <translation>I</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Pass over</source>
      <translation>Übergehen</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Z</source>
      <translation>Z</translation>
    </message>
    <message>
      <source>It could not wait (U); press it before the role system</source>
      <translation>Es konnte nicht warten (U); vor dem Rollensystem zu drücken</translation>
    </message>
    <message>
      <source>It matters in the longer term (I); press it before the role system</source>
      <translation>Es zählt auf längere Sicht (I); vor dem Rollensystem zu drücken</translation>
    </message>
    <message>
      <source>Keep it as an entry, with what is pressed or without anything (Enter or Y)</source>
      <translation>Als Eintrag behalten, mit dem, was gedrückt ist, oder ohne alles (Eingabe oder Y)</translation>
    </message>
    <message>
      <source>Make no entry of it (S or →)</source>
      <translation>Keinen Eintrag daraus machen (S oder →)</translation>
    </message>
    <message>
      <source>Take the last press back and show its event again (Z)</source>
      <translation>Den letzten Druck zurücknehmen und den Termin wieder zeigen (Z)</translation>
    </message>
    <message>
      <source>A role system keeps the event at once and goes on to the next, so press U or I before it.</source>
      <translation>Ein Rollensystem behält den Termin sofort und führt zum nächsten, drücken Sie U oder I also vorher.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>you@example.org</source>
      <translation>sie@example.org</translation>
    </message>
    <message>
      <source>Your address in the calendar</source>
      <translation>Ihre Adresse im Kalender</translation>
    </message>
    <message>
      <source>Invitations that this address declined are left out; it is not kept</source>
      <translation>Einladungen, die diese Adresse abgelehnt hat, bleiben weg; sie wird nicht gespeichert</translation>
    </message>
    <message>
      <source>Keep the titles</source>
      <translation>Die Titel behalten</translation>
    </message>
    <message>
      <source>Without it an entry has its day, its minutes and its tags, and no words</source>
      <translation>Sonst hat ein Eintrag Tag, Minuten und Einordnung, und keine Worte</translation>
    </message>
    <message>
      <source>Drop all titles</source>
      <translation>Alle Titel entfernen</translation>
    </message>
    <message>
      <source>D</source>
      <translation>D</translation>
    </message>
    <message>
      <source>Take the titles out of all entries that came from a calendar, for good; asks once more</source>
      <translation>Die Titel aus allen Einträgen nehmen, die aus einem Kalender kamen, endgültig; fragt noch einmal</translation>
    </message>
    <message>
      <source>Events that begin on these days are shown, both included</source>
      <translation>Termine, die an diesen Tagen beginnen, werden gezeigt, beide eingeschlossen</translation>
    </message>
    <message>
      <source>This could not be read</source>
      <translation>Das ließ sich nicht lesen</translation>
    </message>
    <message>
      <source>What was left out</source>
      <translation>Was weggelassen wurde</translation>
    </message>
    <message>
      <source>Which events</source>
      <translation>Welche Termine</translation>
    </message>
    <message>
      <source>Titles</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Reading “{0}” …</source>
      <translation>„{0}“ wird gelesen …</translation>
    </message>
    <message>
      <source>The one before: kept, {0}.</source>
      <translation>Der vorige: behalten, {0}.</translation>
    </message>
    <message>
      <source>The one before: kept.</source>
      <translation>Der vorige: behalten.</translation>
    </message>
    <message>
      <source>The one before: passed over.</source>
      <translation>Der vorige: übergangen.</translation>
    </message>
    <message>
      <source>The entry was changed since, so it stays.</source>
      <translation>Der Eintrag wurde seither geändert, also bleibt er.</translation>
    </message>
    <message>
      <source>Yes, drop them</source>
      <translation>Ja, entfernen</translation>
    </message>
    <message>
      <source>For good: only backups made before still hold them. Entries that you reworded stay, and so do those without a tag. Press once more.</source>
      <translation>Endgültig: Nur ältere Sicherungen enthalten sie noch. Was Sie umformuliert haben, bleibt, auch was nicht eingeordnet ist. Drücken Sie noch einmal.</translation>
    </message>
    <message>
      <source>That was the last event of these days.</source>
      <translation>Das war der letzte Termin dieser Tage.</translation>
    </message>
    <message>
      <source>No event of these days waits. Other days can be chosen beside.</source>
      <translation>Kein Termin dieser Tage wartet. Andere Tage lassen sich daneben wählen.</translation>
    </message>
    <message>
      <source>An event without a title.</source>
      <translation>Ein Termin ohne Titel.</translation>
    </message>
    <message>
      <source>all day</source>
      <translation>ganztägig</translation>
    </message>
  </context>
  <context>
    <name>CoverageGrid</name>
    <message>
      <source>Question {0}: {1} of {2} weeks</source>
      <translation>Frage {0}: {1} von {2} Wochen</translation>
    </message>
  </context>
  <context>
    <name>DayPopup</name>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>The arrow keys walk, Enter goes to the day</source>
      <translation>Mit den Pfeiltasten gehen, mit der Eingabetaste zum Tag</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>Monat davor</translation>
    </message>
    <message>
      <source>Month after</source>
      <translation>Monat danach</translation>
    </message>
  </context>
  <context>
    <name>DriftPage</name>
    <message>
      <source>Drift</source>
      <translation>Drift</translation>
    </message>
    <message>
      <source>System 1</source>
      <translation>System 1</translation>
    </message>
    <message>
      <source>The share of System 1</source>
      <translation>Der Anteil von System 1</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>The share of the urgent</source>
      <translation>Der Anteil des Dringenden</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>Beide</translation>
    </message>
    <message>
      <source>Both charts</source>
      <translation>Beide Diagramme</translation>
    </message>
    <message>
      <source>A season that ends</source>
      <translation>Eine Phase, die endet</translation>
    </message>
    <message>
      <source>This is my role now</source>
      <translation>Das ist jetzt meine Rolle</translation>
    </message>
    <message>
      <source>I am changing something</source>
      <translation>Ich ändere etwas</translation>
    </message>
    <message>
      <source>Say until when it lasts; nothing is asked until then</source>
      <translation>Sagen, bis wann es dauert; bis dahin wird nichts gefragt</translation>
    </message>
    <message>
      <source>Let the record begin anew this week</source>
      <translation>Die Aufzeichnung mit dieser Woche neu beginnen lassen</translation>
    </message>
    <message>
      <source>Say what you change; a line on the chart marks the day</source>
      <translation>Sagen, was Sie ändern; eine Linie im Diagramm zeigt den Tag</translation>
    </message>
    <message>
      <source>Take your answer back</source>
      <translation>Antwort zurücknehmen</translation>
    </message>
    <message>
      <source>Possible until the next verdict, which goes by it</source>
      <translation>Möglich bis zum nächsten Befund, der sie beachtet</translation>
    </message>
    <message>
      <source>Quarter</source>
      <translation>Vierteljahr</translation>
    </message>
    <message>
      <source>The last 13 weeks</source>
      <translation>Die letzten 13 Wochen</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>Jahr</translation>
    </message>
    <message>
      <source>The last year, and the quarter before it</source>
      <translation>Das letzte Jahr und das Vierteljahr davor</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>The whole record</source>
      <translation>Die gesamten Aufzeichnungen</translation>
    </message>
    <message>
      <source>The case against ›</source>
      <translation>Was dagegen spricht ›</translation>
    </message>
    <message>
      <source>The entries that speak against it</source>
      <translation>Die Einträge, die dagegen sprechen</translation>
    </message>
    <message>
      <source>For your coach</source>
      <translation>Für Ihren Coach</translation>
    </message>
    <message>
      <source>Choose what to hand over, and see it first</source>
      <translation>Auswählen, was Ihr Coach bekommt, und es vorher sehen</translation>
    </message>
    <message>
      <source>What this cannot tell you</source>
      <translation>Was sich hier nicht sagen lässt</translation>
    </message>
    <message>
      <source>Last 13 weeks</source>
      <translation>Letzte 13 Wochen</translation>
    </message>
    <message>
      <source>Urgent and important</source>
      <translation>Dringend und wichtig</translation>
    </message>
    <message>
      <source>Questions reflected on, by week</source>
      <translation>Bedachte Fragen, Woche für Woche</translation>
    </message>
    <message>
      <source>Your last quarter against your own record before it · {0}</source>
      <translation>Das letzte Vierteljahr im Vergleich mit den eigenen Aufzeichnungen davor · {0}</translation>
    </message>
    <message>
      <source>{0} of your last {1} entries</source>
      <translation>{0} der letzten {1} Einträge</translation>
    </message>
    <message>
      <source>{0} more do not say.</source>
      <translation>{0} weitere sagen es nicht.</translation>
    </message>
  </context>
  <context>
    <name>Ending</name>
    <message>
      <source>The backup is read, compared and put in the journal's place.</source>
      <translation>Die Sicherung wird gelesen, verglichen und an die Stelle des Journals gesetzt.</translation>
    </message>
    <message>
      <source>The journal is written anew under a new key, and compared with the old one.</source>
      <translation>Das Journal wird unter einem neuen Schlüssel neu geschrieben und mit dem alten verglichen.</translation>
    </message>
    <message>
      <source>File {0} of {1}</source>
      <translation>Datei {0} von {1}</translation>
    </message>
    <message>
      <source>The journal and its backups are copied and compared; then the old ones are removed.</source>
      <translation>Das Journal und seine Sicherungen werden kopiert und verglichen; dann werden die alten entfernt.</translation>
    </message>
  </context>
  <context>
    <name>EntryEditor</name>
    <message>
      <source>The entry's words</source>
      <translation>Die Worte des Eintrags</translation>
    </message>
    <message>
      <source>The earlier wording is kept</source>
      <translation>Die frühere Fassung bleibt erhalten</translation>
    </message>
    <message>
      <source>1 Deliver</source>
      <translation>1 Liefern</translation>
    </message>
    <message>
      <source>Deliver today under the present system</source>
      <translation>Heute liefern, im bestehenden System</translation>
    </message>
    <message>
      <source>2 Improve</source>
      <translation>2 Verbessern</translation>
    </message>
    <message>
      <source>Improve the system, hands-on</source>
      <translation>Das System selbst verbessern</translation>
    </message>
    <message>
      <source>3 Enable</source>
      <translation>3 Befähigen</translation>
    </message>
    <message>
      <source>Enable others to change it</source>
      <translation>Andere befähigen, es zu ändern</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>It could not wait</source>
      <translation>Es konnte nicht warten</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>It matters in the longer term</source>
      <translation>Es zählt auf längere Sicht</translation>
    </message>
    <message>
      <source>How long it took, if you like</source>
      <translation>Wie lange es gedauert hat, wenn Sie mögen</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Keep the entry as it is written here</source>
      <translation>Den Eintrag behalten, wie er hier geschrieben steht</translation>
    </message>
    <message>
      <source>Leave as it was</source>
      <translation>Beim Alten lassen</translation>
    </message>
    <message>
      <source>Forget what was changed here</source>
      <translation>Vergessen, was hier geändert wurde</translation>
    </message>
    <message>
      <source>{0} characters are too many to be changed here; this is their beginning. The tags can be changed.</source>
      <translation>{0} Zeichen sind zu viele, um sie hier zu ändern; das ist ihr Anfang. Die Einordnung lässt sich ändern.</translation>
    </message>
    <message>
      <source>{0} characters are too many to paste here.</source>
      <translation>{0} Zeichen sind zu viele, um sie hier einzufügen.</translation>
    </message>
  </context>
  <context>
    <name>EntryList</name>
    <message>
      <source>and {0} more, in the Journal</source>
      <translation>und {0} weitere, im Journal</translation>
    </message>
  </context>
  <context>
    <name>EntryModel</name>
    <message>
      <source>Comes to my coach</source>
      <translation>Kommt mit zu meinem Coach</translation>
    </message>
  </context>
  <context>
    <name>EntryRow</name>
    <message>
      <source>Enter edits this entry, Ctrl+Backspace takes it away, Ctrl+Shift+B brings it to your coach</source>
      <translation>Die Eingabetaste bearbeitet den Eintrag, Strg+Rücktaste nimmt ihn weg, Strg+Umschalt+B nimmt ihn zum Coach mit</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Change the words and the tags of this entry</source>
      <translation>Worte und Einordnung dieses Eintrags ändern</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>on question {0}</source>
      <translation>zu Frage {0}</translation>
    </message>
    <message>
      <source>comes to my coach</source>
      <translation>kommt mit zu meinem Coach</translation>
    </message>
    <message>
      <source>System {0} · {1}</source>
      <translation>System {0} · {1}</translation>
    </message>
  </context>
  <context>
    <name>Estimate</name>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
  </context>
  <context>
    <name>Exchange</name>
    <message>
      <source>from {0}</source>
      <translation>aus: {0}</translation>
    </message>
    <message>
      <source>Every entry with all that belongs to it, a line each; In Mind takes it in again whole.</source>
      <translation>Jeder Eintrag mit allem, was zu ihm gehört, je eine Zeile; In Mind nimmt es unverkürzt wieder auf.</translation>
    </message>
    <message>
      <source>It does not hold earlier wordings, answers, plans and reviews: a backup does.</source>
      <translation>Nicht enthalten: frühere Fassungen, Antworten, Pläne und Rückblicke; die stehen in einer Sicherung.</translation>
    </message>
    <message>
      <source>A table for a spreadsheet, a row an entry; In Mind takes it in again.</source>
      <translation>Eine Tabelle für ein Tabellenprogramm, je Eintrag eine Zeile; In Mind nimmt sie wieder auf.</translation>
    </message>
    <message>
      <source>It does not hold earlier wordings, answers, plans and reviews.</source>
      <translation>Nicht enthalten: frühere Fassungen, Antworten, Pläne und Rückblicke.</translation>
    </message>
    <message>
      <source>A folder of notes for Obsidian, Joplin or any editor; In Mind takes it in again.</source>
      <translation>Ein Ordner mit Notizen für Obsidian, Joplin oder jeden Editor; In Mind nimmt ihn wieder auf.</translation>
    </message>
    <message>
      <source>For jrnl, and for programs that read its JSON.</source>
      <translation>Für jrnl und für Programme, die dessen JSON lesen.</translation>
    </message>
    <message>
      <source>It does not hold role systems, urgent and important, minutes, questions, what is for your coach, seconds and time zones.</source>
      <translation>Nicht enthalten: Rollensysteme, dringend und wichtig, Minuten, Fragen, was für Ihren Coach ist, Sekunden und Zeitzonen.</translation>
    </message>
    <message>
      <source>For jrnl, and for every text editor: plain text, the days one below the other.</source>
      <translation>Für jrnl und für jeden Texteditor: einfacher Text, die Tage untereinander.</translation>
    </message>
    <message>
      <source>A calendar file in which each entry is a note on its day, for programs that show notes.</source>
      <translation>Eine Kalenderdatei, in der jeder Eintrag eine Notiz an seinem Tag ist, für Programme, die Notizen zeigen.</translation>
    </message>
    <message>
      <source>Such programs show no minutes and no time, and not that something was said to be not urgent or is for your coach.</source>
      <translation>Solche Programme zeigen weder Minuten noch Uhrzeit, und nicht, dass etwas als nicht dringend galt oder für Ihren Coach ist.</translation>
    </message>
    <message>
      <source>The journal as a database for Datasette, sqlite-utils and the like: answers, plans and reviews too.</source>
      <translation>Das Journal als Datenbank für Datasette, sqlite-utils und dergleichen: auch Antworten, Pläne und Rückblicke.</translation>
    </message>
    <message>
      <source>It does not hold deleted entries, drafts, settings, and a coach's notes of clients.</source>
      <translation>Nicht enthalten: gelöschte Einträge, Entwürfe, Einstellungen und Notizen eines Coachs über andere.</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Hashtags</source>
      <translation>Hashtags</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>Role system</source>
      <translation>Rollensystem</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Day first</source>
      <translation>Tag zuerst</translation>
    </message>
    <message>
      <source>3/4 is the third of April</source>
      <translation>3/4 ist der dritte April</translation>
    </message>
    <message>
      <source>Month first</source>
      <translation>Monat zuerst</translation>
    </message>
    <message>
      <source>3/4 is the fourth of March</source>
      <translation>3/4 ist der vierte März</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
    <message>
      <source>Titles dropped: {0}.</source>
      <translation>Titel entfernt: {0}.</translation>
    </message>
    <message>
      <source>Left, as you reworded them: {0}.</source>
      <translation>Geblieben, weil von Ihnen umformuliert: {0}.</translation>
    </message>
    <message>
      <source>Left, as nothing else would be in them: {0}.</source>
      <translation>Geblieben, weil sonst nichts darin stünde: {0}.</translation>
    </message>
    <message>
      <source>urgent</source>
      <translation>dringend</translation>
    </message>
    <message>
      <source>important</source>
      <translation>wichtig</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>What is written is not encrypted: anybody who has the file can read every entry in it. The journal itself stays as it is.</source>
      <translation>Was geschrieben wird, ist nicht verschlüsselt: Wer die Datei hat, kann jeden Eintrag darin lesen. Das Journal selbst bleibt, wie es ist.</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>From the first entry to the last</source>
      <translation>Vom ersten Eintrag bis zum letzten</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Von … bis …</translation>
    </message>
    <message>
      <source>The entries of these days alone</source>
      <translation>Nur die Einträge dieser Tage</translation>
    </message>
    <message>
      <source>The first day</source>
      <translation>Der erste Tag</translation>
    </message>
    <message>
      <source>The last day</source>
      <translation>Der letzte Tag</translation>
    </message>
    <message>
      <source>Only entries between the two days are written, both included</source>
      <translation>Nur Einträge zwischen den beiden Tagen werden geschrieben, beide eingeschlossen</translation>
    </message>
    <message>
      <source>How much of it is written</source>
      <translation>Wie viel davon geschrieben ist</translation>
    </message>
    <message>
      <source>Write it…</source>
      <translation>Schreiben…</translation>
    </message>
    <message>
      <source>Choose where to, and write it there</source>
      <translation>Den Ort wählen und es dorthin schreiben</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>End the writing; nothing of it is left</source>
      <translation>Das Schreiben beenden; nichts davon bleibt</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close this window</source>
      <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
      <source>In which folder shall it lie?</source>
      <translation>In welchem Ordner soll es liegen?</translation>
    </message>
    <message>
      <source>Where shall it lie?</source>
      <translation>Wo soll es liegen?</translation>
    </message>
    <message>
      <source>Writing “{0}” …</source>
      <translation>„{0}“ wird geschrieben …</translation>
    </message>
    <message>
      <source>Wrote {0} to {1}. It is not encrypted.</source>
      <translation>{0} geschrieben, nach {1}. Nichts davon ist verschlüsselt.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
  </context>
  <context>
    <name>FacetButton</name>
    <message>
      <source>System {0}</source>
      <translation>System {0}</translation>
    </message>
  </context>
  <context>
    <name>FacetRow</name>
    <message>
      <source>Only System 1, deliver; several may be pressed</source>
      <translation>Nur System 1, Liefern; mehrere können gedrückt sein</translation>
    </message>
    <message>
      <source>Only System 2, improve; several may be pressed</source>
      <translation>Nur System 2, Verbessern; mehrere können gedrückt sein</translation>
    </message>
    <message>
      <source>Only System 3, enable; several may be pressed</source>
      <translation>Nur System 3, Befähigen; mehrere können gedrückt sein</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Only what was urgent</source>
      <translation>Nur, was dringend war</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>Only what was important</source>
      <translation>Nur, was wichtig war</translation>
    </message>
    <message>
      <source>Reflections on a question</source>
      <translation>Reflexionen zu einer Frage</translation>
    </message>
    <message>
      <source>Only reflections, on any question or on one</source>
      <translation>Nur Reflexionen, zu irgendeiner Frage oder zu einer bestimmten</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Hashtags</translation>
    </message>
    <message>
      <source>Only entries with one of your hashtags</source>
      <translation>Nur Einträge mit einem Ihrer Hashtags</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Beliebige Zeit</translation>
    </message>
    <message>
      <source>Only entries of a period</source>
      <translation>Nur Einträge eines Zeitraums</translation>
    </message>
    <message>
      <source>All entries</source>
      <translation>Alle Einträge</translation>
    </message>
    <message>
      <source>On any question</source>
      <translation>Zu irgendeiner Frage</translation>
    </message>
    <message>
      <source>{0}  {1}</source>
      <translation>{0}  {1}</translation>
    </message>
    <message>
      <source>#{0}   {1}</source>
      <translation>#{0}   {1}</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Letzte 30 Tage</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>Letzte 90 Tage</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>Dieses Jahr</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>Letzte 12 Monate</translation>
    </message>
    <message>
      <source>From … to …</source>
      <translation>Von … bis …</translation>
    </message>
    <message>
      <source>A period</source>
      <translation>Ein Zeitraum</translation>
    </message>
    <message>
      <source>Reflections on question {0}</source>
      <translation>Reflexionen zu Frage {0}</translation>
    </message>
  </context>
  <context>
    <name>FeltScale</name>
    <message>
      <source>How the week felt</source>
      <translation>Wie sich die Woche anfühlte</translation>
    </message>
    <message>
      <source>From 0, my own agenda, to 100, other people's demands. Arrow keys move it.</source>
      <translation>Von 0, meine eigene Agenda, bis 100, Anforderungen anderer. Die Pfeiltasten bewegen den Punkt.</translation>
    </message>
    <message>
      <source>Click where it was, or use the arrow keys</source>
      <translation>Klicken, wo es war, oder Pfeiltasten nutzen</translation>
    </message>
  </context>
  <context>
    <name>FigureTable</name>
    <message>
      <source>The chart's figures, a row a week, the newest first</source>
      <translation>Die Zahlen des Diagramms, eine Zeile je Woche, die neueste zuerst</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>As the file shows it</source>
      <translation>Wie die Datei es zeigt</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>Andere Datei…</translation>
    </message>
    <message>
      <source>Leave this one, and look at another file or folder</source>
      <translation>Diese verlassen und eine andere Datei oder einen anderen Ordner ansehen</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Go back to where you came from</source>
      <translation>Dorthin zurück, wo Sie herkamen</translation>
    </message>
    <message>
      <source>What you wrote elsewhere can come in here. You see first what would come and what would stay behind; nothing is changed before you say so, and a backup is made before anything is.</source>
      <translation>Was Sie anderswo geschrieben haben, kann hier herein. Sie sehen zuerst, was käme und was zurückbliebe; nichts wird verändert, bevor Sie es sagen, und vorher wird gesichert.</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>Datei wählen…</translation>
    </message>
    <message>
      <source>An export of another program, or a file of your own</source>
      <translation>Der Export eines anderen Programms oder eine eigene Datei</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>A folder of notes or of months, as some programs keep</source>
      <translation>Ein Ordner mit Notizen oder Monaten, wie manche Programme ihn führen</translation>
    </message>
    <message>
      <source>It reads: {0}. A file can also be dropped onto the window.</source>
      <translation>Gelesen werden: {0}. Eine Datei lässt sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
      <source>This could not be read</source>
      <translation>Das ließ sich nicht lesen</translation>
    </message>
    <message>
      <source>A backup is made first. They come in unclassified, unless the file itself says how.</source>
      <translation>Zuerst wird gesichert. Die Einträge kommen ohne Einordnung herein, wenn nicht die Datei selbst eine nennt.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Read the file as another form; it is looked at again</source>
      <translation>Die Datei als eine andere Form lesen; sie wird noch einmal angesehen</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zeitzone</translation>
    </message>
    <message>
      <source>Where you were when you wrote, for times in the file that do not say so</source>
      <translation>Wo Sie waren, als Sie schrieben, für Zeiten in der Datei, die es nicht sagen</translation>
    </message>
    <message>
      <source>For times that the file gives without a zone.</source>
      <translation>Für Zeiten, die in der Datei ohne Zone stehen.</translation>
    </message>
    <message>
      <source>Cut a day at its headings</source>
      <translation>Einen Tag an seinen Überschriften teilen</translation>
    </message>
    <message>
      <source>Each heading begins an entry of its own; else a day is one entry</source>
      <translation>Jede Überschrift beginnt einen eigenen Eintrag; sonst ist ein Tag ein Eintrag</translation>
    </message>
    <message>
      <source>Classify now</source>
      <translation>Jetzt einordnen</translation>
    </message>
    <message>
      <source>Walk through them one by one; you can stop at any time, and go on another day</source>
      <translation>Einen nach dem anderen durchgehen; Sie können jederzeit aufhören und ein andermal weitermachen</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Remove again what this import brought</source>
      <translation>Wieder entfernen, was dieser Import gebracht hat</translation>
    </message>
    <message>
      <source>Import another file</source>
      <translation>Weitere Datei importieren</translation>
    </message>
    <message>
      <source>Ask for the next file</source>
      <translation>Nach der nächsten Datei fragen</translation>
    </message>
    <message>
      <source>From another program, or from a file of your own</source>
      <translation>Aus einem anderen Programm oder einer eigenen Datei</translation>
    </message>
    <message>
      <source>What stays behind</source>
      <translation>Was zurückbleibt</translation>
    </message>
    <message>
      <source>What could not be read</source>
      <translation>Was sich nicht lesen ließ</translation>
    </message>
    <message>
      <source>How it is read</source>
      <translation>Wie sie gelesen wird</translation>
    </message>
    <message>
      <source>Which column is what</source>
      <translation>Welche Spalte was ist</translation>
    </message>
    <message>
      <source>What shall be looked at?</source>
      <translation>Was soll angesehen werden?</translation>
    </message>
    <message>
      <source>Reading “{0}” …</source>
      <translation>„{0}“ wird gelesen …</translation>
    </message>
    <message>
      <source>Comparing with what the journal holds …</source>
      <translation>Wird mit dem Journal verglichen …</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde verändert.</translation>
    </message>
    <message>
      <source>{0} · recognised</source>
      <translation>{0} · erkannt</translation>
    </message>
    <message>
      <source>Say which column holds the day, and which the text.</source>
      <translation>Sagen Sie, welche Spalte den Tag enthält und welche den Text.</translation>
    </message>
    <message>
      <source>Say which column holds the day.</source>
      <translation>Sagen Sie, welche Spalte den Tag enthält.</translation>
    </message>
    <message>
      <source>Say which column holds the text.</source>
      <translation>Sagen Sie, welche Spalte den Text enthält.</translation>
    </message>
    <message>
      <source>Proposed from names and from what the cells hold; change what is wrong.</source>
      <translation>Vorgeschlagen nach Namen und Inhalt der Zellen; ändern Sie, was nicht stimmt.</translation>
    </message>
    <message>
      <source>1 entry would come in.</source>
      <translation>1 Eintrag käme herein.</translation>
    </message>
    <message>
      <source>{0} would come in.</source>
      <translation>{0} kämen herein.</translation>
    </message>
    <message>
      <source>Nothing new: the journal holds all of it already.</source>
      <translation>Nichts Neues: Das Journal enthält schon alles davon.</translation>
    </message>
    <message>
      <source>There is no entry in it.</source>
      <translation>Es ist kein Eintrag darin.</translation>
    </message>
    <message>
      <source>1 entry is in the journal already, or twice in the file.</source>
      <translation>1 Eintrag steht schon im Journal oder doppelt in der Datei.</translation>
    </message>
    <message>
      <source>{0} are in the journal already, or twice in the file.</source>
      <translation>{0} stehen schon im Journal oder doppelt in der Datei.</translation>
    </message>
    <message>
      <source>Take in 1 entry</source>
      <translation>1 Eintrag aufnehmen</translation>
    </message>
    <message>
      <source>Take in {0}</source>
      <translation>{0} aufnehmen</translation>
    </message>
    <message>
      <source>Back the journal up, then put them into it</source>
      <translation>Das Journal sichern und sie dann hineinstellen</translation>
    </message>
    <message>
      <source>The rest can be taken in all the same.</source>
      <translation>Alles andere lässt sich trotzdem aufnehmen.</translation>
    </message>
    <message>
      <source>Nothing else is in it.</source>
      <translation>Sonst ist nichts darin.</translation>
    </message>
    <message>
      <source>Taking in {0} …</source>
      <translation>{0} werden aufgenommen …</translation>
    </message>
    <message>
      <source>Taking it back …</source>
      <translation>Wird zurückgenommen …</translation>
    </message>
    <message>
      <source>Nothing was new, so nothing was added.</source>
      <translation>Nichts war neu, also kam nichts hinzu.</translation>
    </message>
    <message>
      <source>Added 1 entry. It is not classified.</source>
      <translation>1 Eintrag hinzugefügt. Er ist nicht eingeordnet.</translation>
    </message>
    <message>
      <source>Added {0}. They are not classified.</source>
      <translation>{0} hinzugefügt. Sie sind nicht eingeordnet.</translation>
    </message>
    <message>
      <source>Added {0}.</source>
      <translation>{0} hinzugefügt.</translation>
    </message>
    <message>
      <source>Added {0}. Not classified: {1}.</source>
      <translation>{0} hinzugefügt. Nicht eingeordnet: {1}.</translation>
    </message>
    <message>
      <source>The journal as it was before is in the backup of {0}, {1}.</source>
      <translation>Wie das Journal vorher war, steht in der Sicherung vom {0}, {1}.</translation>
    </message>
    <message>
      <source>Taken back. The journal is as it was before the import.</source>
      <translation>Zurückgenommen. Das Journal ist, wie es vor dem Import war.</translation>
    </message>
    <message>
      <source>Some of them were changed since, so all of them stayed.</source>
      <translation>Manche wurden seither geändert, also blieben alle.</translation>
    </message>
    <message>
      <source>Settings › Backups leads back to the journal as it was before.</source>
      <translation>Über Einstellungen › Sicherungen geht es zum Journal zurück, wie es vorher war.</translation>
    </message>
    <message>
      <source>If you know which program wrote it, choose that at “How it is read”.</source>
      <translation>Wenn Sie wissen, welches Programm sie geschrieben hat, wählen Sie es bei „Wie sie gelesen wird“.</translation>
    </message>
    <message>
      <source>Stopped. Nothing was changed.</source>
      <translation>Beendet. Nichts wurde verändert.</translation>
    </message>
    <message>
      <source>You see what it would do before it is done.</source>
      <translation>Sie sehen, was geschähe, bevor es geschieht.</translation>
    </message>
  </context>
  <context>
    <name>JoinDialog</name>
    <message>
      <source>The journal of another computer</source>
      <translation>Das Journal eines anderen Computers</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Close this; nothing is made</source>
      <translation>Dies schließen; es wird nichts angelegt</translation>
    </message>
    <message>
      <source>Make it here</source>
      <translation>Hier anlegen</translation>
    </message>
    <message>
      <source>Make the journal on this computer and open it</source>
      <translation>Das Journal auf diesem Computer anlegen und öffnen</translation>
    </message>
    <message>
      <source>This folder keeps a journal in step. With its passphrase it is made on this computer too, in {0}.</source>
      <translation>Dieser Ordner hält ein Journal im Gleichschritt. Mit seiner Passphrase wird es auch auf diesem Computer angelegt, in {0}.</translation>
    </message>
  </context>
  <context>
    <name>JournalPage</name>
    <message>
      <source>Journal</source>
      <translation>Journal</translation>
    </message>
    <message>
      <source>Find words</source>
      <translation>Wörter suchen</translation>
    </message>
    <message>
      <source>Ctrl F</source>
      <translation>Strg F</translation>
    </message>
    <message>
      <source>Entries found</source>
      <translation>Gefundene Einträge</translation>
    </message>
    <message>
      <source>Newest first; the arrow keys walk, Enter reads</source>
      <translation>Neueste zuerst; die Pfeiltasten gehen weiter, Eingabe liest</translation>
    </message>
    <message>
      <source>This entry has gone meanwhile.</source>
      <translation>Dieser Eintrag ist inzwischen nicht mehr da.</translation>
    </message>
    <message>
      <source>The entry is as it was; your changes were put aside.</source>
      <translation>Der Eintrag ist, wie er war; Ihre Änderungen sind beiseitegelegt.</translation>
    </message>
    <message>
      <source>The entry of {0} was taken away.</source>
      <translation>Der Eintrag vom {0} ist entfernt.</translation>
    </message>
    <message>
      <source>The entry of {0} stays with you.</source>
      <translation>Der Eintrag vom {0} bleibt bei Ihnen.</translation>
    </message>
    <message>
      <source>The entry of {0} comes to your coach.</source>
      <translation>Der Eintrag vom {0} kommt mit zu Ihrem Coach.</translation>
    </message>
    <message>
      <source>The entry of {0} comes to your coach once its week is over, from {1} on.</source>
      <translation>Der Eintrag vom {0} kommt mit zu Ihrem Coach, sobald seine Woche vorbei ist: ab {1}.</translation>
    </message>
    <message>
      <source>Nothing is written yet. What you keep on Today is found here.</source>
      <translation>Noch ist nichts geschrieben. Was unter „Heute“ behalten wird, findet sich hier.</translation>
    </message>
    <message>
      <source>Nothing found. Let a facet go, or try fewer words.</source>
      <translation>Nichts gefunden. Mit einem Filter oder ein paar Wörtern weniger findet sich mehr.</translation>
    </message>
    <message>
      <source>Nothing was written on this day. Press it again to see every day.</source>
      <translation>An diesem Tag wurde nichts geschrieben. Ein weiterer Druck auf ihn zeigt wieder alle Tage.</translation>
    </message>
    <message>
      <source>No entry says all of this of itself. Let one of the facets go.</source>
      <translation>Kein Eintrag sagt all das von sich. Mit einem Filter weniger findet sich mehr.</translation>
    </message>
    <message>
      <source>No entry holds these words. Fewer of them find more.</source>
      <translation>Kein Eintrag enthält diese Wörter. Mit weniger Wörtern findet sich mehr.</translation>
    </message>
    <message>
      <source>{0} of {1} entries</source>
      <translation>Einträge: {0} von {1}</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>Comes to my coach</source>
      <translation>Kommt mit zu meinem Coach</translation>
    </message>
    <message>
      <source>System {0} · {1}</source>
      <translation>System {0} · {1}</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>{0}, {1} · week {2}</source>
      <translation>{0}, {1} · Woche {2}</translation>
    </message>
    <message>
      <source>Changed on {0}</source>
      <translation>Geändert am {0}</translation>
    </message>
  </context>
  <context>
    <name>JournalSettings</name>
    <message>
      <source>Your wording of question {0} went away.</source>
      <translation>Ihr Wortlaut von Frage {0} ist entfernt.</translation>
    </message>
    <message>
      <source>A word went away.</source>
      <translation>Ein Wort ist entfernt.</translation>
    </message>
  </context>
  <context>
    <name>LinkDialog</name>
    <message>
      <source>This link leads out of the journal. In Mind calls nobody; your browser does, if you open it.</source>
      <translation>Dieser Link führt aus dem Journal hinaus. In Mind ruft niemanden; Ihr Browser tut es, wenn Sie ihn öffnen.</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Go back to the entry and open nothing</source>
      <translation>Zum Eintrag zurück und nichts öffnen</translation>
    </message>
    <message>
      <source>Open in the browser</source>
      <translation>Im Browser öffnen</translation>
    </message>
    <message>
      <source>Hand this address to your browser</source>
      <translation>Diese Adresse Ihrem Browser geben</translation>
    </message>
  </context>
  <context>
    <name>Lock</name>
    <message>
      <source>This journal has no passphrase, so there is nothing to lock it with: anybody at this computer can read it.</source>
      <translation>Dieses Journal hat keine Passphrase und lässt sich deshalb nicht sperren: Wer an diesem Computer sitzt, kann es lesen.</translation>
    </message>
    <message>
      <source>{0} The journal is not locked: what you typed is still here.</source>
      <translation>{0} Das Journal ist nicht gesperrt: Was Sie geschrieben haben, ist noch da.</translation>
    </message>
  </context>
  <context>
    <name>MarkTools</name>
    <message>
      <source>Bold</source>
      <translation>Fett</translation>
    </message>
    <message>
      <source>Bold (Ctrl+B)</source>
      <translation>Fett (Strg+B)</translation>
    </message>
    <message>
      <source>Italic</source>
      <translation>Kursiv</translation>
    </message>
    <message>
      <source>Italic (Ctrl+I)</source>
      <translation>Kursiv (Strg+I)</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Liste</translation>
    </message>
    <message>
      <source>A list of the lines (Ctrl+Shift+L)</source>
      <translation>Eine Liste aus den Zeilen (Strg+Umschalt+L)</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>Somebody else's words (Ctrl+.)</source>
      <translation>Worte von jemand anderem (Strg+.)</translation>
    </message>
  </context>
  <context>
    <name>MarkdownView</name>
    <message>
      <source>The entry's words</source>
      <translation>Die Worte des Eintrags</translation>
    </message>
    <message>
      <source>As you wrote them, with their Markdown shown</source>
      <translation>Wie Sie sie geschrieben haben, ihr Markdown dargestellt</translation>
    </message>
  </context>
  <context>
    <name>MinutesButton</name>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} Min.</translation>
    </message>
  </context>
  <context>
    <name>MinutesRow</name>
    <message>
      <source>{0} minutes</source>
      <translation>{0} Minuten</translation>
    </message>
    <message>
      <source>Say that it took this long</source>
      <translation>Sagen, dass es so lange gedauert hat</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>Any number of minutes; 0 leaves it open</source>
      <translation>Eine beliebige Zahl von Minuten; 0 lässt es offen</translation>
    </message>
    <message>
      <source>Leave it open</source>
      <translation>Offen lassen</translation>
    </message>
    <message>
      <source>Do not say how long it took</source>
      <translation>Nicht sagen, wie lange es gedauert hat</translation>
    </message>
  </context>
  <context>
    <name>NoteWordingsDialog</name>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>{0}, stands now</source>
      <translation>{0}, gilt jetzt</translation>
    </message>
    <message>
      <source>No note from then on</source>
      <translation>Von da an keine Notiz</translation>
    </message>
    <message>
      <source>Every wording</source>
      <translation>Alle Fassungen</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Leave it as it is; it is not said again</source>
      <translation>So lassen; es wird nicht noch einmal gesagt</translation>
    </message>
  </context>
  <context>
    <name>Numbers</name>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>1 entry</source>
      <translation>1 Eintrag</translation>
    </message>
    <message>
      <source>{0} entries</source>
      <translation>{0} Einträge</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} Min.</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} Std.</translation>
    </message>
    <message>
      <source>{0} h {1}</source>
      <translation>{0} Std. {1} Min.</translation>
    </message>
  </context>
  <context>
    <name>OtherWay</name>
    <message>
      <source>Use the passphrase</source>
      <translation>Die Passphrase verwenden</translation>
    </message>
    <message>
      <source>Use the recovery code</source>
      <translation>Den Wiederherstellungscode verwenden</translation>
    </message>
    <message>
      <source>Go back to the passphrase</source>
      <translation>Zurück zur Passphrase</translation>
    </message>
    <message>
      <source>Where the passphrase is forgotten: nine groups of four characters</source>
      <translation>Falls die Passphrase vergessen ist: neun Gruppen zu vier Zeichen</translation>
    </message>
    <message>
      <source>Write the recovery code from your sheet. Small letters and spaces are fine.</source>
      <translation>Schreiben Sie den Wiederherstellungscode von Ihrem Blatt ab. Kleinbuchstaben und Leerzeichen schaden nicht.</translation>
    </message>
  </context>
  <context>
    <name>PackPassphraseDialog</name>
    <message>
      <source>A pack under a passphrase</source>
      <translation>Eine Mappe mit Passphrase</translation>
    </message>
    <message>
      <source>“{0}” opens with the passphrase that your client gave you. It is not written down anywhere.</source>
      <translation>„{0}“ öffnet sich mit der Passphrase, die Sie zur Mappe bekommen haben. Sie wird nirgends festgehalten.</translation>
    </message>
    <message>
      <source>The passphrase of this pack</source>
      <translation>Die Passphrase dieser Mappe</translation>
    </message>
    <message>
      <source>It is shown as dots</source>
      <translation>Sie erscheint als Punkte</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Leave the pack locked</source>
      <translation>Die Mappe verschlossen lassen</translation>
    </message>
    <message>
      <source>Open the pack</source>
      <translation>Mappe öffnen</translation>
    </message>
    <message>
      <source>Try this passphrase</source>
      <translation>Diese Passphrase versuchen</translation>
    </message>
  </context>
  <context>
    <name>PacksPage</name>
    <message>
      <source>Packs from clients</source>
      <translation>Mappen von Klienten</translation>
    </message>
    <message>
      <source>Find a client</source>
      <translation>Name suchen</translation>
    </message>
    <message>
      <source>Goes to the first name with these letters</source>
      <translation>Geht zum ersten Namen mit diesen Buchstaben</translation>
    </message>
    <message>
      <source>Clients before</source>
      <translation>Die Vorigen</translation>
    </message>
    <message>
      <source>Clients after</source>
      <translation>Die Nächsten</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Öffnen…</translation>
    </message>
    <message>
      <source>Choose other packs: a folder of them, or one</source>
      <translation>Andere Mappen wählen: einen Ordner mit mehreren, oder eine</translation>
    </message>
    <message>
      <source>A client's pack is a folder, or a .zip file, that they made with In Mind and gave to you. Choose one, or a folder that holds several: each client then stands on a card, beside their own plan and their own past. What you note of them stays in your own journal.</source>
      <translation>Eine Mappe ist ein Ordner oder eine .zip-Datei, die jemand mit In Mind erstellt und Ihnen gegeben hat. Wählen Sie eine, oder einen Ordner mit mehreren: Jede Person steht dann auf einer Karte, neben ihrem eigenen Plan und ihrer eigenen Vergangenheit. Was Sie dazu notieren, bleibt in Ihrem eigenen Journal.</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen…</translation>
    </message>
    <message>
      <source>A folder of packs, or a pack that is a folder</source>
      <translation>Ein Ordner mit Mappen, oder eine Mappe, die ein Ordner ist</translation>
    </message>
    <message>
      <source>Choose a .zip file…</source>
      <translation>.zip-Datei wählen…</translation>
    </message>
    <message>
      <source>One pack</source>
      <translation>Eine Mappe</translation>
    </message>
    <message>
      <source>What clients hand over</source>
      <translation>Was Klientinnen und Klienten übergeben</translation>
    </message>
    <message>
      <source>Shows others, in the order of their names</source>
      <translation>Zeigt andere, in der Reihenfolge ihrer Namen</translation>
    </message>
    <message>
      <source>A folder of packs</source>
      <translation>Ein Ordner mit Mappen</translation>
    </message>
    <message>
      <source>A pack</source>
      <translation>Eine Mappe</translation>
    </message>
    <message>
      <source>Packs (*.zip)</source>
      <translation>Mappen (*.zip)</translation>
    </message>
    <message>
      <source>The names are being read …</source>
      <translation>Die Namen werden gelesen …</translation>
    </message>
    <message>
      <source>This could not be saved yet. What you typed stays here.</source>
      <translation>Das ließ sich noch nicht sichern. Was Sie geschrieben haben, bleibt hier stehen.</translation>
    </message>
    <message>
      <source>1 client, beside their own plan and their own past</source>
      <translation>1 Person, neben ihrem eigenen Plan und ihrer eigenen Vergangenheit</translation>
    </message>
    <message>
      <source>{0} clients in the order of their names, each beside their own plan and past</source>
      <translation>{0} Personen in der Reihenfolge ihrer Namen, jede neben dem eigenen Plan und der eigenen Vergangenheit</translation>
    </message>
    <message>
      <source>No pack is open</source>
      <translation>Es ist keine Mappe geöffnet</translation>
    </message>
    <message>
      <source>{0}–{1} of {2}</source>
      <translation>{0}–{1} von {2}</translation>
    </message>
  </context>
  <context>
    <name>PacksPlace</name>
    <message>
      <source>Client packs</source>
      <translation>Mappen</translation>
    </message>
  </context>
  <context>
    <name>PagesView</name>
    <message>
      <source>The pages as they will be written</source>
      <translation>Die Seiten, wie sie geschrieben werden</translation>
    </message>
    <message>
      <source>Page up and page down, Home and End move through them</source>
      <translation>Bild auf und Bild ab, Pos1 und Ende führen hindurch</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Seite {0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>Panel</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close this window; what was changed is kept</source>
      <translation>Dieses Fenster schließen; was geändert wurde, bleibt</translation>
    </message>
  </context>
  <context>
    <name>PassphraseDialog</name>
    <message>
      <source>A passphrase</source>
      <translation>Eine Passphrase</translation>
    </message>
    <message>
      <source>Another passphrase</source>
      <translation>Eine andere Passphrase</translation>
    </message>
    <message>
      <source>The passphrase until now</source>
      <translation>Die bisherige Passphrase</translation>
    </message>
    <message>
      <source>The new passphrase</source>
      <translation>Die neue Passphrase</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>Lassen, wie es ist</translation>
    </message>
    <message>
      <source>Change nothing</source>
      <translation>Nichts ändern</translation>
    </message>
    <message>
      <source>Keep this passphrase</source>
      <translation>Diese Passphrase behalten</translation>
    </message>
    <message>
      <source>Let it open the journal from now on</source>
      <translation>Sie von jetzt an das Journal öffnen lassen</translation>
    </message>
    <message>
      <source>An empty passphrase protects nothing.</source>
      <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
      <source>The two are not alike. Nothing was changed.</source>
      <translation>Die beiden sind nicht gleich. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>It is shown as dots</source>
      <translation>Sie erscheint als Punkte</translation>
    </message>
    <message>
      <source>Several words that you will remember. There is no other way in but a recovery code: nobody can send you the passphrase again.</source>
      <translation>Mehrere Wörter, die Sie sich merken. Einen anderen Weg hinein als einen Wiederherstellungscode gibt es nicht: Niemand kann Ihnen die Passphrase noch einmal schicken.</translation>
    </message>
    <message>
      <source>The journal is written anew under another key, and opens again afterwards. Who has an old copy and the old passphrase still reads that copy; what you write from now on, nobody. The old folder is set aside with its backups: delete it when all is well. A recovery code must be made anew too.</source>
      <translation>Das Journal wird unter einem anderen Schlüssel neu geschrieben und danach wieder geöffnet. Wer eine alte Kopie und die alte Passphrase hat, liest diese Kopie weiterhin; was Sie von jetzt an schreiben, niemand. Der alte Ordner wird mit seinen Sicherungen beiseitegelegt: Löschen Sie ihn, wenn alles in Ordnung ist. Auch ein Wiederherstellungscode muss neu gemacht werden.</translation>
    </message>
  </context>
  <context>
    <name>PeriodDialog</name>
    <message>
      <source>From … to …</source>
      <translation>Von … bis …</translation>
    </message>
    <message>
      <source>The first day</source>
      <translation>Der erste Tag</translation>
    </message>
    <message>
      <source>The last day</source>
      <translation>Der letzte Tag</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Show these days</source>
      <translation>Diese Tage zeigen</translation>
    </message>
    <message>
      <source>Show the entries from the first day to the last</source>
      <translation>Die Einträge vom ersten bis zum letzten Tag zeigen</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Leave what is shown as it is</source>
      <translation>Lassen, was gezeigt wird</translation>
    </message>
    <message>
      <source>Only entries between the two days are shown, both included</source>
      <translation>Gezeigt werden nur Einträge zwischen den beiden Tagen, diese eingeschlossen</translation>
    </message>
  </context>
  <context>
    <name>PlanPage</name>
    <message>
      <source>Leadership plan</source>
      <translation>Führungsplan</translation>
    </message>
    <message>
      <source>The answers you keep to hand. Every earlier wording is kept.</source>
      <translation>Die Antworten, die zur Hand sein sollen. Jede frühere Fassung bleibt erhalten.</translation>
    </message>
    <message>
      <source>Write an answer when you have one</source>
      <translation>Eine Antwort schreiben, wenn es eine gibt</translation>
    </message>
    <message>
      <source>revisited {0}</source>
      <translation>zuletzt {0} überarbeitet</translation>
    </message>
    <message>
      <source>Say it in a few lines, as you see it now.</source>
      <translation>Sagen Sie es in ein paar Zeilen, so wie Sie es jetzt sehen.</translation>
    </message>
    <message>
      <source>Write it</source>
      <translation>Schreiben</translation>
    </message>
    <message>
      <source>A quarter has passed since {0}. Write it again before you see the old words.</source>
      <translation>Seit dem {0} ist ein Vierteljahr vergangen. Schreiben Sie es neu, bevor Sie die alten Worte sehen.</translation>
    </message>
    <message>
      <source>Write it again</source>
      <translation>Neu schreiben</translation>
    </message>
    <message>
      <source>Written on {0}.</source>
      <translation>Geschrieben am {0}.</translation>
    </message>
    <message>
      <source>Look at it</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>Left open</source>
      <translation>Offen gelassen</translation>
    </message>
    <message>
      <source>{0} h a week</source>
      <translation>{0} Std. pro Woche</translation>
    </message>
    <message>
      <source>Print the card</source>
      <translation>Karte drucken</translation>
    </message>
    <message>
      <source>One page with all of it, seen first</source>
      <translation>Alles auf einer Seite, die Sie vorher sehen</translation>
    </message>
    <message>
      <source>Why you were put here, then and now</source>
      <translation>Wozu Sie hier eingesetzt wurden, damals und heute</translation>
    </message>
    <message>
      <source>Time kept for leadership</source>
      <translation>Zeit für Führung</translation>
    </message>
    <message>
      <source>Why were you put here?</source>
      <translation>Wozu wurden Sie hier eingesetzt?</translation>
    </message>
    <message>
      <source>The three role systems</source>
      <translation>Die drei Rollensysteme</translation>
    </message>
    <message>
      <source>today under the present system.</source>
      <translation>heute, im bestehenden System.</translation>
    </message>
    <message>
      <source>the system, hands-on, to secure tomorrow.</source>
      <translation>das System, mit eigener Hand, um das Morgen zu sichern.</translation>
    </message>
    <message>
      <source>oversee while others seek, propose and make the change.</source>
      <translation>im Blick behalten, wie andere den Wandel suchen, vorschlagen und vollziehen.</translation>
    </message>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
    <message>
      <source>After William Tate. Not Beer's viable systems, not Kahneman's fast and slow.</source>
      <translation>Nach William Tate. Nicht Beers lebensfähige Systeme, nicht Kahnemans schnelles und langsames Denken.</translation>
    </message>
    <message>
      <source>{0} for leadership</source>
      <translation>{0} für Führung</translation>
    </message>
    <message>
      <source>[…] in full in the journal</source>
      <translation>[…] vollständig im Journal</translation>
    </message>
  </context>
  <context>
    <name>PlanSteps</name>
    <message>
      <source>From {0}: System 1 {1}, System 2 {2}, System 3 {3}</source>
      <translation>Ab dem {0}: System 1 {1}, System 2 {2}, System 3 {3}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
  </context>
  <context>
    <name>Planning</name>
    <message>
      <source>The answer was taken away.</source>
      <translation>Die Antwort ist entfernt.</translation>
    </message>
    <message>
      <source>What you had typed was put aside.</source>
      <translation>Was Sie geschrieben hatten, ist beiseitegelegt.</translation>
    </message>
    <message>
      <source>The question has other words now.</source>
      <translation>Die Frage hat jetzt andere Worte.</translation>
    </message>
    <message>
      <source>The question has its original words again.</source>
      <translation>Die Frage hat wieder ihre ursprünglichen Worte.</translation>
    </message>
    <message>
      <source>The plan has changed.</source>
      <translation>Der Plan ist geändert.</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <source>{0} days ago</source>
      <translation>vor {0} Tagen</translation>
    </message>
    <message>
      <source>{0} weeks ago</source>
      <translation>vor {0} Wochen</translation>
    </message>
    <message>
      <source>{0} months ago</source>
      <translation>vor {0} Monaten</translation>
    </message>
    <message>
      <source>{0} years ago</source>
      <translation>vor {0} Jahren</translation>
    </message>
  </context>
  <context>
    <name>PrintCardDialog</name>
    <message>
      <source>On a page of {0}</source>
      <translation>Auf einer Seite {0}</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Als PDF speichern…</translation>
    </message>
    <message>
      <source>Write this page into a file</source>
      <translation>Diese Seite in eine Datei schreiben</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <source>Choose a printer for this page</source>
      <translation>Einen Drucker für diese Seite wählen</translation>
    </message>
    <message>
      <source>The file could not be written. Nothing was changed.</source>
      <translation>Die Datei ließ sich nicht schreiben. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Leadership plan.pdf</source>
      <translation>Führungsplan.pdf</translation>
    </message>
    <message>
      <source>This printer cannot be reached just now.</source>
      <translation>Dieser Drucker ist gerade nicht erreichbar.</translation>
    </message>
    <message>
      <source>The card to keep at hand</source>
      <translation>Die Karte, immer zur Hand</translation>
    </message>
  </context>
  <context>
    <name>ProgressCard</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>End it; nothing is changed by it</source>
      <translation>Es beenden; nichts wird dadurch verändert</translation>
    </message>
  </context>
  <context>
    <name>ProtectDialog</name>
    <message>
      <source>The passphrase of the file</source>
      <translation>Die Passphrase der Datei</translation>
    </message>
    <message>
      <source>Tell it to your coach another way than you send the file. It is kept nowhere: without it the file stays shut. Most archive programs open the file.</source>
      <translation>Sagen Sie sie Ihrem Coach auf anderem Weg, als Sie die Datei schicken. Sie wird nirgends aufbewahrt: ohne sie bleibt die Datei zu. Die meisten Archivprogramme öffnen die Datei.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Write nothing</source>
      <translation>Nichts schreiben</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern…</translation>
    </message>
    <message>
      <source>Choose where the encrypted file goes</source>
      <translation>Wählen, wohin die verschlüsselte Datei kommt</translation>
    </message>
    <message>
      <source>A passphrase for a pack has at least {0} characters.</source>
      <translation>Eine Passphrase für eine Mappe hat mindestens {0} Zeichen.</translation>
    </message>
    <message>
      <source>Save the encrypted file</source>
      <translation>Die verschlüsselte Datei speichern</translation>
    </message>
    <message>
      <source>A pack under a passphrase</source>
      <translation>Eine Mappe mit Passphrase</translation>
    </message>
    <message>
      <source>All of the pack goes into one encrypted file. Who has this passphrase can open it.</source>
      <translation>Die ganze Mappe kommt in eine verschlüsselte Datei. Wer diese Passphrase hat, kann sie öffnen.</translation>
    </message>
  </context>
  <context>
    <name>PurposeDialog</name>
    <message>
      <source>Why were you put here?</source>
      <translation>Wozu wurden Sie hier eingesetzt?</translation>
    </message>
    <message>
      <source>In a few lines; earlier words are shown afterwards</source>
      <translation>In wenigen Zeilen; frühere Worte werden danach gezeigt</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Keep these words and show the earlier ones</source>
      <translation>Diese Worte behalten und die früheren zeigen</translation>
    </message>
    <message>
      <source>Only show the earlier words</source>
      <translation>Nur die früheren Worte zeigen</translation>
    </message>
    <message>
      <source>Without writing them again</source>
      <translation>Ohne sie neu zu schreiben</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close this; what is not kept yet is there again</source>
      <translation>Dies schließen; was noch nicht festgehalten ist, steht beim nächsten Mal wieder da</translation>
    </message>
    <message>
      <source>There is nothing to keep yet: write a line.</source>
      <translation>Noch gibt es nichts zu behalten: eine Zeile genügt.</translation>
    </message>
    <message>
      <source>It could not be kept just now. What you wrote is still here.</source>
      <translation>Es ließ sich gerade nicht behalten. Was Sie geschrieben haben, steht noch hier.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>In a quarter you can write it again, before you see these words.</source>
      <translation>In einem Vierteljahr können Sie es wieder schreiben, bevor Sie diese Worte sehen.</translation>
    </message>
    <message>
      <source>Not the job description: what you meant to change when you took it on.</source>
      <translation>Nicht die Stellenbeschreibung: was Sie ändern wollten, als Sie die Aufgabe annahmen.</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>In Mind made a mistake. What you typed is still on the screen.</source>
      <translation>In Mind hat einen Fehler gemacht. Was Sie geschrieben haben, steht noch auf dem Bildschirm.</translation>
    </message>
    <message>
      <source>If it happens again, please tell us what is under Details.</source>
      <translation>Wenn es wieder geschieht, teilen Sie uns bitte mit, was unter Details steht.</translation>
    </message>
  </context>
  <context>
    <name>QuadrantView</name>
    <message>
      <source>Urgent and important {0}; important, not urgent {1}; urgent only {2}; neither {3}</source>
      <translation>Dringend und wichtig {0}; wichtig, nicht dringend {1}; nur dringend {2}; keines von beiden {3}</translation>
    </message>
    <message>
      <source>urgent</source>
      <translation>dringend</translation>
    </message>
    <message>
      <source>not urgent</source>
      <translation>nicht dringend</translation>
    </message>
    <message>
      <source>important</source>
      <translation>wichtig</translation>
    </message>
    <message>
      <source>not</source>
      <translation>nicht</translation>
    </message>
  </context>
  <context>
    <name>QuestionCard</name>
    <message>
      <source>Reflect</source>
      <translation>Nachdenken</translation>
    </message>
    <message>
      <source>Ctrl R</source>
      <translation>Strg R</translation>
    </message>
    <message>
      <source>Write an entry to this question (Ctrl+R)</source>
      <translation>Einen Eintrag zu dieser Frage schreiben (Strg+R)</translation>
    </message>
    <message>
      <source>My answer</source>
      <translation>Meine Antwort</translation>
    </message>
    <message>
      <source>Your standing answer, unfolded or folded again</source>
      <translation>Ihre geltende Antwort, auf- oder wieder zugeklappt</translation>
    </message>
    <message>
      <source>Another</source>
      <translation>Eine andere</translation>
    </message>
    <message>
      <source>Not now: see another question</source>
      <translation>Nicht jetzt: eine andere Frage zeigen</translation>
    </message>
    <message>
      <source>Take it as my standing answer</source>
      <translation>Als meine geltende Antwort nehmen</translation>
    </message>
    <message>
      <source>What you just wrote; earlier answers are kept</source>
      <translation>Was Sie gerade geschrieben haben; frühere Antworten bleiben</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>Zuklappen</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Ctrl {0}</source>
      <translation>Strg {0}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Appearance, language, the day and the questions (Ctrl+,)</source>
      <translation>Aussehen, Sprache, der Tag und die Fragen (Strg+,)</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>All commands with their shortcuts (F10)</source>
      <translation>Alle Befehle mit ihren Tastenkürzeln (F10)</translation>
    </message>
  </context>
  <context>
    <name>ReadingPane</name>
    <message>
      <source>Answers</source>
      <translation>Antwort auf</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Ctrl E</source>
      <translation>Strg E</translation>
    </message>
    <message>
      <source>Change the words and the tags of this entry</source>
      <translation>Worte und Einordnung dieses Eintrags ändern</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Put the words of this entry on the clipboard</source>
      <translation>Die Worte dieses Eintrags in die Zwischenablage legen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Take this entry away; it can be brought back</source>
      <translation>Diesen Eintrag entfernen; er lässt sich zurückholen</translation>
    </message>
    <message>
      <source>Earlier wordings</source>
      <translation>Frühere Fassungen</translation>
    </message>
    <message>
      <source>Show what this entry said before</source>
      <translation>Zeigen, was in diesem Eintrag davor stand</translation>
    </message>
    <message>
      <source>What was added is underlined, what was taken away is struck through</source>
      <translation>Hinzugefügtes ist unterstrichen, Weggenommenes durchgestrichen</translation>
    </message>
    <message>
      <source>A year ago this week</source>
      <translation>Vor einem Jahr in dieser Woche</translation>
    </message>
    <message>
      <source>1 earlier wording</source>
      <translation>1 frühere Fassung</translation>
    </message>
    <message>
      <source>{0} earlier wordings</source>
      <translation>{0} frühere Fassungen</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>Zuklappen</translation>
    </message>
  </context>
  <context>
    <name>RecoveryDialog</name>
    <message>
      <source>It opens the journal when the passphrase is forgotten. It is shown this once and stored nowhere: put it on paper, and keep that where the computer is not.</source>
      <translation>Er öffnet das Journal, wenn die Passphrase vergessen ist. Er wird dieses eine Mal gezeigt und nirgends gespeichert: Bringen Sie ihn zu Papier, und bewahren Sie es dort auf, wo der Computer nicht ist.</translation>
    </message>
    <message>
      <source>The code that there was until now will open nothing more.</source>
      <translation>Der bisherige Code wird nichts mehr öffnen.</translation>
    </message>
    <message>
      <source>Group {0}: {1}</source>
      <translation>Gruppe {0}: {1}</translation>
    </message>
    <message>
      <source>Save the sheet as PDF…</source>
      <translation>Blatt als PDF speichern …</translation>
    </message>
    <message>
      <source>Who has this file and the journal's folder can read the journal</source>
      <translation>Wer diese Datei und den Ordner des Journals hat, kann das Journal lesen</translation>
    </message>
    <message>
      <source>Print the sheet…</source>
      <translation>Blatt drucken …</translation>
    </message>
    <message>
      <source>One page with the code, to be put away</source>
      <translation>Eine Seite mit dem Code, zum Aufbewahren</translation>
    </message>
    <message>
      <source>Type three of its groups back, from the paper</source>
      <translation>Drei seiner Gruppen vom Papier zurücktippen</translation>
    </message>
    <message>
      <source>Only then does the code open the journal.</source>
      <translation>Erst dann öffnet der Code das Journal.</translation>
    </message>
    <message>
      <source>Group {0}</source>
      <translation>Gruppe {0}</translation>
    </message>
    <message>
      <source>Four characters</source>
      <translation>Vier Zeichen</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Make no code now; this one will open nothing</source>
      <translation>Jetzt keinen Code machen; dieser wird nichts öffnen</translation>
    </message>
    <message>
      <source>Let this code open it</source>
      <translation>Diesen Code öffnen lassen</translation>
    </message>
    <message>
      <source>Where the three groups are right</source>
      <translation>Wenn die drei Gruppen stimmen</translation>
    </message>
    <message>
      <source>Group {0} is another on the sheet.</source>
      <translation>Gruppe {0} lautet auf dem Blatt anders.</translation>
    </message>
    <message>
      <source>The code could not be kept. The journal is as it was.</source>
      <translation>Der Code konnte nicht behalten werden. Das Journal ist, wie es war.</translation>
    </message>
    <message>
      <source>The file could not be written. Nothing was changed.</source>
      <translation>Die Datei ließ sich nicht schreiben. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>In Mind, the journal “{0}”</source>
      <translation>In Mind, das Journal „{0}“</translation>
    </message>
    <message>
      <source>This code opens the journal when its passphrase is forgotten: choose “Use the recovery code” where the passphrase is asked for. O and 0 are the same here, and so are I, L and 1. Whoever has this sheet and the journal's folder can read it. Keep the two apart.</source>
      <translation>Dieser Code öffnet das Journal, wenn die Passphrase vergessen ist: Wählen Sie „Wiederherstellungscode verwenden“, wo nach der Passphrase gefragt wird. O und 0 sind hier gleich, ebenso I, L und 1. Wer dieses Blatt und den Ordner des Journals hat, kann es lesen. Bewahren Sie beide getrennt auf.</translation>
    </message>
    <message>
      <source>This printer cannot be reached just now.</source>
      <translation>Dieser Drucker ist gerade nicht erreichbar.</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <source>Recovery code.pdf</source>
      <translation>Wiederherstellungscode.pdf</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
  </context>
  <context>
    <name>Reflecting</name>
    <message>
      <source>This is your standing answer now.</source>
      <translation>Das ist jetzt Ihre geltende Antwort.</translation>
    </message>
  </context>
  <context>
    <name>Refusals</name>
    <message>
      <source>Not shown</source>
      <translation>Nicht gezeigt</translation>
    </message>
    <message>
      <source>And {0} more.</source>
      <translation>Und {0} weitere.</translation>
    </message>
    <message>
      <source>1 pack is not shown; why is said below</source>
      <translation>1 Mappe wird nicht gezeigt; warum, steht unten</translation>
    </message>
    <message>
      <source>{0} packs are not shown; why is said below</source>
      <translation>{0} Mappen werden nicht gezeigt; warum, steht unten</translation>
    </message>
  </context>
  <context>
    <name>ReminderBar</name>
    <message>
      <source>Open the review</source>
      <translation>Rückblick öffnen</translation>
    </message>
    <message>
      <source>Look back on the week in four steps</source>
      <translation>In vier Schritten auf die Woche zurückblicken</translation>
    </message>
    <message>
      <source>In an hour</source>
      <translation>In einer Stunde</translation>
    </message>
    <message>
      <source>Be invited once more, an hour from now</source>
      <translation>In einer Stunde noch einmal eingeladen werden</translation>
    </message>
    <message>
      <source>Not this week</source>
      <translation>Diese Woche nicht</translation>
    </message>
    <message>
      <source>Be invited again next week</source>
      <translation>Nächste Woche wieder eingeladen werden</translation>
    </message>
    <message>
      <source>Five minutes to look back on the week?</source>
      <translation>Fünf Minuten für einen Blick zurück auf die Woche?</translation>
    </message>
  </context>
  <context>
    <name>ReminderSection</name>
    <message>
      <source>Invite me to the weekly review</source>
      <translation>Mich zum Wochenrückblick einladen</translation>
    </message>
    <message>
      <source>Once a week; not where it is done, and not on leave</source>
      <translation>Einmal in der Woche; nicht, wenn er gemacht ist, und nicht im Urlaub</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Am</translation>
    </message>
    <message>
      <source>Also while In Mind is closed</source>
      <translation>Auch während In Mind geschlossen ist</translation>
    </message>
    <message>
      <source>An icon in the tray while In Mind is open</source>
      <translation>Ein Symbol in der Taskleiste, solange In Mind offen ist</translation>
    </message>
    <message>
      <source>The way to the window and to the review</source>
      <translation>Der Weg zum Fenster und zum Rückblick</translation>
    </message>
    <message>
      <source>Ask for entries on days drawn by lot</source>
      <translation>An ausgelosten Tagen um Einträge bitten</translation>
    </message>
    <message>
      <source>Twelve to fifteen workdays a quarter ask for a line at this time; the others stay quiet, and the strip of days counts the drawn ones</source>
      <translation>Zwölf bis fünfzehn Arbeitstage im Vierteljahr bitten zu dieser Uhrzeit um eine Zeile; die anderen bleiben still, und der Streifen der Tage zählt die ausgelosten</translation>
    </message>
    <message>
      <source>Save as calendar file…</source>
      <translation>Als Kalenderdatei speichern …</translation>
    </message>
    <message>
      <source>For whoever would rather be asked by their own calendar</source>
      <translation>Für alle, die lieber vom eigenen Kalender gefragt werden</translation>
    </message>
    <message>
      <source>By a systemd timer, which this box sets up and takes away</source>
      <translation>Durch einen Zeitgeber von systemd, den dieses Kästchen einrichtet und wieder entfernt</translation>
    </message>
    <message>
      <source>By a small program that starts at login, which this box sets up and takes away</source>
      <translation>Durch ein kleines Programm, das mit der Anmeldung beginnt und das dieses Kästchen einrichtet und wieder entfernt</translation>
    </message>
    <message>
      <source>By a launch agent, which this box sets up and takes away</source>
      <translation>Durch einen Startagenten, den dieses Kästchen einrichtet und wieder entfernt</translation>
    </message>
    <message>
      <source>By a scheduled task, which this box sets up and takes away</source>
      <translation>Durch eine geplante Aufgabe, die dieses Kästchen einrichtet und wieder entfernt</translation>
    </message>
    <message>
      <source>Now it is the journal {0} that invites here.</source>
      <translation>Hier lädt jetzt das Journal {0} ein.</translation>
    </message>
    <message>
      <source>Save as calendar file</source>
      <translation>Als Kalenderdatei speichern</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Open the report of {0}?</source>
      <translation>Den Bericht von {0} öffnen?</translation>
    </message>
    <message>
      <source>It is a web page, made by whoever gave you the pack; your browser opens it. In Mind calls nobody, but a web page can. A copy is put into a temporary folder and goes when this window closes.</source>
      <translation>Es ist eine Webseite, erstellt von der Person, die Ihnen die Mappe gab; Ihr Browser öffnet sie. In Mind ruft niemanden, eine Webseite aber kann es. Eine Kopie kommt in einen vorübergehenden Ordner und verschwindet, wenn dieses Fenster schließt.</translation>
    </message>
    <message>
      <source>It is a PDF, made by whoever gave you the pack; the program for such files opens it. A copy is put into a temporary folder and goes when this window closes.</source>
      <translation>Es ist ein PDF, erstellt von der Person, die Ihnen die Mappe gab; das Programm für solche Dateien öffnet es. Eine Kopie kommt in einen vorübergehenden Ordner und verschwindet, wenn dieses Fenster schließt.</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Go back to the clients and open nothing</source>
      <translation>Zurück zu den Mappen gehen und nichts öffnen</translation>
    </message>
    <message>
      <source>Open report</source>
      <translation>Bericht öffnen</translation>
    </message>
    <message>
      <source>Hand a copy of the report to another program</source>
      <translation>Eine Kopie des Berichts einem anderen Programm übergeben</translation>
    </message>
  </context>
  <context>
    <name>Review</name>
    <message>
      <source>How it felt</source>
      <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
      <source>Of the other side</source>
      <translation>Zur anderen Seite</translation>
    </message>
    <message>
      <source>Next week</source>
      <translation>Nächste Woche</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Open the words again; what you estimated stays</source>
      <translation>Die Worte wieder öffnen; was Sie geschätzt haben, bleibt</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>„{0}“</translation>
    </message>
    <message>
      <source>Week {0} was leave. Nothing more is asked of it.</source>
      <translation>Woche {0} war Urlaub. Mehr wird zu ihr nicht gefragt.</translation>
    </message>
    <message>
      <source>You have looked back on week {0}.</source>
      <translation>Sie haben auf Woche {0} zurückgeblickt.</translation>
    </message>
    <message>
      <source>You said this before looking, so it stays as it is.</source>
      <translation>Das haben Sie gesagt, bevor Sie nachsahen; darum bleibt es, wie es ist.</translation>
    </message>
    <message>
      <source>What you say here is kept as you said it once you go on.</source>
      <translation>Was Sie hier sagen, bleibt so stehen, sobald Sie weitergehen.</translation>
    </message>
    <message>
      <source>How did this week feel?</source>
      <translation>Wie hat sich diese Woche angefühlt?</translation>
    </message>
    <message>
      <source>How did week {0} feel?</source>
      <translation>Wie hat sich Woche {0} angefühlt?</translation>
    </message>
    <message>
      <source>The last four weeks: what share went to each system?</source>
      <translation>Die letzten vier Wochen: Welcher Anteil entfiel auf jedes System?</translation>
    </message>
    <message>
      <source>The four weeks up to it: what share went to each system?</source>
      <translation>Die vier Wochen bis dahin: Welcher Anteil entfiel auf jedes System?</translation>
    </message>
    <message>
      <source>One tap says so; another takes it back.</source>
      <translation>Ein Druck sagt es; ein weiterer nimmt es zurück.</translation>
    </message>
    <message>
      <source>Its workdays are left out of those counted. You may end the review here.</source>
      <translation>Die Arbeitstage dieser Woche zählen nicht mit. Der Rückblick kann hier enden.</translation>
    </message>
    <message>
      <source>It is marked as swamped on the chart.</source>
      <translation>Im Diagramm ist sie als überlastet gekennzeichnet.</translation>
    </message>
    <message>
      <source>Say it before you look. Nothing of your entries is shown yet.</source>
      <translation>Zuerst Ihr eigenes Wort, dann der Blick. Von den Einträgen wird noch nichts gezeigt.</translation>
    </message>
    <message>
      <source>Your own estimate. Move one, and the others make up the hundred.</source>
      <translation>Ihre eigene Schätzung. Wird ein Anteil bewegt, ergänzen ihn die anderen auf hundert.</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>I am being pulled</source>
      <translation>Ich werde gezogen</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>I am not being pulled</source>
      <translation>Ich werde nicht gezogen</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>I cannot say whether I am being pulled</source>
      <translation>Ich kann nicht sagen, ob ich gezogen werde</translation>
    </message>
    <message>
      <source>Am I being pulled?</source>
      <translation>Werde ich gezogen?</translation>
    </message>
    <message>
      <source>On leave</source>
      <translation>Urlaub</translation>
    </message>
    <message>
      <source>This week was leave</source>
      <translation>Diese Woche war Urlaub</translation>
    </message>
    <message>
      <source>Swamped</source>
      <translation>Überlastet</translation>
    </message>
    <message>
      <source>This week was swamped by what had to be done</source>
      <translation>Diese Woche war überlastet von dem, was zu tun war</translation>
    </message>
    <message>
      <source>End the review here</source>
      <translation>Rückblick hier beenden</translation>
    </message>
    <message>
      <source>No ordinary week?</source>
      <translation>Keine gewöhnliche Woche?</translation>
    </message>
    <message>
      <source>Intention for next week</source>
      <translation>Vorsatz für nächste Woche</translation>
    </message>
    <message>
      <source>One thing that you mean to hold to, in your own words</source>
      <translation>Eine Sache, an die Sie sich halten wollen, in eigenen Worten</translation>
    </message>
    <message>
      <source>One thing, in your own words</source>
      <translation>Eine Sache, in eigenen Worten</translation>
    </message>
    <message>
      <source>What will you hold to next week?</source>
      <translation>Woran wollen Sie sich nächste Woche halten?</translation>
    </message>
    <message>
      <source>One intention is enough. A week from now you say what became of it.</source>
      <translation>Ein Vorsatz genügt. In einer Woche sagen Sie, was daraus wurde.</translation>
    </message>
    <message>
      <source>A question to carry along</source>
      <translation>Eine Frage zum Mitnehmen</translation>
    </message>
    <message>
      <source>Read six old entries again</source>
      <translation>Sechs alte Einträge lesen</translation>
    </message>
    <message>
      <source>Their tags stay hidden until you have given them again</source>
      <translation>Ihre Einordnung bleibt verborgen, bis sie erneut gegeben ist</translation>
    </message>
    <message>
      <source>Do your words still mean the same?</source>
      <translation>Bedeuten Ihre Worte noch dasselbe?</translation>
    </message>
    <message>
      <source>Six entries at least four weeks old, without their tags. It takes two minutes and tells how firmly the words hold. Nothing is overwritten.</source>
      <translation>Sechs Einträge, mindestens vier Wochen alt, ohne ihre Einordnung. Es dauert zwei Minuten und zeigt, wie beständig die Worte sind. Nichts wird überschrieben.</translation>
    </message>
    <message>
      <source>The other side</source>
      <translation>Die andere Seite</translation>
    </message>
    <message>
      <source>Your line in answer</source>
      <translation>Ihre Zeile als Antwort</translation>
    </message>
    <message>
      <source>One line is enough</source>
      <translation>Eine Zeile genügt</translation>
    </message>
    <message>
      <source>What could have passed unseen</source>
      <translation>Was ungesehen geblieben sein kann</translation>
    </message>
    <message>
      <source>Why this</source>
      <translation>Warum dies</translation>
    </message>
    <message>
      <source>Without their tags</source>
      <translation>Ohne Einordnung</translation>
    </message>
    <message>
      <source>What was this mainly? Answer as you would today; keys 1, 2 and 3 do, and 0 leaves an entry out. The tags given at the time stay as they are.</source>
      <translation>Was war das hauptsächlich? Antworten Sie, wie Sie es heute täten; es geht auch mit den Tasten 1, 2 und 3, und 0 lässt einen Eintrag aus. Die damalige Einordnung bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>1 Deliver</source>
      <translation>1 Liefern</translation>
    </message>
    <message>
      <source>Deliver today under the present system</source>
      <translation>Heute liefern, im bestehenden System</translation>
    </message>
    <message>
      <source>2 Improve</source>
      <translation>2 Verbessern</translation>
    </message>
    <message>
      <source>Improve the system, hands-on</source>
      <translation>Das System selbst verbessern</translation>
    </message>
    <message>
      <source>3 Enable</source>
      <translation>3 Befähigen</translation>
    </message>
    <message>
      <source>Enable others to change it</source>
      <translation>Andere befähigen, es zu ändern</translation>
    </message>
    <message>
      <source>The one before</source>
      <translation>Der davor</translation>
    </message>
    <message>
      <source>Leave it out</source>
      <translation>Auslassen</translation>
    </message>
    <message>
      <source>Give this entry no tag (0)</source>
      <translation>Diesen Eintrag nicht einordnen (0)</translation>
    </message>
    <message>
      <source>Stop here</source>
      <translation>Hier aufhören</translation>
    </message>
    <message>
      <source>Keep the tags given so far and go back to the review</source>
      <translation>Die bisherige Einordnung behalten und zum Rückblick zurückkehren</translation>
    </message>
    <message>
      <source>Back to the review</source>
      <translation>Zurück zum Rückblick</translation>
    </message>
    <message>
      <source>How firmly your words hold</source>
      <translation>Wie beständig Ihre Worte sind</translation>
    </message>
    <message>
      <source>{0} of {1} · {2}</source>
      <translation>{0} von {1} · {2}</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Go back to the step before</source>
      <translation>Zum vorigen Schritt zurückgehen</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Go on (Ctrl+Enter)</source>
      <translation>Weitergehen (Strg+Eingabe)</translation>
    </message>
    <message>
      <source>Week {0}, {1}</source>
      <translation>Woche {0}, {1}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keiner</translation>
    </message>
    <message>
      <source>one</source>
      <translation>einer</translation>
    </message>
    <message>
      <source>two</source>
      <translation>zwei</translation>
    </message>
    <message>
      <source>three</source>
      <translation>drei</translation>
    </message>
    <message>
      <source>four</source>
      <translation>vier</translation>
    </message>
    <message>
      <source>five</source>
      <translation>fünf</translation>
    </message>
    <message>
      <source>six</source>
      <translation>sechs</translation>
    </message>
    <message>
      <source>seven</source>
      <translation>sieben</translation>
    </message>
    <message>
      <source>eight</source>
      <translation>acht</translation>
    </message>
    <message>
      <source>nine</source>
      <translation>neun</translation>
    </message>
    <message>
      <source>ten</source>
      <translation>zehn</translation>
    </message>
    <message>
      <source>eleven</source>
      <translation>elf</translation>
    </message>
    <message>
      <source>twelve</source>
      <translation>zwölf</translation>
    </message>
    <message>
      <source>{0} to {1}</source>
      <translation>{0} bis {1}</translation>
    </message>
    <message>
      <source>My own agenda.</source>
      <translation>Meine eigene Agenda.</translation>
    </message>
    <message>
      <source>Mostly my own agenda.</source>
      <translation>Überwiegend meine eigene Agenda.</translation>
    </message>
    <message>
      <source>About half and half.</source>
      <translation>Etwa halb und halb.</translation>
    </message>
    <message>
      <source>Mostly other people's demands.</source>
      <translation>Überwiegend Anforderungen anderer.</translation>
    </message>
    <message>
      <source>Other people's demands.</source>
      <translation>Anforderungen anderer.</translation>
    </message>
    <message>
      <source>Am I being pulled? You said yes.</source>
      <translation>Werde ich gezogen? Sie sagten Ja.</translation>
    </message>
    <message>
      <source>Am I being pulled? You said no.</source>
      <translation>Werde ich gezogen? Sie sagten Nein.</translation>
    </message>
    <message>
      <source>Am I being pulled? You were unsure.</source>
      <translation>Werde ich gezogen? Sie waren unsicher.</translation>
    </message>
    <message>
      <source>Your estimate of four weeks: System 1 {0}, System 2 {1}, System 3 {2}.</source>
      <translation>Ihre Schätzung für vier Wochen: System 1 {0}, System 2 {1}, System 3 {2}.</translation>
    </message>
    <message>
      <source>No entry of this week says its system or its priority, so there is nothing to lay beside it.</source>
      <translation>Kein Eintrag dieser Woche sagt sein System oder seine Priorität; es gibt also nichts danebenzulegen.</translation>
    </message>
    <message>
      <source>Your entries cannot tell your estimate from the record: {0}</source>
      <translation>Die Einträge können Ihre Schätzung nicht von den Aufzeichnungen unterscheiden: {0}</translation>
    </message>
    <message>
      <source>Your entries cannot tell your estimate from the record.</source>
      <translation>Die Einträge können Ihre Schätzung nicht von den Aufzeichnungen unterscheiden.</translation>
    </message>
    <message>
      <source>Your entries lean further towards demands than you did. {0}</source>
      <translation>Die Einträge liegen näher an den Anforderungen als Ihre Schätzung. {0}</translation>
    </message>
    <message>
      <source>Your entries lean less towards demands than you did. {0}</source>
      <translation>Die Einträge liegen weiter weg von den Anforderungen als Ihre Schätzung. {0}</translation>
    </message>
    <message>
      <source>The band shows how far one entry can say.</source>
      <translation>Das Band zeigt, wie viel ein einziger Eintrag sagen kann.</translation>
    </message>
    <message>
      <source>The band shows how far {0} entries can say.</source>
      <translation>Das Band zeigt, wie viel {0} Einträge sagen können.</translation>
    </message>
    <message>
      <source>one entry can say very little.</source>
      <translation>ein einziger Eintrag kann nur sehr wenig sagen.</translation>
    </message>
    <message>
      <source>{0} entries can say very little.</source>
      <translation>{0} Einträge können nur sehr wenig sagen.</translation>
    </message>
    <message>
      <source>Your entries' dot: {0} of {1} were System 1 or urgent, which is {2}.</source>
      <translation>Der Punkt der Einträge: System 1 oder dringend bei {0} von {1}, das sind {2}.</translation>
    </message>
    <message>
      <source>You: {0} of 100 towards other people's demands</source>
      <translation>Sie: {0} von 100 in Richtung der Anforderungen anderer</translation>
    </message>
    <message>
      <source>your entries: {0}, between {1}</source>
      <translation>Ihre Einträge: {0}, Band {1}</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
      <source>No entry of the last four weeks says its system, so there is nothing to compare with.</source>
      <translation>Kein Eintrag der letzten vier Wochen sagt sein System; es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
      <source>You gave no estimate, so this is the record alone.</source>
      <translation>Sie haben nicht geschätzt; hier stehen die Aufzeichnungen allein.</translation>
    </message>
    <message>
      <source>In none of the three can your entries tell your estimate from the record.</source>
      <translation>Bei keinem der drei können die Einträge Ihre Schätzung von den Aufzeichnungen unterscheiden.</translation>
    </message>
    <message>
      <source>System {0}: you said {1} points more than your entries hold.</source>
      <translation>System {0}: Ihre Schätzung liegt {1} Punkte über dem, was die Einträge enthalten.</translation>
    </message>
    <message>
      <source>System {0}: you said {1} points less than your entries hold.</source>
      <translation>System {0}: Ihre Schätzung liegt {1} Punkte unter dem, was die Einträge enthalten.</translation>
    </message>
    <message>
      <source>entries {0}</source>
      <translation>Einträge {0}</translation>
    </message>
    <message>
      <source>you {0} · entries {1}</source>
      <translation>Sie {0} · Einträge {1}</translation>
    </message>
    <message>
      <source>{0} · no difference</source>
      <translation>{0} · kein Unterschied</translation>
    </message>
    <message>
      <source>{0} · you {1} above</source>
      <translation>{0} · Sie {1} darüber</translation>
    </message>
    <message>
      <source>{0} · you {1} below</source>
      <translation>{0} · Sie {1} darunter</translation>
    </message>
    <message>
      <source>From {0} of these four weeks. The bands are 90 % intervals.</source>
      <translation>Grundlage: {0} aus diesen vier Wochen. Die Bänder sind 90-%-Intervalle.</translation>
    </message>
    <message>
      <source>1 point</source>
      <translation>1 Punkt</translation>
    </message>
    <message>
      <source>{0} points</source>
      <translation>{0} Punkte</translation>
    </message>
    <message>
      <source>1 entry</source>
      <translation>1 Eintrag</translation>
    </message>
    <message>
      <source>{0} entries</source>
      <translation>{0} Einträge</translation>
    </message>
    <message>
      <source>Nothing says so far that you are being pulled, and no entry of the last 13 weeks would: none is System 1, urgent and not important.</source>
      <translation>Bisher sagt nichts, dass Sie gezogen werden, und kein Eintrag der letzten 13 Wochen würde es sagen: Keiner ist System 1, dringend und nicht wichtig.</translation>
    </message>
    <message>
      <source>Nothing says so far that you are being pulled. These entries of the last 13 weeks would.</source>
      <translation>Bisher sagt nichts, dass Sie gezogen werden. Diese Einträge der letzten 13 Wochen würden es sagen.</translation>
    </message>
    <message>
      <source>Your record and you both say that you are being pulled.</source>
      <translation>Die Aufzeichnungen und Sie sagen beide, dass Sie gezogen werden.</translation>
    </message>
    <message>
      <source>Your record says that you are being pulled.</source>
      <translation>Die Aufzeichnungen sagen, dass Sie gezogen werden.</translation>
    </message>
    <message>
      <source>You said that you are being pulled.</source>
      <translation>Sie haben gesagt, dass Sie gezogen werden.</translation>
    </message>
    <message>
      <source>No entry of the last 13 weeks speaks against it: none is System 2 or 3, important and not urgent.</source>
      <translation>Kein Eintrag der letzten 13 Wochen spricht dagegen: Keiner ist System 2 oder 3, wichtig und nicht dringend.</translation>
    </message>
    <message>
      <source>These entries of the last 13 weeks speak against it.</source>
      <translation>Diese Einträge der letzten 13 Wochen sprechen dagegen.</translation>
    </message>
    <message>
      <source>There is one alone.</source>
      <translation>Es gibt nur einen.</translation>
    </message>
    <message>
      <source>There are only two.</source>
      <translation>Es gibt nur zwei.</translation>
    </message>
    <message>
      <source>What would make this a season and not capture?</source>
      <translation>Was würde dies zu einer Phase machen und nicht zu einer Vereinnahmung?</translation>
    </message>
    <message>
      <source>What would have to be true for such entries to be the pattern?</source>
      <translation>Was müsste zutreffen, damit solche Einträge das Muster wären?</translation>
    </message>
    <message>
      <source>What would have to be true for these to be the pattern?</source>
      <translation>Was müsste zutreffen, damit diese das Muster wären?</translation>
    </message>
    <message>
      <source>System 1</source>
      <translation>System 1</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>{0}: a move from {1} to under {2} could have passed unseen.</source>
      <translation>{0}: Ein Wechsel von {1} auf unter {2} hätte ungesehen bleiben können.</translation>
    </message>
    <message>
      <source>There are too few entries yet to say which move would show.</source>
      <translation>Noch sind es zu wenige Einträge, um zu sagen, welcher Wechsel sich zeigen würde.</translation>
    </message>
    <message>
      <source>Who has made up their mind notices what fits. These entries are chosen to speak against it, those you were not shown so before first. It is no verdict.</source>
      <translation>Wer sich ein Urteil gebildet hat, bemerkt, was dazu passt. Diese Einträge sind ausgewählt, weil sie dagegen sprechen; zuerst die, die so noch nicht gezeigt wurden. Ein Befund ist das nicht.</translation>
    </message>
    <message>
      <source>No entry was tagged again, so there is nothing to say.</source>
      <translation>Kein Eintrag wurde erneut eingeordnet; es gibt also nichts zu sagen.</translation>
    </message>
    <message>
      <source>You gave the same tag again to {0} of the last {1} entries that you read so.</source>
      <translation>Wieder gleich eingeordnet: {0} der letzten {1} so gelesenen Einträge.</translation>
    </message>
    <message>
      <source>All these tags are the same one, so what chance alone would give cannot be said.</source>
      <translation>Alle sind gleich eingeordnet; was der Zufall allein ergäbe, lässt sich deshalb nicht sagen.</translation>
    </message>
    <message>
      <source>That is no more than chance alone would give (Cohen's kappa {0}).</source>
      <translation>Das liegt nicht über dem, was der Zufall allein ergäbe (Cohens Kappa {0}).</translation>
    </message>
    <message>
      <source>Chance alone would have left some apart (Cohen's kappa {0}).</source>
      <translation>Bei bloßem Zufall wären einige auseinandergegangen (Cohens Kappa {0}).</translation>
    </message>
    <message>
      <source>Of the agreement that chance alone would not give, that is {0} (Cohen's kappa {1}).</source>
      <translation>Von der Übereinstimmung, die der Zufall allein nicht ergäbe, sind das {0} (Cohens Kappa {1}).</translation>
    </message>
    <message>
      <source>Away from System 1 moved {0}, towards it {1}: no more to one side than chance gives (exact sign test, p = {2}).</source>
      <translation>Von System 1 weg: {0}; zu System 1 hin: {1}. Das ist nicht einseitiger, als es der Zufall ergibt (exakter Vorzeichentest, p = {2}).</translation>
    </message>
    <message>
      <source>Your words have moved: {0} entries you once called System 1 you now call 2 or 3, {1} the other way (exact sign test, p = {2}). A change in the chart may be a change in wording.</source>
      <translation>Ihre Worte haben sich verschoben: {0} Einträge, die Sie einmal System 1 nannten, nennen Sie jetzt 2 oder 3, umgekehrt {1} (exakter Vorzeichentest, p = {2}). Eine Änderung im Diagramm kann eine Änderung der Worte sein.</translation>
    </message>
    <message>
      <source>Your words have moved: {0} entries you once called System 2 or 3 you now call 1, {1} the other way (exact sign test, p = {2}). A change in the chart may be a change in wording.</source>
      <translation>Ihre Worte haben sich verschoben: {0} Einträge, die Sie einmal System 2 oder 3 nannten, nennen Sie jetzt 1, umgekehrt {1} (exakter Vorzeichentest, p = {2}). Eine Änderung im Diagramm kann eine Änderung der Worte sein.</translation>
    </message>
    <message>
      <source>Your estimate beside the last four weeks</source>
      <translation>Ihre Schätzung neben den letzten vier Wochen</translation>
    </message>
    <message>
      <source>Your estimate beside those four weeks</source>
      <translation>Ihre Schätzung neben jenen vier Wochen</translation>
    </message>
    <message>
      <source>You said, before looking</source>
      <translation>Vor dem Nachsehen gesagt</translation>
    </message>
    <message>
      <source>You said nothing of the week before looking</source>
      <translation>Vor dem Nachsehen haben Sie zu dieser Woche nichts gesagt</translation>
    </message>
    <message>
      <source>System {0}: {1}, {2}</source>
      <translation>System {0}: {1}, {2}</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>That week</source>
      <translation>Jene Woche</translation>
    </message>
    <message>
      <source>Nothing classified in it.</source>
      <translation>In ihr ist nichts eingeordnet.</translation>
    </message>
    <message>
      <source>Upper bar: what you wrote down. Lower bar: the split you intended.</source>
      <translation>Oberer Balken: was aufgeschrieben wurde. Unterer Balken: die beabsichtigte Aufteilung.</translation>
    </message>
    <message>
      <source>What you wrote down.</source>
      <translation>Was aufgeschrieben wurde.</translation>
    </message>
    <message>
      <source>Intention you set last week</source>
      <translation>Ihr Vorsatz aus der letzten Woche</translation>
    </message>
    <message>
      <source>Intention you set in week {0}</source>
      <translation>Ihr Vorsatz aus Woche {0}</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>Gehalten</translation>
    </message>
    <message>
      <source>Partly</source>
      <translation>Teilweise</translation>
    </message>
    <message>
      <source>Not this week</source>
      <translation>Diese Woche nicht</translation>
    </message>
    <message>
      <source>What became of the intention; once more takes it back</source>
      <translation>Was aus dem Vorsatz wurde; ein weiterer Druck nimmt es zurück</translation>
    </message>
    <message>
      <source>What you wrote</source>
      <translation>Was Sie geschrieben haben</translation>
    </message>
    <message>
      <source>What the difference rests on</source>
      <translation>Worauf der Unterschied beruht</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>Weekly review</source>
      <translation>Wochenrückblick</translation>
    </message>
    <message>
      <source>An earlier week</source>
      <translation>Eine frühere Woche</translation>
    </message>
    <message>
      <source>A later week</source>
      <translation>Eine spätere Woche</translation>
    </message>
    <message>
      <source>How it felt</source>
      <translation>Wie es war</translation>
    </message>
    <message>
      <source>What you wrote</source>
      <translation>Ihre Einträge</translation>
    </message>
    <message>
      <source>The other side</source>
      <translation>Die andere Seite</translation>
    </message>
    <message>
      <source>Next week</source>
      <translation>Nächste Woche</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Abschließen</translation>
    </message>
    <message>
      <source>{0} · about five minutes</source>
      <translation>{0} · etwa fünf Minuten</translation>
    </message>
    <message>
      <source>‹ Week {0}</source>
      <translation>‹ Woche {0}</translation>
    </message>
    <message>
      <source>Week {0} ›</source>
      <translation>Woche {0} ›</translation>
    </message>
    <message>
      <source>Review of {0}</source>
      <translation>Rückblick auf {0}</translation>
    </message>
    <message>
      <source>A week that was not reviewed</source>
      <translation>Eine Woche, auf die noch nicht zurückgeblickt wurde</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>Nothing is said yet, and it cannot be said anew later. Once more goes on without it.</source>
      <translation>Noch ist nichts gesagt, und später lässt es sich nicht neu sagen. Ein weiterer Druck geht ohne Angabe weiter.</translation>
    </message>
  </context>
  <context>
    <name>Safekeeping</name>
    <message>
      <source>The disk has less than 200 MB left. What is saved is safe; please make room.</source>
      <translation>Auf dem Datenträger sind weniger als 200 MB frei. Was gespeichert ist, ist sicher; bitte schaffen Sie Platz.</translation>
    </message>
  </context>
  <context>
    <name>SayDialog</name>
    <message>
      <source>This journal could not be opened</source>
      <translation>Dieses Journal ließ sich nicht öffnen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close the program; nothing was changed</source>
      <translation>Das Programm schließen; es wurde nichts geändert</translation>
    </message>
  </context>
  <context>
    <name>Scale</name>
    <message>
      <source>my own agenda</source>
      <translation>eigene Agenda</translation>
    </message>
    <message>
      <source>other people's demands</source>
      <translation>Anforderungen anderer</translation>
    </message>
  </context>
  <context>
    <name>ScaleView</name>
    <message>
      <source>you</source>
      <translation>Sie</translation>
    </message>
    <message>
      <source>your entries</source>
      <translation>Ihre Einträge</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Words, “phrases in quotation marks”, OR between two, - before what must not be there</source>
      <translation>Worte, Wendungen in geraden Anführungszeichen, OR zwischen zweien, „-“ vor dem, was nicht vorkommen soll</translation>
    </message>
  </context>
  <context>
    <name>SecondComputerSection</name>
    <message>
      <source>Choose the shared folder…</source>
      <translation>Gemeinsamen Ordner wählen …</translation>
    </message>
    <message>
      <source>One that Syncthing, Nextcloud, OneDrive or the like carries to the other computer</source>
      <translation>Einen, den Syncthing, Nextcloud, OneDrive oder Ähnliches zum anderen Computer bringt</translation>
    </message>
    <message>
      <source>Bring up to date now</source>
      <translation>Jetzt abgleichen</translation>
    </message>
    <message>
      <source>It also happens by itself, about once a minute</source>
      <translation>Das geschieht auch von selbst, etwa jede Minute</translation>
    </message>
    <message>
      <source>Go on alone</source>
      <translation>Allein weitermachen</translation>
    </message>
    <message>
      <source>What lies in the folder stays there for the other computer</source>
      <translation>Was im Ordner liegt, bleibt dort für den anderen Computer</translation>
    </message>
    <message>
      <source>This journal is kept in step through {0}.</source>
      <translation>Dieses Journal wird über {0} im Gleichschritt gehalten.</translation>
    </message>
    <message>
      <source>Everybody who can read the shared folder could read a journal without a passphrase. Give it one first, above, under Privacy.</source>
      <translation>Ein Journal ohne Passphrase könnte jeder lesen, der den gemeinsamen Ordner lesen kann. Geben Sie ihm zuerst eine, oben unter Vertraulichkeit.</translation>
    </message>
    <message>
      <source>Each computer writes what changes into an encrypted file of its own in a folder that you share, and reads the other's; In Mind itself makes no connection. On the second computer press “Open a journal…” at its first start and choose the same folder; it asks for this passphrase.</source>
      <translation>Jeder Computer schreibt, was sich ändert, verschlüsselt in eine eigene Datei in einem gemeinsamen Ordner und liest die des anderen; In Mind selbst stellt keine Verbindung her. Drücken Sie auf dem zweiten Computer beim ersten Start „Journal öffnen…“ und wählen Sie denselben Ordner; es fragt nach dieser Passphrase.</translation>
    </message>
    <message>
      <source>Up to date at {0}.</source>
      <translation>Abgeglichen um {0}.</translation>
    </message>
    <message>
      <source>No other computer has written there yet.</source>
      <translation>Noch hat kein anderer Computer dort geschrieben.</translation>
    </message>
    <message>
      <source>{0} (last heard from on {1})</source>
      <translation>{0} (zuletzt gehört {1})</translation>
    </message>
    <message>
      <source>With {0}.</source>
      <translation>Mit {0}.</translation>
    </message>
    <message>
      <source>Which folder do both computers share?</source>
      <translation>Welchen Ordner teilen sich beide Computer?</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>The newest backup is “{0}”; “inmind restore” puts it back once it was read whole, and keeps what is there now.</source>
      <translation>Die neueste Sicherung ist „{0}“; „inmind restore“ holt sie zurück, nachdem sie ganz gelesen wurde, und behält, was jetzt da ist.</translation>
    </message>
    <message>
      <source>The journal that was there lies in “{0}”; name it “{1}” again.</source>
      <translation>Das Journal, das dort war, liegt in „{0}“; nennen Sie es wieder „{1}“.</translation>
    </message>
    <message>
      <source>The backup did not hold what the journal does, so it was thrown away; the journal and older backups are untouched. Try again, or on another disk.</source>
      <translation>Die Sicherung enthielt nicht, was das Journal enthält, und wurde weggeworfen; das Journal und ältere Sicherungen sind unberührt. Versuchen Sie es noch einmal oder auf einem anderen Datenträger.</translation>
    </message>
    <message>
      <source>There is already a backup “{0}”. Nothing was changed.</source>
      <translation>Es gibt schon eine Sicherung „{0}“. Nichts wurde verändert.</translation>
    </message>
    <message>
      <source>There is already something at “{0}”. Nothing was changed.</source>
      <translation>Bei „{0}“ liegt schon etwas. Nichts wurde verändert.</translation>
    </message>
    <message>
      <source>There is no backup named “{0}” in “{1}”.</source>
      <translation>In „{1}“ gibt es keine Sicherung namens „{0}“.</translation>
    </message>
    <message>
      <source>“{0}” is a link to another place, and was refused.</source>
      <translation>„{0}“ ist eine Verknüpfung an einen anderen Ort und wurde abgelehnt.</translation>
    </message>
    <message>
      <source>“{0}” is in its place, but the disk did not confirm it: {1}. What was there before is kept in “{2}”.</source>
      <translation>„{0}“ liegt an seinem Platz, doch der Datenträger hat es nicht bestätigt: {1}. Was vorher da war, ist in „{2}“ aufgehoben.</translation>
    </message>
    <message>
      <source>The disk refused half-way. The journal is whole and lies in “{0}”; once the disk can be written, name that folder “{1}” again.</source>
      <translation>Der Datenträger hat mittendrin abgelehnt. Das Journal ist vollständig und liegt in „{0}“; sobald er beschreibbar ist, nennen Sie diesen Ordner wieder „{1}“.</translation>
    </message>
    <message>
      <source>There is no backup yet in “{0}”.</source>
      <translation>In „{0}“ gibt es noch keine Sicherung.</translation>
    </message>
    <message>
      <source>System 1</source>
      <translation>System 1</translation>
    </message>
    <message>
      <source>urgent</source>
      <translation>dringend</translation>
    </message>
    <message>
      <source>No week is complete yet.</source>
      <translation>Noch ist keine Woche abgeschlossen.</translation>
    </message>
    <message>
      <source>There are too few entries for a line; each dot is a single week.</source>
      <translation>Für eine Linie sind es zu wenige Einträge; jeder Punkt ist eine einzelne Woche.</translation>
    </message>
    <message>
      <source>There is no level before yet to compare with.</source>
      <translation>Noch gibt es kein Niveau davor, mit dem sich vergleichen ließe.</translation>
    </message>
    <message>
      <source>no entry that says it</source>
      <translation>kein Eintrag, der dazu etwas sagt</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <source>Last 13 weeks: entries</source>
      <translation>Letzte 13 Wochen: Einträge</translation>
    </message>
    <message>
      <source>Share %</source>
      <translation>Anteil in %</translation>
    </message>
    <message>
      <source>Low %</source>
      <translation>Untergrenze in %</translation>
    </message>
    <message>
      <source>High %</source>
      <translation>Obergrenze in %</translation>
    </message>
    <message>
      <source>Written late</source>
      <translation>Nachträglich geschrieben</translation>
    </message>
    <message>
      <source>Days written on</source>
      <translation>Tage mit Einträgen</translation>
    </message>
    <message>
      <source>Workdays</source>
      <translation>Arbeitstage</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anmerkung</translation>
    </message>
    <message>
      <source>System 1, share of entries</source>
      <translation>System 1, Anteil der Einträge</translation>
    </message>
    <message>
      <source>Urgent, share of entries</source>
      <translation>Dringend, Anteil der Einträge</translation>
    </message>
    <message>
      <source>{title}, from {first} to {last}: {weeks}, {journaled} of them with entries that say it.</source>
      <translation>{title}, vom {first} bis zum {last}: {weeks}, davon {journaled} mit Einträgen, die dazu etwas sagen.</translation>
    </message>
    <message>
      <source>In the 13 weeks to {day} {pulled} of {entries} entries were {arm}: {share} %, between {low} and {high} % (90 % band).</source>
      <translation>13 Wochen bis zum {day}: {arm} bei {pulled} von {entries} Einträgen, das sind {share} %, zwischen {low} und {high} % (90-%-Band).</translation>
    </message>
    <message>
      <source>Over the weeks shown this share ran from {least} to {most} %.</source>
      <translation>In den gezeigten Wochen lag dieser Anteil zwischen {least} und {most} %.</translation>
    </message>
    <message>
      <source>Before, from {first} to {last}, it was {pulled} of {entries}: {share} %.</source>
      <translation>Davor, vom {first} bis zum {last}, waren es {pulled} von {entries}: {share} %.</translation>
    </message>
    <message>
      <source>Written more than a week late, drawn hollow and left out of every figure: {entries}.</source>
      <translation>Mehr als eine Woche später geschrieben, hohl gezeichnet und in keiner Zahl enthalten: {entries}.</translation>
    </message>
    <message>
      <source>Since {first} the verdict is: {word}.</source>
      <translation>Seit {first} lautet der Befund: {word}.</translation>
    </message>
    <message>
      <source>From {first} to {last} the verdict was: {word}.</source>
      <translation>Von {first} bis {last} lautete der Befund: {word}.</translation>
    </message>
    <message>
      <source>Your plan is {share} %, since {day}.</source>
      <translation>Der Plan: {share} %, seit dem {day}.</translation>
    </message>
    <message>
      <source>Your plan was {share} % from {day}.</source>
      <translation>Ein früherer Plan: {share} %, ab dem {day}.</translation>
    </message>
    <message>
      <source>pulled</source>
      <translation>gezogen</translation>
    </message>
    <message>
      <source>reclaiming</source>
      <translation>zurückgewonnen</translation>
    </message>
    <message>
      <source>week {number} of {year}</source>
      <translation>Woche {number}/{year}</translation>
    </message>
    <message>
      <source>On {day} you said that you are changing something.</source>
      <translation>Am {day}: Es wird etwas geändert.</translation>
    </message>
    <message>
      <source>{pulled} of {entries} {arm}</source>
      <translation>{entries}, davon {arm}: {pulled}</translation>
    </message>
    <message>
      <source>Plan %</source>
      <translation>Plan in %</translation>
    </message>
    <message>
      <source>On {day} you called it a season that ends on {until}.</source>
      <translation>Am {day}: Es ist eine Phase, die am {until} endet.</translation>
    </message>
    <message>
      <source>On {day} you said that this is your role now; what lies before is grey.</source>
      <translation>Am {day}: Das ist jetzt die Rolle; was davor liegt, ist grau.</translation>
    </message>
    <message>
      <source>On {day} you wrote that you are changing something: “{words}”</source>
      <translation>Am {day} aufgeschrieben, was geändert wird: „{words}“</translation>
    </message>
    <message>
      <source>Of them {arm}</source>
      <translation>Davon {arm}</translation>
    </message>
    <message>
      <source>Last 13 weeks: {arm}</source>
      <translation>Letzte 13 Wochen: {arm}</translation>
    </message>
    <message>
      <source>On {day} you called it a season that ends.</source>
      <translation>Am {day}: Es ist eine Phase, die endet.</translation>
    </message>
    <message>
      <source>last 13 weeks {share} %, between {low} and {high} %</source>
      <translation>letzte 13 Wochen {share} %, zwischen {low} und {high} %</translation>
    </message>
    <message>
      <source>{entries} written late</source>
      <translation>{entries} nachträglich geschrieben</translation>
    </message>
    <message>
      <source>hatched: swamped</source>
      <translation>schraffiert: überlastet</translation>
    </message>
    <message>
      <source>hollow: written late</source>
      <translation>hohl: nachträglich geschrieben</translation>
    </message>
    <message>
      <source>before</source>
      <translation>davor</translation>
    </message>
    <message>
      <source>line: 13 weeks with 90 % band · dots: single weeks, larger with more entries</source>
      <translation>Linie: 13 Wochen mit 90-%-Band · Punkte: einzelne Wochen, größer bei mehr Einträgen</translation>
    </message>
    <message>
      <source>line: 13 weeks with 90 % band · dots: weeks</source>
      <translation>Linie: 13 Wochen mit 90-%-Band · Punkte: Wochen</translation>
    </message>
    <message>
      <source>13 weeks with 90 % band</source>
      <translation>13 Wochen mit 90-%-Band</translation>
    </message>
    <message>
      <source>your plan {share} %</source>
      <translation>Ihr Plan {share} %</translation>
    </message>
    <message>
      <source>a season</source>
      <translation>eine Phase</translation>
    </message>
    <message>
      <source>my role now</source>
      <translation>meine Rolle jetzt</translation>
    </message>
    <message>
      <source>changing something</source>
      <translation>etwas ändern</translation>
    </message>
    <message>
      <source>last quarter</source>
      <translation>letztes Vierteljahr</translation>
    </message>
    <message>
      <source>last {weeks} weeks</source>
      <translation>letzte {weeks} Wochen</translation>
    </message>
    <message>
      <source>season until {day}</source>
      <translation>Phase bis {day}</translation>
    </message>
    <message>
      <source>Questions reflected on, week by week</source>
      <translation>Bedachte Fragen, Woche für Woche</translation>
    </message>
    <message>
      <source>Reflected on, {period}: {questions}.</source>
      <translation>Bedacht, {period}: {questions}.</translation>
    </message>
    <message>
      <source>Questions reflected on</source>
      <translation>Bedachte Fragen</translation>
    </message>
    <message>
      <source>No question was reflected on, {period}.</source>
      <translation>Keine Frage wurde bedacht, {period}.</translation>
    </message>
    <message>
      <source>Not in these weeks: {numbers}.</source>
      <translation>Nicht in diesen Wochen: {numbers}.</translation>
    </message>
    <message>
      <source>question {number} in {weeks}</source>
      <translation>Frage {number} in {weeks}</translation>
    </message>
    <message>
      <source>Question {number}</source>
      <translation>Frage {number}</translation>
    </message>
    <message>
      <source>Asked on drawn days from {day} to {last}: there the workdays are the drawn ones.</source>
      <translation>Gefragt wurde an ausgelosten Tagen vom {day} bis {last}: dort sind die Arbeitstage die ausgelosten.</translation>
    </message>
    <message>
      <source>Asked on drawn days from {day} to {last}</source>
      <translation>Gefragt an ausgelosten Tagen vom {day} bis {last}</translation>
    </message>
    <message>
      <source>Asked on drawn days since {day}: from then on the workdays are the drawn ones.</source>
      <translation>Gefragt wird an ausgelosten Tagen seit {day}: von da an sind die Arbeitstage die ausgelosten.</translation>
    </message>
    <message>
      <source>Workdays written on, by week</source>
      <translation>Arbeitstage mit Einträgen, Woche für Woche</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>Urlaub</translation>
    </message>
    <message>
      <source>swamped</source>
      <translation>überlastet</translation>
    </message>
    <message>
      <source>Days written on · gaps stay gaps</source>
      <translation>Tage mit Einträgen · Lücken bleiben Lücken</translation>
    </message>
    <message>
      <source>Workdays written on</source>
      <translation>Arbeitstage mit Einträgen</translation>
    </message>
    <message>
      <source>Days written on · gaps stay gaps · outlined: leave</source>
      <translation>Tage mit Einträgen · Lücken bleiben Lücken · umrandet: Urlaub</translation>
    </message>
    <message>
      <source>Workdays written on in {weeks}, from {first} to {last}: {written} of {workdays}.</source>
      <translation>Arbeitstage mit Einträgen in {weeks}, vom {first} bis zum {last}: {written} von {workdays}.</translation>
    </message>
    <message>
      <source>{weeks} of leave</source>
      <translation>{weeks} Urlaub</translation>
    </message>
    <message>
      <source>{weeks} called swamped</source>
      <translation>{weeks} mit dem Vermerk „überlastet“</translation>
    </message>
    <message>
      <source>{weeks} without a workday written on</source>
      <translation>{weeks} ohne einen Arbeitstag mit Eintrag</translation>
    </message>
    <message>
      <source>They include {weeks}.</source>
      <translation>Darunter: {weeks}.</translation>
    </message>
    <message>
      <source>Asked on drawn days since {day}</source>
      <translation>Gefragt an ausgelosten Tagen seit {day}</translation>
    </message>
    <message>
      <source>Too few entries yet to draw a mix.</source>
      <translation>Noch zu wenige Einträge für eine Mischung.</translation>
    </message>
    <message>
      <source>13 weeks to</source>
      <translation>13 Wochen bis</translation>
    </message>
    <message>
      <source>Systems 1, 2 and 3 over 13 weeks</source>
      <translation>Systeme 1, 2 und 3 über 13 Wochen</translation>
    </message>
    <message>
      <source>In the 13 weeks to {day}: {shares} (means, with 80 % bands), from {entries}.</source>
      <translation>13 Wochen bis zum {day}: {shares} (Mittelwerte mit 80-%-Bändern); Grundlage: {entries}.</translation>
    </message>
    <message>
      <source>Where the lines begin, in the 13 weeks to {day}: {shares}, from {entries}.</source>
      <translation>Wo die Linien beginnen, 13 Wochen bis zum {day}: {shares}; Grundlage: {entries}.</translation>
    </message>
    <message>
      <source>The three systems</source>
      <translation>Die drei Systeme</translation>
    </message>
    <message>
      <source>System {number}</source>
      <translation>System {number}</translation>
    </message>
    <message>
      <source>The lines have gaps: {weeks}.</source>
      <translation>Die Linien haben Lücken: {weeks}.</translation>
    </message>
    <message>
      <source>System {number} {title} {mean} %, between {low} and {high} %</source>
      <translation>System {number} {title} {mean} %, zwischen {low} und {high} %</translation>
    </message>
    <message>
      <source>Deliver</source>
      <translation>Liefern</translation>
    </message>
    <message>
      <source>Improve</source>
      <translation>Verbessern</translation>
    </message>
    <message>
      <source>Enable</source>
      <translation>Befähigen</translation>
    </message>
    <message>
      <source>{number} {title} {mean} % · {low}–{high}</source>
      <translation>{number} {title} {mean} % · {low}–{high}</translation>
    </message>
    <message>
      <source>{number} {title} {mean} %</source>
      <translation>{number} {title} {mean} %</translation>
    </message>
    <message>
      <source>{number} {title}</source>
      <translation>{number} {title}</translation>
    </message>
    <message>
      <source>{number}</source>
      <translation>{number}</translation>
    </message>
    <message>
      <source>{name} entries</source>
      <translation>{name}: Einträge</translation>
    </message>
    <message>
      <source>{name} mean %</source>
      <translation>{name}: Mittelwert in %</translation>
    </message>
    <message>
      <source>{name} low %</source>
      <translation>{name}: Untergrenze in %</translation>
    </message>
    <message>
      <source>{name} high %</source>
      <translation>{name}: Obergrenze in %</translation>
    </message>
    <message>
      <source>line: mean · band: 80 %</source>
      <translation>Linie: Mittelwert · Band: 80 %</translation>
    </message>
    <message>
      <source>1 entry does not say it.</source>
      <translation>1 Eintrag sagt es nicht.</translation>
    </message>
    <message>
      <source>urgent and important</source>
      <translation>dringend und wichtig</translation>
    </message>
    <message>
      <source>important, not urgent</source>
      <translation>wichtig, nicht dringend</translation>
    </message>
    <message>
      <source>urgent, not important</source>
      <translation>dringend, nicht wichtig</translation>
    </message>
    <message>
      <source>neither</source>
      <translation>keines von beiden</translation>
    </message>
    <message>
      <source>does not say</source>
      <translation>sagt es nicht</translation>
    </message>
    <message>
      <source>Urgent and important</source>
      <translation>Dringend und wichtig</translation>
    </message>
    <message>
      <source>In the last {weeks}: {both} urgent and important, {important} important and not urgent, {urgent} urgent and not important, {neither} neither.</source>
      <translation>Zuletzt, in {weeks}: {both} dringend und wichtig, {important} wichtig und nicht dringend, {urgent} dringend und nicht wichtig, {neither} keines von beiden.</translation>
    </message>
    <message>
      <source>{count} entries do not say it.</source>
      <translation>{count} Einträge sagen es nicht.</translation>
    </message>
    <message>
      <source>Priority</source>
      <translation>Priorität</translation>
    </message>
    <message>
      <source>not urgent</source>
      <translation>nicht dringend</translation>
    </message>
    <message>
      <source>important</source>
      <translation>wichtig</translation>
    </message>
    <message>
      <source>not important</source>
      <translation>nicht wichtig</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Actual and intended</source>
      <translation>Tatsächlich und beabsichtigt</translation>
    </message>
    <message>
      <source>No entry says its system yet.</source>
      <translation>Noch kein Eintrag nennt sein System.</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>80 % band, low %</source>
      <translation>80-%-Band, unten %</translation>
    </message>
    <message>
      <source>80 % band, high %</source>
      <translation>80-%-Band, oben %</translation>
    </message>
    <message>
      <source>above: the record · below: the plan</source>
      <translation>oben: die Aufzeichnungen · unten: der Plan</translation>
    </message>
    <message>
      <source>The record: {shares}.</source>
      <translation>Die Aufzeichnungen: {shares}.</translation>
    </message>
    <message>
      <source>{number} {title} {share} %</source>
      <translation>{number} {title} {share} %</translation>
    </message>
    <message>
      <source>{number} · {share} %</source>
      <translation>{number} · {share} %</translation>
    </message>
    <message>
      <source>The plan since {day}: {shares}.</source>
      <translation>Der Plan seit {day}: {shares}.</translation>
    </message>
    <message>
      <source>System {number} {title} {share} %</source>
      <translation>System {number} {title} {share} %</translation>
    </message>
    <message>
      <source>above: the record · below: the plan since {day}</source>
      <translation>oben: die Aufzeichnungen · unten: der Plan seit {day}</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>Mär</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Jun</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Jul</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Aug</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Dez</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>Diese Woche</translation>
    </message>
    <message>
      <source>Record %</source>
      <translation>Aufzeichnungen in %</translation>
    </message>
    <message>
      <source>The record against the plan</source>
      <translation>Die Aufzeichnungen und der Plan</translation>
    </message>
    <message>
      <source>There is no plan yet.</source>
      <translation>Noch gibt es keinen Plan.</translation>
    </message>
    <message>
      <source>1 more does not say its system.</source>
      <translation>1 weiterer sagt sein System nicht.</translation>
    </message>
    <message>
      <source>In the last {weeks}</source>
      <translation>Zuletzt, in {weeks}</translation>
    </message>
    <message>
      <source> (80 % band {low} to {high} %)</source>
      <translation> (80-%-Band {low} bis {high} %)</translation>
    </message>
    <message>
      <source>Nothing here says its system yet.</source>
      <translation>Hier sagt noch nichts sein System.</translation>
    </message>
    <message>
      <source>{period}: no entry that says its system.</source>
      <translation>{period}: kein Eintrag, der sein System sagt.</translation>
    </message>
    <message>
      <source>{period}, of {entries}: {parts}.</source>
      <translation>{period}, {entries}: {parts}.</translation>
    </message>
    <message>
      <source>You intended {one}, {two} and {three} %.</source>
      <translation>Beabsichtigt waren {one}, {two} und {three} %.</translation>
    </message>
    <message>
      <source>{count} more do not say their system.</source>
      <translation>{count} weitere sagen ihr System nicht.</translation>
    </message>
    <message>
      <source>week</source>
      <translation>Woche</translation>
    </message>
    <message>
      <source>entry</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>time</source>
      <translation>Mal</translation>
    </message>
    <message>
      <source>weeks</source>
      <translation>Wochen</translation>
    </message>
    <message>
      <source>entries</source>
      <translation>Einträge</translation>
    </message>
    <message>
      <source>answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>times</source>
      <translation>Mal</translation>
    </message>
    <message>
      <source>{day} {month}</source>
      <translation>{day}. {month}</translation>
    </message>
    <message>
      <source>January</source>
      <translation>Januar</translation>
    </message>
    <message>
      <source>February</source>
      <translation>Februar</translation>
    </message>
    <message>
      <source>March</source>
      <translation>März</translation>
    </message>
    <message>
      <source>April</source>
      <translation>April</translation>
    </message>
    <message>
      <source>June</source>
      <translation>Juni</translation>
    </message>
    <message>
      <source>July</source>
      <translation>Juli</translation>
    </message>
    <message>
      <source>August</source>
      <translation>August</translation>
    </message>
    <message>
      <source>September</source>
      <translation>September</translation>
    </message>
    <message>
      <source>October</source>
      <translation>Oktober</translation>
    </message>
    <message>
      <source>November</source>
      <translation>November</translation>
    </message>
    <message>
      <source>December</source>
      <translation>Dezember</translation>
    </message>
    <message>
      <source>Week {number}, {days}</source>
      <translation>Woche {number}, {days}</translation>
    </message>
    <message>
      <source>{some} and {last}</source>
      <translation>{some} und {last}</translation>
    </message>
    <message>
      <source>{day}–{ending}</source>
      <translation>{day}.–{ending}</translation>
    </message>
    <message>
      <source>In Mind</source>
      <translation>In Mind</translation>
    </message>
    <message>
      <source>a leadership account</source>
      <translation>ein Führungsbericht</translation>
    </message>
    <message>
      <source>Picked by the writer from their own record; the program only laid it out.</source>
      <translation>Von der schreibenden Person aus den eigenen Aufzeichnungen ausgewählt; das Programm hat nur angeordnet.</translation>
    </message>
    <message>
      <source>en</source>
      <translation>de</translation>
    </message>
    <message>
      <source>Leadership account, {period}</source>
      <translation>Führungsbericht, {period}</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Was sich geändert hat</translation>
    </message>
    <message>
      <source>The urgent takes up more of the record than before.</source>
      <translation>Das Dringende nimmt mehr von den Aufzeichnungen ein als davor.</translation>
    </message>
    <message>
      <source>The record was pulled towards the present or the urgent.</source>
      <translation>Die Aufzeichnungen wurden zum Gegenwärtigen oder zum Dringenden gezogen.</translation>
    </message>
    <message>
      <source>More room for improving, enabling or what can wait than before: worth accounting for.</source>
      <translation>Mehr Raum als davor fürs Verbessern, Befähigen oder für das, was warten kann: Das ist einen Bericht wert.</translation>
    </message>
    <message>
      <source>Fewer days were written on than before; only the writer knows why.</source>
      <translation>An weniger Tagen wurde geschrieben als davor; warum, weiß nur, wer schreibt.</translation>
    </message>
    <message>
      <source>System 1 lies above the writer’s own plan.</source>
      <translation>System 1 liegt über dem eigenen Plan.</translation>
    </message>
    <message>
      <source>The plan and the record differ: which of them still holds?</source>
      <translation>Plan und Aufzeichnungen gehen auseinander: Was von beiden gilt noch?</translation>
    </message>
    <message>
      <source>System 3, enabling others, lies below the plan.</source>
      <translation>System 3, andere befähigen, liegt unter dem Plan.</translation>
    </message>
    <message>
      <source>System 2, improving hands-on, lies below the plan.</source>
      <translation>System 2, selbst verbessern, liegt unter dem Plan.</translation>
    </message>
    <message>
      <source>Among the questions reflected on least in this period.</source>
      <translation>Eine der Fragen, über die in diesem Zeitraum am wenigsten nachgedacht wurde.</translation>
    </message>
    <message>
      <source>under 5</source>
      <translation>unter 5</translation>
    </message>
    <message>
      <source>over {count}</source>
      <translation>über {count}</translation>
    </message>
    <message>
      <source>“{0}” is no pack from In Mind. It was left alone.</source>
      <translation>„{0}“ ist keine Mappe aus In Mind. Es wurde in Ruhe gelassen.</translation>
    </message>
    <message>
      <source>“{0}” was made by a newer version of In Mind. Please update the program.</source>
      <translation>„{0}“ stammt aus einer neueren Version von In Mind. Bitte bringen Sie das Programm auf den neuesten Stand.</translation>
    </message>
    <message>
      <source>“{0}” was left alone: what stands in it under “{1}” is nothing that a pack says.</source>
      <translation>„{0}“ wurde in Ruhe gelassen: Was darin unter „{1}“ steht, ist nichts, was eine Mappe sagt.</translation>
    </message>
    <message>
      <source>Rolling 13 weeks: means with 80 % bands.</source>
      <translation>Gleitend über 13 Wochen: Mittel mit 80-%-Bändern.</translation>
    </message>
    <message>
      <source>Dotted: the level before.</source>
      <translation>Gepunktet: die Höhe davor.</translation>
    </message>
    <message>
      <source>Gaps: no entry, or too few for a line.</source>
      <translation>Lücken: kein Eintrag, oder zu wenige für eine Linie.</translation>
    </message>
    <message>
      <source>plan {share} %</source>
      <translation>Plan {share} %</translation>
    </message>
    <message>
      <source>“my role now”</source>
      <translation>„jetzt meine Rolle“</translation>
    </message>
    <message>
      <source>line: 13 weeks with 90 % band · dots: weeks, small ones combined</source>
      <translation>Linie: 13 Wochen mit 90-%-Band · Punkte: Wochen, kleine zusammengefasst</translation>
    </message>
    <message>
      <source>line: 13 weeks with 90 % band</source>
      <translation>Linie: 13 Wochen mit 90-%-Band</translation>
    </message>
    <message>
      <source>Line: the share of 13 weeks with its 90 % band. Dots: {dots} (n = {entries}).</source>
      <translation>Linie: der Anteil über 13 Wochen mit seinem 90-%-Band. Punkte: {dots} (n = {entries}).</translation>
    </message>
    <message>
      <source>Dashed: the writer’s plan.</source>
      <translation>Gestrichelt: der eigene Plan.</translation>
    </message>
    <message>
      <source>{title}: the line ends at {last} % and ran between {least} and {most} %.</source>
      <translation>{title}: Die Linie endet bei {last} % und lief zwischen {least} und {most} %.</translation>
    </message>
    <message>
      <source>Entries that say their system, {period} (n = {entries}).</source>
      <translation>Einträge, die ihr System nennen, {period} (n = {entries}).</translation>
    </message>
    <message>
      <source>Entries that say their priority, {period} (n = {entries}).</source>
      <translation>Einträge, die ihre Priorität nennen, {period} (n = {entries}).</translation>
    </message>
    <message>
      <source>{written} of {workdays} workdays; weeks of leave are not counted.</source>
      <translation>{written} von {workdays} Arbeitstagen; Urlaubswochen zählen nicht.</translation>
    </message>
    <message>
      <source>In the last 13 weeks drawn: {shares}.</source>
      <translation>In den letzten 13 gezeichneten Wochen: {shares}.</translation>
    </message>
    <message>
      <source>A filled cell is a week in which the question was reflected on; {met} of 8 were.</source>
      <translation>Ein gefülltes Feld ist eine Woche, in der über die Frage nachgedacht wurde; bei {met} von 8 war es so.</translation>
    </message>
    <message>
      <source>{weeks}, {days}</source>
      <translation>{weeks}, {days}</translation>
    </message>
    <message>
      <source>single weeks, larger with more entries</source>
      <translation>einzelne Wochen, größer bei mehr Einträgen</translation>
    </message>
    <message>
      <source>weeks, small ones combined until they hold five entries</source>
      <translation>Wochen, kleine zusammengefasst bis zu fünf Einträgen</translation>
    </message>
    <message>
      <source>{title}: too few entries for a line.</source>
      <translation>{title}: zu wenige Einträge für eine Linie.</translation>
    </message>
    <message>
      <source>The level before is {share} %.</source>
      <translation>Die Höhe davor ist {share} %.</translation>
    </message>
    <message>
      <source>The plan is {share} %.</source>
      <translation>Der Plan ist {share} %.</translation>
    </message>
    <message>
      <source>{count} more do not say it.</source>
      <translation>{count} weitere nennen sie nicht.</translation>
    </message>
    <message>
      <source>The last 13 weeks: n = {entries}.</source>
      <translation>Die letzten 13 Wochen: n = {entries}.</translation>
    </message>
    <message>
      <source>The figures</source>
      <translation>Die Zahlen</translation>
    </message>
    <message>
      <source>“{0}” was left alone: it is larger, or holds more, than any pack.</source>
      <translation>„{0}“ wurde in Ruhe gelassen: Es ist größer oder enthält mehr als jede Mappe.</translation>
    </message>
    <message>
      <source>“{0}” was left alone: it holds a name or a link that leads out of it, or what is no file.</source>
      <translation>„{0}“ wurde in Ruhe gelassen: Es enthält einen Namen oder Verweis, der aus ihm hinausführt, oder etwas, was keine Datei ist.</translation>
    </message>
    <message>
      <source>That passphrase does not open “{0}”. Try again.</source>
      <translation>Diese Passphrase öffnet „{0}“ nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” opens with the passphrase that your client gave you.</source>
      <translation>„{0}“ öffnet sich mit der Passphrase, die Sie dazu bekommen haben.</translation>
    </message>
    <message>
      <source>“{0}” was left alone: it is damaged, or no zip file. Ask for it once more.</source>
      <translation>„{0}“ wurde in Ruhe gelassen: Es ist beschädigt oder keine Zip-Datei. Bitten Sie noch einmal darum.</translation>
    </message>
    <message>
      <source>“{0}” holds several packs. Unpack it and open the folder.</source>
      <translation>„{0}“ enthält mehrere Mappen. Entpacken Sie es und öffnen Sie den Ordner.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read just now. Look whether its disk is there and whether you may read it.</source>
      <translation>„{0}“ lässt sich gerade nicht lesen. Sehen Sie nach, ob der Datenträger da ist und ob Sie es lesen dürfen.</translation>
    </message>
    <message>
      <source>“{0}” holds more than {1} files and folders. Open a part of it.</source>
      <translation>„{0}“ enthält mehr als {1} Dateien und Ordner. Öffnen Sie einen Teil davon.</translation>
    </message>
    <message>
      <source>There is nothing at “{0}”.</source>
      <translation>Bei „{0}“ liegt nichts.</translation>
    </message>
    <message>
      <source>{improve} improving the system hands-on, {enable} enabling others to change it</source>
      <translation>{improve} das System selbst verbessern, {enable} andere befähigen, es zu ändern</translation>
    </message>
    <message>
      <source>for a coaching conversation</source>
      <translation>für ein Coaching-Gespräch</translation>
    </message>
    <message>
      <source>No text of the journal is in this document, and counts of entries under five are not written out.</source>
      <translation>Kein Text des Journals ist in diesem Dokument, und Zahlen von Einträgen unter fünf sind nicht ausgeschrieben.</translation>
    </message>
    <message>
      <source>The record in detail</source>
      <translation>Die Aufzeichnungen im Einzelnen</translation>
    </message>
    <message>
      <source>Too few to be told apart.</source>
      <translation>Zu wenige, um sie zu unterscheiden.</translation>
    </message>
    <message>
      <source>How to read this</source>
      <translation>Wie das zu lesen ist</translation>
    </message>
    <message>
      <source>What the writer did about it</source>
      <translation>Was daraufhin getan wurde</translation>
    </message>
    <message>
      <source>System 1 Deliver today · System 2 Improve the system hands-on · System 3 Enable others to change it</source>
      <translation>System 1 heute liefern · System 2 das System selbst verbessern · System 3 andere befähigen, es zu ändern</translation>
    </message>
    <message>
      <source>A record of oneself; others may see it otherwise.</source>
      <translation>Aufzeichnungen über sich selbst; andere sehen es vielleicht anders.</translation>
    </message>
    <message>
      <source>Three questions to open with</source>
      <translation>Drei Fragen für den Anfang</translation>
    </message>
    <message>
      <source>In the writer’s words, chosen one by one: {parts}.</source>
      <translation>In eigenen Worten, einzeln ausgewählt: {parts}.</translation>
    </message>
    <message>
      <source>Changing the system, in counts</source>
      <translation>Das System ändern, in Zahlen</translation>
    </message>
    <message>
      <source>Entries in Systems 2 and 3</source>
      <translation>Einträge in System 2 und 3</translation>
    </message>
    <message>
      <source>Changes in this period</source>
      <translation>Änderungen in diesem Zeitraum</translation>
    </message>
    <message>
      <source>Changes in the year before</source>
      <translation>Änderungen im Jahr davor</translation>
    </message>
    <message>
      <source>Weekly reviews</source>
      <translation>Wochenrückblicke</translation>
    </message>
    <message>
      <source>Intentions for the next week</source>
      <translation>Vorsätze für die nächste Woche</translation>
    </message>
    <message>
      <source>What this is</source>
      <translation>Was das ist</translation>
    </message>
    <message>
      <source>A leader’s own journal: short entries, each tagged by the writer as mainly one of three role systems, 1 Deliver today, 2 Improve the system hands-on, 3 Enable others to change it, and as urgent or important. The last quarter is set against the same writer’s earlier record and own plan, never against a norm.</source>
      <translation>Das eigene Journal einer Führungskraft: kurze Einträge, von ihr selbst eingeordnet als hauptsächlich eines von drei Rollensystemen, 1 heute liefern, 2 das System selbst verbessern, 3 andere befähigen, es zu ändern, und als dringend oder wichtig. Das letzte Vierteljahr steht neben den eigenen früheren Aufzeichnungen und dem eigenen Plan, nie neben einer Norm.</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <source>Something noticed or done, on the day it belongs to. One written more than a week afterwards is in no figure. One without a tag is in no share.</source>
      <translation>Etwas Bemerktes oder Getanes, an dem Tag, zu dem es gehört. Was mehr als eine Woche danach geschrieben wurde, ist in keiner Zahl. Was nicht eingeordnet ist, ist in keinem Anteil.</translation>
    </message>
    <message>
      <source>The last quarter and before</source>
      <translation>Das letzte Vierteljahr und davor</translation>
    </message>
    <message>
      <source>The last 13 completed weeks, against all earlier ones: from the start of the record, or from the day on which the writer said “this is my role now”. While a pull stands, “before” stays as it was when it began.</source>
      <translation>Die letzten 13 vollständigen Wochen gegen alle früheren: vom Beginn der Aufzeichnungen an, oder von dem Tag, an dem es hieß „das ist jetzt meine Rolle“. Solange ein Zug besteht, bleibt „davor“, wie es bei seinem Beginn war.</translation>
    </message>
    <message>
      <source>Pulled, reclaiming</source>
      <translation>Gezogen, zurückgewonnen</translation>
    </message>
    <message>
      <source>Pulled: System 1, or what is urgent, takes up more of the record than before, by three standard errors or more, the writer’s own ups and downs from week to week included. Reclaiming: as much less. A pull stands until two weekly looks in a row lie near before again. Smaller shifts are not given a name.</source>
      <translation>Gezogen: System 1, oder das Dringende, nimmt mehr von den Aufzeichnungen ein als davor, um drei Standardfehler oder mehr, das eigene Auf und Ab von Woche zu Woche eingerechnet. Zurückgewonnen: ebenso viel weniger. Ein Zug besteht, bis zwei wöchentliche Befunde nacheinander wieder nahe davor liegen. Kleinere Verschiebungen bekommen keinen Namen.</translation>
    </message>
    <message>
      <source>Band</source>
      <translation>Band</translation>
    </message>
    <message>
      <source>Where the share may lie given so many entries: 90 % for one share, 80 % for the three systems together. Those three are estimates that begin from equal shares, so they may differ by a point from the plain ones.</source>
      <translation>Wo der Anteil bei so vielen Einträgen liegen kann: 90 % für einen Anteil, 80 % für die drei Systeme zusammen. Diese drei sind Schätzungen, die von gleichen Anteilen ausgehen, und können um einen Punkt von den einfachen abweichen.</translation>
    </message>
    <message>
      <source>How soon it would show</source>
      <translation>Wie bald es sich zeigen würde</translation>
    </message>
    <message>
      <source>At six entries a week a sudden move of 30 points is seen in a median of 10 to 11 weeks, one of 20 points in 14 to 22; a drift of 20 points over a year is seen within that year only half the time, and a sudden move of 10 points within a year less than one time in three. A steady journal is called pulled falsely in about one year of fifteen.</source>
      <translation>Bei sechs Einträgen in der Woche wird ein plötzlicher Wechsel um 30 Punkte im Median nach 10 bis 11 Wochen gesehen, einer um 20 Punkte nach 14 bis 22; eine Drift von 20 Punkten über ein Jahr wird in diesem Jahr nur in der Hälfte der Fälle gesehen, ein plötzlicher Wechsel um 10 Punkte innerhalb eines Jahres in weniger als einem von drei Fällen. Ein gleichbleibendes Journal wird in etwa einem von fünfzehn Jahren zu Unrecht gezogen genannt.</translation>
    </message>
    <message>
      <source>Gap</source>
      <translation>Lücke</translation>
    </message>
    <message>
      <source>A week without an entry, or with too few around it for a line. It is never counted as zero and never filled in.</source>
      <translation>Eine Woche ohne Eintrag, oder mit zu wenigen ringsum für eine Linie. Sie zählt nie als null und wird nie aufgefüllt.</translation>
    </message>
    <message>
      <source>The eight questions</source>
      <translation>Die acht Fragen</translation>
    </message>
    <message>
      <source>What the record of {weeks} holds.</source>
      <translation>Was die Aufzeichnungen von {weeks} enthalten.</translation>
    </message>
    <message>
      <source>Written on {written} of {workdays} workdays, {entries} entries.</source>
      <translation>Geschrieben an {written} von {workdays} Arbeitstagen, {entries} Einträge.</translation>
    </message>
    <message>
      <source>Weeks of that time now count as before.</source>
      <translation>Wochen aus dieser Zeit zählen jetzt als davor.</translation>
    </message>
    <message>
      <source>The plan, step by step</source>
      <translation>Der Plan, Schritt für Schritt</translation>
    </message>
    <message>
      <source>Marked on the chart by the writer</source>
      <translation>Selbst im Diagramm vermerkt</translation>
    </message>
    <message>
      <source>No plan</source>
      <translation>Kein Plan</translation>
    </message>
    <message>
      <source>The writer has set no intended split.</source>
      <translation>Eine beabsichtigte Aufteilung wurde nicht festgelegt.</translation>
    </message>
    <message>
      <source>{wordings} to the eight questions worded anew</source>
      <translation>{wordings} auf die acht Fragen neu gefasst</translation>
    </message>
    <message>
      <source>A count of entries under five is not written out, nor one from which it would follow: a bound, such as “over 33”, or a dash stands in its place. Shares are rounded to whole percent; from a share and its n some counts can still be worked out.</source>
      <translation>Eine Zahl von Einträgen unter fünf ist nicht ausgeschrieben, auch keine, aus der sie folgen würde: eine Grenze wie „über 33“ oder ein Strich steht an ihrer Stelle. Anteile sind auf ganze Prozent gerundet; aus einem Anteil und seinem n lassen sich manche Zahlen noch ausrechnen.</translation>
    </message>
    <message>
      <source>Standing answers, chosen by the writer</source>
      <translation>Geltende Antworten, selbst ausgewählt</translation>
    </message>
    <message>
      <source>Entries the writer brings</source>
      <translation>Mitgebrachte Einträge</translation>
    </message>
    <message>
      <source>In Mind, {purpose}, {period}</source>
      <translation>In Mind, {purpose}, {period}</translation>
    </message>
    <message>
      <source>The period holds {parts}.</source>
      <translation>Der Zeitraum enthält {parts}.</translation>
    </message>
    <message>
      <source>{finished} of {weeks} finished</source>
      <translation>{finished} von {weeks} abgeschlossen</translation>
    </message>
    <message>
      <source>{all} written: {kept} kept, {partly} partly, {not_kept} not, {open} not said</source>
      <translation>{all} geschrieben: {kept} gehalten, {partly} teilweise, {not_kept} nicht, {open} ungesagt</translation>
    </message>
    <message>
      <source>{marks} marked on the chart</source>
      <translation>{marks} im Diagramm vermerkt</translation>
    </message>
    <message>
      <source>the plan changed {plans}</source>
      <translation>der Plan {plans} geändert</translation>
    </message>
    <message>
      <source>System {number} {title}</source>
      <translation>System {number} {title}</translation>
    </message>
    <message>
      <source>Not measured: hours, the quality of a relationship, the weight of one conversation, luck. System 1 is legitimate work.</source>
      <translation>Nicht gemessen: Stunden, die Güte einer Beziehung, das Gewicht eines Gesprächs, Glück. System 1 ist berechtigte Arbeit.</translation>
    </message>
    <message>
      <source>{hours} hours a week kept for leadership</source>
      <translation>{hours} Stunden die Woche für Führung freigehalten</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>seit {day}</translation>
    </message>
    <message>
      <source>The last quarter does not differ from before by more than chance.</source>
      <translation>Das letzte Vierteljahr unterscheidet sich von davor nicht stärker, als der Zufall erklärt.</translation>
    </message>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>The pattern of this record is still being learned.</source>
      <translation>Das Muster dieser Aufzeichnungen wird noch gelernt.</translation>
    </message>
    <message>
      <source>There is too little in the record to say anything, in either direction.</source>
      <translation>Es ist zu wenig in den Aufzeichnungen, um etwas zu sagen, in keine Richtung.</translation>
    </message>
    <message>
      <source>System 1’s pull has ended; it still lies above the plan.</source>
      <translation>Der Zug von System 1 ist zu Ende; es liegt noch über dem Plan.</translation>
    </message>
    <message>
      <source>The pull of the urgent has ended; System 1 lies above the plan.</source>
      <translation>Der Zug des Dringenden ist zu Ende; System 1 liegt über dem Plan.</translation>
    </message>
    <message>
      <source>The pull of System 1 has ended; the last quarter is within chance of before.</source>
      <translation>Der Zug von System 1 ist zu Ende; das letzte Vierteljahr liegt im Zufall von davor.</translation>
    </message>
    <message>
      <source>The pull of the urgent has ended; the last quarter is within chance of before.</source>
      <translation>Der Zug des Dringenden ist zu Ende; das letzte Vierteljahr liegt im Zufall von davor.</translation>
    </message>
    <message>
      <source>No change beyond chance; System 1 lies above the plan.</source>
      <translation>Keine Änderung über den Zufall hinaus; System 1 liegt über dem Plan.</translation>
    </message>
    <message>
      <source>No change beyond chance; System 1 lies below the plan.</source>
      <translation>Keine Änderung über den Zufall hinaus; System 1 liegt unter dem Plan.</translation>
    </message>
    <message>
      <source>The urgent and the present are taking up more of the record than before.</source>
      <translation>Das Dringende und das Gegenwärtige nehmen mehr von den Aufzeichnungen ein als davor.</translation>
    </message>
    <message>
      <source>The urgent is taking up more of the record than before.</source>
      <translation>Das Dringende nimmt mehr von den Aufzeichnungen ein als davor.</translation>
    </message>
    <message>
      <source>Improving and enabling take up more of the record than before.</source>
      <translation>Verbessern und Befähigen nehmen mehr von den Aufzeichnungen ein als davor.</translation>
    </message>
    <message>
      <source>What can wait takes up more of the record than before.</source>
      <translation>Was warten kann, nimmt mehr von den Aufzeichnungen ein als davor.</translation>
    </message>
    <message>
      <source>The record has become thinner than before.</source>
      <translation>Die Aufzeichnungen sind dünner geworden als davor.</translation>
    </message>
    <message>
      <source>That is within chance; with so few entries a rise to anything under {seen} % could have passed unseen.</source>
      <translation>Das liegt im Zufall; bei so wenigen Einträgen hätte ein Anstieg auf alles unter {seen} % ungesehen bleiben können.</translation>
    </message>
    <message>
      <source>{arm}: {pulled} of the last {recent} entries, {share} % (90 % band {low} to {high} %)</source>
      <translation>{arm}: {pulled} der letzten {recent} Einträge, {share} % (90-%-Band {low} bis {high} %)</translation>
    </message>
    <message>
      <source>{counts}; before, {pulled} of {entries}, {share} %.</source>
      <translation>{counts}; davor {pulled} von {entries}, {share} %.</translation>
    </message>
    <message>
      <source>{arm} was called pulled from {first} to {last}; until then it lay at {share} %.</source>
      <translation>{arm} hieß vom {first} bis {last} gezogen; bis dahin lag es bei {share} %.</translation>
    </message>
    <message>
      <source>{arm} was called reclaiming from {first} to {last}; until then it lay at {share} %.</source>
      <translation>{arm} hieß vom {first} bis {last} zurückgewonnen; bis dahin lag es bei {share} %.</translation>
    </message>
    <message>
      <source>Written on {written} of the last {workdays} workdays; before, on {habit}.</source>
      <translation>Geschrieben an {written} der letzten {workdays} Arbeitstage; davor an {habit}.</translation>
    </message>
    <message>
      <source>Only the writer knows what the silence means.</source>
      <translation>Was die Stille bedeutet, weiß nur, wer schreibt.</translation>
    </message>
    <message>
      <source>System 1 lies clearly above the plan of {plan} %: between {low} % and {high} %.</source>
      <translation>System 1 liegt deutlich über dem Plan von {plan} %: zwischen {low} % und {high} %.</translation>
    </message>
    <message>
      <source>System 1 lies clearly below the plan of {plan} %: between {low} % and {high} %.</source>
      <translation>System 1 liegt deutlich unter dem Plan von {plan} %: zwischen {low} % und {high} %.</translation>
    </message>
    <message>
      <source>System 1 lies between {low} % and {high} %; the plan is {plan} %, and whether it is met cannot be told.</source>
      <translation>System 1 liegt zwischen {low} % und {high} %; der Plan ist {plan} %, und ob er erreicht ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
      <source>Under three workdays in five were written on: counted by days, System 1 may be anything between {low} % and {high} %.</source>
      <translation>An weniger als drei von fünf Arbeitstagen wurde geschrieben: nach Tagen gezählt kann System 1 alles zwischen {low} % und {high} % sein.</translation>
    </message>
    <message>
      <source>{arm}: “I am changing something”; the words stay with the writer</source>
      <translation>{arm}: „Ich ändere etwas“; die Worte bleiben bei der Person</translation>
    </message>
    <message>
      <source>{arm}: the pattern is still being learned, {weeks} of 8 journaled weeks.</source>
      <translation>{arm}: Das Muster wird noch gelernt, {weeks} von 8 Wochen mit Einträgen.</translation>
    </message>
    <message>
      <source>{arm}: {entries} entries in the last {weeks} weeks. Too few to say anything, in either direction.</source>
      <translation>{arm}: {entries} Einträge in den letzten {weeks} Wochen. Zu wenige, um etwas zu sagen, in keine Richtung.</translation>
    </message>
    <message>
      <source>Chance alone would show this in about one steady year in fifteen.</source>
      <translation>Zufall allein würde das in etwa einem von fünfzehn gleichmäßigen Jahren zeigen.</translation>
    </message>
    <message>
      <source>{arm}: called a season that ends on {day}</source>
      <translation>{arm}: eine Phase genannt, die am {day} endet</translation>
    </message>
    <message>
      <source>{arm}: called a season that ends</source>
      <translation>{arm}: eine Phase genannt, die endet</translation>
    </message>
    <message>
      <source>{arm}: “this is my role now”; the record begins anew here</source>
      <translation>{arm}: „Das ist jetzt meine Rolle“; die Aufzeichnungen beginnen hier neu</translation>
    </message>
    <message>
      <source>{share} % {title}</source>
      <translation>{share} % {title}</translation>
    </message>
    <message>
      <source>Line {0}, field “{1}”: {2}</source>
      <translation>Zeile {0}, Feld „{1}“: {2}</translation>
    </message>
    <message>
      <source>Line {0}: {1}</source>
      <translation>Zeile {0}: {1}</translation>
    </message>
    <message>
      <source>Field “{0}”: {1}</source>
      <translation>Feld „{0}“: {1}</translation>
    </message>
    <message>
      <source>This passphrase does not open the journal; nothing was changed, and the entries are safe. Try again, or use the recovery code.</source>
      <translation>Diese Passphrase öffnet das Journal nicht; nichts wurde verändert, und die Einträge sind sicher. Versuchen Sie es noch einmal, oder nehmen Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>The import was stopped. Nothing was changed.</source>
      <translation>Der Import wurde angehalten. Nichts wurde verändert.</translation>
    </message>
    <message>
      <source>It is not clear which format this is; say which program or form it comes from.</source>
      <translation>Es ist nicht klar, welches Format das ist; sagen Sie, aus welchem Programm oder welcher Form es kommt.</translation>
    </message>
    <message>
      <source>A newer version of In Mind wrote this journal; it was left as it is. Please update the program.</source>
      <translation>Eine neuere Version von In Mind hat dieses Journal geschrieben; es blieb, wie es ist. Bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
      <source>The journal's file is damaged: some of it may be lost. Nothing was changed, and the backup {0} is whole, with {1} entry: restore it.</source>
      <translation>Die Datei des Journals ist beschädigt: Manches kann verloren sein. Nichts wurde verändert, und die Sicherung {0} ist vollständig, mit {1} Eintrag: Stellen Sie sie wieder her.</translation>
    </message>
    <message>
      <source>The journal's file is damaged: some of it may be lost. Nothing was changed, and the backup {0} is whole, with {1} entries: restore it.</source>
      <translation>Die Datei des Journals ist beschädigt: Manches kann verloren sein. Nichts wurde verändert, und die Sicherung {0} ist vollständig, mit {1} Einträgen: Stellen Sie sie wieder her.</translation>
    </message>
    <message>
      <source>The journal's file is damaged: some of it may be lost. Nothing was changed; it has no whole backup in its folder, so look for one in another place and write nothing more until then.</source>
      <translation>Die Datei des Journals ist beschädigt: Manches kann verloren sein. Nichts wurde verändert; in seinem Ordner liegt keine vollständige Sicherung, also suchen Sie eine an einem anderen Ort und schreiben Sie bis dahin nichts mehr.</translation>
    </message>
    <message>
      <source>the events of a calendar are confirmed one by one, which “Import” in the window does.</source>
      <translation>die Termine eines Kalenders werden einzeln bestätigt; das geht im Fenster unter „Import“.</translation>
    </message>
    <message>
      <source>Copies left out, of entries that stand in it more than once: {0}.</source>
      <translation>Weggelassene Kopien von Einträgen, die mehr als einmal darin stehen: {0}.</translation>
    </message>
    <message>
      <source>there is no column “{0}”; the columns are {1}.</source>
      <translation>es gibt keine Spalte „{0}“; die Spalten sind {1}.</translation>
    </message>
    <message>
      <source>the table is empty.</source>
      <translation>die Tabelle ist leer.</translation>
    </message>
    <message>
      <source>days are written in one of the orders {0}.</source>
      <translation>Tage stehen in einer der Reihenfolgen {0}.</translation>
    </message>
    <message>
      <source>“{0}” is no part of an entry; they are {1}.</source>
      <translation>„{0}“ ist kein Teil eines Eintrags; das sind {1}.</translation>
    </message>
    <message>
      <source>two columns have this name.</source>
      <translation>zwei Spalten heißen so.</translation>
    </message>
    <message>
      <source>{0} cells in this row, but {1} columns.</source>
      <translation>{0} Zellen in dieser Zeile, aber {1} Spalten.</translation>
    </message>
    <message>
      <source>this row is not CSV: {0}.</source>
      <translation>diese Zeile ist kein CSV: {0}.</translation>
    </message>
    <message>
      <source>There is no journal of Day One in “{0}”.</source>
      <translation>In „{0}“ ist kein Tagebuch von Day One.</translation>
    </message>
    <message>
      <source>Several journals become one: {0}.</source>
      <translation>Mehrere Tagebücher werden zu einem: {0}.</translation>
    </message>
    <message>
      <source>This is no export of Day One: it has no list of “entries”.</source>
      <translation>Das ist kein Export von Day One: Er hat keine Liste „entries“.</translation>
    </message>
    <message>
      <source>An entry should be an object in braces.</source>
      <translation>Ein Eintrag sollte ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
      <source>It is no journal of Day One.</source>
      <translation>Es ist kein Tagebuch von Day One.</translation>
    </message>
    <message>
      <source>“{0}” is not a date that can be read.</source>
      <translation>„{0}“ ist kein Datum, das sich lesen lässt.</translation>
    </message>
    <message>
      <source>It is no entry of Day One Classic, or is damaged.</source>
      <translation>Es ist kein Eintrag von Day One Classic, oder er ist beschädigt.</translation>
    </message>
    <message>
      <source>It does not say when it was written.</source>
      <translation>Es steht nicht dabei, wann er geschrieben wurde.</translation>
    </message>
    <message>
      <source>Its rich text has no contents.</source>
      <translation>Sein formatierter Text hat keinen Inhalt.</translation>
    </message>
    <message>
      <source>Its rich text is not JSON.</source>
      <translation>Sein formatierter Text ist kein JSON.</translation>
    </message>
    <message>
      <source>There is no backup of Daylio in “{0}”.</source>
      <translation>In „{0}“ ist keine Sicherung von Daylio.</translation>
    </message>
    <message>
      <source>This is no backup of Daylio: it has no “dayEntries”.</source>
      <translation>Das ist keine Sicherung von Daylio: Sie hat keine „dayEntries“.</translation>
    </message>
    <message>
      <source>This is no table of Daylio: its first row has no “full_date” and “note”.</source>
      <translation>Das ist keine Tabelle von Daylio: In ihrer ersten Zeile fehlen „full_date“ und „note“.</translation>
    </message>
    <message>
      <source>“{0}” is not a time that can be read.</source>
      <translation>„{0}“ ist keine Zeit, die sich lesen lässt.</translation>
    </message>
    <message>
      <source>This is no backup of Daylio, or it is damaged.</source>
      <translation>Das ist keine Sicherung von Daylio, oder sie ist beschädigt.</translation>
    </message>
    <message>
      <source>This is no export of Diarium: it is no list of entries.</source>
      <translation>Das ist kein Export von Diarium: Er ist keine Liste von Einträgen.</translation>
    </message>
    <message>
      <source>A diary of Diarium cannot be read from a pipe; save it to a file first.</source>
      <translation>Ein Tagebuch von Diarium lässt sich nicht aus einer Pipe lesen; speichern Sie es zuerst in eine Datei.</translation>
    </message>
    <message>
      <source>Diarium has not finished writing this diary. Close Diarium, or save a copy with it.</source>
      <translation>Diarium hat dieses Tagebuch noch nicht fertig geschrieben. Schließen Sie Diarium, oder speichern Sie damit eine Kopie.</translation>
    </message>
    <message>
      <source>“{0}” should be a text.</source>
      <translation>„{0}“ sollte ein Text sein.</translation>
    </message>
    <message>
      <source>There is no JSON of Diarium in “{0}”.</source>
      <translation>In „{0}“ ist kein JSON von Diarium.</translation>
    </message>
    <message>
      <source>This is no diary of Diarium: it has no table of entries.</source>
      <translation>Das ist kein Tagebuch von Diarium: Es hat keine Tabelle der Einträge.</translation>
    </message>
    <message>
      <source>The diary is damaged: nothing of it was taken in.</source>
      <translation>Das Tagebuch ist beschädigt: Nichts daraus wurde übernommen.</translation>
    </message>
    <message>
      <source>The diary holds more than is taken in at once.</source>
      <translation>Das Tagebuch enthält mehr, als auf einmal übernommen wird.</translation>
    </message>
    <message>
      <source>It is too large to be an entry.</source>
      <translation>Es ist zu groß für einen Eintrag.</translation>
    </message>
    <message>
      <source>This is no diary of Diarium, or it is under a password.</source>
      <translation>Das ist kein Tagebuch von Diarium, oder es ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
      <source>The time that it names lies outside the years 1900 to 2199.</source>
      <translation>Die angegebene Zeit liegt außerhalb der Jahre 1900 bis 2199.</translation>
    </message>
    <message>
      <source>“{0}” unfolds into more than is taken in at once; nothing of it was taken in.</source>
      <translation>„{0}“ entpackt sich zu mehr, als auf einmal übernommen wird; nichts davon wurde übernommen.</translation>
    </message>
    <message>
      <source>The file is larger than {0} MB, the most this format is read with.</source>
      <translation>Die Datei ist größer als {0} MB; mehr wird in diesem Format nicht gelesen.</translation>
    </message>
    <message>
      <source>In Mind (JSON lines)</source>
      <translation>In Mind (JSON-Zeilen)</translation>
    </message>
    <message>
      <source>Day One</source>
      <translation>Day One</translation>
    </message>
    <message>
      <source>Journey</source>
      <translation>Journey</translation>
    </message>
    <message>
      <source>Diarium</source>
      <translation>Diarium</translation>
    </message>
    <message>
      <source>Daylio</source>
      <translation>Daylio</translation>
    </message>
    <message>
      <source>Mini Diarium</source>
      <translation>Mini Diarium</translation>
    </message>
    <message>
      <source>Mini Diary</source>
      <translation>Mini Diary</translation>
    </message>
    <message>
      <source>jrnl</source>
      <translation>jrnl</translation>
    </message>
    <message>
      <source>jrnl (JSON)</source>
      <translation>jrnl (JSON)</translation>
    </message>
    <message>
      <source>RedNotebook</source>
      <translation>RedNotebook</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>Tabelle (CSV)</translation>
    </message>
    <message>
      <source>Calendar (iCalendar)</source>
      <translation>Kalender (iCalendar)</translation>
    </message>
    <message>
      <source>Plain SQLite</source>
      <translation>SQLite, unverschlüsselt</translation>
    </message>
    <message>
      <source>Markdown (Obsidian, Joplin and others)</source>
      <translation>Markdown (Obsidian, Joplin und andere)</translation>
    </message>
    <message>
      <source>Stars and pins left behind: {0}.</source>
      <translation>Zurückgelassene Sterne und Anheftungen: {0}.</translation>
    </message>
    <message>
      <source>Moods and ratings left behind: {0}.</source>
      <translation>Zurückgelassene Stimmungen und Bewertungen: {0}.</translation>
    </message>
    <message>
      <source>Places left behind: {0}.</source>
      <translation>Zurückgelassene Orte: {0}.</translation>
    </message>
    <message>
      <source>Notes of the weather left behind: {0}.</source>
      <translation>Zurückgelassene Angaben zum Wetter: {0}.</translation>
    </message>
    <message>
      <source>Notes of steps, sport and other activity left behind: {0}.</source>
      <translation>Zurückgelassene Angaben zu Schritten, Sport und anderer Aktivität: {0}.</translation>
    </message>
    <message>
      <source>Notes of music left behind: {0}.</source>
      <translation>Zurückgelassene Angaben zu Musik: {0}.</translation>
    </message>
    <message>
      <source>Transcriptions of recordings left behind: {0}.</source>
      <translation>Zurückgelassene Abschriften von Aufnahmen: {0}.</translation>
    </message>
    <message>
      <source>Tags left behind: {0}.</source>
      <translation>Zurückgelassene Schlagwörter: {0}.</translation>
    </message>
    <message>
      <source>Dates of the last change left behind: {0}.</source>
      <translation>Zurückgelassene Zeitpunkte der letzten Änderung: {0}.</translation>
    </message>
    <message>
      <source>Entries whose notes on the device and on editing stay behind: {0}.</source>
      <translation>Einträge, deren Angaben zu Gerät und Bearbeitung zurückbleiben: {0}.</translation>
    </message>
    <message>
      <source>Entries whose typeface and its size stay behind: {0}.</source>
      <translation>Einträge, deren Schriftart und -größe zurückbleiben: {0}.</translation>
    </message>
    <message>
      <source>Entries of which only the words were kept, since they have very much markup: {0}.</source>
      <translation>Einträge, von denen nur die Wörter behalten wurden, weil sie sehr viel Auszeichnung enthalten: {0}.</translation>
    </message>
    <message>
      <source>Entries without text, which cannot be kept: {0}.</source>
      <translation>Einträge ohne Text, die nicht aufbewahrt werden können: {0}.</translation>
    </message>
    <message>
      <source>Entries whose time zone is not known here, and which were dated by this computer's: {0}.</source>
      <translation>Einträge, deren Zeitzone hier nicht bekannt ist und die nach der dieses Computers datiert wurden: {0}.</translation>
    </message>
    <message>
      <source>Goals and templates left behind: {0}.</source>
      <translation>Zurückgelassene Ziele und Vorlagen: {0}.</translation>
    </message>
    <message>
      <source>Events of the calendar left behind: {0}.</source>
      <translation>Zurückgelassene Kalendertermine: {0}.</translation>
    </message>
    <message>
      <source>Nothing of it can be read. {0}: {1}</source>
      <translation>Nichts davon lässt sich lesen. {0}: {1}</translation>
    </message>
    <message>
      <source>Too much of the file cannot be read; nothing of it was taken in.</source>
      <translation>Zu vieles in der Datei lässt sich nicht lesen; nichts daraus wurde übernommen.</translation>
    </message>
    <message>
      <source>Some of its tags are not text and were left out.</source>
      <translation>Einige seiner Schlagwörter sind kein Text und wurden ausgelassen.</translation>
    </message>
    <message>
      <source>“{0}” should be a list, and was left out.</source>
      <translation>„{0}“ sollte eine Liste sein und wurde ausgelassen.</translation>
    </message>
    <message>
      <source>{0} more parts could not be read.</source>
      <translation>{0} weitere Teile ließen sich nicht lesen.</translation>
    </message>
    <message>
      <source>it does not say when it begins</source>
      <translation>es steht nicht darin, wann er beginnt</translation>
    </message>
    <message>
      <source>“{0}” is not a time such as 20261122T075000Z</source>
      <translation>„{0}“ ist keine Zeit wie 20261122T075000Z</translation>
    </message>
    <message>
      <source>it moves all later ones too, of which only this one is read</source>
      <translation>er verschiebt auch alle späteren; gelesen wird nur dieser eine</translation>
    </message>
    <message>
      <source>Cancelled events left out: {0}.</source>
      <translation>Abgesagte Termine weggelassen: {0}.</translation>
    </message>
    <message>
      <source>Events that leave you free left out: {0}.</source>
      <translation>Termine, zu denen Sie frei sind, weggelassen: {0}.</translation>
    </message>
    <message>
      <source>Invitations that you declined left out: {0}.</source>
      <translation>Abgelehnte Einladungen weggelassen: {0}.</translation>
    </message>
    <message>
      <source>Events whose notes, places, people, categories, links or alarms are not taken: {0}.</source>
      <translation>Termine, deren Notizen, Orte, Teilnehmer, Kategorien, Links oder Erinnerungen nicht übernommen werden: {0}.</translation>
    </message>
    <message>
      <source>Tasks and notes in the calendar, which are no events: {0}.</source>
      <translation>Aufgaben und Notizen im Kalender, die keine Termine sind: {0}.</translation>
    </message>
    <message>
      <source>The calendar holds more than {0} events; export a part of it.</source>
      <translation>Der Kalender enthält mehr als {0} Termine; exportieren Sie einen Teil davon.</translation>
    </message>
    <message>
      <source>More than {0} events lie in this period; choose a shorter one.</source>
      <translation>In diesem Zeitraum liegen mehr als {0} Termine; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
      <source>a property is longer than 1 MB</source>
      <translation>eine Angabe ist länger als 1 MB</translation>
    </message>
    <message>
      <source>it is not UTF-8 text</source>
      <translation>das ist kein Text in UTF-8</translation>
    </message>
    <message>
      <source>a line has no colon between name and value</source>
      <translation>in einer Zeile fehlt der Doppelpunkt zwischen Name und Wert</translation>
    </message>
    <message>
      <source>it has more lines than an event can have</source>
      <translation>er hat mehr Zeilen, als ein Termin haben kann</translation>
    </message>
    <message>
      <source>it does not end</source>
      <translation>das Ende fehlt</translation>
    </message>
    <message>
      <source>this is no calendar: “BEGIN:VCALENDAR” stands nowhere in it.</source>
      <translation>das ist kein Kalender: „BEGIN:VCALENDAR“ steht nirgends darin.</translation>
    </message>
    <message>
      <source>components stand too deep within each other.</source>
      <translation>die Teile sind zu tief ineinander verschachtelt.</translation>
    </message>
    <message>
      <source>it comes again more often than an event can</source>
      <translation>er wiederholt sich öfter, als ein Termin das kann</translation>
    </message>
    <message>
      <source>its rule for coming again cannot be read</source>
      <translation>die Regel seiner Wiederholung ist nicht lesbar</translation>
    </message>
    <message>
      <source>too much in this file comes again and again; choose a shorter period</source>
      <translation>in dieser Datei wiederholt sich zu vieles; wählen Sie einen kürzeren Zeitraum</translation>
    </message>
    <message>
      <source>the file’s description of its time zone cannot be read</source>
      <translation>die Beschreibung der Zeitzone in der Datei ist nicht lesbar</translation>
    </message>
    <message>
      <source>the time zone “{0}” is not known</source>
      <translation>die Zeitzone „{0}“ ist nicht bekannt</translation>
    </message>
    <message>
      <source>line {0} has the same id and another entry.</source>
      <translation>Zeile {0} hat dieselbe Kennung und einen anderen Eintrag.</translation>
    </message>
    <message>
      <source>There is no entry of Journey in “{0}”.</source>
      <translation>In „{0}“ ist kein Eintrag von Journey.</translation>
    </message>
    <message>
      <source>It is no entry of Journey.</source>
      <translation>Es ist kein Eintrag von Journey.</translation>
    </message>
    <message>
      <source>It is encrypted; export the entries without encryption.</source>
      <translation>Er ist verschlüsselt; exportieren Sie die Einträge unverschlüsselt.</translation>
    </message>
    <message>
      <source>This is not jrnl's JSON export: it has no list of “entries”.</source>
      <translation>Das ist kein JSON-Export von jrnl: Ihm fehlt die Liste „entries“.</translation>
    </message>
    <message>
      <source>this is not JSON: a comma or a bracket is missing.</source>
      <translation>das ist kein JSON: Ein Komma oder eine Klammer fehlt.</translation>
    </message>
    <message>
      <source>an entry should be an object in braces.</source>
      <translation>ein Eintrag sollte ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
      <source>This is not jrnl's JSON export, which is an object in braces.</source>
      <translation>Das ist kein JSON-Export von jrnl, der ein Objekt in geschweiften Klammern ist.</translation>
    </message>
    <message>
      <source>It is not clear whether “{0}” names the day or the month first. Export it as JSON instead, with jrnl --export json.</source>
      <translation>Es ist nicht klar, ob „{0}“ zuerst den Tag oder den Monat nennt. Exportiere es stattdessen als JSON, mit jrnl --export json.</translation>
    </message>
    <message>
      <source>This is no file of jrnl: neither its JSON export, an object in braces, nor its text, in which each entry begins with a date in brackets.</source>
      <translation>Das ist keine Datei von jrnl: weder sein JSON-Export, ein Objekt in geschweiften Klammern, noch sein Text, in dem jeder Eintrag mit einem Datum in eckigen Klammern beginnt.</translation>
    </message>
    <message>
      <source>This journal is encrypted; export it with jrnl --export text, and import that.</source>
      <translation>Dieses Journal ist verschlüsselt; exportiere es mit jrnl --export text und importiere das.</translation>
    </message>
    <message>
      <source>This text stands above the first entry.</source>
      <translation>Dieser Text steht über dem ersten Eintrag.</translation>
    </message>
    <message>
      <source>Its name is no day of any calendar.</source>
      <translation>Ihr Name ist kein Tag irgendeines Kalenders.</translation>
    </message>
    <message>
      <source>{0}</source>
      <translation>{0}</translation>
    </message>
    <message>
      <source>No entry begins in it, with a date in brackets.</source>
      <translation>In ihr beginnt kein Eintrag mit einem Datum in Klammern.</translation>
    </message>
    <message>
      <source>this is not an object in braces.</source>
      <translation>das ist kein Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
      <source>here should be a list.</source>
      <translation>hier sollte eine Liste stehen.</translation>
    </message>
    <message>
      <source>what begins here is too large to be an entry.</source>
      <translation>was hier beginnt, ist zu groß für einen Eintrag.</translation>
    </message>
    <message>
      <source>a number has too many digits.</source>
      <translation>eine Zahl hat zu viele Ziffern.</translation>
    </message>
    <message>
      <source>{0} is not JSON.</source>
      <translation>{0} ist kein JSON.</translation>
    </message>
    <message>
      <source>this is nested too deeply.</source>
      <translation>das ist zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>this is not JSON: {0}, at character {1}.</source>
      <translation>das ist kein JSON: {0}, bei Zeichen {1}.</translation>
    </message>
    <message>
      <source>the key “{0}” stands twice.</source>
      <translation>der Schlüssel „{0}“ steht zweimal da.</translation>
    </message>
    <message>
      <source>this is not a JSON object in braces.</source>
      <translation>das ist kein JSON-Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
      <source>Not in it: answers, plans, reviews, earlier wordings and what was deleted. A backup holds them.</source>
      <translation>Nicht darin: Antworten, Pläne, Rückblicke, frühere Fassungen und Gelöschtes. Eine Sicherung enthält sie.</translation>
    </message>
    <message>
      <source>jrnl keeps a day and the minute on its clock: seconds and time zones are left out.</source>
      <translation>jrnl kennt einen Tag und die Minute seiner Uhr: Sekunden und Zeitzonen fallen weg.</translation>
    </message>
    <message>
      <source>jrnl has no place for role systems, priorities, minutes, questions and the flag for the coach.</source>
      <translation>Rollensysteme, Prioritäten, Minuten, Fragen und die Markierung für den Coach haben in jrnl keinen Platz.</translation>
    </message>
    <message>
      <source>Entries without text are left out.</source>
      <translation>Einträge ohne Text fallen weg.</translation>
    </message>
    <message>
      <source>Spaces and empty lines around a text, and behind its first line, are left out.</source>
      <translation>Leerzeichen und leere Zeilen um einen Text und hinter seiner ersten Zeile fallen weg.</translation>
    </message>
    <message>
      <source>A line that jrnl would take for the head of an entry, or for a star, gets a backslash.</source>
      <translation>Eine Zeile, die jrnl für den Kopf eines Eintrags oder für einen Stern hielte, bekommt einen umgekehrten Schrägstrich.</translation>
    </message>
    <message>
      <source>A calendar has no place for the flag for the coach.</source>
      <translation>Die Markierung für den Coach hat in einem Kalender keinen Platz.</translation>
    </message>
    <message>
      <source>In it “not urgent” and “not important” are the same as what was not said.</source>
      <translation>„Nicht dringend“ und „nicht wichtig“ sind darin dasselbe wie Nichtgesagtes.</translation>
    </message>
    <message>
      <source>Control signs are left out, and carriage returns become line ends.</source>
      <translation>Steuerzeichen fallen weg, und Wagenrückläufe werden zu Zeilenenden.</translation>
    </message>
    <message>
      <source>Left out: deleted entries, the draft, settings, which questions were shown, what was shown as counter-evidence, and a coach's notes of clients.</source>
      <translation>Nicht enthalten: gelöschte Einträge, der Entwurf, Einstellungen, welche Fragen gezeigt wurden, was als Gegenbeleg gezeigt wurde, und die Notizen eines Coachs zu Klienten.</translation>
    </message>
    <message>
      <source>there is no day in this row</source>
      <translation>in dieser Zeile steht kein Tag</translation>
    </message>
    <message>
      <source>there is no text in this row</source>
      <translation>in dieser Zeile steht kein Text</translation>
    </message>
    <message>
      <source>Read as: {0}.</source>
      <translation>Gelesen als: {0}.</translation>
    </message>
    <message>
      <source>no column of this table holds days. Say which one does, such as --columns date={0}.</source>
      <translation>keine Spalte dieser Tabelle enthält Tage. Sagen Sie, welche es ist, etwa mit --columns date={0}.</translation>
    </message>
    <message>
      <source>no column of this table holds text. Say which one does, such as --columns text={0}.</source>
      <translation>keine Spalte dieser Tabelle enthält Text. Sagen Sie, welche es ist, etwa mit --columns text={0}.</translation>
    </message>
    <message>
      <source>“{0}” may be day and month or month and day, and no row shows which, or rows differ. Say so with --columns order=dmy or order=mdy.</source>
      <translation>„{0}“ kann Tag und Monat oder Monat und Tag sein; keine Zeile zeigt, welches, oder die Zeilen widersprechen sich. Sagen Sie es mit --columns order=dmy oder order=mdy.</translation>
    </message>
    <message>
      <source>no row has a day that can be read in the column “{0}”.</source>
      <translation>in der Spalte „{0}“ hat keine Zeile einen lesbaren Tag.</translation>
    </message>
    <message>
      <source>Left unclassified, because nobody said which column it is: {0}.</source>
      <translation>Nicht eingeordnet, weil niemand gesagt hat, welche Spalte es ist: {0}.</translation>
    </message>
    <message>
      <source>Cells that could not be read, and were left out: {0}.</source>
      <translation>Zellen, die nicht lesbar waren und wegfallen: {0}.</translation>
    </message>
    <message>
      <source>“{0}” is no day in the order {1}</source>
      <translation>„{0}“ ist kein Tag in der Reihenfolge {1}</translation>
    </message>
    <message>
      <source>There is no Markdown file, whose name ends in .md, in it.</source>
      <translation>Darin ist keine Markdown-Datei, deren Name auf .md endet.</translation>
    </message>
    <message>
      <source>a newer version of In Mind wrote this file.</source>
      <translation>eine neuere Version von In Mind hat diese Datei geschrieben.</translation>
    </message>
    <message>
      <source>Another file has the same id and another text: {0}.</source>
      <translation>Eine andere Datei hat dieselbe Kennung und einen anderen Text: {0}.</translation>
    </message>
    <message>
      <source>It does not end.</source>
      <translation>Er endet nicht.</translation>
    </message>
    <message>
      <source>Its front matter cannot be read. {0}</source>
      <translation>Die Angaben an ihrem Anfang lassen sich nicht lesen. {0}</translation>
    </message>
    <message>
      <source>“{0}” is under a password; export it without one.</source>
      <translation>„{0}“ steht unter einem Passwort; exportieren Sie es ohne.</translation>
    </message>
    <message>
      <source>“{0}” is damaged, or no zip file; nothing of it was taken in.</source>
      <translation>„{0}“ ist beschädigt oder keine Zip-Datei; nichts davon wurde übernommen.</translation>
    </message>
    <message>
      <source>A zip cannot be read from a pipe; save it to a file first.</source>
      <translation>Ein Zip lässt sich nicht aus einer Pipe lesen; speichern Sie es zuerst in eine Datei.</translation>
    </message>
    <message>
      <source>Attachments left behind: {0}.</source>
      <translation>Zurückgelassene Anhänge: {0}.</translation>
    </message>
    <message>
      <source>Links and names that lead elsewhere, left out: {0}.</source>
      <translation>Ausgelassene Verknüpfungen und Namen, die anderswohin führen: {0}.</translation>
    </message>
    <message>
      <source>This is no export of Mini Diarium: it has no list of “entries”.</source>
      <translation>Das ist kein Export von Mini Diarium: Er hat keine Liste „entries“.</translation>
    </message>
    <message>
      <source>This is no export of Mini Diary: it has no “entries” by day.</source>
      <translation>Das ist kein Export von Mini Diary: Er hat keine „entries“ nach Tagen.</translation>
    </message>
    <message>
      <source>Neither its name nor its front matter says a day.</source>
      <translation>Weder ihr Name noch die Angaben an ihrem Anfang nennen einen Tag.</translation>
    </message>
    <message>
      <source>Notes on a whole week, kept under its Monday: {0}.</source>
      <translation>Notizen zu einer ganzen Woche, unter ihrem Montag aufgenommen: {0}.</translation>
    </message>
    <message>
      <source>Notes whose front matter cannot be read, so that it stays in the text: {0}.</source>
      <translation>Notizen, deren Angaben am Anfang sich nicht lesen lassen und deshalb im Text bleiben: {0}.</translation>
    </message>
    <message>
      <source>“{0}” lies in a journal's own folder, where nothing else may be written; nothing was changed. Name another place.</source>
      <translation>„{0}“ liegt im Ordner eines Journals, in den nichts anderes geschrieben werden darf; nichts wurde verändert. Nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>this should be true or false, not {0}.</source>
      <translation>das sollte true oder false sein, nicht {0}.</translation>
    </message>
    <message>
      <source>this should be a text, not {0}.</source>
      <translation>das sollte ein Text sein, nicht {0}.</translation>
    </message>
    <message>
      <source>this is missing.</source>
      <translation>das fehlt.</translation>
    </message>
    <message>
      <source>“{0}” is not a date such as 2026-11-22.</source>
      <translation>„{0}“ ist kein Datum wie 2026-11-22.</translation>
    </message>
    <message>
      <source>“{0}” is not a time such as 07:50.</source>
      <translation>„{0}“ ist keine Uhrzeit wie 07:50.</translation>
    </message>
    <message>
      <source>“{0}” does not say its offset; in UTC it ends in Z.</source>
      <translation>„{0}“ nennt seinen Abstand zu UTC nicht; in UTC endet es mit Z.</translation>
    </message>
    <message>
      <source>this should be a whole number, not {0}.</source>
      <translation>das sollte eine ganze Zahl sein, nicht {0}.</translation>
    </message>
    <message>
      <source>this should lie between {0} and {1}.</source>
      <translation>das sollte zwischen {0} und {1} liegen.</translation>
    </message>
    <message>
      <source>an id is a text of 1 to {0} visible characters.</source>
      <translation>eine Kennung ist ein Text von 1 bis {0} sichtbaren Zeichen.</translation>
    </message>
    <message>
      <source>no calendar has the date {0}.</source>
      <translation>kein Kalender hat das Datum {0}.</translation>
    </message>
    <message>
      <source>“{0}” is not a time such as 2026-11-22T07:50:00Z.</source>
      <translation>„{0}“ ist kein Zeitpunkt wie 2026-11-22T07:50:00Z.</translation>
    </message>
    <message>
      <source>this should be a list of texts.</source>
      <translation>das sollte eine Liste von Texten sein.</translation>
    </message>
    <message>
      <source>{0} tags are more than the {1} an entry may have.</source>
      <translation>{0} Schlagwörter sind mehr als die {1}, die ein Eintrag haben darf.</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a number with a fraction</source>
      <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>ein Text</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>ein Objekt</translation>
    </message>
    <message>
      <source>There is no month of RedNotebook, such as 2026-11.txt, in it.</source>
      <translation>Darin ist kein Monat von RedNotebook, etwa 2026-11.txt.</translation>
    </message>
    <message>
      <source>What stands under “{0}” is no list of lines.</source>
      <translation>Was unter „{0}“ steht, ist keine Liste von Zeilen.</translation>
    </message>
    <message>
      <source>It holds no days.</source>
      <translation>Es sind keine Tage darin.</translation>
    </message>
    <message>
      <source>What stands under this day is no text.</source>
      <translation>Was unter diesem Tag steht, ist kein Text.</translation>
    </message>
    <message>
      <source>Copies that RedNotebook keeps beside its months, left out: {0}.</source>
      <translation>Kopien, die RedNotebook neben seinen Monaten aufhebt, weggelassen: {0}.</translation>
    </message>
    <message>
      <source>“{0}” is no day of this month.</source>
      <translation>„{0}“ ist kein Tag dieses Monats.</translation>
    </message>
    <message>
      <source>this is not UTF-8 text. Save the file as UTF-8 and try again.</source>
      <translation>das ist kein Text in UTF-8. Speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>the line is longer than {0} MB.</source>
      <translation>die Zeile ist länger als {0} MB.</translation>
    </message>
    <message>
      <source>A journal has no place for {0}.</source>
      <translation>Ein Journal hat keinen Platz für {0}.</translation>
    </message>
    <message>
      <source>More than 256 MB came through the pipe; save it to a file first.</source>
      <translation>Mehr als 256 MB kamen durch die Pipe; speichern Sie es zuerst in einer Datei.</translation>
    </message>
    <message>
      <source>“{0}” is a folder; this format is one file.</source>
      <translation>„{0}“ ist ein Ordner; dieses Format ist eine einzelne Datei.</translation>
    </message>
    <message>
      <source>the file was changed while it was read.</source>
      <translation>die Datei wurde verändert, während sie gelesen wurde.</translation>
    </message>
    <message>
      <source>this row is not CSV: a quotation mark stands where none may, or does not end</source>
      <translation>diese Zeile ist kein CSV: ein Anführungszeichen steht, wo keines stehen darf, oder wird nicht geschlossen</translation>
    </message>
    <message>
      <source>the row has more than {0} cells</source>
      <translation>die Zeile hat mehr als {0} Zellen</translation>
    </message>
    <message>
      <source>The table is larger than {0} MB, too large to be read as UTF-16. Save it as UTF-8.</source>
      <translation>Die Tabelle ist größer als {0} MB, zu groß, um als UTF-16 gelesen zu werden. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
      <source>this is no table: more than {0} rows of it are not CSV.</source>
      <translation>das ist keine Tabelle: mehr als {0} Zeilen davon sind kein CSV.</translation>
    </message>
    <message>
      <source>this is not the UTF-16 text that the file says it is.</source>
      <translation>das ist nicht der Text in UTF-16, als der sich die Datei ausgibt.</translation>
    </message>
    <message>
      <source>1,234</source>
      <translation>1.234</translation>
    </message>
    <message>
      <source>“{0}” ({1}×)</source>
      <translation>„{0}“ ({1}×)</translation>
    </message>
    <message>
      <source>“{0}” is a folder; name a file.</source>
      <translation>„{0}“ ist ein Ordner; nennen Sie eine Datei.</translation>
    </message>
    <message>
      <source>“{0}” is no file; name another place.</source>
      <translation>„{0}“ ist keine Datei; nennen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>There is already something at “{0}”; name a new folder.</source>
      <translation>An „{0}“ ist schon etwas; nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
      <source>It is too long.</source>
      <translation>Sie ist zu lang.</translation>
    </message>
    <message>
      <source>It is not YAML: line {0} cannot be read.</source>
      <translation>Das ist kein YAML: Zeile {0} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>It is not YAML.</source>
      <translation>Das ist kein YAML.</translation>
    </message>
    <message>
      <source>Line {0} names a value to use it again, which is not read here.</source>
      <translation>Zeile {0} benennt einen Wert, um ihn wieder zu verwenden; das wird hier nicht gelesen.</translation>
    </message>
    <message>
      <source>It holds more than {0} values.</source>
      <translation>Sie enthält mehr als {0} Werte.</translation>
    </message>
    <message>
      <source>It is nested too deeply.</source>
      <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>Line {0} holds a “{1}”, which is not read here.</source>
      <translation>Zeile {0} enthält ein „{1}“, das hier nicht gelesen wird.</translation>
    </message>
    <message>
      <source>The key in line {0} is no word.</source>
      <translation>Der Schlüssel in Zeile {0} ist kein Wort.</translation>
    </message>
    <message>
      <source>“{0}” stands twice, again in line {1}.</source>
      <translation>„{0}“ steht zweimal da, zum zweiten Mal in Zeile {1}.</translation>
    </message>
    <message>
      <source>It holds more than one document.</source>
      <translation>Sie enthält mehr als ein Dokument.</translation>
    </message>
    <message>
      <source>The desktop did not show the reminder; it is asked for again at the next look.</source>
      <translation>Der Desktop hat die Erinnerung nicht gezeigt; sie kommt beim nächsten Nachsehen wieder.</translation>
    </message>
    <message>
      <source>Five minutes to look back on the week?</source>
      <translation>Fünf Minuten für einen Blick zurück auf die Woche?</translation>
    </message>
    <message>
      <source>Today is one of your days: a line on what you did?</source>
      <translation>Heute ist einer Ihrer Tage: eine Zeile zu dem, was Sie taten?</translation>
    </message>
    <message>
      <source>Open the review</source>
      <translation>Rückblick öffnen</translation>
    </message>
    <message>
      <source>In an hour</source>
      <translation>In einer Stunde</translation>
    </message>
    <message>
      <source>Not this week</source>
      <translation>Diese Woche nicht</translation>
    </message>
    <message>
      <source>Write a line</source>
      <translation>Eine Zeile schreiben</translation>
    </message>
    <message>
      <source>The system did not show the reminder; it is asked for again at the next look.</source>
      <translation>Das System hat die Erinnerung nicht gezeigt; sie kommt beim nächsten Nachsehen wieder.</translation>
    </message>
    <message>
      <source>This is an older copy of the journal than was open here last: what was written since may be missing, but nothing was changed. Look for a newer copy, or restore the newest backup, before you write on.</source>
      <translation>Das ist eine ältere Kopie des Journals, als hier zuletzt offen war: Was seither geschrieben wurde, kann fehlen, doch nichts wurde verändert. Suchen Sie eine neuere Kopie, oder stellen Sie die neueste Sicherung wieder her, bevor Sie weiterschreiben.</translation>
    </message>
    <message>
      <source>Other users of this computer can get at the journal's files; nothing was changed. Run “inmind check --mend” to keep them out.</source>
      <translation>Andere Benutzer dieses Computers kommen an die Dateien des Journals; nichts wurde verändert. „inmind check --mend“ sperrt sie aus.</translation>
    </message>
    <message>
      <source>{0} synchronises the folder in which the journal lies, and can damage it or put an older copy back; nothing has happened to it now. Move it to another folder; Settings › Second computer, or “inmind sync”, keeps two computers in step through this one.</source>
      <translation>{0} synchronisiert den Ordner, in dem das Journal liegt, und kann es beschädigen oder eine ältere Kopie zurücklegen; jetzt ist nichts geschehen. Verschieben Sie es in einen anderen Ordner; Einstellungen › Zweiter Computer oder „inmind sync“ hält zwei Computer über diesen im Gleichschritt.</translation>
    </message>
    <message>
      <source>The journal lies outside the synchronised folder now. Settings › Second computer, or “inmind sync”, keeps it in step with another computer through that folder.</source>
      <translation>Das Journal liegt jetzt außerhalb des synchronisierten Ordners. Einstellungen › Zweiter Computer oder „inmind sync“ hält es über jenen Ordner mit einem anderen Computer im Gleichschritt.</translation>
    </message>
    <message>
      <source>Beside the journal lies a second copy, “{0}”, as left where two computers wrote; both are untouched. Look whether entries are missing before you delete either.</source>
      <translation>Neben dem Journal liegt eine zweite Kopie, „{0}“, wie sie entsteht, wo zwei Computer geschrieben haben; beide sind unberührt. Sehen Sie nach, ob Einträge fehlen, bevor Sie eine davon löschen.</translation>
    </message>
    <message>
      <source>“{0}” is in use by another program; nothing was changed. Try again.</source>
      <translation>„{0}“ wird gerade von einem anderen Programm benutzt; nichts wurde verändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>The journal could not be written anew whole; it is untouched and still opens as before. Make a backup, then try again.</source>
      <translation>Das Journal ließ sich nicht vollständig neu schreiben; es ist unberührt und öffnet sich wie bisher. Machen Sie eine Sicherung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>Five minutes to look back on the week</source>
      <translation>Fünf Minuten für einen Blick zurück auf die Woche</translation>
    </message>
    <message>
      <source>The system would not take the reminder ({0} refused), so it comes only while In Mind is open. Try again after the next login, or save the reminder as a calendar file.</source>
      <translation>Das System hat die Erinnerung nicht angenommen ({0} lehnte ab), also kommt sie nur, während In Mind offen ist. Versuchen Sie es nach der nächsten Anmeldung noch einmal, oder speichern Sie die Erinnerung als Kalenderdatei.</translation>
    </message>
    <message>
      <source>The folder “{0}” cannot be made, because a file stands in its way, so the reminder was not set up; nothing was changed. Take that file away, then try again.</source>
      <translation>Der Ordner „{0}“ lässt sich nicht anlegen, weil eine Datei im Weg steht; die Erinnerung wurde nicht eingerichtet und nichts verändert. Entfernen Sie diese Datei, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>The urgent and the present are taking up more of your record than before.</source>
      <translation>Das Dringende und das Gegenwärtige nehmen in den Aufzeichnungen mehr Raum ein als davor.</translation>
    </message>
    <message>
      <source>The urgent is taking up more of your record than before.</source>
      <translation>Das Dringende nimmt in den Aufzeichnungen mehr Raum ein als davor.</translation>
    </message>
    <message>
      <source>Improving and enabling take up more of your record than before.</source>
      <translation>Verbessern und Befähigen nehmen in den Aufzeichnungen mehr Raum ein als davor.</translation>
    </message>
    <message>
      <source>What can wait takes up more of your record than before.</source>
      <translation>Was warten kann, nimmt in den Aufzeichnungen mehr Raum ein als davor.</translation>
    </message>
    <message>
      <source>Your last quarter does not differ from before by more than chance.</source>
      <translation>Das letzte Vierteljahr unterscheidet sich von der Zeit davor nicht stärker, als der Zufall erklärt.</translation>
    </message>
    <message>
      <source>You have written less than before.</source>
      <translation>Das Journal ist still geworden.</translation>
    </message>
    <message>
      <source>Your pattern is still being learned.</source>
      <translation>Das Muster wird noch gelernt.</translation>
    </message>
    <message>
      <source>Too little to say.</source>
      <translation>Zu wenig, um etwas zu sagen.</translation>
    </message>
    <message>
      <source>Systems 2 and 3 take up more of your record than before. What did you change?</source>
      <translation>Die Systeme 2 und 3 nehmen in den Aufzeichnungen mehr Raum ein als davor. Was haben Sie geändert?</translation>
    </message>
    <message>
      <source>What is not urgent takes up more of your record than before. What did you change?</source>
      <translation>Was nicht dringend ist, nimmt in den Aufzeichnungen mehr Raum ein als davor. Was haben Sie geändert?</translation>
    </message>
    <message>
      <source>fewer than 1 of 5</source>
      <translation>weniger als 1 von 5</translation>
    </message>
    <message>
      <source>Your last {recent} entries do not differ from your earlier {before} by more than chance. A move from {share} % to under {seen} % could have passed unseen.</source>
      <translation>Die letzten {recent} Einträge unterscheiden sich von den {before} früheren nicht stärker, als der Zufall erklärt. Ein Wechsel von {share} % auf unter {seen} % hätte ungesehen bleiben können.</translation>
    </message>
    <message>
      <source>You wrote on {written} of the last {workdays} workdays; before, on {habit}.</source>
      <translation>Geschrieben wurde an {written} der letzten {workdays} Arbeitstage; davor an {habit}.</translation>
    </message>
    <message>
      <source> Only you know what the silence means.</source>
      <translation> Nur Sie wissen, was die Stille bedeutet.</translation>
    </message>
    <message>
      <source>System 1 lies clearly above your plan of {plan} %: between {low} % and {high} %.</source>
      <translation>System 1 liegt klar über dem Plan von {plan} %: zwischen {low} % und {high} %.</translation>
    </message>
    <message>
      <source>System 1 lies clearly below your plan of {plan} %: between {low} % and {high} %.</source>
      <translation>System 1 liegt klar unter dem Plan von {plan} %: zwischen {low} % und {high} %.</translation>
    </message>
    <message>
      <source>System 1 lies between {low} % and {high} %; you intended {plan} %.</source>
      <translation>System 1 liegt zwischen {low} % und {high} %; beabsichtigt waren {plan} %.</translation>
    </message>
    <message>
      <source>Mainly System 1 on between {low} % and {high} % of workdays, by the days you did not write on.</source>
      <translation>Hauptsächlich System 1 an {low} % bis {high} % der Arbeitstage, je nachdem, was an den Tagen ohne Eintrag war.</translation>
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation>{day}. {month} {year}</translation>
    </message>
    <message>
      <source>workday</source>
      <translation>Arbeitstag</translation>
    </message>
    <message>
      <source>workdays</source>
      <translation>Arbeitstage</translation>
    </message>
    <message>
      <source>Learning your pattern: {weeks} of 8 journaled weeks.</source>
      <translation>Das Muster wird gelernt: {weeks} von 8 Wochen mit Einträgen.</translation>
    </message>
    <message>
      <source>{entries} in the last {weeks}. Too few to say anything, in either direction.</source>
      <translation>Zuletzt {entries} in {weeks}. Zu wenig, um etwas zu sagen, in die eine wie in die andere Richtung.</translation>
    </message>
    <message>
      <source>{arm}: {pulled} of your last {recent} entries, {pulled_before} of {before} before. Chance alone would show this in about one steady year in fifteen.</source>
      <translation>{arm}: {pulled} der letzten {recent} Einträge, davor {pulled_before} von {before}. Der Zufall allein würde das in etwa einem von fünfzehn gleichbleibenden Jahren zeigen.</translation>
    </message>
    <message>
      <source>{workdays} in the last {weeks}. Too few to say anything, in either direction.</source>
      <translation>Zuletzt {workdays} in {weeks}. Zu wenig, um etwas zu sagen, in die eine wie in die andere Richtung.</translation>
    </message>
    <message>
      <source>{fifths} of 5</source>
      <translation>{fifths} von 5</translation>
    </message>
    <message>
      <source>You called this a season that ends on {day}.</source>
      <translation>Sie nannten dies eine Phase, die am {day} endet.</translation>
    </message>
    <message>
      <source>Since {day} this is your role; the record begins anew there.</source>
      <translation>Seit dem {day} ist das Ihre Rolle; die Aufzeichnungen beginnen dort neu.</translation>
    </message>
    <message>
      <source>What is the system doing to me and what am I doing to the system?</source>
      <translation>What is the system doing to me and what am I doing to the system?</translation>
    </message>
    <message>
      <source>Not measured here: the quality of a relationship, the weight of one conversation, luck. This is your record of yourself; others may see it otherwise.</source>
      <translation>Hier nicht gemessen: die Güte einer Beziehung, das Gewicht eines einzelnen Gesprächs, Glück. Es sind Ihre Aufzeichnungen über sich selbst; andere sehen es vielleicht anders.</translation>
    </message>
    <message>
      <source>The journal's file is damaged, or its keys are another's: it cannot be read whole. Nothing was changed, and its backups are untouched; restore the newest.</source>
      <translation>Die Datei des Journals ist beschädigt, oder ihre Schlüssel gehören zu einer anderen: Sie lässt sich nicht ganz lesen. Nichts wurde verändert, und die Sicherungen sind unberührt; stellen Sie die neueste wieder her.</translation>
    </message>
    <message>
      <source>The journal's file is damaged: some of it may be lost. Nothing was changed, and its backups are untouched; restore the newest, which keeps this file too.</source>
      <translation>Die Datei des Journals ist beschädigt: Manches kann verloren sein. Nichts wurde verändert, und die Sicherungen sind unberührt; stellen Sie die neueste wieder her, wobei auch diese Datei erhalten bleibt.</translation>
    </message>
    <message>
      <source>What another computer wrote down in the shared folder cannot be read; nothing was changed here. Run “inmind sync --again” on that computer.</source>
      <translation>Was ein anderer Computer im gemeinsamen Ordner aufgeschrieben hat, lässt sich nicht lesen; hier wurde nichts geändert. Führen Sie auf jenem Computer „inmind sync --again“ aus.</translation>
    </message>
    <message>
      <source>The journal's key file is damaged, so it cannot be unlocked; the entries are untouched. Copy both key files from the newest backup.</source>
      <translation>Die Schlüsseldatei des Journals ist beschädigt, also lässt es sich nicht entsperren; die Einträge sind unberührt. Kopieren Sie beide Schlüsseldateien aus der neuesten Sicherung.</translation>
    </message>
    <message>
      <source>The text has a NUL byte at position {0}.</source>
      <translation>Der Text hat an Stelle {0} ein NUL-Zeichen.</translation>
    </message>
    <message>
      <source>The text has a broken character at position {0}.</source>
      <translation>Der Text hat an Stelle {0} ein zerbrochenes Zeichen.</translation>
    </message>
    <message>
      <source>A note belongs to a name.</source>
      <translation>Eine Notiz gehört zu einem Namen.</translation>
    </message>
    <message>
      <source>The text has {0} characters; a note holds {1}.</source>
      <translation>Der Text hat {0} Zeichen; eine Notiz fasst {1}.</translation>
    </message>
    <message>
      <source>The journal's file was not written by In Mind; it was left as it is, and its backups are untouched. Restore the newest.</source>
      <translation>Die Datei des Journals hat nicht In Mind geschrieben; sie blieb, wie sie ist, und die Sicherungen sind unberührt. Stellen Sie die neueste wieder her.</translation>
    </message>
    <message>
      <source>The journal's file is not encrypted, so In Mind did not write it; it was left as it is. Restore the newest backup, and look at who put this file there.</source>
      <translation>Die Datei des Journals ist nicht verschlüsselt, also hat nicht In Mind sie geschrieben; sie blieb, wie sie ist. Stellen Sie die neueste Sicherung wieder her, und sehen Sie nach, wer diese Datei dorthin gelegt hat.</translation>
    </message>
    <message>
      <source>The journal could not be opened safely: {0} is not {1}.</source>
      <translation>Das Journal ließ sich nicht sicher öffnen: {0} ist nicht {1}.</translation>
    </message>
    <message>
      <source>The journal's disk is full or failing, so this was not saved; what was saved before is safe. Free some space, then try again.</source>
      <translation>Der Datenträger des Journals ist voll oder fehlerhaft, also wurde dies nicht gespeichert; was vorher gespeichert war, ist sicher. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>Another program is at this journal just now, so this was not saved; what was saved before is safe. Please try again in a moment.</source>
      <translation>Ein anderes Programm ist gerade an diesem Journal, also wurde dies nicht gespeichert; was vorher gespeichert war, ist sicher. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <source>The journal can be read but not written: its disk or folder is read-only. What was saved before is safe; make the folder writable, or go on in a copy.</source>
      <translation>Das Journal lässt sich lesen, aber nicht schreiben: Sein Datenträger oder Ordner ist schreibgeschützt. Was vorher gespeichert war, ist sicher; heben Sie den Schreibschutz auf, oder schreiben Sie in einer Kopie weiter.</translation>
    </message>
    <message>
      <source>The journal's file cannot be opened: it is missing, or you have no right to it.</source>
      <translation>Die Datei des Journals lässt sich nicht öffnen: Sie fehlt, oder Sie haben kein Recht daran.</translation>
    </message>
    <message>
      <source>There is nothing to keep yet: write a line or choose a tag.</source>
      <translation>Es gibt noch nichts zu behalten: Schreiben Sie eine Zeile, oder wählen Sie eine Einordnung.</translation>
    </message>
    <message>
      <source>The text has {0} characters; an entry holds {1}.</source>
      <translation>Der Text hat {0} Zeichen; ein Eintrag fasst {1}.</translation>
    </message>
    <message>
      <source>{0} minutes is not a time between 0 and a week.</source>
      <translation>{0} Minuten liegen nicht zwischen 0 und einer Woche.</translation>
    </message>
    <message>
      <source>There is no question {0}; they are numbered 1 to 8.</source>
      <translation>Eine Frage {0} gibt es nicht; sie sind von 1 bis 8 nummeriert.</translation>
    </message>
    <message>
      <source>The {0} already holds a million entries.</source>
      <translation>Der Tag {0} hat schon eine Million Einträge.</translation>
    </message>
    <message>
      <source>This entry is no longer in the journal.</source>
      <translation>Dieser Eintrag ist nicht mehr im Journal.</translation>
    </message>
    <message>
      <source>The journal was closed meanwhile; what was saved is safe. Open it again.</source>
      <translation>Das Journal wurde inzwischen geschlossen; was gespeichert war, ist sicher. Öffnen Sie es wieder.</translation>
    </message>
    <message>
      <source>The journal's file has lost its record of versions; it was left as it is, and its backups are untouched. Restore the newest.</source>
      <translation>Die Datei des Journals hat ihr Verzeichnis der Versionen verloren; sie blieb, wie sie ist, und die Sicherungen sind unberührt. Stellen Sie die neueste wieder her.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written, so nothing stands there. The journal was only read; choose another place.</source>
      <translation>In „{0}“ lässt sich nicht schreiben; dort steht deshalb nichts. Das Journal wurde nur gelesen; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>The disk for “{0}” is full or failing, so nothing stands there. The journal was only read.</source>
      <translation>Der Datenträger für „{0}“ ist voll oder fehlerhaft, deshalb steht dort nichts. Das Journal wurde nur gelesen.</translation>
    </message>
    <message>
      <source>The plan has changed again since, so this was left as it is.</source>
      <translation>Der Plan hat sich seither wieder geändert, also blieb dies, wie es ist.</translation>
    </message>
    <message>
      <source>The answer has changed again since, so this was left as it is.</source>
      <translation>Die Antwort hat sich seither wieder geändert, also blieb dies, wie es ist.</translation>
    </message>
    <message>
      <source>There is nothing to keep yet: write a line.</source>
      <translation>Noch gibt es nichts zu behalten: eine Zeile genügt.</translation>
    </message>
    <message>
      <source>A verdict has been given since that heeds this answer, so it stays.</source>
      <translation>Seither wurde ein Befund gegeben, der diese Antwort berücksichtigt, also bleibt sie.</translation>
    </message>
    <message>
      <source>No journal is kept in step through “{0}” yet. Begin on the first computer, and wait until the folder has come.</source>
      <translation>Über „{0}“ wird noch kein Journal im Gleichschritt gehalten. Beginnen Sie auf dem ersten Computer und warten Sie, bis der Ordner angekommen ist.</translation>
    </message>
    <message>
      <source>“{0}” holds more than one journal; name the one that is meant.</source>
      <translation>„{0}“ enthält mehr als ein Journal; nennen Sie das gemeinte.</translation>
    </message>
    <message>
      <source>The key file in “{0}” belongs to another journal, so it was not used; nothing was changed. Look at who put it there, and copy the right one from the first computer.</source>
      <translation>Die Schlüsseldatei in „{0}“ gehört zu einem anderen Journal; sie wurde nicht benutzt, und es wurde nichts geändert. Sehen Sie nach, wer sie dorthin gelegt hat, und kopieren Sie die richtige vom ersten Computer.</translation>
    </message>
    <message>
      <source>The journal in “{0}” has no passphrase, so whoever reads that folder reads it, and somebody may have put it there who wants to read what you write. Nothing was made; use “inmind sync FOLDER --join --open” if you know whose it is.</source>
      <translation>Das Journal in „{0}“ hat keine Passphrase; wer jenen Ordner liest, liest auch das Journal, und vielleicht hat es jemand dorthin gelegt, der lesen will, was Sie schreiben. Es wurde nichts angelegt; verwenden Sie „inmind sync ORDNER --join --open“, wenn Sie wissen, wessen Journal es ist.</translation>
    </message>
    <message>
      <source>The shared folder cannot lie within the journal's own; nothing was changed. Choose another one.</source>
      <translation>Der gemeinsame Ordner kann nicht in dem des Journals liegen; es wurde nichts geändert. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>The journal itself lies within “{0}”, and what carries that folder would damage it; nothing was changed. Choose a folder that holds no journal, or move the journal out of it first.</source>
      <translation>Das Journal selbst liegt in „{0}“, und was jenen Ordner überträgt, würde es beschädigen; es wurde nichts geändert. Wählen Sie einen Ordner, in dem kein Journal liegt, oder verschieben Sie zuerst das Journal.</translation>
    </message>
    <message>
      <source>There is no folder at “{0}”.</source>
      <translation>Bei „{0}“ ist kein Ordner.</translation>
    </message>
    <message>
      <source>This journal has no passphrase, so everybody who can read that folder could read the journal. Give it a passphrase first.</source>
      <translation>Dieses Journal hat keine Passphrase; jeder, der jenen Ordner lesen kann, könnte auch das Journal lesen. Geben Sie ihm zuerst eine Passphrase.</translation>
    </message>
    <message>
      <source>“{0}” already keeps another journal in step. To have that one here, join it; for this one, choose another folder.</source>
      <translation>„{0}“ hält bereits ein anderes Journal im Gleichschritt. Um jenes hier zu haben, treten Sie ihm bei; für dieses wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The shared folder “{0}” is not there, or no longer holds this journal's part. What you write is safe here, and is told once it is back.</source>
      <translation>Der gemeinsame Ordner „{0}“ ist nicht da oder enthält den Teil dieses Journals nicht mehr. Was Sie schreiben, ist hier sicher und wird weitergegeben, sobald er zurück ist.</translation>
    </message>
    <message>
      <source>This journal has no second computer yet. “inmind sync FOLDER” begins with a shared folder.</source>
      <translation>Dieses Journal hat noch keinen zweiten Computer. „inmind sync ORDNER“ beginnt mit einem gemeinsamen Ordner.</translation>
    </message>
    <message>
      <source>The journal was given a new key since it had a second computer, so the two no longer understand each other; nothing was changed. Begin anew with an empty folder, and let the second computer join again.</source>
      <translation>Das Journal hat einen neuen Schlüssel bekommen, seit es einen zweiten Computer hat; die beiden verstehen einander nicht mehr. Geändert wurde nichts. Beginnen Sie neu mit einem leeren Ordner und lassen Sie den zweiten Computer wieder beitreten.</translation>
    </message>
    <message>
      <source>another computer</source>
      <translation>ein anderer Computer</translation>
    </message>
    <message>
      <source>Some of what {0} wrote has not come yet; it is taken in when it has.</source>
      <translation>Ein Teil dessen, was auf {0} geschrieben wurde, ist noch nicht angekommen; er wird übernommen, sobald er da ist.</translation>
    </message>
    <message>
      <source>A part of what {0} wrote down is damaged, so nothing behind it was read; this journal is unchanged. It may only be half-way here; if it stays so, run “inmind sync --again” on that computer.</source>
      <translation>Ein Teil der Datei von {0} ist beschädigt; was dahinter steht, wurde nicht gelesen, und dieses Journal ist unverändert. Vielleicht ist sie erst halb angekommen; bleibt es so, führen Sie auf jenem Computer „inmind sync --again“ aus.</translation>
    </message>
    <message>
      <source>The folder holds less of what {0} wrote than was read before; nothing here is lost. Whoever carries the folder may have put an older one back; “inmind sync --again” on that computer mends it.</source>
      <translation>Der Ordner enthält von {0} weniger, als früher gelesen wurde; hier ist nichts verloren. Vielleicht wurde ein älterer Stand zurückgelegt; „inmind sync --again“ auf jenem Computer behebt es.</translation>
    </message>
    <message>
      <source>A newer version of In Mind writes on {0}; please update this one.</source>
      <translation>Auf {0} schreibt eine neuere Version von In Mind; bitte aktualisieren Sie diese.</translation>
    </message>
    <message>
      <source>What {0} wrote is no longer in the folder; what was read of it stays here.</source>
      <translation>Die Datei von {0} ist nicht mehr im Ordner; was daraus gelesen wurde, bleibt hier.</translation>
    </message>
    <message>
      <source>In the folder lies a copy that a tool made, “{0}”; it is not read, and can be deleted once all computers are up to date.</source>
      <translation>Im Ordner liegt eine Kopie, die ein Programm angelegt hat, „{0}“; sie wird nicht gelesen und kann gelöscht werden, sobald alle Computer abgeglichen sind.</translation>
    </message>
    <message>
      <source>{0} wording of a review or a question lost against another written at the same time; it is kept and shown by “inmind sync --aside”.</source>
      <translation>{0} Wortlaut eines Rückblicks oder einer Frage unterlag einem anderen, der zur selben Zeit geschrieben wurde; er ist aufgehoben, und „inmind sync --aside“ zeigt ihn.</translation>
    </message>
    <message>
      <source>{0} wordings of reviews or questions lost against others written at the same time; they are kept and shown by “inmind sync --aside”.</source>
      <translation>{0} Wortlaute von Rückblicken oder Fragen unterlagen anderen, die zur selben Zeit geschrieben wurden; sie sind aufgehoben, und „inmind sync --aside“ zeigt sie.</translation>
    </message>
    <message>
      <source>An empty passphrase protects nothing.</source>
      <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
      <source>This journal has no passphrase, so there is nothing that a code would open.</source>
      <translation>Dieses Journal hat keine Passphrase, also gäbe es nichts, was ein Code öffnen könnte.</translation>
    </message>
    <message>
      <source>The journal's key file was altered by someone else, so it was not used; the entries are untouched. Copy both key files from the newest backup.</source>
      <translation>Die Schlüsseldatei des Journals hat jemand anderes verändert, also wurde sie nicht benutzt; die Einträge sind unberührt. Kopieren Sie beide Schlüsseldateien aus der neuesten Sicherung.</translation>
    </message>
    <message>
      <source>This journal has no passphrase, so there is nothing that the keyring would open.</source>
      <translation>Dieses Journal hat keine Passphrase, also gäbe es nichts, was der Schlüsselbund öffnen könnte.</translation>
    </message>
    <message>
      <source>This computer has no keyring that In Mind trusts with a key; nothing was changed. Go on with the passphrase.</source>
      <translation>Dieser Computer hat keinen Schlüsselbund, dem In Mind einen Schlüssel anvertraut; nichts wurde verändert. Bleiben Sie bei der Passphrase.</translation>
    </message>
    <message>
      <source>This computer's keyring did not take the key; nothing was changed. Unlock the keyring and try again, or go on with the passphrase.</source>
      <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht angenommen; nichts wurde verändert. Entsperren Sie ihn und versuchen Sie es noch einmal, oder bleiben Sie bei der Passphrase.</translation>
    </message>
    <message>
      <source>“{0}” cannot be used: {1}.</source>
      <translation>„{0}“ lässt sich nicht verwenden: {1}.</translation>
    </message>
    <message>
      <source>The disk is full, so “{0}” was not written; what was there is unchanged. Free some space, then try again.</source>
      <translation>Der Datenträger ist voll, also wurde „{0}“ nicht geschrieben; was da war, ist unverändert. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>You have no right to read or write “{0}”, or its disk is read-only; nothing was changed. Give yourself the right, or choose another place.</source>
      <translation>Sie haben kein Recht, „{0}“ zu lesen oder zu schreiben, oder der Datenträger ist schreibgeschützt; nichts wurde verändert. Geben Sie sich das Recht, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>There is no place named “{0}”.</source>
      <translation>Einen Ort namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
      <source>Only a way that this version does not know opens this journal; its entries are safe. Please update the program, or use the recovery code.</source>
      <translation>Dieses Journal öffnet sich nur auf einem Weg, den diese Version nicht kennt; seine Einträge sind sicher. Bitte aktualisieren Sie das Programm, oder nehmen Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
      <source>This journal is locked; its entries are safe. Give its passphrase to open it.</source>
      <translation>Dieses Journal ist gesperrt; seine Einträge sind sicher. Mit der Passphrase öffnet es sich.</translation>
    </message>
    <message>
      <source>This journal has no recovery code, so it stays locked; its entries are safe. Open it with its passphrase.</source>
      <translation>Dieses Journal hat keinen Wiederherstellungscode, also bleibt es gesperrt; seine Einträge sind sicher. Öffnen Sie es mit der Passphrase.</translation>
    </message>
    <message>
      <source>“{0}” is a link that leads nowhere.</source>
      <translation>„{0}“ ist eine Verknüpfung, die nirgendwohin führt.</translation>
    </message>
    <message>
      <source>“{0}” is a file, not a journal's folder.</source>
      <translation>„{0}“ ist eine Datei, nicht der Ordner eines Journals.</translation>
    </message>
    <message>
      <source>“{0}” has keys but no journal. Restore {1} from a backup.</source>
      <translation>„{0}“ hat Schlüssel, aber kein Journal. Holen Sie {1} aus einer Sicherung zurück.</translation>
    </message>
    <message>
      <source>“{0}” is not a journal: it has no key file.</source>
      <translation>„{0}“ ist kein Journal: Es hat keine Schlüsseldatei.</translation>
    </message>
    <message>
      <source>This key file belongs to another program.</source>
      <translation>Diese Schlüsseldatei gehört zu einem anderen Programm.</translation>
    </message>
    <message>
      <source>The journal is being written, or was not closed properly, so it was not moved; nothing was changed. Open it, close it, then try again.</source>
      <translation>Das Journal wird gerade geschrieben oder wurde nicht richtig geschlossen, also wurde es nicht verschoben; nichts wurde verändert. Öffnen und schließen Sie es, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>A move of “{0}” was cut short; the journal is whole and lies in “{1}”. Name that folder “{2}” again, then move it once more.</source>
      <translation>Das Verschieben von „{0}“ wurde unterbrochen; das Journal ist vollständig und liegt in „{1}“. Nennen Sie diesen Ordner wieder „{2}“, und verschieben Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>There is nothing at “{0}”, so nothing was moved. Look where the journal lies.</source>
      <translation>Bei „{0}“ liegt nichts, also wurde nichts verschoben. Sehen Sie nach, wo das Journal liegt.</translation>
    </message>
    <message>
      <source>There is nothing at “{0}”, and a journal at “{1}”, so nothing was moved. Open that one.</source>
      <translation>Bei „{0}“ liegt nichts und bei „{1}“ ein Journal, also wurde nichts verschoben. Öffnen Sie jenes.</translation>
    </message>
    <message>
      <source>There is already a copy of this journal at “{0}”, and it holds something else; nothing was changed. Look into both, and choose another place.</source>
      <translation>Bei „{0}“ liegt schon eine Kopie dieses Journals, und sie enthält etwas anderes; nichts wurde verändert. Sehen Sie in beide, und wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
      <source>A journal cannot be moved into itself.</source>
      <translation>Ein Journal lässt sich nicht in sich selbst verschieben.</translation>
    </message>
    <message>
      <source>The journal is whole and was moved to “{0}”, but the old one could not be removed. Take “{1}” away yourself.</source>
      <translation>Das Journal ist vollständig und wurde nach „{0}“ verschoben, doch das alte ließ sich nicht entfernen. Nehmen Sie „{1}“ selbst weg.</translation>
    </message>
    <message>
      <source>The copy at the new place does not hold what was read, so the journal stays where it is; nothing was lost. Choose another disk.</source>
      <translation>Die Kopie am neuen Ort enthält nicht, was gelesen wurde, also bleibt das Journal, wo es ist; nichts ging verloren. Wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
      <source>“{0}” in the journal's folder is a link, so it was not moved.</source>
      <translation>„{0}“ im Ordner des Journals ist eine Verknüpfung, also wurde es nicht verschoben.</translation>
    </message>
    <message>
      <source>The journal was written while it was being moved, so it stays where it is; nothing was lost. Close it everywhere, then try again.</source>
      <translation>Das Journal wurde beim Verschieben beschrieben, also bleibt es, wo es ist; nichts ging verloren. Schließen Sie es überall, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>A recovery code holds no “{0}”. Please compare it with the sheet.</source>
      <translation>In einem Wiederherstellungscode kommt „{0}“ nicht vor. Bitte vergleichen Sie ihn mit dem Blatt.</translation>
    </message>
    <message>
      <source>A recovery code has {0} groups of {1} characters, {2} in all; this one has {3}.</source>
      <translation>Ein Wiederherstellungscode hat {0} Gruppen zu {1} Zeichen, zusammen {2}; dieser hat {3}.</translation>
    </message>
    <message>
      <source>There is a slip in the recovery code. Please compare it with the sheet.</source>
      <translation>Im Wiederherstellungscode ist ein Schreibfehler. Bitte vergleichen Sie ihn mit dem Blatt.</translation>
    </message>
    <message>
      <source>This recovery code does not open the journal; nothing was changed, and the entries are safe. Look for a newer sheet, or use the passphrase.</source>
      <translation>Dieser Wiederherstellungscode öffnet das Journal nicht; nichts wurde verändert, und die Einträge sind sicher. Suchen Sie ein neueres Blatt, oder nehmen Sie die Passphrase.</translation>
    </message>
    <message>
      <source>“{0}” belongs to another user, so it was not opened and nothing was changed. Open it as that user, or copy the folder and open your copy.</source>
      <translation>„{0}“ gehört einem anderen Benutzer, also wurde es nicht geöffnet und nichts verändert. Öffnen Sie es als dieser Benutzer, oder kopieren Sie den Ordner und öffnen Sie Ihre Kopie.</translation>
    </message>
    <message>
      <source>“{0}” in the journal's folder is a link to another place; nothing was opened or changed. Put the file itself there.</source>
      <translation>„{0}“ im Ordner des Journals ist eine Verknüpfung an einen anderen Ort; nichts wurde geöffnet oder verändert. Legen Sie die Datei selbst dorthin.</translation>
    </message>
    <message>
      <source>The journal's key file asks for absurd work, so it was not used; the entries are untouched. Copy both key files from the newest backup.</source>
      <translation>Die Schlüsseldatei des Journals verlangt unsinnig viel Arbeit, also wurde sie nicht benutzt; die Einträge sind unberührt. Kopieren Sie beide Schlüsseldateien aus der neuesten Sicherung.</translation>
    </message>
    <message>
      <source>Unlocking takes {0} MB of memory, which are not free; nothing was changed. Close other programs, then try again.</source>
      <translation>Das Entsperren braucht {0} MB Speicher, die nicht frei sind; nichts wurde verändert. Schließen Sie andere Programme, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
      <source>The date {0} lies outside the years 1900 to 2199.</source>
      <translation>Das Datum {0} liegt außerhalb der Jahre 1900 bis 2199.</translation>
    </message>
    <message>
      <source>There is no time zone named “{0}”.</source>
      <translation>Eine Zeitzone namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
      <source>The instant {0} has no day in any calendar.</source>
      <translation>Der Zeitpunkt {0} liegt in keinem Kalender.</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Your answer is kept.</source>
      <translation>Ihre Antwort ist behalten.</translation>
    </message>
    <message>
      <source>Your answer is taken back.</source>
      <translation>Ihre Antwort ist zurückgenommen.</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Light or dark as the desktop is, followed live</source>
      <translation>Hell oder dunkel wie der Desktop, auch wenn er gerade wechselt</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Always light</source>
      <translation>Immer hell</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Always dark</source>
      <translation>Immer dunkel</translation>
    </message>
    <message>
      <source>No movement: the cursor does not blink</source>
      <translation>Keine Bewegung: Der Cursor blinkt nicht</translation>
    </message>
    <message>
      <source>For who is disturbed by what moves on the screen</source>
      <translation>Für alle, die Bewegung auf dem Bildschirm stört</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>From the next start on</source>
      <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
      <source>The eight questions stay in the book's words, or in yours.</source>
      <translation>Die acht Fragen bleiben in den Worten des Buches oder in Ihren eigenen.</translation>
    </message>
    <message>
      <source>The day</source>
      <translation>Der Tag</translation>
    </message>
    <message>
      <source>A day ends at</source>
      <translation>Ein Tag endet um</translation>
    </message>
    <message>
      <source>What is written before it belongs to the day before; earlier entries stay</source>
      <translation>Was davor geschrieben wird, gehört zum Tag davor; frühere Einträge bleiben</translation>
    </message>
    <message>
      <source>A workday, counted by the strip of days written on</source>
      <translation>Ein Arbeitstag, wie ihn der Streifen der Tage mit Einträgen zählt</translation>
    </message>
    <message>
      <source>Workdays</source>
      <translation>Arbeitstage</translation>
    </message>
    <message>
      <source>The weekly review</source>
      <translation>Der Wochenrückblick</translation>
    </message>
    <message>
      <source>An invitation that comes once and says nothing of what you wrote.</source>
      <translation>Eine Einladung, die einmal kommt und nichts von dem sagt, was Sie geschrieben haben.</translation>
    </message>
    <message>
      <source>The eight questions</source>
      <translation>Die acht Fragen</translation>
    </message>
    <message>
      <source>In the words of the book. One that you ask in your own is asked so everywhere.</source>
      <translation>In den Worten des Buches. Eine Frage, die Sie in eigene Worte fassen, wird überall so gestellt.</translation>
    </message>
    <message>
      <source>Question {0}</source>
      <translation>Frage {0}</translation>
    </message>
    <message>
      <source>Spelling</source>
      <translation>Rechtschreibung</translation>
    </message>
    <message>
      <source>Underline words that the dictionary does not know</source>
      <translation>Wörter unterstreichen, die das Wörterbuch nicht kennt</translation>
    </message>
    <message>
      <source>Where Enchant and a dictionary are installed; without them nothing is underlined</source>
      <translation>Wo Enchant und ein Wörterbuch installiert sind; ohne sie wird nichts unterstrichen</translation>
    </message>
    <message>
      <source>Your own words; a press takes one out.</source>
      <translation>Ihre eigenen Wörter; ein Druck nimmt eines heraus.</translation>
    </message>
    <message>
      <source>Take this word out of your own words</source>
      <translation>Dieses Wort aus Ihren eigenen Wörtern herausnehmen</translation>
    </message>
    <message>
      <source>Privacy</source>
      <translation>Vertraulichkeit</translation>
    </message>
    <message>
      <source>The journal is one encrypted file in a folder of its own. A passphrase protects it on a lost or stolen computer, in a copy of the folder, and from the curious while it is closed. It does not protect an unlocked screen, nor against a program that runs as you. In Mind makes no network connection at all.</source>
      <translation>Das Journal ist eine einzige verschlüsselte Datei in einem eigenen Ordner. Eine Passphrase schützt es auf einem verlorenen oder gestohlenen Computer, in einer Kopie des Ordners und, solange es geschlossen ist, vor Neugierigen. Sie schützt weder einen entsperrten Bildschirm noch vor einem Programm, das unter Ihrem Namen läuft. In Mind stellt keinerlei Netzwerkverbindung her.</translation>
    </message>
    <message>
      <source>Passphrase…</source>
      <translation>Passphrase …</translation>
    </message>
    <message>
      <source>Give the journal a passphrase, or another one</source>
      <translation>Dem Journal eine Passphrase geben, oder eine andere</translation>
    </message>
    <message>
      <source>Recovery code…</source>
      <translation>Wiederherstellungscode …</translation>
    </message>
    <message>
      <source>A code on paper, for when the passphrase is forgotten</source>
      <translation>Ein Code auf Papier, falls die Passphrase vergessen wird</translation>
    </message>
    <message>
      <source>It has leaked…</source>
      <translation>Sie ist bekannt geworden …</translation>
    </message>
    <message>
      <source>A new key, for when somebody else knows the passphrase</source>
      <translation>Ein neuer Schlüssel, falls jemand anders die Passphrase kennt</translation>
    </message>
    <message>
      <source>Open it on this computer without the passphrase</source>
      <translation>Auf diesem Computer ohne die Passphrase öffnen</translation>
    </message>
    <message>
      <source>The desktop's own keyring keeps the key: who can unlock the desktop can read the journal</source>
      <translation>Der Schlüsselbund des Systems bewahrt den Schlüssel: Wer das System entsperren kann, kann das Journal lesen</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source> min</source>
      <translation> min</translation>
    </message>
    <message>
      <source>Lock when nobody is there for</source>
      <translation>Sperren, wenn niemand da ist, nach</translation>
    </message>
    <message>
      <source>Where the journal has a passphrase; Ctrl+L locks it at once, a locked screen does not</source>
      <translation>Wo das Journal eine Passphrase hat; mit Strg+L sofort, ein gesperrter Bildschirm allein sperrt es nicht</translation>
    </message>
    <message>
      <source>Where the journal has a passphrase; Ctrl+L and a locked screen lock it at once</source>
      <translation>Wo das Journal eine Passphrase hat; mit Strg+L und bei gesperrtem Bildschirm sofort</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Checked copies of the whole journal; a second place for them is yours to choose.</source>
      <translation>Geprüfte Kopien des ganzen Journals; einen zweiten Ort dafür bestimmen Sie.</translation>
    </message>
    <message>
      <source>Backups…</source>
      <translation>Sicherungen …</translation>
    </message>
    <message>
      <source>The last one, one more now, a second place, and the way back</source>
      <translation>Die letzte, eine weitere jetzt, ein zweiter Ort und der Weg zurück</translation>
    </message>
    <message>
      <source>Second computer</source>
      <translation>Zweiter Computer</translation>
    </message>
    <message>
      <source>The same journal on two computers, through a folder that a service carries.</source>
      <translation>Dasselbe Journal auf zwei Computern, über einen Ordner, den ein Dienst überträgt.</translation>
    </message>
    <message>
      <source>In and out</source>
      <translation>Import und Export</translation>
    </message>
    <message>
      <source>What you wrote elsewhere can come in, and your entries can go out in forms that other programs read. What a coach is handed is on a page of its own.</source>
      <translation>Was Sie anderswo geschrieben haben, kann herein, und Ihre Einträge können hinaus, in Formen, die andere Programme lesen. Was ein Coach bekommt, steht auf einer eigenen Seite.</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Look at a file of another program, and take its entries in (Ctrl+O)</source>
      <translation>Die Datei eines anderen Programms ansehen und ihre Einträge aufnehmen (Strg+O)</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Write the entries into a file or folder (Ctrl+Shift+E)</source>
      <translation>Die Einträge in eine Datei oder einen Ordner schreiben (Strg+Umschalt+E)</translation>
    </message>
    <message>
      <source>This journal lies in {0}</source>
      <translation>Dieses Journal liegt in {0}</translation>
    </message>
    <message>
      <source>It is a copy of the sample, and goes away when you close the window.</source>
      <translation>Es ist eine Kopie des Beispiels und verschwindet, wenn Sie das Fenster schließen.</translation>
    </message>
    <message>
      <source>Keep a copy…</source>
      <translation>Kopie behalten…</translation>
    </message>
    <message>
      <source>Choose a folder for a copy that stays</source>
      <translation>Einen Ordner für eine Kopie wählen, die bleibt</translation>
    </message>
    <message>
      <source>Move it…</source>
      <translation>Verschieben …</translation>
    </message>
    <message>
      <source>Choose another folder; the window closes and opens again</source>
      <translation>Einen anderen Ordner wählen; das Fenster schließt sich und öffnet sich wieder</translation>
    </message>
    <message>
      <source>Where shall it lie?</source>
      <translation>Wo soll es liegen?</translation>
    </message>
    <message>
      <source>A copy that stays lies in {0}</source>
      <translation>Eine Kopie, die bleibt, liegt in {0}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
  </context>
  <context>
    <name>ShareSlider</name>
    <message>
      <source>Share of System {0}, {1}, in percent</source>
      <translation>Anteil von System {0}, {1}, in Prozent</translation>
    </message>
    <message>
      <source>The arrow keys move it; the other two shares make up the rest of the hundred</source>
      <translation>Die Pfeiltasten verschieben ihn; die beiden anderen Anteile ergänzen auf hundert</translation>
    </message>
  </context>
  <context>
    <name>ShortcutRow</name>
    <message>
      <source>No shortcut</source>
      <translation>Kein Tastenkürzel</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>Type to find a command</source>
      <translation>Tippen, um einen Befehl zu finden</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Einen Befehl finden</translation>
    </message>
    <message>
      <source>Enter does the first one found</source>
      <translation>Eingabe führt den ersten gefundenen aus</translation>
    </message>
    <message>
      <source>No command has these words.</source>
      <translation>Kein Befehl enthält diese Worte.</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
  </context>
  <context>
    <name>Spelling</name>
    <message>
      <source>No suggestion for this word</source>
      <translation>Kein Vorschlag für dieses Wort</translation>
    </message>
    <message>
      <source>Add to my words</source>
      <translation>Zu meinen Wörtern hinzufügen</translation>
    </message>
  </context>
  <context>
    <name>SplitBar</name>
    <message>
      <source>{0}  {1}</source>
      <translation>{0}  {1}</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
      <source>System {0}: {1}</source>
      <translation>System {0}: {1}</translation>
    </message>
    <message>
      <source>intended {0}</source>
      <translation>beabsichtigt {0}</translation>
    </message>
  </context>
  <context>
    <name>SplitPanel</name>
    <message>
      <source>Change hours or words</source>
      <translation>Stunden oder Worte ändern</translation>
    </message>
    <message>
      <source>The hours kept for leadership, and a note</source>
      <translation>Die Stunden für Führung und eine Anmerkung</translation>
    </message>
    <message>
      <source>How I mean to spend my time</source>
      <translation>Wie ich meine Zeit verwenden will</translation>
    </message>
    <message>
      <source> h a week</source>
      <translation> Std. pro Woche</translation>
    </message>
    <message>
      <source>left open</source>
      <translation>offen gelassen</translation>
    </message>
    <message>
      <source>Hours kept for leadership</source>
      <translation>Stunden für Führung</translation>
    </message>
    <message>
      <source>Per week; 0 leaves it open</source>
      <translation>Pro Woche; 0 lässt es offen</translation>
    </message>
    <message>
      <source>Thursday 9 to 11, and the rest where I find it</source>
      <translation>Donnerstag 9 bis 11, der Rest, wo er sich findet</translation>
    </message>
    <message>
      <source>When, in your own words</source>
      <translation>Wann, in eigenen Worten</translation>
    </message>
    <message>
      <source>Stands below the hours, and on the card</source>
      <translation>Steht unter den Stunden und auf der Karte</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Ab</translation>
    </message>
    <message>
      <source>The day from which it holds</source>
      <translation>Der Tag, ab dem er gilt</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anmerkung</translation>
    </message>
    <message>
      <source>Keep this plan</source>
      <translation>Plan behalten</translation>
    </message>
    <message>
      <source>The one before stays as a step in the charts</source>
      <translation>Der vorige bleibt als Stufe in den Diagrammen</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Leave the plan as it was</source>
      <translation>Den Plan lassen, wie er war</translation>
    </message>
    <message>
      <source>No split yet. Move one; the others make up the hundred.</source>
      <translation>Noch keine Aufteilung. Wird ein Anteil bewegt, ergänzen ihn die anderen auf hundert.</translation>
    </message>
    <message>
      <source>Since {0}. The charts compare your weeks with this, not with anyone else's.</source>
      <translation>Seit dem {0}. Damit vergleichen die Diagramme Ihre Wochen, nicht mit denen anderer.</translation>
    </message>
    <message>
      <source>Say first how you mean to split your time.</source>
      <translation>Sagen Sie zuerst, wie Sie Ihre Zeit aufteilen wollen.</translation>
    </message>
  </context>
  <context>
    <name>StepLine</name>
    <message>
      <source>{0} {1}</source>
      <translation>{0} {1}</translation>
    </message>
    <message>
      <source>This step</source>
      <translation>Dieser Schritt</translation>
    </message>
    <message>
      <source>Go to this step</source>
      <translation>Zu diesem Schritt gehen</translation>
    </message>
    <message>
      <source>Still to come</source>
      <translation>Kommt noch</translation>
    </message>
  </context>
  <context>
    <name>TakingDialog</name>
    <message>
      <source>One moment</source>
      <translation>Einen Moment</translation>
    </message>
    <message>
      <source>How much of it is done</source>
      <translation>Wie viel davon getan ist</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Keep nothing of it; the journal stays as it was</source>
      <translation>Nichts davon behalten; das Journal bleibt, wie es war</translation>
    </message>
    <message>
      <source>Backing the journal up first …</source>
      <translation>Zuerst wird das Journal gesichert …</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>Stopping; nothing is lost …</source>
      <translation>Wird beendet; nichts geht verloren …</translation>
    </message>
  </context>
  <context>
    <name>TitlesDialog</name>
    <message>
      <source>Drop calendar titles?</source>
      <translation>Kalendertitel entfernen?</translation>
    </message>
    <message>
      <source>Entries that came from a calendar lose the title of their event, for good: no earlier wording is kept, and only backups made before still hold it. Their day, minutes and tags stay. Entries that you reworded, or that have no tag, stay as they are.</source>
      <translation>Einträge aus einem Kalender verlieren den Titel ihres Termins, endgültig: Keine frühere Fassung bleibt, nur ältere Sicherungen enthalten ihn noch. Tag, Minuten und Einordnung bleiben. Einträge, die Sie umformuliert haben oder die nicht eingeordnet sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Leave them</source>
      <translation>Stehen lassen</translation>
    </message>
    <message>
      <source>Close this, and change nothing more</source>
      <translation>Das hier schließen und nichts weiter ändern</translation>
    </message>
    <message>
      <source>Drop them</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Take the titles out, for good</source>
      <translation>Die Titel herausnehmen, endgültig</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>TodayHead</name>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Back to today (Alt+Home)</source>
      <translation>Zurück zu heute (Alt+Pos1)</translation>
    </message>
    <message>
      <source>The day before (Alt+Left)</source>
      <translation>Der Tag davor (Alt+Links)</translation>
    </message>
    <message>
      <source>Day before</source>
      <translation>Tag davor</translation>
    </message>
    <message>
      <source>Choose a day from a calendar</source>
      <translation>Einen Tag im Kalender wählen</translation>
    </message>
    <message>
      <source>The day after (Alt+Right)</source>
      <translation>Der Tag danach (Alt+Rechts)</translation>
    </message>
    <message>
      <source>Day after</source>
      <translation>Tag danach</translation>
    </message>
    <message>
      <source>Find an entry in the Journal (Ctrl+F)</source>
      <translation>Einen Eintrag im Journal suchen (Strg+F)</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Ctrl F</source>
      <translation>Strg F</translation>
    </message>
  </context>
  <context>
    <name>TodayPage</name>
    <message>
      <source>Keep this entry first, or leave it as it was.</source>
      <translation>Behalten Sie zuerst diesen Eintrag, oder lassen Sie ihn, wie er war.</translation>
    </message>
    <message>
      <source>Earlier today</source>
      <translation>Heute schon geschrieben</translation>
    </message>
    <message>
      <source>On this day</source>
      <translation>An diesem Tag</translation>
    </message>
    <message>
      <source>Writing to {0}</source>
      <translation>Eintrag für {0}</translation>
    </message>
    <message>
      <source>Question {0} of 8 · {1}</source>
      <translation>Frage {0} von 8 · {1}</translation>
    </message>
    <message>
      <source>answered on {0}</source>
      <translation>beantwortet am {0}</translation>
    </message>
    <message>
      <source>Your last thought here, on {0}:</source>
      <translation>Ihr letzter Gedanke hier, am {0}:</translation>
    </message>
    <message>
      <source>The entry is as it was; your changes were put aside.</source>
      <translation>Der Eintrag ist, wie er war; Ihre Änderungen sind beiseitegelegt.</translation>
    </message>
    <message>
      <source>The entry was taken away.</source>
      <translation>Der Eintrag wurde weggenommen.</translation>
    </message>
    <message>
      <source>The entry stays with you.</source>
      <translation>Der Eintrag bleibt bei Ihnen.</translation>
    </message>
    <message>
      <source>The entry comes to your coach.</source>
      <translation>Der Eintrag kommt mit zu Ihrem Coach.</translation>
    </message>
    <message>
      <source>The entry comes to your coach once its week is over, from {0} on.</source>
      <translation>Der Eintrag kommt mit zu Ihrem Coach, sobald seine Woche vorbei ist: ab {0}.</translation>
    </message>
    <message>
      <source>Where shall the copy lie?</source>
      <translation>Wo soll die Kopie liegen?</translation>
    </message>
    <message>
      <source>A copy with what you typed lies in {0}. The journal itself is as it was.</source>
      <translation>Eine Kopie mit dem, was Sie getippt haben, liegt in {0}. Das Journal selbst ist, wie es war.</translation>
    </message>
    <message>
      <source>Week {0}</source>
      <translation>Woche {0}</translation>
    </message>
    <message>
      <source>1 entry so far</source>
      <translation>bisher 1 Eintrag</translation>
    </message>
    <message>
      <source>{0} entries so far</source>
      <translation>bisher {0} Einträge</translation>
    </message>
    <message>
      <source>not yet reflected on</source>
      <translation>noch nicht bedacht</translation>
    </message>
    <message>
      <source>reflected on today</source>
      <translation>heute bedacht</translation>
    </message>
    <message>
      <source>last reflected on yesterday</source>
      <translation>zuletzt gestern bedacht</translation>
    </message>
    <message>
      <source>last reflected on {0} days ago</source>
      <translation>zuletzt vor {0} Tagen bedacht</translation>
    </message>
  </context>
  <context>
    <name>TodaySide</name>
    <message>
      <source>Upper bar: what you wrote down. Lower bar: the split you intended.</source>
      <translation>Oberer Balken: was aufgeschrieben wurde. Unterer Balken: die beabsichtigte Aufteilung.</translation>
    </message>
    <message>
      <source>What you wrote down. An intended split can be set on the leadership plan.</source>
      <translation>Was aufgeschrieben wurde. Eine beabsichtigte Aufteilung lässt sich im Führungsplan festlegen.</translation>
    </message>
    <message>
      <source>Nothing classified this week yet. Lower bar: the split you intended.</source>
      <translation>Diese Woche ist noch nichts eingeordnet. Unterer Balken: die beabsichtigte Aufteilung.</translation>
    </message>
    <message>
      <source>Nothing classified this week yet.</source>
      <translation>Diese Woche ist noch nichts eingeordnet.</translation>
    </message>
    <message>
      <source>This week against your plan</source>
      <translation>Diese Woche und Ihr Plan</translation>
    </message>
    <message>
      <source>Urgent and important</source>
      <translation>Dringend und wichtig</translation>
    </message>
    <message>
      <source>Start weekly review</source>
      <translation>Wochenrückblick beginnen</translation>
    </message>
    <message>
      <source>Look back on the week in four steps</source>
      <translation>In vier Schritten auf die Woche zurückblicken</translation>
    </message>
    <message>
      <source>Your week is ending</source>
      <translation>Die Woche geht zu Ende</translation>
    </message>
    <message>
      <source>Five minutes: how did it feel, what do the entries say, one thing for next week.</source>
      <translation>Fünf Minuten: wie es sich anfühlte, was die Einträge sagen, eine Sache für nächste Woche.</translation>
    </message>
  </context>
  <context>
    <name>Tray</name>
    <message>
      <source>Open In Mind</source>
      <translation>In Mind öffnen</translation>
    </message>
    <message>
      <source>Weekly review</source>
      <translation>Wochenrückblick</translation>
    </message>
    <message>
      <source>In an hour</source>
      <translation>In einer Stunde</translation>
    </message>
    <message>
      <source>Not this week</source>
      <translation>Diese Woche nicht</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>UndoBar</name>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Ctrl Z</source>
      <translation>Strg Z</translation>
    </message>
    <message>
      <source>Bring back what went away</source>
      <translation>Zurückholen, was eben verschwand</translation>
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Recovery code</source>
      <translation>Wiederherstellungscode</translation>
    </message>
    <message>
      <source>New passphrase</source>
      <translation>Neue Passphrase</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Leave the journal closed</source>
      <translation>Das Journal geschlossen lassen</translation>
    </message>
    <message>
      <source>This journal is closed by a passphrase.</source>
      <translation>Dieses Journal ist mit einer Passphrase verschlossen.</translation>
    </message>
    <message>
      <source>Open the journal with this code</source>
      <translation>Das Journal mit diesem Code öffnen</translation>
    </message>
    <message>
      <source>Open the journal with this passphrase</source>
      <translation>Das Journal mit dieser Passphrase öffnen</translation>
    </message>
    <message>
      <source>The code fits. If the passphrase is forgotten, set a new one here: the old one then no longer opens the journal. The code stays as it is.</source>
      <translation>Der Code passt. Wenn die Passphrase vergessen ist, setzen Sie hier eine neue: Die alte öffnet das Journal dann nicht mehr. Der Code bleibt, wie er ist.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Open the journal and leave the passphrase as it is</source>
      <translation>Das Journal öffnen und die Passphrase lassen, wie sie ist</translation>
    </message>
    <message>
      <source>Set</source>
      <translation>Setzen</translation>
    </message>
    <message>
      <source>Set this passphrase and open the journal</source>
      <translation>Diese Passphrase setzen und das Journal öffnen</translation>
    </message>
    <message>
      <source>An empty passphrase protects nothing.</source>
      <translation>Eine leere Passphrase schützt nichts.</translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
      <source>This is the recovery code of another journal. Nothing was changed.</source>
      <translation>Das ist der Wiederherstellungscode eines anderen Journals. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>This passphrase does not open the journal. Nothing was changed.</source>
      <translation>Diese Passphrase öffnet das Journal nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>{0} The next try is possible in {1} s.</source>
      <translation>{0} Der nächste Versuch ist in {1} s möglich.</translation>
    </message>
    <message>
      <source>You can try again now.</source>
      <translation>Sie können es jetzt wieder versuchen.</translation>
    </message>
  </context>
  <context>
    <name>UnreadList</name>
    <message>
      <source>What could not be read</source>
      <translation>Was sich nicht lesen ließ</translation>
    </message>
    <message>
      <source>Where in the file, and why; the arrow keys lead along</source>
      <translation>Wo in der Datei, und warum; die Pfeiltasten führen hindurch</translation>
    </message>
    <message>
      <source>… and more of the kind; the command line lists them all.</source>
      <translation>… und mehr davon; die Befehlszeile nennt alle.</translation>
    </message>
  </context>
  <context>
    <name>VaultCommands</name>
    <message>
      <source>It is a year since a backup was last tried out.</source>
      <translation>Vor einem Jahr wurde zuletzt eine Sicherung ausprobiert.</translation>
    </message>
    <message>
      <source>Try the newest out</source>
      <translation>Die neueste ausprobieren</translation>
    </message>
    <message>
      <source>Open it as if you went back to it, and read all of it</source>
      <translation>Sie öffnen, als gingen Sie zu ihr zurück, und ganz lesen</translation>
    </message>
    <message>
      <source>Other users of this computer can get at the journal's files.</source>
      <translation>Andere Benutzer dieses Computers kommen an die Dateien des Journals.</translation>
    </message>
    <message>
      <source>The journal lies outside the synchronised folder now. Through that folder it can still be kept in step with another computer.</source>
      <translation>Das Journal liegt jetzt außerhalb des synchronisierten Ordners. Über jenen Ordner kann es weiterhin mit einem anderen Computer im Gleichschritt gehalten werden.</translation>
    </message>
    <message>
      <source>Keep them out</source>
      <translation>Aussperren</translation>
    </message>
    <message>
      <source>Take the other users' rights to the files away</source>
      <translation>Den anderen Benutzern die Rechte an den Dateien nehmen</translation>
    </message>
    <message>
      <source>Move it…</source>
      <translation>Verschieben …</translation>
    </message>
    <message>
      <source>Choose another folder; the window closes and opens again</source>
      <translation>Einen anderen Ordner wählen; das Fenster schließt sich und öffnet sich wieder</translation>
    </message>
    <message>
      <source>Second computer…</source>
      <translation>Zweiter Computer …</translation>
    </message>
    <message>
      <source>Open the settings where the same journal is kept on two computers</source>
      <translation>Die Einstellungen dort öffnen, wo dasselbe Journal auf zwei Computern geführt wird</translation>
    </message>
    <message>
      <source>This disk keeps no rights, so the others still can. A passphrase keeps them from reading.</source>
      <translation>Dieser Datenträger kennt keine Rechte, also kommen die anderen weiter daran. Eine Passphrase hindert sie am Lesen.</translation>
    </message>
    <message>
      <source>Only you can get at the journal's files now.</source>
      <translation>Jetzt kommen nur noch Sie an die Dateien des Journals.</translation>
    </message>
    <message>
      <source>Opening and reading it …</source>
      <translation>Wird geöffnet und gelesen …</translation>
    </message>
    <message>
      <source>The newest backup opens and is whole: {0}.</source>
      <translation>Die neueste Sicherung lässt sich öffnen und ist vollständig: {0}.</translation>
    </message>
    <message>
      <source>Where shall the journal lie?</source>
      <translation>Wo soll das Journal liegen?</translation>
    </message>
    <message>
      <source>{0} synchronises that folder too, so the journal stays where it is.</source>
      <translation>{0} gleicht auch diesen Ordner ab, also bleibt das Journal, wo es ist.</translation>
    </message>
    <message>
      <source>Backed up today, {0}</source>
      <translation>Heute gesichert, {0}</translation>
    </message>
    <message>
      <source>Backed up {0}</source>
      <translation>Gesichert {0}</translation>
    </message>
  </context>
  <context>
    <name>WaitDialog</name>
    <message>
      <source>One moment</source>
      <translation>Einen Augenblick</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Leave the journal where it is</source>
      <translation>Das Journal lassen, wo es ist</translation>
    </message>
    <message>
      <source>Stopping; nothing is lost …</source>
      <translation>Wird angehalten; nichts geht verloren …</translation>
    </message>
  </context>
  <context>
    <name>WeeklyReminder</name>
    <message>
      <source>Today is one of your days: a line on what you did?</source>
      <translation>Heute ist einer Ihrer Tage: eine Zeile zu dem, was Sie taten?</translation>
    </message>
  </context>
  <context>
    <name>WeeklyTime</name>
    <message>
      <source>Day of the weekly invitation</source>
      <translation>Tag der wöchentlichen Einladung</translation>
    </message>
    <message>
      <source>From Friday on it is about the week that is ending</source>
      <translation>Ab Freitag geht es um die Woche, die zu Ende geht</translation>
    </message>
    <message>
      <source>Time of the weekly invitation</source>
      <translation>Uhrzeit der wöchentlichen Einladung</translation>
    </message>
    <message>
      <source>By the clock of where you are</source>
      <translation>Nach der Uhr des Ortes, an dem Sie sind</translation>
    </message>
  </context>
  <context>
    <name>WelcomeDialog</name>
    <message>
      <source>Why were you put here?</source>
      <translation>Wozu wurden Sie hier eingesetzt?</translation>
    </message>
    <message>
      <source>In a few lines, if you like; you can write it later</source>
      <translation>In wenigen Zeilen, wenn Sie mögen; es geht auch später</translation>
    </message>
    <message>
      <source>The first of the eight questions; you can answer it later</source>
      <translation>Die erste der acht Fragen; sie lässt sich auch später beantworten</translation>
    </message>
    <message>
      <source>Invite me to look back once a week, also while it is closed</source>
      <translation>Mich einmal in der Woche zum Rückblick einladen, auch wenn es geschlossen ist</translation>
    </message>
    <message>
      <source>Once a week; the settings change it</source>
      <translation>Einmal in der Woche; die Einstellungen ändern es</translation>
    </message>
    <message>
      <source>A passphrase, if others use this computer</source>
      <translation>Passphrase für einen geteilten Computer</translation>
    </message>
    <message>
      <source>Without one, anybody at this computer can read the journal</source>
      <translation>Ohne eine kann jeder an diesem Computer das Journal lesen</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
      <source>So that a slip is seen</source>
      <translation>Damit ein Tippfehler auffällt</translation>
    </message>
    <message>
      <source>Elsewhere…</source>
      <translation>Anderswo…</translation>
    </message>
    <message>
      <source>Choose another folder for the journal</source>
      <translation>Einen anderen Ordner für das Journal wählen</translation>
    </message>
    <message>
      <source>Start my journal</source>
      <translation>Mein Journal beginnen</translation>
    </message>
    <message>
      <source>Ctrl ⏎</source>
      <translation>Strg ⏎</translation>
    </message>
    <message>
      <source>Make the journal and open it</source>
      <translation>Das Journal anlegen und öffnen</translation>
    </message>
    <message>
      <source>Look around the sample journal</source>
      <translation>Im Beispieljournal umsehen</translation>
    </message>
    <message>
      <source>Two years of an invented director</source>
      <translation>Zwei Jahre einer erfundenen Führungskraft</translation>
    </message>
    <message>
      <source>Open a journal…</source>
      <translation>Journal öffnen…</translation>
    </message>
    <message>
      <source>One that lies in another folder</source>
      <translation>Eines, das in einem anderen Ordner liegt</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Close this; nothing is made</source>
      <translation>Dies schließen; es wird nichts angelegt</translation>
    </message>
    <message>
      <source>A passphrase that is lost takes the journal with it, unless you make a recovery code in the settings.</source>
      <translation>Mit einer verlorenen Passphrase ist auch das Journal verloren, außer Sie legen in den Einstellungen einen Wiederherstellungscode an.</translation>
    </message>
    <message>
      <source>See what it becomes in two years, in the entries of an invented director.</source>
      <translation>Sehen Sie, was in zwei Jahren daraus wird, an den Einträgen einer erfundenen Führungskraft.</translation>
    </message>
    <message>
      <source>A folder whose name ends in .vault, on a disk or a stick; or one that another computer shares.</source>
      <translation>Ein Ordner, dessen Name auf .vault endet, auf einer Platte oder einem Stick; oder einer, den ein anderer Computer teilt.</translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
      <source>One moment…</source>
      <translation>Einen Moment…</translation>
    </message>
    <message>
      <source>The journal that was open last is not at {0} just now. Nothing was changed.</source>
      <translation>Das zuletzt geöffnete Journal ist gerade nicht in {0}. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>What you wrote here is not kept yet. Once more closes without it.</source>
      <translation>Was Sie hier geschrieben haben, ist noch nicht festgehalten. Noch einmal schließt ohne es.</translation>
    </message>
    <message>
      <source>Open a journal</source>
      <translation>Ein Journal öffnen</translation>
    </message>
    <message>
      <source>Where shall it lie?</source>
      <translation>Wo soll es liegen?</translation>
    </message>
    <message>
      <source>It will lie in {0}</source>
      <translation>Es wird hier liegen: {0}</translation>
    </message>
    <message>
      <source>In Mind</source>
      <translation>In Mind</translation>
    </message>
    <message>
      <source>A minute a day, five a week, to keep in mind why you were put here. Nothing leaves this computer.</source>
      <translation>Eine Minute am Tag, fünf in der Woche, um im Sinn zu behalten, wozu Sie hier eingesetzt wurden. Nichts verlässt diesen Computer.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>{0} Close the window once more to leave without what is not saved.</source>
      <translation>{0} Schließen Sie das Fenster noch einmal, um ohne das Ungespeicherte zu gehen.</translation>
    </message>
  </context>
  <context>
    <name>WordingsDialog</name>
    <message>
      <source>{0}, stands now</source>
      <translation>{0}, gilt jetzt</translation>
    </message>
    <message>
      <source>No answer from this day on</source>
      <translation>Ab diesem Tag keine Antwort</translation>
    </message>
    <message>
      <source>Take it up again</source>
      <translation>Wieder aufnehmen</translation>
    </message>
    <message>
      <source>Let the words of {0} stand anew</source>
      <translation>Die Worte vom {0} wieder gelten lassen</translation>
    </message>
    <message>
      <source>Every wording</source>
      <translation>Alle Fassungen</translation>
    </message>
  </context>
  <context>
    <name>WordsField</name>
    <message>
      <source>{0} characters are too many to paste here.</source>
      <translation>{0} Zeichen sind zu viele, um sie hier einzufügen.</translation>
    </message>
  </context>
  <context>
    <name>YearBars</name>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
</TS>
