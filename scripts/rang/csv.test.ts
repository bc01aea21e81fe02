import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { csvRows, type Row } from './csv.ts';
import { allOf, givenFile, givenFolder } from './given.ts';

const rowsOf = async (t: TestContext, content: string | Uint8Array): Promise<Row[]> =>
  allOf(csvRows(givenFile(t, content)));

test('A row is named by the physical line on which it starts, also after cells with line breaks', async (t) => {
  const rows = await rowsOf(t, 'a,b\n1,"x\ny\n\nz"\n2,c\n"3\n",d\n4,e\n');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [1, 2, 6, 7, 9],
  );
  assert.deepEqual(rows[1]?.cells, ['1', 'x\ny\n\nz']);
});

test('CRLF ends a line once, inside and outside quotes', async (t) => {
  const rows = await rowsOf(t, 'a,b\r\n1,"x\r\ny"\r\n2,c\r\n');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [1, 2, 4],
  );
});

test('Blank lines are no rows and still count as lines', async (t) => {
  const rows = await rowsOf(t, 'a,b\n\n1,c\n\n\n2,d');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [1, 3, 6],
  );
});

test('A byte order mark is no part of the first column', async (t) => {
  const [header] = await rowsOf(t, '\uFEFFa,b\n1,2\n');
  assert.deepEqual(header?.cells, ['a', 'b']);
});

test('Doubled quotes and commas inside quotes belong to the cell', async (t) => {
  const [row] = await rowsOf(t, '"say ""yes""",","\n');
  assert.deepEqual(row?.cells, ['say "yes"', ',']);
});

test('Rows of any number of cells are given as they are', async (t) => {
  const rows = await rowsOf(t, 'a,b\n1\n1,2,3\n');
  assert.deepEqual(
    rows.map(({ cells }) => cells.length),
    [2, 1, 3],
  );
});

test('An empty file has no rows', async (t) => {
  assert.deepEqual(await rowsOf(t, ''), []);
});

test('A quote never closed is a fault that names the line where its row starts', async (t) => {
  await assert.rejects(rowsOf(t, 'a,b\n1,2\n3,"x\n4,5\n'), /row that starts on line 3 .*never closed/);
});

test('A quote in the middle of a cell is a fault that names the line', async (t) => {
  await assert.rejects(
    rowsOf(t, 'a,b\n1,"x\r\ny"\n1,x"y"\n'),
    /row that starts on line 4 .*middle of a cell/,
  );
  await assert.rejects(rowsOf(t, 'a,b\n1,"x"y\n'), /row that starts on line 2 .*closing quote/);
});

test('A row of more than a million characters is a fault, not a heap of memory', async (t) => {
  await assert.rejects(rowsOf(t, `a,b\n"${'x'.repeat(1_100_000)}`), /line 2 .*longer than a million/);
});

test('What is no text is a fault, and so is text that is not UTF-8', async (t) => {
  await assert.rejects(rowsOf(t, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), /this is no text file/);
  await assert.rejects(rowsOf(t, Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a)), /not UTF-8/);
});

test('A character cut in two by a piece of the file is read whole', async (t) => {
  const [row] = await rowsOf(t, `${'x'.repeat(65_535)}é\n`);
  assert.equal(row?.cells[0], `${'x'.repeat(65_535)}é`);
});

test('A file that is not there, or is a folder, is one sentence', async (t) => {
  const folder = givenFolder(t);
  await assert.rejects(allOf(csvRows(`${folder}/none.csv`)), /none\.csv: there is no such file\.$/);
  await assert.rejects(allOf(csvRows(folder)), /it is a folder\.$/);
});
