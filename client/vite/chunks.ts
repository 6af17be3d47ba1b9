/**
 * Which modules share a file. Left alone, every set of pages that has some modules in common gets a file of its own, and
 * many small files compress worse than few: 2 kB of what a phone loads.
 */
export const chunks = {
  includeDependenciesRecursively: false,
  groups: [
    {
      // What every page begins with: the renderer, the connection, the letters of a refusal.
      name: 'core',
      priority: 2,
      test: /node_modules\/(@?preact|@?socket\.io|engine\.io)|client\/net\/(session|wire|health|clock|tokens|surroundings|race-phases)\.|client\/text\/en\/(refusals|phone)\.|shared\/room\/(refusals|with-changes)\.|shared\/protocol\/messages\.|preload-helper|client\/ui\/Logo\.|client\/stage\/look\.|client\/style\//,
    },
    {
      // The look of a phone, under what phone and remote add to it: never on a projector, where its rules would count too.
      // With a module, since a file of nothing but style would come after theirs.
      name: 'shell',
      priority: 3,
      test: /client\/phone\/(phone\.css|wake-lock\.ts|now\.ts)/,
    },
    {
      // The screens of a plain race, whole: what later parts take from it would else be cut out into files of its own.
      name: 'plain',
      priority: 1,
      test: /client\/phone\/(ArithmeticTable|arithmetic|Choose|ChooseFrame|ChordMap|Clock|draft|FirstStep|Formulas|live|Lobby|locking|LockFoot|Loss|more|NumberInput|Over|own-state|part|Play|PlayAnywhere|RaceMap|Racing|rate-in-force|RateInput|slider|small-map|Top|Watching)\.|client\/stage\/small|client\/text\/en\/play\./,
    },
    {
      // What a race is stepped and drawn with, on phones and projectors.
      name: 'fold',
      priority: 1,
      test: /@stdlib|shared\/(formula|math|surfaces)\/(?!find|survey|bounds|interval|grid|own|prover|mathml|kinks|unfold|variables|formula\.)|shared\/optimizers\/(?!rivals|newton|armijo|exact)|shared\/race\/(race|flock|choice|batches|goal)\.|shared\/lesson\/(resolve|start|own\/naming)\.|client\/text\/en\/(surfaces|bracket|asked)\.|client\/stage\/(paint|labels|contours|map|levels|goal|palette|camera|scale|trails|tween|avoid|layout)\.|client\/ui\/(Formula|MathText)\.|formulas\.json|client\/net\/(playback|ranks)\./,
    },
  ],
};
