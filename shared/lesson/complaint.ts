import type * as z from 'zod/mini';

/** What is wrong with something that came from outside: where, and what would have been right. */
export interface Complaint {
  /** Members joined by dots, like `rounds.0.steps`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
}

/** The first thing that a schema found, in a person's words. Never repeats what was sent. */
export function complaintOf(error: z.core.$ZodError): Complaint {
  return complaintsOf(error)[0]!;
}

/** Everything that a schema found. */
export function complaintsOf({ issues }: z.core.$ZodError): readonly Complaint[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), expected: expectedBy(issue) }));
}

const names: Readonly<Record<string, string>> = {
  number: 'a finite number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
};

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'no other fields';
    case 'invalid_type':
      return names[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String).join(' or ')
        : 'another kind';
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unit(issue.origin)}`;
    default:
      return issue.message;
  }
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}
