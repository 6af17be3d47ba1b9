import type { StageView } from '../../shared/protocol/messages.ts';
import { tagOf } from '../stage/look.ts';

/** Views never change, and the stage asks every frame. */
const known = new WeakMap<StageView, StageView>();

/**
 * The view as the class may see it: tags in place of names and no time left, where the instructor has hidden them. The
 * instructor's own controls take the view as it came.
 */
export function shownView(view: StageView): StageView {
  if (view.shown.names && view.shown.timer) return view;
  const made = known.get(view) ?? hidden(view);
  known.set(view, made);
  return made;
}

function hidden(view: StageView): StageView {
  const { names, timer } = view.shown;
  const tagged = <Row extends { readonly nickname: string }>(row: Row): Row =>
    names ? row : { ...row, nickname: tagOf(row.nickname) };
  return {
    ...view,
    seats: view.seats.map(tagged),
    standings: view.standings?.map(tagged) ?? null,
    ...(!timer && { deadlineAtMs: null }),
  };
}
