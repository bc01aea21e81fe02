// node db/process.ts FOLDER NAME COUNT [die]: for tests. Appends COUNT acts one after the other and prints the key of each
// once it is acknowledged. With `die` the process is killed inside its last transaction, after the insert of the entry.

import { append } from './append.ts';
import { closeBook, openBook } from './client.ts';
import { opening, settingsIn, writesAt } from './given.ts';

const [folder = '', name = '', count = '0', die] = process.argv.slice(2);

const book = await openBook(settingsIn(folder), () => writesAt);

const dieAtNextInsert = (): void => {
  const [, writing] = book.connections;
  writing?.function('die', { directOnly: false }, () => process.kill(process.pid, 'SIGKILL'));
  writing?.exec('CREATE TEMP TRIGGER killed AFTER INSERT ON main.submission BEGIN SELECT die(); END');
};

for (let at = 1; at <= Number(count); at += 1) {
  if (die === 'die' && at === Number(count)) dieAtNextInsert();
  await append(book, opening(`${name}-${at}`));
  process.stdout.write(`${name}-${at}\n`);
}
await closeBook(book);
