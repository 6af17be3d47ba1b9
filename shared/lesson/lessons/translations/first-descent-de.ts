import type { Translation } from '../../lesson.ts';

export const german: Translation = {
  title: 'Der erste Abstieg',
  goal: 'Ihr erkennt, ob eine Lernrate schleicht, ankommt oder davonfliegt, und findet auf einer Höhenlinienkarte den steilsten Weg nach unten.',
  rounds: [
    {
      title: 'Genau richtig',
      question: 'Ist eine größere Lernrate immer schneller und eine kleinere immer sicherer?',
      why: 'Die größte Krümmung von x² + 3y² ist 6, also kommt dort oberhalb von 2/6 keine Kugel zur Ruhe, und in einer doppelt so steilen Schüssel ist die Grenze halb so groß.',
      notes: {
        misconception: 'Eine größere Lernrate ist immer schneller, eine kleinere immer sicherer.',
        ask: 'Vor der zweiten Schüssel, 2x² + 6y²: Ist die Zahl, die eben die beste war, wieder die beste?',
      },
      predict: {
        text: 'Welche dieser Lernraten kommt nie zur Ruhe, egal wie viele Schritte sie bekommt?',
        options: ['0,1', '0,25', '0,3', '0,34'],
        because:
          'Mit 0,34 ist jeder Sprung 1,04-mal so groß wie der davor; die anderen kommen nach 15, 5 und 13 Schritten an.',
      },
    },
    {
      title: 'Die Schlucht',
      question: 'Die Wände sind 25-mal so stark gekrümmt wie der Boden: Welche Lernrate passt zu beiden?',
      why: 'Die steilen Wände begrenzen die Lernrate auf 2/25, darum braucht der flache Boden viele Schritte: Schritte senkrecht zu den Höhenlinien laufen im Zickzack.',
      notes: {
        misconception: 'Zickzack heißt, dass etwas kaputt ist.',
        ask: 'Welche Richtung setzt die Grenze, und welche kostet die ganze Zeit?',
      },
      predict: {
        text: 'Wie oft überquert eine Kugel mit der Lernrate 0,07 in ihren ersten 10 Schritten den Boden der Schlucht?',
        options: ['nie', 'einmal', '5-mal', '10-mal'],
        because:
          'Jeder Schritt multipliziert y mit 1 − 0,07 · 25 = −0,75, also wechselt die Kugel jedes Mal die Seite.',
      },
    },
    {
      title: 'Nach unten zielen',
      question: 'In welche Richtung geht es am steilsten nach unten, und führt sie zum Ziel?',
      why: '−∇L steht senkrecht auf der Höhenlinie, und das ist nicht die Richtung zum Ziel.',
      notes: {
        misconception: 'Der Gradient, oder sein Gegenteil, zeigt auf den tiefsten Punkt.',
        ask: 'Wer auf das nächste Minimum zielte, lag um 26,6° bis 72,3° daneben und bekam 4 von 100 Punkten: Worauf hätte man schauen sollen?',
      },
      predict: {
        text: 'In der Schüssel x² + 3y² ist −∇L bei (1 | 1) gleich (−2 | −6): Geht die Gerade in dieser Richtung durch das Minimum (0 | 0)?',
        options: ['ja', 'nein', 'nur wenn die Lernrate klein ist'],
        because: 'Von (1 | 1) aus liegt das Minimum in Richtung (−1 | −1), und die weicht um 26,6° von (−2 | −6) ab.',
      },
    },
    {
      title: 'Zwei Ausgänge',
      question: 'Ihr startet neben einem Grat mit einem Sattelpunkt in der Mitte: Hält der Sattel euch fest?',
      why: 'Nahe am Sattel wächst der Abstand zum Grat je Schritt etwa um den Faktor 1 + η, der Sattel verzögert eine Kugel also nur, und festhalten würde sie allein der Grat selbst.',
      notes: {
        misconception: 'Steigung null heißt angekommen, und ein Sattelpunkt ist eine Falle.',
        ask: 'Was würde der kleinste Stoß mit der Kugel auf dem Grat machen?',
      },
      predict: {
        text: 'Und eine Kugel, die genau auf dem Grat startet, mit der Lernrate 0,1: Wo ist sie nach 5000 Schritten?',
        options: [
          'in einem der Ausgänge',
          'am Sattelpunkt',
          'außerhalb der Karte',
          'sie springt zwischen den Ausgängen hin und her',
        ],
        because: 'Auf dem Grat ist die Steigung quer dazu genau null, also führt kein Schritt je von ihm weg.',
      },
    },
    {
      title: 'Ein Schritt von Hand',
      question: 'Was macht ein einzelner Schritt mit den beiden Koordinaten eines Punktes?',
      why: 'Der neue Punkt ist der alte minus Lernrate mal Steigung, in beiden Richtungen zugleich.',
      notes: {
        misconception: 'Die Lernrate ist die Länge des Schritts, in jeder Richtung dieselbe.',
        ask: 'Welcher Fehler führt zu welcher der falschen Antworten?',
      },
      predict: {
        text: 'Auf x² + 3y² liegt eine Kugel bei (1 | 1), und die Lernrate ist 0,1: Wohin bringt sie der nächste Schritt?',
        options: ['(0,9 | 0,9)', '(−1 | −5)', '(0,8 | 0,4)', '(1,2 | 1,6)'],
        because: 'Der Gradient ist (2 | 6), ein Zehntel davon ist (0,2 | 0,6), und das wird abgezogen.',
      },
    },
  ],
};
