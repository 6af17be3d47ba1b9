import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import sirv from 'sirv';
import { savedPath } from '../../shared/protocol/saved.ts';
import type { Log } from '../rooms.ts';
import { root } from '../root.ts';
import { headers } from './headers.ts';
import { endWithLostFile } from './lost-files.ts';
import { pageAt, plainPage } from './pages.ts';

export interface HttpParts {
  readonly https: boolean;
  readonly trustedHops: number;
  readonly log: Log;
  /** False while stopping: load balancers send nobody here any more. */
  isReady(): boolean;
  /** Lessons that are saved here. */
  readonly saved?: RequestHandler;
  /** For Prometheus. */
  metrics(): Promise<{ readonly type: string; readonly text: string }>;
  /** Pages from source: given in development only. */
  readonly dev?: { readonly server: Server; onClose(close: () => Promise<void>): void };
}

/** Everything that is fetched: pages, their files, and how the server is. */
export async function httpApp(parts: HttpParts): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustedHops);
  app.use(headers({ https: parts.https, csp: !parts.dev }));
  app.get('/healthz', (_, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_, response) => {
    const ready = parts.isReady();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'stopping');
  });
  app.get('/metrics', async (_, response) => {
    const { type, text } = await parts.metrics();
    response.set('Content-Type', type).send(text);
  });
  if (parts.saved) app.use(savedPath, parts.saved);
  for (const pages of parts.dev ? await sourcePages(parts.dev) : builtPages()) app.use(pages);
  app.use(((_, response) => {
    response.status(404).send(plainPage('Nothing here', 'This address belongs to no page and no room.'));
  }) satisfies RequestHandler);
  app.use(((error, request, response, next) => {
    parts.log.error({ err: error, path: request.path }, 'A page failed');
    if (response.headersSent) return next(error);
    response.status(500).send(plainPage('That did not work', 'The server met an error of its own. Please try again.'));
  }) satisfies ErrorRequestHandler);
  return app;
}

function builtPages(): RequestHandler[] {
  const folder = join(root, 'dist/client');
  if (!existsSync(folder)) return [];
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      // Files below /assets carry a hash of their content in their name.
      const forGood = path.startsWith('/assets/');
      response.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('Vary', 'Accept-Encoding');
    },
  });
  return [
    (request, response, next) => {
      const page = isRead(request.method) && pageAt(request.path);
      if (page) request.url = `/${page}`;
      // The pages' files have one address each: the page's own.
      else if (request.path.endsWith('.html')) return next();
      endWithLostFile(response);
      files(request, response, next);
    },
  ];
}

async function sourcePages({ server, onClose }: NonNullable<HttpParts['dev']>): Promise<RequestHandler[]> {
  const { createServer } = await import('vite');
  const { readFile } = await import('node:fs/promises');
  const vite = await createServer({
    configFile: join(root, 'client/vite.config.ts'),
    appType: 'custom',
    // One port for all: phones cannot reach a second one for the reload socket.
    server: { middlewareMode: true, hmr: { server }, allowedHosts: true },
  });
  onClose(() => vite.close());
  return [
    async (request, response, next) => {
      const page = isRead(request.method) && pageAt(request.path, true);
      if (!page) return next();
      const source = await readFile(join(root, 'client', page), 'utf8');
      response.type('html').send(await vite.transformIndexHtml(`/${page}`, source, request.originalUrl));
    },
    vite.middlewares,
  ];
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
