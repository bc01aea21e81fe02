import { Cron } from 'croner';
import { pino } from 'pino';
import { type Book, ourBook } from '#db/client.ts';
import { enforceDue, isWallClockMoved, type Reading } from '#db/clock.ts';
import { isDemonstration } from '#db/demonstration.ts';
import { readRegister } from '#db/read.ts';
import { serveAlone } from '#db/serving.ts';
import { Trouble } from '#db/trouble.ts';
import { foundDemo } from '#demo/found.ts';
import { guardEveryAnswer } from './last-headers.ts';
import { now } from './now.ts';

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Ends the process with one sentence where the book cannot be served; anything else is thrown on. */
const plainly = async (act: () => Promise<void>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};

const foundWhenEmpty = async (book: Book): Promise<void> => {
  const { entries } = await readRegister(book);
  if (!book.settings.isDemo || entries > 0) return;
  const written = await foundDemo(book, now());
  log.info({ entries: written }, 'the demonstration is founded');
};

/** RANG_DEMO=1 starts nothing but a demonstration. */
const assertWished = (book: Book): void => {
  if (process.env.RANG_DEMO === '1' && !isDemonstration(book))
    throw new Trouble(
      `RANG_DEMO is 1 and the register in ${book.settings.dataFolder} was not begun as a demonstration.`,
    );
};

const readClocks = (): Reading => ({ wall: now(), running: performance.now() });

/** Carries out what is due, at once and every minute; waits for a person when the wall clock was moved meanwhile. */
const startClock = async (book: Book): Promise<void> => {
  const start = readClocks();
  const tick = async () => {
    if (isWallClockMoved(start, readClocks()))
      return log.error(
        'the clock of this machine was moved: nothing falls due until the server is started again',
      );
    const done = await enforceDue(book);
    if (done > 0) log.info({ done }, 'time limits carried out');
  };
  await tick();
  new Cron('* * * * *', { protect: true, catch: (error) => log.error(error) }, tick);
};

/** Opens the book of this process and keeps it running: called once, before the first page is served. */
export const serve = (): Promise<void> =>
  plainly(async () => {
    guardEveryAnswer();
    const book = await ourBook();
    serveAlone(book.settings);
    await foundWhenEmpty(book);
    assertWished(book);
    await startClock(book);
  });
