import type { Translation } from '../../lesson.ts';

export const spanish: Translation = {
  title: 'El primer descenso',
  goal: 'Distinguir una tasa de aprendizaje que avanza despacio de otra que llega y otra que sale volando, y apuntar cuesta abajo en un mapa de curvas de nivel.',
  rounds: [
    {
      title: 'Ni mucho ni poco',
      question: '¿Una tasa de aprendizaje mayor es siempre más rápida, y una menor siempre más segura?',
      why: 'La mayor curvatura de x² + 3y² es 6, así que por encima de 2/6 ninguna bola puede asentarse allí, y en un cuenco el doble de empinado el límite es la mitad.',
      notes: {
        misconception: 'Una tasa de aprendizaje mayor es siempre más rápida, y una menor es siempre más segura.',
        ask: 'Antes del segundo cuenco, 2x² + 6y²: ¿el número que acaba de ser el mejor volverá a serlo?',
      },
      predict: {
        text: '¿Cuál de estas tasas de aprendizaje no se asienta nunca, por muchos pasos que se le den?',
        options: ['0,1', '0,25', '0,3', '0,34'],
        because: 'Con 0,34 cada rebote es 1,04 veces el anterior; las otras se asientan tras 15, 5 y 13 pasos.',
      },
    },
    {
      title: 'El barranco',
      question: 'Las paredes tienen 25 veces la curvatura del fondo: ¿qué tasa de aprendizaje sirve para ambos?',
      why: 'Las paredes empinadas limitan la tasa de aprendizaje a 2/25, y por eso el fondo plano exige muchos pasos: los pasos perpendiculares a las curvas de nivel van en zigzag.',
      notes: {
        misconception: 'El zigzag significa que algo está mal.',
        ask: '¿Qué dirección fija el límite, y cuál se lleva todo el tiempo?',
      },
      predict: {
        text: 'Con la tasa de aprendizaje 0,07, ¿cuántas veces cruza una bola el fondo del barranco en sus primeros 10 pasos?',
        options: ['ninguna', 'una', '5 veces', '10 veces'],
        because: 'Cada paso multiplica y por 1 − 0,07 · 25 = −0,75, así que la bola cambia de lado cada vez.',
      },
    },
    {
      title: 'Apunta cuesta abajo',
      question: '¿Hacia dónde se baja con más pendiente, y lleva ese camino a la meta?',
      why: '−∇L es perpendicular a la curva de nivel, y esa no es la dirección de la meta.',
      notes: {
        misconception: 'El gradiente, o su opuesto, apunta al lugar más bajo.',
        ask: 'Quien apuntó al mínimo más cercano se desvió entre 26,6° y 72,3° y obtuvo 4 de 100: ¿en qué había que fijarse?',
      },
      predict: {
        text: 'En el punto (1; 1) del cuenco x² + 3y², −∇L es (−2; −6): ¿la recta que sigue esa dirección pasa por el mínimo (0; 0)?',
        options: ['sí', 'no, pasa de largo', 'solo si la tasa de aprendizaje es pequeña'],
        because: 'Desde (1; 1) el mínimo está en la dirección (−1; −1), que se aparta 26,6° de (−2; −6).',
      },
    },
    {
      title: 'Dos salidas',
      question: 'Empiezas junto a una cresta con un punto de silla en medio: ¿te atrapará la silla?',
      why: 'Cerca de la silla la distancia a la cresta crece en cada paso más o menos por el factor 1 + η, así que la silla retrasa la bola y solo la propia cresta la retendría.',
      notes: {
        misconception: 'Pendiente cero significa haber llegado, y un punto de silla es una trampa.',
        ask: '¿Qué le haría el más leve empujón a la bola que está en la cresta?',
      },
      predict: {
        text: 'Y una bola que empieza exactamente en la cresta, con la tasa de aprendizaje 0,1: ¿dónde está tras 5000 pasos?',
        options: ['en una de las salidas', 'en el punto de silla', 'fuera del mapa', 'saltando de una salida a otra'],
        because: 'En la cresta la pendiente transversal es exactamente cero, así que ningún paso sale de ella.',
      },
    },
    {
      title: 'Un paso a mano',
      question: '¿Qué hace una actualización con las dos coordenadas de un punto?',
      why: 'El punto nuevo es el anterior menos la tasa de aprendizaje por la pendiente, en las dos direcciones a la vez.',
      notes: {
        misconception: 'La tasa de aprendizaje es lo que avanza la bola, igual en todas las direcciones.',
        ask: '¿Qué descuido lleva a cada una de las respuestas equivocadas?',
      },
      predict: {
        text: 'En x² + 3y² hay una bola en (1; 1) y la tasa de aprendizaje es 0,1: ¿adónde la lleva el paso siguiente?',
        options: ['(0,9; 0,9)', '(−1; −5)', '(0,8; 0,4)', '(1,2; 1,6)'],
        because: 'El gradiente es (2; 6), su décima parte es (0,2; 0,6), y eso es lo que se resta.',
      },
    },
  ],
};
