// What a lesson file is good for, before a class has it: npm run lesson -- check my.lesson.json [more.json …]
import { readFileSync } from 'node:fs';
import { chooseBackEnd } from '../shared/formula/index.ts';
import { checkLesson } from './lesson/check.ts';

const usage = 'npm run lesson -- check FILE.json [FILE.json …]';

const [command, ...files] = process.argv.slice(2);
if (command !== 'check' || files.length === 0) {
  console.error(usage);
  process.exit(2);
}

// As on every page: what a file says is never made into code.
chooseBackEnd('interpreted');

let faults = 0;
for (const file of files) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    faults++;
    continue;
  }
  const { isFine, lines } = checkLesson(text);
  if (!isFine) faults++;
  (isFine ? console.log : console.error)([file, ...lines.map((line) => `  ${line}`)].join('\n'));
}
process.exit(faults === 0 ? 0 : 1);
