import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, isReached, type Row, ratioOf, sizes, targetText } from './bench/figure.ts';
import { appendRow } from './bench/row-append.ts';
import { capacityRow } from './bench/row-capacity.ts';
import { deadlinesRow } from './bench/row-deadlines.ts';
import { decideRow } from './bench/row-decide.ts';
import { evolveRow } from './bench/row-evolve.ts';
import { foldRow } from './bench/row-fold.ts';
import { importRow } from './bench/row-import.ts';
import { rankRow } from './bench/row-rank.ts';
import { notesOf, tableOf } from './bench/table.ts';

const rows: readonly Row[] = [
  decideRow,
  evolveRow,
  foldRow,
  appendRow,
  rankRow,
  capacityRow,
  deadlinesRow,
  importRow,
];
const names = rows.map(({ name }) => name).join(', ');

const help = `Usage: npm run -s bench -- [options]

Measures the queue beside its peers, in one run: what counts is the ratio.

  --rows NAMES     some rows only: ${names}
  --sizes NUMBERS  numbers of dossiers; by default ${sizes.join(',')}
  --large          also a million dossiers, where a row can
  --json           a line of JSON for each figure
  --help           prints this help`;

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string' },
    sizes: { type: 'string' },
    large: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const million = 1_000_000;

const wrong = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};

const rowsAsked = (): readonly Row[] =>
  asked.rows === undefined
    ? rows
    : asked.rows
        .split(',')
        .map((name) => rows.find((row) => row.name === name) ?? wrong(`There is no row ${name}: ${names}.`));

const sizesAsked = (): readonly number[] => {
  const given = asked.sizes === undefined ? sizes : asked.sizes.split(',').map(Number);
  const isNumber = given.every((size) => Number.isInteger(size) && size > 0);
  if (!isNumber) wrong(`--sizes takes whole numbers above 0, such as ${sizes.join(',')}.`);
  return asked.large ? [...given, million] : given;
};

const versionOf = (name: string): string => {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version }: { version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return `${name} ${version}`;
};

const machine = (): string => {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const libraries = ['better-sqlite3', 'xstate', 'robot3'].map(versionOf).join(', ');
  return `${first?.model ?? 'unknown'}, ${cpus().length} cores, ${memory}; Node ${process.versions.node}, ${libraries}`;
};

const asJson = (figure: Figure): string => {
  const { name, size, ours, peer, unit } = figure;
  const target = targetText(figure);
  return JSON.stringify({
    name,
    size,
    ours,
    peer,
    ratio: ratioOf(figure),
    target,
    unit,
    reached: isReached(figure),
  });
};

const measure = async (chosen: readonly Row[]): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const size of sizesAsked())
    for (const row of chosen) {
      if (size >= million && !row.atMillion) continue;
      if (process.stderr.isTTY) process.stderr.write(`${row.name}, ${size} dossiers ...\r`);
      const taken = await row.figures(size);
      if (asked.json) for (const figure of taken) console.log(asJson(figure));
      figures.push(...taken);
    }
  return figures;
};

const run = async (): Promise<void> => {
  const chosen = rowsAsked();
  console.log(asked.json ? JSON.stringify({ machine: machine() }) : machine());
  const figures = await measure(chosen);
  if (!asked.json) console.log(`\n${tableOf(figures)}\n\n${notesOf(chosen)}`);
};

if (asked.help) console.log(help);
else await run();
