<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AnswerDialog</name>
    <message>
      <source>The day on which the season ends</source>
      <translation>Der Tag, an dem die Phase endet</translation>
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
      <source>No passphrase: anybody at this computer can read this journal</source>
      <translation>Ohne Passphrase: Wer an diesem Computer sitzt, kann dieses Journal lesen</translation>
    </message>
    <message>
      <source>Encrypted · on this computer only</source>
      <translation>Verschlüsselt · nur auf diesem Computer</translation>
    </message>
    <message>
      <source>What you hand to a coach: charts and counts you have seen first, text only entry by entry.</source>
      <translation>Was ein Coach bekommt: Diagramme und Zahlen, die Sie vorher gesehen haben, Text nur Eintrag für Eintrag.</translation>
    </message>
    <message>
      <source>Until then the command line writes the charts: inmind report --out FOLDER</source>
      <translation>Bis dahin schreibt die Befehlszeile die Diagramme: inmind report --out ORDNER</translation>
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
      <source>Settings</source>
      <translation>Einstellungen</translation>
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
    <message>
      <source>For your coach</source>
      <translation>Für Ihren Coach</translation>
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
      <source>Minutes</source>
      <translation>Minuten</translation>
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
      <source>{0:,} characters are too many to paste here. Import them as a file instead.</source>
      <translation>{0:,} Zeichen sind zu viele, um sie hier einzufügen. Sie lassen sich als Datei importieren.</translation>
    </message>
    <message>
      <source>How many minutes did it take? 0 leaves it open.</source>
      <translation>Wie viele Minuten hat es gedauert? 0 lässt es offen.</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} Min.</translation>
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
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
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
    <message>
      <source>Move along the chart, or press ← and →, to read a week.</source>
      <translation>Zum Lesen einer Woche den Zeiger am Diagramm entlang führen oder ← und → drücken.</translation>
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
    <name>EntryRow</name>
    <message>
      <source>Urgent</source>
      <translation>Dringend</translation>
    </message>
    <message>
      <source>Important</source>
      <translation>Wichtig</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} Min.</translation>
    </message>
    <message>
      <source>on question {0}</source>
      <translation>zu Frage {0}</translation>
    </message>
    <message>
      <source>System {0} · {1}</source>
      <translation>System {0} · {1}</translation>
    </message>
  </context>
  <context>
    <name>JournalPage</name>
    <message>
      <source>Journal</source>
      <translation>Journal</translation>
    </message>
  </context>
  <context>
    <name>Numbers</name>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>PageToCome</name>
    <message>
      <source>Not built yet</source>
      <translation>Noch nicht gebaut</translation>
    </message>
    <message>
      <source>What will be here</source>
      <translation>Was hier stehen wird</translation>
    </message>
  </context>
  <context>
    <name>PlanPage</name>
    <message>
      <source>Leadership plan</source>
      <translation>Führungsplan</translation>
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
      <source>Another</source>
      <translation>Eine andere</translation>
    </message>
    <message>
      <source>Not now: see another question</source>
      <translation>Nicht jetzt: eine andere Frage zeigen</translation>
    </message>
    <message>
      <source>Fold</source>
      <translation>Zuklappen</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
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
    <name>ReviewPage</name>
    <message>
      <source>Weekly review</source>
      <translation>Wochenrückblick</translation>
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
  </context>
  <context>
    <name>Sentences</name>
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
      <source>your plan {share}%</source>
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
      <source>{number} {title} {mean}% · {low}–{high}</source>
      <translation>{number} {title} {mean} % · {low}–{high}</translation>
    </message>
    <message>
      <source>{number} {title} {mean}%</source>
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
      <source>System</source>
      <translation>System</translation>
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
      <source>System {number} {title} {share} %</source>
      <translation>System {number} {title} {share} %</translation>
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
      <source>weeks</source>
      <translation>Wochen</translation>
    </message>
    <message>
      <source>entries</source>
      <translation>Einträge</translation>
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
      <translation>Das letzte Vierteljahr unterscheidet sich von der Zeit davor nicht mehr, als der Zufall erklärt.</translation>
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
      <translation>Die letzten {recent} Einträge unterscheiden sich von den {before} früheren nicht mehr, als der Zufall erklärt. Ein Wechsel von {share} % auf unter {seen} % hätte ungesehen bleiben können.</translation>
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
      <source>Urgent</source>
      <translation>Dringend</translation>
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
      <source>At six entries a week a sudden move of 30 points is seen in a median of 10 to 11 weeks, one of 20 points in 14 to 22; a drift of 20 points over a year is seen within that year only half the time, 10 points hardly ever. A steady journal is called pulled falsely in about one year of fifteen.</source>
      <translation>Bei sechs Einträgen in der Woche wird ein plötzlicher Wechsel um 30 Punkte im Median nach 10 bis 11 Wochen gesehen, einer um 20 Punkte nach 14 bis 22; eine Drift von 20 Punkten über ein Jahr wird in diesem Jahr nur in der Hälfte der Fälle gesehen, eine von 10 Punkten kaum je. Ein gleichbleibendes Journal wird in etwa einem von fünfzehn Jahren zu Unrecht gezogen genannt.</translation>
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
    <name>TodayPage</name>
    <message>
      <source>dddd d MMMM</source>
      <translation>dddd, d. MMMM</translation>
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
      <source>Question {0} of 8 · {1}</source>
      <translation>Frage {0} von 8 · {1}</translation>
    </message>
    <message>
      <source>answered on {0}</source>
      <translation>beantwortet am {0}</translation>
    </message>
    <message>
      <source>‹ Yesterday</source>
      <translation>‹ Gestern</translation>
    </message>
    <message>
      <source>The day before (Alt+Left)</source>
      <translation>Der Tag davor (Alt+Links)</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
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
      <source>Your week is ending</source>
      <translation>Die Woche geht zu Ende</translation>
    </message>
    <message>
      <source>Five minutes: how did it feel, what do the entries say, one thing for next week.</source>
      <translation>Fünf Minuten: wie es sich anfühlte, was die Einträge sagen, eine Sache für nächste Woche.</translation>
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
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
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
      <source>This journal is closed by a passphrase.</source>
      <translation>Dieses Journal ist mit einer Passphrase verschlossen.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
  </context>
  <context>
    <name>WelcomeDialog</name>
    <message>
      <source>A minute a day, five a week, to keep in mind why you were put here. Nothing leaves here.</source>
      <translation>Eine Minute am Tag, fünf in der Woche, um im Sinn zu behalten, wozu Sie hier sind. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Start your journal</source>
      <translation>Ihr Journal beginnen</translation>
    </message>
    <message>
      <source>A passphrase, if others use this computer</source>
      <translation>Eine Passphrase, falls andere diesen Computer nutzen</translation>
    </message>
    <message>
      <source>The same once more</source>
      <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
      <source>Start my journal</source>
      <translation>Mein Journal beginnen</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>There is no other way in: a passphrase that is lost takes the journal with it. Without one, anybody at this computer can read it.</source>
      <translation>Es gibt keinen anderen Zugang: Geht die Passphrase verloren, ist auch das Journal verloren. Ohne Passphrase kann es lesen, wer an diesem Computer sitzt.</translation>
    </message>
    <message>
      <source>It will lie in {0}</source>
      <translation>Es wird hier liegen: {0}</translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
  </context>
</TS>
