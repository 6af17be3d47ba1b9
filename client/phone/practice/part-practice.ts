import './practice.css';

/** What a phone loads once its lobby is shown: a round never waits for it. */
export { PracticeLobby } from './PracticeLobby.tsx';
