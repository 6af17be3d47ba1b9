import { join } from 'node:path';
import { type Served, serveBuilt } from './built-page.ts';

const client = join(import.meta.dirname, '../../client');

/** The gallery alone: some hundred screens. */
export function serveGallery(): Promise<Served> {
  return serveBuilt(join(client, 'gallery/gallery.html'), client);
}
