import { basename } from 'node:path';
import { type FileOutcome, importBankFile, previewBankFiles } from '#db/bank.ts';
import type { BankFile } from '#db/bank-reading.ts';
import type { Book } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import { intakeSentence } from '#lib/payment/intake-sentence.ts';
import type { StatementFileRead } from '#lib/payment/read-statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { bankBytes, shownFinding } from './bank-files.ts';
import { importText } from './bank-import-text.ts';
import { onBook } from './book.ts';
import { type Answer, done, refused } from './verb.ts';

type Brought = Extract<FileOutcome, { readonly outcome: 'brought' }>;

const isRefusedSize = (bytes: Uint8Array | StatementFileRead): bytes is StatementFileRead =>
  !(bytes instanceof Uint8Array);

const statementShown = ({ head, statement, isNew, added, ...intake }: Brought['statements'][number]) => ({
  account: head.account,
  number: head.number,
  opening: head.opening,
  closing: head.closing,
  isNew,
  movements: statement.movements.length,
  added: added.length,
  setAside: statement.setAside.map((aside) => ({ ...shownFinding(aside), amount: aside.amount })),
  difference: intake.difference,
  onlyHere: intake.onlyHere,
  onlyThere: intake.onlyThere,
});

/** How many movements mean what, and how many cents they come to. */
const totalsOf = ({ counted }: Brought) => {
  const totals: Record<string, { count: number; cents: number }> = {};
  for (const { meaning, amountCents } of counted.flatMap(({ movements }) => movements)) {
    const total = totals[meaning.kind] ?? { count: 0, cents: 0 };
    totals[meaning.kind] = { count: total.count + 1, cents: total.cents + amountCents };
  }
  return totals;
};

const broughtShown = (brought: Brought) => ({
  outcome: brought.outcome,
  format: brought.format,
  statements: brought.statements.map(statementShown),
  counted: brought.counted.map(({ head }) => ({ account: head.account, number: head.number })),
  totals: totalsOf(brought),
  missing: brought.missing,
  remarks: brought.remarks.map(shownFinding),
});

const outcomeShown = (outcome: FileOutcome) => {
  switch (outcome.outcome) {
    case 'brought':
      return broughtShown(outcome);
    case 'known':
      return { outcome: outcome.outcome, at: new Date(outcome.at).toISOString(), person: outcome.person };
    case 'refused':
      return {
        outcome: outcome.outcome,
        format: outcome.format,
        faults: outcome.faults.map(shownFinding),
        refusals: outcome.refusals.map((one) => ({ ...one, sentence: intakeSentence(one, 'en') })),
      };
    case 'not-allowed':
      return { outcome: outcome.outcome, sentence: refusalSentence(outcome.refusal, 'en') };
  }
};

/** What is told of one file. Amounts are whole cents, debits below 0. */
export type ImportedFile = ReturnType<typeof outcomeShown> & { readonly file: string };

const importAll = async (
  book: Book,
  actor: Actor,
  files: readonly BankFile[],
): Promise<readonly FileOutcome[]> => {
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await importBankFile(book, actor, file));
  return outcomes;
};

type Given = { readonly name: string; readonly file: BankFile | null; readonly refused: FileOutcome | null };

const givenFile = (name: string): Given => {
  const bytes = bankBytes(name);
  if (!isRefusedSize(bytes)) return { name, file: { name: basename(name), bytes }, refused: null };
  const faults = 'faults' in bytes ? bytes.faults : [];
  return { name, file: null, refused: { outcome: 'refused', format: null, faults, refusals: [] } };
};

/** Takes files of bank statements in, each on its own, in the order given; without `commit` tells what that would do. */
export const bankImport = (
  { commit, by }: { readonly commit: boolean; readonly by: string },
  names: readonly string[],
): Promise<Answer> =>
  onBook(async (book) => {
    const start = performance.now();
    const given = names.map(givenFile);
    const files = given.flatMap(({ file }) => file ?? []);
    const actor: Actor = { person: by, role: 'finance', holds: new Set() };
    const outcomes = [...(await (commit ? importAll : previewBankFiles)(book, actor, files))];
    const shown = given.flatMap(({ name, refused: unread }) => {
      const outcome = unread ?? outcomes.shift();
      return outcome === undefined ? [] : [{ file: name, ...outcomeShown(outcome) }];
    });
    const { settledThrough, awaits = null } = await readRegister(book);
    const seconds = (performance.now() - start) / 1000;
    const json = { committed: commit, files: shown, settledThrough, awaits, seconds };
    const isTaken = shown.every(({ outcome }) => outcome === 'brought' || outcome === 'known');
    return (isTaken ? done : refused)(
      importText(shown, { committed: commit, settledThrough, seconds }),
      json,
    );
  });
