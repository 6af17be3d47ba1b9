import type { Translation } from '../../lesson.ts';

export const french: Translation = {
  title: 'Première descente',
  goal: 'Distinguer un taux d’apprentissage qui traîne, un qui se stabilise et un qui s’envole, et viser la plus forte descente sur une carte de lignes de niveau.',
  rounds: [
    {
      title: 'Juste ce qu’il faut',
      question: 'Un taux d’apprentissage plus grand est-il toujours plus rapide, et un plus petit toujours plus sûr ?',
      why: 'La plus forte courbure de x² + 3y² est 6, donc au-dessus de 2/6 aucune bille ne peut s’y stabiliser, et dans une cuvette deux fois plus raide la limite est moitié moindre.',
      notes: {
        misconception:
          'Un taux d’apprentissage plus grand est toujours plus rapide, et un plus petit toujours plus sûr.',
        ask: 'Avant la deuxième cuvette, 2x² + 6y² : le nombre qui vient d’être le meilleur le sera-t-il encore ?',
      },
      predict: {
        text: 'Lequel de ces taux d’apprentissage ne se stabilise jamais, quel que soit le nombre de pas ?',
        options: ['0,1', '0,25', '0,3', '0,34'],
        because:
          'Avec 0,34 chaque rebond vaut 1,04 fois le précédent ; les autres se stabilisent après 15, 5 et 13 pas.',
      },
    },
    {
      title: 'Le ravin',
      question: 'Les parois sont 25 fois plus courbées que le fond : quel taux d’apprentissage convient aux deux ?',
      why: 'Les parois raides limitent le taux d’apprentissage à 2/25, si bien que le fond plat demande beaucoup de pas : des pas perpendiculaires aux lignes de niveau font des zigzags.',
      notes: {
        misconception: 'Des zigzags signifient que quelque chose ne marche pas.',
        ask: 'Quelle direction fixe la limite, et laquelle prend tout le temps ?',
      },
      predict: {
        text: 'Avec le taux d’apprentissage 0,07, combien de fois une bille traverse-t-elle le fond du ravin en ses 10 premiers pas ?',
        options: ['jamais', 'une fois', '5 fois', '10 fois'],
        because: 'Chaque pas multiplie y par 1 − 0,07 · 25 = −0,75, donc la bille change de côté à chaque fois.',
      },
    },
    {
      title: 'Viser vers le bas',
      question: 'Dans quelle direction la descente est-elle la plus raide, et mène-t-elle au but ?',
      why: '−∇L est perpendiculaire à la ligne de niveau, et ce n’est pas la direction du but.',
      notes: {
        misconception: 'Le gradient, ou son opposé, pointe vers l’endroit le plus bas.',
        ask: 'Viser le minimum le plus proche, c’était se tromper de 26,6° à 72,3° et gagner 4 points sur 100 : que fallait-il regarder ?',
      },
      predict: {
        text: 'En (1 ; 1), dans la cuvette x² + 3y², −∇L vaut (−2 ; −6) : la droite de cette direction passe-t-elle par le minimum (0 ; 0) ?',
        options: ['oui', 'non', 'seulement si le taux d’apprentissage est petit'],
        because: 'Depuis (1 ; 1) le minimum est dans la direction (−1 ; −1), à 26,6° de (−2 ; −6).',
      },
    },
    {
      title: 'Deux issues',
      question: 'Vous partez à côté d’une crête avec un point selle au milieu : la selle va-t-elle vous retenir ?',
      why: 'Près de la selle la distance à la crête est multipliée à chaque pas par 1 + η environ, donc la selle retarde une bille et seule la crête elle-même la retiendrait.',
      notes: {
        misconception: 'Une pente nulle veut dire qu’on est arrivé, et un point selle est un piège.',
        ask: 'Que ferait la moindre poussée à la bille posée sur la crête ?',
      },
      predict: {
        text: 'Et une bille qui part exactement sur la crête, avec le taux d’apprentissage 0,1 : où est-elle après 5000 pas ?',
        options: ['dans l’une des issues', 'au point selle', 'hors de la carte', 'elle saute d’une issue à l’autre'],
        because: 'Sur la crête la pente transversale est exactement nulle, donc aucun pas n’en sort jamais.',
      },
    },
    {
      title: 'Un pas à la main',
      question: 'Que fait une mise à jour des deux coordonnées d’un point ?',
      why: 'Le nouveau point est l’ancien moins le taux d’apprentissage fois la pente, dans les deux directions à la fois.',
      notes: {
        misconception: 'Le taux d’apprentissage est la longueur du pas, la même dans toutes les directions.',
        ask: 'Quelle étourderie conduit à chacune des réponses fausses ?',
      },
      predict: {
        text: 'Sur x² + 3y² une bille est en (1 ; 1) et le taux d’apprentissage vaut 0,1 : où le pas suivant la met-il ?',
        options: ['(0,9 ; 0,9)', '(−1 ; −5)', '(0,8 ; 0,4)', '(1,2 ; 1,6)'],
        because: 'Le gradient est (2 ; 6), son dixième est (0,2 ; 0,6), et c’est ce que l’on retranche.',
      },
    },
  ],
};
