import type { MovementChoice } from '#db/bank-list.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import type { Register } from '#lib/register/register.ts';

/** What can be asked of the movements, in the order of the page. */
export const movementFilters = [
  'all',
  'fees',
  'unmatched',
  'aside',
  'reversals',
  'refunds',
  'outgoing',
] as const;
export type MovementFilter = (typeof movementFilters)[number];

/** What an address asks of the movements. */
export type Asked = {
  readonly show: MovementFilter;
  readonly dossier: number | null;
  readonly statement: StatementNumber | null;
  readonly page: number;
};

const numberIn = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;

const statementIn = (text: string | null): StatementNumber | null => {
  const [, year, number] = /^(\d{4})-(\d{1,5})$/.exec(text ?? '') ?? [];
  return year === undefined ? null : { year: Number(year), number: Number(number) };
};

/** Reads what an address asks; what it asks wrongly is not asked. */
export const askedIn = (query: URLSearchParams): Asked => ({
  show: movementFilters.find((one) => one === query.get('show')) ?? 'all',
  dossier: numberIn(query.get('dossier')),
  statement: statementIn(query.get('statement')),
  page: Math.max(1, numberIn(query.get('page')) ?? 1),
});

const transfersOf = ({ transfers }: Register, state: 'unmatched' | 'unrelated'): readonly string[] =>
  [...transfers.values()].filter((one) => one.state === state).map(({ transfer }) => transfer);

/** The movements that are asked for: a dossier before a statement before what they do. */
export const choiceOf = ({ show, dossier, statement }: Asked, register: Register): MovementChoice => {
  if (dossier !== null) {
    const payments = register.dossiers.get(dossier)?.payments ?? [];
    return { of: 'names', names: payments.map(({ payment }) => payment) };
  }
  if (statement !== null) return { of: 'statement', number: statement };
  switch (show) {
    case 'all':
      return { of: 'all' };
    case 'fees':
      return { of: 'names', names: register.payments.keys() };
    case 'unmatched':
      return { of: 'names', names: transfersOf(register, 'unmatched') };
    case 'aside':
      return { of: 'names', names: transfersOf(register, 'unrelated') };
    case 'reversals':
      return { of: 'kinds', kinds: ['reversal', 'reversal-open'] };
    case 'refunds':
      return { of: 'kinds', kinds: ['refund-paid', 'refund-returned'] };
    case 'outgoing':
      return { of: 'kinds', kinds: ['outgoing', 'grouped'] };
  }
};
