/** Long, short, in several scripts, with signs: what real classes type. */
const unusual = [
  'Maximiliane-Sophie W',
  'Ђорђе Чворовић',
  '李小龙',
  'محمد',
  'Þórður Æ',
  '🦊 Fox',
  'A',
  'नमस्ते',
  'Bartholomew the 3rd',
  'ß',
] as const;

const usual = ['Ada', 'Carl', 'Emmy', 'Kurt', 'Sofia', 'Alan', 'Grace', 'Leo', 'Mina', 'Omar'] as const;

/** The name of a seat: every third one is unusual. */
export function nicknameAt(seat: number): string {
  const names = seat % 3 === 1 ? unusual : usual;
  const turn = Math.floor(seat / 30);
  const name = names[Math.floor(seat / 3 + seat) % names.length]!;
  return turn === 0 ? name : `${name} ${turn + 1}`;
}
