import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import type { MovementToWrite, StatementToWrite } from '#lib/payment/write-statement.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { finance } from '#lib/register/given.ts';
import { balanceOf } from '#lib/register/refund.ts';
import { importBankFile } from './bank.ts';
import { bankBalance, openReversals } from './bank-money.ts';
import type { BankFile } from './bank-reading.ts';
import { bankStatements } from './bank-statements.ts';
import type { Book } from './client.ts';
import { feeCents, givenAsked, paying, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const seed = Number(process.env.RANG_SEED ?? 20_070_101);
const numRuns = Number(process.env.RANG_RUNS ?? 24);
const dossiers = 4;

/** A movement before it stands in a statement: money for a dossier, for nobody, out, or back to where it came from. */
const anyMovement = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('for' as const),
      dossier: fc.integer({ min: 1, max: dossiers }),
      part: fc.constantFrom(1, 0.5, 0.5, 1.3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('nobody' as const, 'out' as const),
      cents: fc.constantFrom(700, 900),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back' as const), which: fc.nat({ max: 9 }) }) },
);
type Drawn = typeof anyMovement extends fc.Arbitrary<infer One> ? One : never;

/** The movements of the statements, one list each; a reversal takes back one of the credits before it, each once. */
const written = (lists: readonly (readonly Drawn[])[]): readonly (readonly MovementToWrite[])[] => {
  const credits: MovementToWrite[] = [];
  let at = 0;
  return lists.map((list) =>
    list.flatMap((drawn) => {
      at += 1;
      const bankReference = `REF${at}`;
      if (drawn.kind === 'back') {
        const [credit] = credits.splice(drawn.which % Math.max(1, credits.length), 1);
        return credit === undefined ? [] : [{ ...credit, cents: -credit.cents, isReversal: true }];
      }
      if (drawn.kind === 'out') return [paying(1, { cents: -drawn.cents, reference: null, bankReference })];
      const credit =
        drawn.kind === 'for'
          ? paying(drawn.dossier, { cents: Math.round(feeCents * drawn.part), bankReference })
          : paying(1, { cents: drawn.cents, reference: null, text: 'loyer', bankReference });
      credits.push(credit);
      return [credit];
    }),
  );
};

const withoutReferences = (one: StatementToWrite): StatementToWrite => ({
  ...one,
  movements: one.movements.map((movement) => ({ ...movement, bankReference: null })),
});

/** Without the fees' references: what one format of a bank may cut off. */
const withoutFees = (one: StatementToWrite): StatementToWrite => ({
  ...one,
  movements: one.movements.map((movement) => ({ ...movement, reference: null })),
});

const turned = (one: StatementToWrite): StatementToWrite => ({
  ...one,
  movements: one.movements.toReversed(),
});

const inTotals = (one: StatementToWrite): StatementToWrite => {
  const [first, second] = one.movements.filter(({ cents }) => cents > 0);
  if (first === undefined || second === undefined) return one;
  const cents = first.cents + second.cents;
  const total = { ...first, cents, reference: null, bankReference: null, account: null, text: 'total' };
  return { ...one, movements: [total, ...one.movements.filter((each) => each !== first && each !== second)] };
};

const codaFile = (...all: readonly StatementToWrite[]): BankFile => ({
  name: 'a.cod',
  bytes: codaOf(...all),
});
const camtFile = (one: StatementToWrite): BankFile => ({ name: 'a.xml', bytes: camtOf(one) });

type Format = 'coda' | 'camt' | 'both' | 'pair';

/** What is drawn: the statements, in which formats they come, and whether each format lacks the bank's references. */
type World = {
  readonly lists: readonly (readonly Drawn[])[];
  readonly formats: readonly Format[];
  readonly bare: { readonly coda: boolean; readonly camt: boolean };
  /** CODA tells the first two credits of a statement as one total. */
  readonly inTotal: boolean;
  /** CODA tells the movements of a statement in the other order. */
  readonly isTurned: boolean;
  /** CODA cuts the references of the fees off; not where a reversal then has none in common with its credit. */
  readonly isCut: boolean;
};

const anyWorld: fc.Arbitrary<World> = fc.record({
  lists: fc.array(fc.array(anyMovement, { maxLength: 5 }), { minLength: 2, maxLength: 5 }),
  formats: fc.array(fc.constantFrom<Format>('coda', 'camt', 'both', 'pair'), { minLength: 5, maxLength: 5 }),
  bare: fc.record({ coda: fc.boolean(), camt: fc.boolean() }),
  inTotal: fc.boolean(),
  isTurned: fc.boolean(),
  isCut: fc.boolean(),
});

/** The files of a world, in the order of the statements. */
const filesOf = ({ lists, formats, bare, inTotal, isTurned, ...drawn }: World): readonly BankFile[] => {
  const statements = statementsWith(...written(lists));
  const isCut =
    drawn.isCut && !((bare.coda || bare.camt) && lists.flat().some(({ kind }) => kind === 'back'));
  const coda = statements
    .map(inTotal ? inTotals : (one) => one)
    .map(bare.coda ? withoutReferences : (one) => one)
    .map(isCut ? withoutFees : (one) => one)
    .map(isTurned ? turned : (one) => one);
  const camt = statements.map(bare.camt ? withoutReferences : (one) => one).map(camtFile);
  return formats.slice(0, statements.length).flatMap((format, at): readonly BankFile[] => {
    const [own, pair] = [codaFile(...coda.slice(at, at + 1)), codaFile(...coda.slice(at, at + 2))];
    const other = camt.slice(at, at + 1);
    if (format === 'coda') return [own];
    if (format === 'pair') return [pair];
    return format === 'camt' ? other : [own, ...other];
  });
};

/** Any order of the files of a world, in which each comes twice. */
const shuffledBy = (files: readonly BankFile[], order: readonly number[]): readonly BankFile[] =>
  [...files, ...files]
    .map((file, at) => ({ file, key: order[at % order.length] ?? 0 }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ file }) => file);

