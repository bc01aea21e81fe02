import { z } from 'zod';
import { bankCheck } from './bank-check.ts';
import { bankImport } from './bank-import.ts';
import { bankRefunds, refundFlags } from './bank-refunds.ts';
import { bankStatementsTold } from './bank-statements.ts';
import { type Answer, type Asked, readFlags, type Verb, wrongUsage } from './verb.ts';

const noFlags = z.strictObject({});
const importFlags = z.strictObject({
  commit: z.boolean().default(false),
  by: z
    .string()
    .regex(/^\S.{0,99}$/, 'expected a name of at most 100 characters')
    .default('finance'),
});

type Act = {
  readonly takesFiles: boolean;
  readonly run: (files: readonly string[], asked: Asked) => Answer | Promise<Answer>;
};

/** An act whose options are read by a schema. */
const acting =
  <Flags>(
    schema: z.ZodType<Flags>,
    act: (flags: Flags, files: readonly string[]) => Answer | Promise<Answer>,
  ): Act['run'] =>
  (files, asked) => {
    const flags = readFlags(schema, asked);
    return 'read' in flags ? act(flags.read, files) : flags;
  };

const acts: Readonly<Record<string, Act>> = {
  check: { takesFiles: true, run: acting(noFlags, (_flags, files) => bankCheck(files)) },
  import: { takesFiles: true, run: acting(importFlags, bankImport) },
  statements: { takesFiles: false, run: acting(noFlags, bankStatementsTold) },
  refunds: { takesFiles: false, run: acting(refundFlags, bankRefunds) },
};

const names = Object.keys(acts).join('|');

const run = (asked: Asked): Answer | Promise<Answer> => {
  const [name = '', ...files] = asked.words;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return wrongUsage(`bank takes ${names}, not ${name}.`);
  if (act.takesFiles && files.length === 0) return wrongUsage('FILE... is needed.');
  if (!act.takesFiles && files.length > 0)
    return wrongUsage(`bank ${name} takes no files: ${files.join(' ')}`);
  return act.run(files, asked);
};

/** `rang bank`: bank statements. `check` and `import` take files, `statements` and `refunds` none. */
export const verb: Verb = {
  words: [names, '[FILE...]'],
  usage: '[--commit] [--by PERSON] [--make | --list N [--csv | --pain] | --give-up N --reason TEXT]',
  does: 'bank statements in CODA 2 or camt.053: reads them without effect, takes them in, tells what is missing and what to refund',
  options: {
    commit: { type: 'boolean', says: 'import: takes the files in; without it there is only the preview' },
    by: {
      type: 'string',
      shows: 'PERSON',
      says: 'import, refunds: the person of finance who does it (default: finance)',
    },
    make: { type: 'boolean', says: 'refunds: makes a numbered list of those to pay, for the bank' },
    list: { type: 'string', shows: 'N', says: 'refunds: that list, as it was made' },
    csv: { type: 'boolean', says: 'refunds --list: as CSV' },
    pain: { type: 'boolean', says: 'refunds --list: as a SEPA credit transfer file (pain.001.001.09)' },
    'give-up': {
      type: 'string',
      shows: 'N',
      says: 'refunds: the bank refused that list; its refunds are to pay again',
    },
    reason: { type: 'string', shows: 'TEXT', says: 'refunds --give-up: what the bank says' },
  },
  examples: [
    'check march/*.xml --json',
    'import march/*.cod --commit --by fien',
    'statements',
    'refunds --make --by fien',
    'refunds --list 3 --pain',
  ],
  run,
};
