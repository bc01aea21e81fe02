import { z } from 'zod';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { MovementAt } from './bank-money.ts';
import { bankTable } from './bank-table.ts';
import { rowsBeside } from './beside.ts';
import type { Book } from './client.ts';

/** Which movements: all, those of these names or kinds of meaning, those of a statement. */
export type MovementChoice =
  | { readonly of: 'all' }
  | { readonly of: 'names'; readonly names: Iterable<string> }
  | { readonly of: 'kinds'; readonly kinds: readonly string[] }
  | { readonly of: 'statement'; readonly number: StatementNumber };

/** A page of movements, and how many there are in all. */
export type MovementPage = { readonly movements: readonly MovementAt[]; readonly count: number };

/** How many movements stand on a page. */
export const movementsOnPage = 50;

type Condition = { readonly where: string; readonly values: readonly (string | number)[] };

const conditionOf = (choice: MovementChoice): Condition => {
  switch (choice.of) {
    case 'all':
      return { where: 'TRUE', values: [] };
    case 'names':
      return {
        where: 'name IN (SELECT value FROM json_each(?))',
        values: [JSON.stringify([...choice.names])],
      };
    case 'kinds':
      return { where: 'kind IN (SELECT value FROM json_each(?))', values: [JSON.stringify(choice.kinds)] };
    case 'statement':
      return { where: 'year = ? AND number = ?', values: [choice.number.year, choice.number.number] };
  }
};

const rows = z.array(z.object({ account: z.string(), year: z.int(), number: z.int(), name: z.string() }));
const counts = z.array(z.object({ count: z.int() }));

/** Movements of the account, the latest statement first; `page` counts from 1. Confidential: for finance. */
export const bankMovements = async (
  book: Book,
  choice: MovementChoice,
  page: number,
): Promise<MovementPage> => {
  const { where, values } = conditionOf(choice);
  const [all] = counts.parse(
    rowsBeside(book, `SELECT count(*) AS count FROM bank_movement WHERE ${where}`, ...values),
  );
  const found = rows.parse(
    rowsBeside(
      book,
      `SELECT account, year, number, name FROM bank_movement WHERE ${where}
        ORDER BY year DESC, number DESC, id DESC LIMIT ? OFFSET ?`,
      ...values,
      movementsOnPage,
      (page - 1) * movementsOnPage,
    ),
  );
  const table = bankTable(book.connections[0]);
  const movements = found.flatMap(({ account, year, number, name }) => {
    const movement = table.movementNamed(name);
    return movement === null ? [] : [{ account, number: { year, number }, movement }];
  });
  return { movements, count: all?.count ?? 0 };
};
