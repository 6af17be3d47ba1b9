import '../style/tokens.css';
import '../style/base.css';
import '../phone/phone.css';
import './remote.css';
import './middle.css';
import './foot.css';
import './pairing.css';
import { render } from 'preact';
import { remoteAddress } from './address.ts';
import { Remote } from './Remote.tsx';

// Another QR that is scanned while this page is open is another pairing.
addEventListener('hashchange', () => location.reload());
render(<Remote address={remoteAddress(location.hash)} />, document.querySelector('#app')!);
