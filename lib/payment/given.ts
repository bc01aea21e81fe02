import fc from 'fast-check';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { referencesOf } from './booked.ts';
import type { Fault } from './finding.ts';
import { ibanOfBelgianNumber } from './iban.ts';
import { placeWords } from './place.ts';
import type { Movement, Statement, StatementsRead } from './statement.ts';
import { referenceOf } from './structured-reference.ts';
import { closingCentsOf, type MovementToWrite, type StatementToWrite } from './write-statement.ts';

/** A movement and a statement as a test gives them. */
export type GivenMovement = MovementToWrite;
export type GivenStatement = StatementToWrite;

export const operatorAccount = 'BE68539007547034';

/** A payment of 121.00 with a right reference, and what a test changes of it. */
export const payment = (changes: Partial<GivenMovement> = {}): GivenMovement => ({
  cents: 12_100,
  bookedOn: '2026-03-02',
  valueOn: '2026-03-02',
  bankReference: 'REF0001',
  name: 'Ferme du Moulin',
  account: 'BE71096123456769',
  reference: referenceOf(1),
  text: '',
  isReversal: false,
  details: [],
  ...changes,
});

/** Statement 118 of 2026, of one day, and what a test changes of it. */
export const statement = (changes: Partial<GivenStatement> = {}): GivenStatement => ({
  account: operatorAccount,
  year: 2026,
  number: 118,
  openingOn: '2026-02-27',
  closingOn: '2026-03-02',
  openingCents: 1_000_000,
  movements: [payment()],
  ...changes,
});

type Plain = Omit<Movement, 'place'>;

/** What a statement states, without the places in the file it was read from. */
export const placeless = ({ movements, setAside, place: _place, ...kept }: Statement) => ({
  ...kept,
  movements: movements.map(({ place: _at, ...movement }): Plain => movement),
  setAside: setAside.map(({ place: _at, ...aside }) => aside),
});

/** What has to be read of a movement, wherever it stands. */
export const readOf = (given: GivenMovement): Omit<Plain, 'line'> => ({
  bookedOn: given.bookedOn,
  valueOn: given.valueOn,
  amountCents: given.cents,
  bankReference: given.bankReference,
  counterpartyName: given.name,
  counterpartyAccount: given.account,
  references: referencesOf(given.reference === null ? [] : [given.reference], given.text),
  text: given.text,
  isReversal: given.isReversal,
});

const expectedMovement = (given: GivenMovement, line: string): Plain => ({ line, ...readOf(given) });

const expectedMovements = (given: GivenMovement, at: number): readonly Plain[] =>
  given.details.length === 0
    ? [expectedMovement(given, String(at + 1))]
    : given.details.map((detail, index) => expectedMovement(detail, `${at + 1}.${index + 1}`));

/** What has to be read from a file that states what was given. */
export const expected = (given: GivenStatement): ReturnType<typeof placeless> => ({
  account: given.account,
  currency: 'EUR',
  number: { year: given.year, number: given.number },
  opening: { on: given.openingOn, cents: given.openingCents, beyondCents: 0 },
  closing: { on: given.closingOn, cents: closingCentsOf(given), beyondCents: 0 },
  movements: given.movements.flatMap(expectedMovements),
  setAside: [],
});

/** The statements of a file that can be used; none where it is refused. */
export const statementsOf = (read: StatementsRead): readonly Statement[] =>
  'statements' in read ? read.statements : [];

export const faultsOf = (read: StatementsRead): readonly Fault[] => ('faults' in read ? read.faults : []);

/** The faults of a file in short: what, and where. */
export const faultsIn = (read: StatementsRead): readonly string[] =>
  faultsOf(read).map(({ code, place }) => `${code} at ${placeWords(place)}`);

const letters = [...'ABCXYZabcxyz0123456789éèçüÖ&<>\'"+-./:,() '];

const textArbitrary = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength }).map((text) => text.replace(/ +/g, ' ').trim());

const nullable = <One>(one: fc.Arbitrary<One>): fc.Arbitrary<One | null> => fc.option(one, { nil: null });

const ibanArbitrary: fc.Arbitrary<string> = fc.integer({ min: 1, max: 9_999_999_999 }).map((number) => {
  const digits = String(number).padStart(10, '0');
  return ibanOfBelgianNumber(digits + String(number % 97 || 97).padStart(2, '0')) ?? operatorAccount;
});

const movementArbitrary = (days: readonly Day[]): fc.Arbitrary<GivenMovement> =>
  fc.record({
    cents: fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((cents) => cents !== 0),
    bookedOn: fc.constantFrom(...days),
    valueOn: nullable(fc.constantFrom(...days)),
    bankReference: nullable(fc.integer({ min: 1 }).map((number) => `REF${number}`)),
    name: nullable(textArbitrary(70).filter((text) => text !== '')),
    account: nullable(ibanArbitrary),
    reference: nullable(fc.integer({ min: 1, max: 9_999_999_999 }).map(referenceOf)),
    text: textArbitrary(120),
    isReversal: fc.boolean(),
    details: fc.constant([]),
  });

const batchArbitrary = (days: readonly Day[]): fc.Arbitrary<GivenMovement> =>
  fc.array(movementArbitrary(days), { minLength: 2, maxLength: 4 }).map((parts) => {
    const details = parts.map((part) => ({
      ...part,
      cents: Math.abs(part.cents),
      bookedOn: days[0] ?? part.bookedOn,
      valueOn: null,
      isReversal: false,
    }));
    const cents = details.reduce((sum, detail) => sum + detail.cents, 0);
    const bookedOn = details[0]?.bookedOn ?? '2026-03-02';
    return payment({ cents, bookedOn, valueOn: null, bankReference: null, reference: null, details });
  });

/** Statements of every kind that both formats can express. */
export const statementArbitrary: fc.Arbitrary<GivenStatement> = fc
  .integer({ min: 0, max: 3000 })
  .chain((days) => {
    const openingOn = addDays('2020-01-01', days);
    const booking = [1, 2, 3].map((later) => addDays(openingOn, later));
    const closingOn = addDays(openingOn, 3);
    return fc.record({
      account: ibanArbitrary,
      year: fc.constant(Number(closingOn.slice(0, 4))),
      number: fc.integer({ min: 1, max: 366 }),
      openingOn: fc.constant(openingOn),
      closingOn: fc.constant(closingOn),
      openingCents: fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
      movements: fc.array(fc.oneof(movementArbitrary(booking), batchArbitrary(booking)), { maxLength: 5 }),
    });
  });

/** Lines of which one is changed: the columns from `from` on, counted from 1, hold another text. */
export const withColumns = (
  lines: readonly string[],
  at: number,
  from: number,
  text: string,
): readonly string[] =>
  lines.with(
    at,
    (lines[at] ?? '').slice(0, from - 1) + text + (lines[at] ?? '').slice(from - 1 + text.length),
  );
