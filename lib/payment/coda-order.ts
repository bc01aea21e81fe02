import type { CodaRecord, RecordKind } from './coda-record.ts';
import type { Report } from './finding.ts';
import { inLine } from './place.ts';

const afterMovement = ['2.1', '3.1', '8'] as const;

// What may stand after each record; a file of several statements starts again after its trailer.
const mayFollow: Readonly<Record<RecordKind, readonly RecordKind[]>> = {
  '0': ['1'],
  '1': ['2.1', '8'],
  '2.1': ['2.2', '2.3', ...afterMovement],
  '2.2': ['2.3', ...afterMovement],
  '2.3': afterMovement,
  '3.1': ['3.2', ...afterMovement],
  '3.2': ['3.3', ...afterMovement],
  '3.3': afterMovement,
  '8': ['4', '9'],
  '4': ['4', '9'],
  '9': ['0'],
};

const names: Readonly<Record<RecordKind, string>> = {
  '0': 'the header (record 0)',
  '1': 'the opening balance (record 1)',
  '2.1': 'a movement (record 2.1)',
  '2.2': 'record 2.2',
  '2.3': 'record 2.3',
  '3.1': 'further information (record 3.1)',
  '3.2': 'record 3.2',
  '3.3': 'record 3.3',
  '4': 'a free communication (record 4)',
  '8': 'the closing balance (record 8)',
  '9': 'the trailer (record 9)',
};

const namesOf = (kinds: readonly RecordKind[]): string => kinds.map((kind) => names[kind]).join(' or ');

/** Reports the first record that cannot stand where it does, and an end before the trailer. */
export const checkOrder = (records: readonly (CodaRecord | string)[], report: Report): void => {
  const expectedAt = (at: number): readonly RecordKind[] => {
    const before = records[at - 1];
    return before === undefined || typeof before === 'string' ? ['0'] : mayFollow[before.kind];
  };
  const at = records.findIndex(
    (record, index) => typeof record === 'string' || !expectedAt(index).includes(record.kind),
  );
  const wrong = records[at];
  if (wrong !== undefined) {
    const found = typeof wrong === 'string' ? `a line that starts with "${wrong}"` : names[wrong.kind];
    report('record-order', inLine(at + 1, '1-2'), { found, expected: namesOf(expectedAt(at)) });
    return;
  }
  const last = records.at(-1);
  if (typeof last === 'string' || last?.kind !== '9')
    report('file-breaks-off', inLine(records.length), { expected: namesOf(expectedAt(records.length)) });
};

const continues = (record: CodaRecord, next: CodaRecord): boolean =>
  next.kind === '2.2' || next.kind === '2.3' || next.kind === '3.2' || next.kind === '3.3'
    ? record.kind.charAt(0) === next.kind.charAt(0)
    : false;

const checkNext = (line: number, found: '0' | '1', isContinued: boolean, report: Report): void => {
  if ((found === '1') === isContinued) return;
  const announced = found === '1' ? 'goes on in the next' : 'ends here';
  report('next-code', inLine(line, '126'), { found, announced });
};

const checkLink = (line: number, found: '0' | '1', isLinked: boolean, report: Report): void => {
  if ((found === '1') === isLinked) return;
  const announced = found === '1' ? 'is followed by a further record' : 'is the last of its kind';
  report('link-code', inLine(line, '128'), { found, announced });
};

/** Reports next codes and link codes that announce something else than what follows. The records are in order. */
export const checkCodes = (records: readonly CodaRecord[], report: Report): void => {
  for (const [at, record] of records.entries()) {
    const next = records[at + 1];
    if (next === undefined) return;
    if (record.kind === '8' || record.kind === '4')
      checkLink(record.line, record.link, next.kind === '4', report);
    if (!('next' in record)) continue;
    const isContinued = continues(record, next);
    checkNext(record.line, record.next, isContinued, report);
    if (!isContinued) checkLink(record.line, record.link, next.kind === '3.1', report);
  }
};
