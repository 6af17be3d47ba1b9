// The control: the same page, for which PixiJS is loaded and started before anything is seen.
import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';

const app = new Application();
await app.init({ width: 320, height: 180, preference: 'webgl' });
await import('../../client/phone/main.tsx');
