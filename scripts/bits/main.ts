import { foldOf } from './fold.ts';

/** What an engine without a browser or Node around it has to say something. */
const { print, console } = globalThis as unknown as {
  print?: (line: string) => void;
  console?: { log(line: string): void };
};

const line = [foldOf('generated'), foldOf('interpreted')].join(' ');
if (print) print(line);
else console?.log(line);
