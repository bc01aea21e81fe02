// node db/bank-process.ts FOLDER FILE [die]: for tests. Takes a file of the bank in and prints what became of it. With `die`
// the process is killed inside the transaction, after the last row is written and before the commit.

import { readFileSync } from 'node:fs';
import { finance } from '#lib/register/given.ts';
import { importBankFile } from './bank.ts';
import { closeBook, openBook } from './client.ts';
import { settingsIn, writesAt } from './given.ts';

const [folder = '', file = '', die] = process.argv.slice(2);

const book = await openBook(settingsIn(folder), () => writesAt);

if (die === 'die') {
  const [, writing] = book.connections;
  writing.function('die', { directOnly: false }, () => process.kill(process.pid, 'SIGKILL'));
  writing.exec('CREATE TEMP TRIGGER killed AFTER INSERT ON main.bank_delivery BEGIN SELECT die(); END');
}

const { outcome } = await importBankFile(book, finance, { name: 'statement.cod', bytes: readFileSync(file) });
process.stdout.write(`${outcome}\n`);
await closeBook(book);
