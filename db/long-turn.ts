import type { Steps } from '#lib/payment/steps.ts';
import { forkOf } from '#lib/register/fork.ts';
import type { Register } from '#lib/register/register.ts';
import { answer, writeWaiting } from './append.ts';
import type { Book, Put } from './client.ts';
import { catchUp } from './fold.ts';
import { oneByOne } from './one-by-one.ts';
import { troubleWith } from './trouble.ts';

type LongWork<Result> = (put: Put, register: Register) => Steps<Result>;

const commitInSteps = async <Result>(book: Book, work: LongWork<Result>): Promise<Result> => {
  const { writing } = book;
  try {
    writing.begin();
    const edge = writing.edge();
    const before = edge.size;
    if (book.register.entries !== before) catchUp(book.register, writing);
    const register = forkOf(book.register);
    const result = await oneByOne(work((one) => answer(book, register, one, edge), register));
    if (edge.size > before) writing.addCheckpoint(edge);
    writing.commit();
    book.register = register;
    return result;
  } catch (error) {
    writing.rollback();
    throw troubleWith(book.file, error);
  }
};

/**
 * As `inTurn`, for work that takes long. Where it yields, whoever reads is served, and sees the book and its register as they
 * were before; whoever writes waits. The work puts its acts into a register of its own, which is given to it. All of it is on
 * disk together when this resolves, or nothing.
 */
export const inLongTurn = async <Result>(book: Book, work: LongWork<Result>): Promise<Result> => {
  while (book.longTurn !== null) await book.longTurn;
  const result = commitInSteps(book, work);
  const goOn = (): void => {
    book.longTurn = null;
    writeWaiting(book);
  };
  book.longTurn = result.then(goOn, goOn);
  return result;
};
