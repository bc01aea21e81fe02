// node import-once.ts FOLDER FILE: takes a file of the bank into the book of a folder, in a process of its own. Prints in one
// line of JSON what that took.

import { readFileSync } from 'node:fs';
import { importBankFile } from '#db/bank.ts';
import { closeBook } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import type { Actor } from '#lib/register/actor.ts';
import { openIn } from './book.ts';
import { afterwards } from './synthetic.ts';

const [folder = '', file = ''] = process.argv.slice(2);
const clerk: Actor = { person: 'fien', role: 'finance', holds: new Set() };

/** The most memory this process has had so far, in megabytes. */
const peakMb = (): number => (process.resourceUsage().maxRSS * 1024) / 1_000_000;

/** Notes the longest time in which nothing else had its turn. */
const waitingFor = () => {
  let [last, longestMs] = [performance.now(), 0];
  const look = (): void => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  const ticking = setInterval(look, 1);
  return () => {
    clearInterval(ticking);
    look();
    return longestMs;
  };
};

const book = await openIn(folder, () => afterwards);
await readRegister(book);
const bytes = readFileSync(file);
const beforeMb = peakMb();
const longest = waitingFor();
const { outcome } = await importBankFile(book, clerk, { name: 'statement', bytes });
if (outcome !== 'brought') throw new Error(`the file was not taken in: ${outcome}`);
process.stdout.write(JSON.stringify({ beforeMb, peakMb: peakMb(), longestMs: longest() }));
await closeBook(book);
