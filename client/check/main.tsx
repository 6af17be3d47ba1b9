import '../style/tokens.css';
import '../style/base.css';
import './check.css';
import { render } from 'preact';
import { Check } from './Check.tsx';

render(<Check />, document.querySelector('#app')!);