const anyOrder = fc.array(fc.nat({ max: 1_000 }), { minLength: 21, maxLength: 21 });

/** All that follows from the files: places, ranks, refunds, balance, what waits, which statements were read. */
const outcomeOf = async (book: Book) => {
  const register = await readRegister(book);
  const waiting = [...register.transfers.values()]
    .filter(({ state }) => state === 'unmatched')
    .map(({ bookedOn, amountCents }) => `${bookedOn} ${amountCents}`);
  const [account] = await bankStatements(book);
  return {
    dossiers: [...register.dossiers.values()].map((one) => [
      one.number,
      one.status,
      one.queue,
      one.enteredOn,
      rankOf(register, one),
      one.running.some(({ limit }) => limit === 'reversal-notice'),
      balanceOf(one),
    ]),
    waiting: waiting.toSorted(),
    reversals: (await openReversals(book)).map(({ movement }) => movement.amountCents).toSorted(),
    settled: [register.settledThrough, register.awaits],
    read: account?.read.map(({ number, movements }) => [number, movements]),
    missing: account?.missing,
    balance: await bankBalance(book),
  };
};

const readAll = async (t: TestContext, files: readonly BankFile[]) => {
  const book = await givenAsked(t, dossiers);
  for (const file of files) {
    const { outcome } = await importBankFile(book, finance, file);
    assert.ok(outcome === 'brought' || outcome === 'known', outcome);
  }
  return outcomeOf(book);
};

test('F2: the same files in any order, repeated, in one format or the other, give the same queue and the same money', async (t) => {
  t.diagnostic(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(anyWorld, anyOrder, async (world, order) => {
      const files = filesOf(world);
      assert.deepEqual(await readAll(t, shuffledBy(files, order)), await readAll(t, files));
    }),
    { numRuns, seed },
  );
});

test('F9: all money that came in is fees, credit, refundable, refunded, unmatched or unrelated, to the cent', async (t) => {
  t.diagnostic(`seed ${seed}`);
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const { balance } = await readAll(t, filesOf(world));
      const { inCents, feesCents, creditCents, refundableCents, refundedCents, ...rest } = balance;
      const placed = feesCents + creditCents + refundableCents + refundedCents;
      assert.equal(inCents, placed + rest.unmatchedCents + rest.unrelatedCents);
    }),
    { numRuns, seed },
  );
});
