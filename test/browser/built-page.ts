import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Request, Response } from 'express';
import sirv from 'sirv';
import { build } from 'vite';
import config from '../../client/vite.config.ts';
import { headers } from '../../server/net/headers.ts';

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * One page alone, built into a folder of its own and served: it loads faster than from source.
 *
 * @param root the folder above all that the page has
 * @param small as small as it is shipped, and compressed, which takes longer
 * @param strict under the policy of the real server
 */
export async function serveBuilt(page: string, root: string, { small = false, strict = false } = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const kept = (name: string) => small || name !== 'compress';
  const guard = headers({ https: false, csp: strict });
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: join(import.meta.dirname, '../../client/public'),
    plugins: config.plugins?.filter((plugin) => plugin && 'name' in plugin && kept(plugin.name)) ?? [],
    build: {
      ...config.build,
      outDir: folder,
      ...(!small && { minify: false }),
      manifest: false,
      rolldownOptions: { ...config.build?.rolldownOptions, input: [page] },
    },
  });
  const files = sirv(folder, { brotli: true, etag: true });
  const server = createServer((request, response) =>
    guard(request as Request, response as Response, () =>
      files(request, response, () => {
        response.statusCode = 404;
        response.end();
      }),
    ),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${relative(root, page).replaceAll('\\', '/')}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
