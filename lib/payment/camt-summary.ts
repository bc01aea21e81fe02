import { amountWords, type Exact, exactOfDecimal, sumOf } from './amount.ts';
import type { CamtEntry } from './camt-entry.ts';
import type { Report } from './finding.ts';
import { allIn, placeOf, textIn, type XmlElement } from './xml-element.ts';

const sizeOf = (exact: Exact): Exact => (exact < 0n ? -exact : exact);

const checkCount = (group: XmlElement, what: string, counts: readonly number[], report: Report): void => {
  const [element] = allIn(group, 'NbOfNtries');
  const found = element?.text.trim() ?? '';
  if (element === undefined || counts.some((count) => /^\d+$/.test(found) && Number(found) === count)) return;
  report('summary-count', placeOf(element), { found, what, expected: String(counts[0] ?? 0) });
};

const checkSum = (
  element: XmlElement | undefined,
  what: string,
  sums: readonly Exact[],
  report: Report,
): void => {
  if (element === undefined || sums.some((sum) => sum === exactOfDecimal(element.text.trim()))) return;
  report('summary-sum', placeOf(element), {
    found: element.text.trim(),
    what,
    expected: amountWords(sums[0] ?? 0n),
  });
};

const netOf = (group: XmlElement): XmlElement | undefined =>
  allIn(group, 'TtlNetNtryAmt')[0] ?? allIn(group, 'TtlNetNtry', 'Amt')[0];

const checkNetSign = (group: XmlElement, net: Exact, report: Report): void => {
  const written = textIn(group, 'CdtDbtInd') ?? textIn(group, 'TtlNetNtry', 'CdtDbtInd');
  if (written === null || net === 0n || (written === 'CRDT') === net > 0n) return;
  report('summary-sum', placeOf(group), {
    found: written,
    what: 'a net sum',
    expected: net > 0n ? 'CRDT' : 'DBIT',
  });
};

/** The totals a bank announces (`TxsSummry`) against its entries: the booked ones, or all that stand there. */
export const checkSummary = (summary: XmlElement, entries: readonly CamtEntry[], report: Report): void => {
  const booked = entries.filter(({ isBooked }) => isBooked);
  const check = (name: string, what: string, belongs: (exact: Exact) => boolean): void => {
    const [group] = allIn(summary, name);
    if (group === undefined) return;
    const amounts = [booked, entries].map((some) => some.map(({ exact }) => exact).filter(belongs));
    checkCount(
      group,
      what,
      amounts.map(({ length }) => length),
      report,
    );
    const sums = amounts.map((some) => sumOf(some.map(sizeOf)));
    checkSum(allIn(group, 'Sum')[0], what, sums, report);
  };
  check('TtlNtries', 'entries', () => true);
  check('TtlCdtNtries', 'credits', (exact) => exact >= 0n);
  check('TtlDbtNtries', 'debits', (exact) => exact < 0n);
  const [total] = allIn(summary, 'TtlNtries');
  if (total === undefined) return;
  const nets = [booked, entries].map((some) => sumOf(some.map(({ exact }) => exact)));
  checkSum(netOf(total), 'a net sum', nets.map(sizeOf), report);
  if (nets[0] === nets[1]) checkNetSign(total, nets[0] ?? 0n, report);
};
