/** The list with one member more or fewer, in the order in which all are offered. */
export function switched<Member>(
  all: readonly Member[],
  list: readonly Member[],
  member: Member,
  on: boolean,
): readonly Member[] {
  return all.filter((each) => (each === member ? on : list.includes(each)));
}
