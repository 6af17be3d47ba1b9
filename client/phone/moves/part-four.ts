import './strokes.css';
import './fog.css';
import './ghost-table.css';
import './arrows.css';
import './own-moves.css';

/** What only rounds of moves need, and questions that are answered on a map. */
export { DrawnAnswer } from './DrawnAnswer.tsx';
export { DrawnResult } from './DrawnResult.tsx';
export { MoveResult } from './MoveResult.tsx';
export { MoveScreen } from './MoveScreen.tsx';
