import '../style/tokens.css';
import '../style/base.css';
import './phone.css';
import './join.css';
import { render } from 'preact';
import { App } from './App.tsx';

/** The code in the address: `/KXRT7M` as the QR says it, or `?code=` where an in-app browser has lost the path. */
function codeInAddress(): string {
  const path = location.pathname.slice(1);
  // A half escaped path would make decodeURIComponent throw; a code needs no escapes.
  return path.replace(/%20/g, ' ') || (new URLSearchParams(location.search).get('code') ?? '');
}

render(<App code={codeInAddress()} />, document.querySelector('#app')!);
