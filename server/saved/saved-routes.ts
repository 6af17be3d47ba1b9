import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { parseLesson } from '../../shared/lesson/schema.ts';
import {
  mostSavedBytes,
  type SavedAgain,
  type SavedFirst,
  type SavedLesson,
  type SavedRefusal,
  type SavedWord,
  savedName,
} from '../../shared/protocol/saved.ts';
import { type Allowance, Bucket, Buckets } from '../net/limits.ts';
import type { Log } from '../rooms.ts';
import { foldTakeBack, hashToken, makeTakeBack } from '../tokens.ts';
import type { SavedLessons } from './saved-lessons.ts';

export interface SavedParts {
  readonly saved: SavedLessons;
  readonly log: Log;
  /** Monotonic. */
  nowMs(): number;
  /** ms since 1970. */
  dateMs(): number;
}

const statuses: Readonly<Record<SavedWord, number>> = {
  'bad-request': 400,
  'name-taken': 409,
  'unknown-lesson': 404,
  'too-large': 413,
  'too-many': 429,
  full: 507,
  'not-saved': 500,
};

/** Of the whole server: an instructor saves now and then. */
const saves: Allowance = { burst: 60, perSecond: 1 };
/** Keys are 57 bits, so none is guessed: this only slows who tries. */
const wrongKeysPerAddress: Allowance = { burst: 30, perSecond: 0.1 };

function refused(response: Response, word: SavedWord, more: Omit<SavedRefusal, 'refused'> = {}): void {
  response.status(statuses[word]).json({ refused: word, ...more } satisfies SavedRefusal);
}

/** Saves, reads and removes lessons by name and key. Nothing lists what is there, and no request makes it throw. */
export function savedRoutes({ saved, log, nowMs, dateMs }: SavedParts): Router {
  const allSaves = new Bucket(saves, nowMs());
  const wrongKeys = new Buckets<string>(wrongKeysPerAddress);

  function keyHashOf(request: Request): string {
    const [, key = ''] = /^Bearer (\S{1,64})$/.exec(request.get('authorization') ?? '') ?? [];
    return hashToken(foldTakeBack(key));
  }

  /** A class sits behind one address: only wrong keys are asked for patience, so that nobody locks the instructor out. */
  function unknown(request: Request, response: Response): void {
    wrongKeys.sweep(nowMs());
    const patient = wrongKeys.of(request.ip ?? '', nowMs()).spend(nowMs());
    refused(response, patient ? 'unknown-lesson' : 'too-many');
  }

  /** The lesson of a request as the text that is kept: as it was written, once it was parsed. */
  function lessonText(request: Request, response: Response): string | null {
    if (!allSaves.spend(nowMs())) {
      refused(response, 'too-many');
      return null;
    }
    const parsed = parseLesson(request.body);
    if ('lesson' in parsed) return JSON.stringify(request.body);
    refused(response, 'bad-request', parsed);
    return null;
  }

  const carefully =
    (answer: (request: Request, response: Response, name: string) => void): RequestHandler =>
    (request, response) => {
      const name = String(request.params.name);
      if (!savedName.test(name)) {
        return refused(response, 'bad-request', { path: 'name', expected: 'small letters, digits and hyphens' });
      }
      try {
        answer(request, response, name);
      } catch (error) {
        log.error({ err: error }, 'A saved lesson could not be reached');
        refused(response, 'not-saved');
      }
    };

  const routes = Router();
  routes.use((_, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  routes.use(express.json({ limit: mostSavedBytes, type: 'application/json' }));
  routes.use(((error: { status?: unknown }, _, response, __) => {
    if (error.status === 413) return refused(response, 'too-large');
    refused(response, 'bad-request', { path: '', expected: 'JSON' });
  }) satisfies ErrorRequestHandler);

  routes.post(
    '/:name',
    carefully((request, response, name) => {
      const lesson = lessonText(request, response);
      if (lesson === null) return;
      const key = makeTakeBack();
      const version = saved.create(name, hashToken(key), lesson, dateMs());
      if (typeof version === 'string') return refused(response, version);
      response.status(201).json({ key, version } satisfies SavedFirst);
    }),
  );
  routes.put(
    '/:name',
    carefully((request, response, name) => {
      const lesson = lessonText(request, response);
      if (lesson === null) return;
      const version = saved.add(name, keyHashOf(request), lesson, dateMs());
      if (version === null) return unknown(request, response);
      if (version === 'full') return refused(response, version);
      response.json({ version } satisfies SavedAgain);
    }),
  );
  routes.get(
    '/:name',
    carefully((request, response, name) => {
      const keyHash = keyHashOf(request);
      const asked = request.query.version;
      const version = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
      const found = saved.read(name, keyHash, version);
      if (found === null) return unknown(request, response);
      const versions = saved.versions(name, keyHash);
      response.json({ ...found, lesson: JSON.parse(found.lesson), versions } satisfies SavedLesson);
    }),
  );
  routes.delete(
    '/:name',
    carefully((request, response, name) => {
      if (!saved.remove(name, keyHashOf(request))) return unknown(request, response);
      response.status(204).end();
    }),
  );
  return routes;
}
