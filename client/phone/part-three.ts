import './options.css';
import './predict.css';
import './cards.css';

/** What comes late or only in some rounds: results, a question before the race, cards, a start of one's own. */
export { fateWord } from '../text/en/fates.ts';
export { LastStep } from './LastStep.tsx';
export { Locked } from './Locked.tsx';
export { OtherScreen } from './OtherScreen.tsx';
export { pickOf, startingAt } from './pick.ts';
export { Throttle } from './Throttle.tsx';
export { Unseen } from './Unseen.tsx';
