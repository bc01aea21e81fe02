import { feeNamedBy } from './fee-reference.ts';
import type { BankMovement } from './meaning.ts';
import { referenceOf } from './structured-reference.ts';

/** Why a dossier may be the one that money without a dossier is for, the strongest reason first. */
export const suggestionReasons = [
  'reference',
  'reference-one-digit-off',
  'reference-digits-swapped',
  'reference-without-check-digits',
  'account-of-dossier',
  'amount-missing',
  'account-of-producer',
  'name-resembles',
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** A dossier that money may be for, and why, the strongest reason first. */
export type Suggestion = { readonly dossier: number; readonly reasons: readonly SuggestionReason[] };

/**
 * A dossier that money can be matched to: what its fee still misses, in cents (null where none is awaited), the name of its
 * company, and the accounts that have paid for it and for others of the same producer.
 */
export type Candidate = {
  readonly dossier: number;
  readonly missingCents: number | null;
  readonly company: string | null;
  readonly accounts: ReadonlySet<string>;
  readonly accountsOfProducer: ReadonlySet<string>;
};

const weightOf: Readonly<Record<SuggestionReason, number>> = {
  reference: 100,
  'reference-one-digit-off': 60,
  'reference-digits-swapped': 60,
  'reference-without-check-digits': 50,
  'account-of-dossier': 40,
  'amount-missing': 30,
  'account-of-producer': 20,
  'name-resembles': 15,
};

const most = 5;
// An account that has paid for more than these, as an office that pays for others, points to none of them.
const tellingAccount = 50;

type Index = ReadonlyMap<string, readonly number[]>;

const indexOf = (candidates: readonly Candidate[], keysOf: (one: Candidate) => Iterable<string>): Index => {
  const index = new Map<string, number[]>();
  for (const one of candidates)
    for (const key of new Set(keysOf(one))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [one.dossier]);
      else known.push(one.dossier);
    }
  return index;
};

// Legal forms and small words resemble one another in every name.
const common = new Set(
  'SA SRL SPRL SNC SCRL SC ASBL NV BV BVBA VOF VZW THE LES DES DU DE LA LE ET EN AND VAN'.split(' '),
);

const wordsIn = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => (/\p{M}/u.test(sign) ? '' : ' '))
    .toUpperCase()
    .split(' ')
    .filter((word) => word.length > 1 && !common.has(word));

/** Two names resemble each other when at least half of the words of the shorter one are in the other. */
const resembles = (one: readonly string[], other: ReadonlySet<string>): boolean => {
  const shared = one.filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(one.length, other.size);
};

// Ten digits, perhaps with their two check digits, with the signs between them that people type.
const digitRuns = /\d(?:[ /.+*-]?\d){9,11}/g;

const runsIn = ({ references, text }: BankMovement): readonly string[] => [
  ...references.map(({ digits }) => digits),
  ...(text.match(digitRuns) ?? []).map((run) => run.replace(/\D/g, '')),
];

const withDigit = (digits: string, at: number, digit: number): string =>
  digits.slice(0, at) + digit + digits.slice(at + 1);

const oneDigitOff = (digits: string): readonly string[] =>
  [...digits].flatMap((own, at) =>
    Array.from({ length: 10 }, (_, digit) => (String(digit) === own ? '' : withDigit(digits, at, digit))),
  );

const swapped = (digits: string): readonly string[] =>
  [...digits].map((own, at) => digits.slice(0, at) + (digits[at + 1] ?? '') + own + digits.slice(at + 2));

const dossiersOf = (references: readonly string[]): readonly number[] =>
  references.flatMap((digits) => feeNamedBy(digits)?.dossier ?? []);

const tenDigits = (run: string): readonly string[] => {
  const number = Number(run.slice(0, 10));
  return number > 0 ? [referenceOf(number)] : [];
};

const near = (run: string): readonly (readonly [SuggestionReason, readonly number[]])[] => {
  const exact = dossiersOf([run]);
  if (exact.length > 0) return [['reference', exact]];
  const whole = run.length === 12;
  return [
    ['reference-one-digit-off', whole ? dossiersOf(oneDigitOff(run)) : []],
    ['reference-digits-swapped', whole ? dossiersOf(swapped(run)) : []],
    ['reference-without-check-digits', run.length === 10 ? dossiersOf(tenDigits(run)) : []],
  ];
};

type Found = Map<number, Set<SuggestionReason>>;

const weigh = (reasons: ReadonlySet<SuggestionReason>): number =>
  [...reasons].reduce((sum, reason) => sum + weightOf[reason], 0);

const ranked = (found: Found): readonly Suggestion[] =>
  [...found]
    .sort(([one, reasons], [other, others]) => weigh(others) - weigh(reasons) || one - other)
    .slice(0, most)
    .map(([dossier, reasons]) => ({ dossier, reasons: suggestionReasons.filter((one) => reasons.has(one)) }));

/**
 * Makes ready to say which dossiers some money may be for: at most five for each movement, ranked by their reasons. A help
 * for the two persons who settle it; nothing follows from it. An amount that many fees miss is no reason by itself.
 */
export const suggesting = (
  candidates: readonly Candidate[],
): ((movement: BankMovement) => readonly Suggestion[]) => {
  const known = new Set(candidates.map(({ dossier }) => dossier));
  const byAmount = indexOf(candidates, ({ missingCents }) =>
    missingCents === null ? [] : [String(missingCents)],
  );
  const byAccount = indexOf(candidates, ({ accounts }) => accounts);
  const byProducer = indexOf(candidates, ({ accountsOfProducer }) => accountsOfProducer);
  const words = new Map(candidates.map(({ dossier, company }) => [dossier, new Set(wordsIn(company ?? ''))]));
  const byWord = indexOf(candidates, ({ company }) => wordsIn(company ?? ''));

  return (movement) => {
    const found: Found = new Map();
    const add = (reason: SuggestionReason, dossiers: readonly number[] = []): void => {
      for (const dossier of dossiers) {
        if (!known.has(dossier)) continue;
        const reasons = found.get(dossier) ?? new Set<SuggestionReason>();
        found.set(dossier, reasons.add(reason));
      }
    };
    for (const run of runsIn(movement)) for (const [reason, dossiers] of near(run)) add(reason, dossiers);
    for (const [reason, index] of [
      ['account-of-dossier', byAccount],
      ['account-of-producer', byProducer],
    ] as const) {
      const paidFor = index.get(movement.counterpartyAccount ?? '') ?? [];
      if (paidFor.length <= tellingAccount) add(reason, paidFor);
    }
    const name = wordsIn(movement.counterpartyName ?? '');
    const alike = new Set(name.flatMap((word) => byWord.get(word) ?? []));
    add(
      'name-resembles',
      [...alike].filter((dossier) => resembles(name, words.get(dossier) ?? new Set())),
    );
    const missing = byAmount.get(String(movement.amountCents)) ?? [];
    add('amount-missing', missing.length > most ? missing.filter((dossier) => found.has(dossier)) : missing);
    return ranked(found);
  };
};
