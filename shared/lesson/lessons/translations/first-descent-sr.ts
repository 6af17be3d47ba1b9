import type { Translation } from '../../lesson.ts';

/** In Latin script. */
export const serbian: Translation = {
  title: 'Prvi spust',
  goal: 'Razlikovati stopu učenja koja se vuče od one koja se smiri i one koja odleti, i naći najstrmiji put naniže na mapi sa izolinijama.',
  rounds: [
    {
      title: 'Taman kako treba',
      question: 'Da li je veća stopa učenja uvek brža, a manja uvek sigurnija?',
      why: 'Najveća zakrivljenost funkcije x² + 3y² je 6, pa se iznad 2/6 nijedna loptica tu ne može smiriti, a u dvostruko strmijoj posudi granica je upola manja.',
      notes: {
        misconception: 'Veća stopa učenja je uvek brža, a manja uvek sigurnija.',
        ask: 'Pre druge posude, 2x² + 6y²: da li će broj koji je maločas bio najbolji opet biti najbolji?',
      },
      predict: {
        text: 'Koja se od ovih stopa učenja nikad ne smiri, ma koliko koraka dobila?',
        options: ['0,1', '0,25', '0,3', '0,34'],
        because: 'Sa 0,34 svaki odskok je 1,04 puta veći od prethodnog; ostale se smire posle 15, 5 i 13 koraka.',
      },
    },
    {
      title: 'Jaruga',
      question: 'Zidovi su 25 puta zakrivljeniji od dna: koja stopa učenja odgovara i jednima i drugom?',
      why: 'Strmi zidovi ograničavaju stopu učenja na 2/25, pa ravno dno traži mnogo koraka: koraci normalni na izolinije idu cik-cak.',
      notes: {
        misconception: 'Cik-cak znači da nešto nije u redu.',
        ask: 'Koji pravac postavlja granicu, a koji odnosi sve vreme?',
      },
      predict: {
        text: 'Sa stopom učenja 0,07, koliko puta loptica pređe preko dna jaruge u prvih 10 koraka?',
        options: ['nijednom', 'jednom', '5 puta', '10 puta'],
        because: 'Svaki korak množi y sa 1 − 0,07 · 25 = −0,75, pa loptica svaki put promeni stranu.',
      },
    },
    {
      title: 'Ciljaj naniže',
      question: 'U kom pravcu je put naniže najstrmiji, i vodi li on do cilja?',
      why: '−∇L je normalan na izoliniju, a to nije pravac ka cilju.',
      notes: {
        misconception: 'Gradijent, ili njemu suprotan vektor, pokazuje ka najnižem mestu.',
        ask: 'Ko je ciljao najbliži minimum promašio je za 26,6° do 72,3° i dobio 4 od 100 poena: šta je trebalo gledati?',
      },
      predict: {
        text: 'U tački (1; 1) posude x² + 3y² je −∇L = (−2; −6): da li prava u tom pravcu prolazi kroz minimum (0; 0)?',
        options: ['da', 'ne', 'samo ako je stopa učenja mala'],
        because: 'Iz (1; 1) minimum je u pravcu (−1; −1), a to odstupa za 26,6° od (−2; −6).',
      },
    },
    {
      title: 'Dva izlaza',
      question: 'Krećete pored grebena na čijoj je sredini sedlo: hoće li vas sedlo zadržati?',
      why: 'Blizu sedla rastojanje od grebena u svakom koraku raste približno za faktor 1 + η, pa sedlo usporava lopticu, a zadržao bi je samo sâm greben.',
      notes: {
        misconception: 'Nagib nula znači da smo stigli, a sedlo je zamka.',
        ask: 'Šta bi i najmanji udarac uradio loptici na grebenu?',
      },
      predict: {
        text: 'A loptica koja krene tačno sa grebena, sa stopom učenja 0,1: gde je posle 5000 koraka?',
        options: ['u jednom od izlaza', 'u sedlu', 'van mape', 'skače između izlaza'],
        because: 'Na grebenu je nagib poprečno na njega tačno nula, pa nijedan korak ne vodi sa njega.',
      },
    },
    {
      title: 'Jedan korak peške',
      question: 'Šta jedan korak uradi sa dve koordinate tačke?',
      why: 'Nova tačka je stara minus stopa učenja puta nagib, u oba pravca istovremeno.',
      notes: {
        misconception: 'Stopa učenja je dužina koraka, ista u svakom pravcu.',
        ask: 'Koja omaška vodi do kog od pogrešnih odgovora?',
      },
      predict: {
        text: 'Na x² + 3y² loptica je u (1; 1), a stopa učenja je 0,1: gde je posle sledećeg koraka?',
        options: ['(0,9; 0,9)', '(−1; −5)', '(0,8; 0,4)', '(1,2; 1,6)'],
        because: 'Gradijent je (2; 6), njegova desetina je (0,2; 0,6), i to se oduzima.',
      },
    },
  ],
};
