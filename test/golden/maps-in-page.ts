import { chooseBackEnd } from '../../shared/formula/index.ts';
import { surfaces } from '../../shared/surfaces/index.ts';
import { goldenMap } from './golden-map.ts';

/** Every surface's golden map, in the catalogue's order, as base64. */
export type MapsInPage = () => string[];

// As on the pages themselves: their rules forbid generated code.
chooseBackEnd('interpreted');

const maps: MapsInPage = () =>
  surfaces.map((surface) => {
    let letters = '';
    for (const byte of goldenMap(surface)) letters += String.fromCharCode(byte);
    return btoa(letters);
  });

Object.assign(globalThis, { mapsInPage: maps });
