import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { documentsOf } from '#db/document.ts';
import { givenBook } from '#db/given.ts';
import { producer } from '#lib/register/given.ts';
import { keepFileWith, maxFileBytes } from './keep-file.ts';
import { readForm, type Sent } from './read-form.ts';

type Part = readonly [name: string, content: string | Blob, fileName?: string];

const formOf = (parts: readonly Part[]): FormData => {
  const form = new FormData();
  for (const [name, content, fileName] of parts)
    if (typeof content === 'string') form.append(name, content);
    else form.append(name, content, fileName);
  return form;
};

/** The same form as a network brings it: bit by bit, while it is read. */
const slowly = async (form: FormData, breaksOffAt = Number.POSITIVE_INFINITY): Promise<Response> => {
  const whole = new Response(form);
  const bytes = Buffer.from(await whole.arrayBuffer());
  let at = 0;
  const body = new ReadableStream({
    pull: (taker) => {
      if (at >= breaksOffAt) return taker.error(new Error('the sender went away'));
      if (at >= bytes.length) return taker.close();
      taker.enqueue(bytes.subarray(at, at + 60_000));
      at += 60_000;
    },
  });
  return new Response(body, { headers: whole.headers });
};

const given = async (t: TestContext) => {
  const book = await givenBook(t);
  const sending = (body: BodyInit, headers: HeadersInit = {}): Promise<Sent | null> => {
    const sent = { method: 'POST', body, headers, duplex: 'half' };
    return readForm(new Request('http://rang.invalid', sent), keepFileWith(book, producer, 1));
  };
  const names = async () => (await documentsOf(book, 1)).map(({ name, type }) => `${name} ${type}`).sort();
  return { book, sending, names };
};

const pdf = (bytes = 0): Blob => new Blob(['%PDF-1.7\n', new Uint8Array(bytes)]);
const note: Part = ['note', 'bonjour'];

test('A document is kept, and what stands behind it in the form is read', async (t) => {
  const { sending, names } = await given(t);
  const sent = await sending(formOf([['document', pdf(5_000_000), 'étude.pdf'], note]));
  assert.deepEqual([sent?.faults, sent?.typed.note], [{}, 'bonjour']);
  assert.deepEqual(await names(), ['étude.pdf application/pdf']);
});

test('A document that is too large is refused, nothing of it is kept, and the form is read to its end', async (t) => {
  const { book, sending, names } = await given(t);
  const { body, headers } = await slowly(
    formOf([['document', pdf(maxFileBytes + 8_000_000), 'a.pdf'], note]),
  );
  const sent = await sending(body ?? '', headers);
  assert.deepEqual(sent, { typed: { note: 'bonjour' }, faults: { document: 'file-too-large' } });
  assert.deepEqual(await names(), []);
  assert.deepEqual(readdirSync(join(book.settings.dataFolder, 'documents')), []);
});

test('Of a document whose sender goes away nothing stays behind', async (t) => {
  const { book, sending, names } = await given(t);
  const { body, headers } = await slowly(formOf([['document', pdf(5_000_000), 'a.pdf'], note]), 2_000_000);
  assert.equal(await sending(body ?? '', headers), null);
  assert.deepEqual(await names(), []);
  assert.deepEqual(readdirSync(join(book.settings.dataFolder, 'documents')), []);
});

for (const [what, content] of [
  ['a web page', new Blob(['<html><script>alert(1)</script>'])],
  ['a large file of no type', new Blob([new Uint8Array(3_000_000)])],
  ['half of the sign of a PDF', new Blob(['%PDF'])],
  ['a drawing that can run scripts', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])],
  ['an archive', new Blob(['PK\x03\x04'])],
] as const)
  test(`No document: ${what}, whatever it is called and says that it is`, async (t) => {
    const { sending, names } = await given(t);
    const sent = await sending(formOf([['document', content, 'a.pdf'], note]));
    assert.deepEqual(sent, { typed: { note: 'bonjour' }, faults: { document: 'file-of-other-type' } });
    assert.deepEqual(await names(), []);
  });

test('An empty file is said to be empty', async (t) => {
  const { sending } = await given(t);
  const sent = await sending(formOf([['document', new Blob([]), 'a.pdf']]));
  assert.deepEqual(sent, { typed: {}, faults: { document: 'file-empty' } });
});

test('The name of a document leads into no folder, hides nothing and ends no line', async (t) => {
  const { sending, names } = await given(t);
  const given3 = ['../../../etc/passwd.pdf', '..\\..\\b.pdf', 'c\u202egpj\u0000\u0007.pdf', '<d>"|?*.pdf'];
  for (const name of given3) await sending(formOf([['document', pdf(), name]]));
  assert.deepEqual(await names(), [
    'b.pdf application/pdf',
    'cgpj.pdf application/pdf',
    'd%22.pdf application/pdf',
    'passwd.pdf application/pdf',
  ]);
});

test('Of hundreds of files only the first eight are kept', async (t) => {
  const { sending, names } = await given(t);
  const many = Array.from({ length: 300 }, (_, at): Part => [`f${at}`, pdf(), 'a.pdf']);
  assert.equal(Object.keys((await sending(formOf(many)))?.typed ?? {}).length, 8);
  assert.equal((await names()).length, 8);
});

test('More files than a form may bring are a fault, and those within are kept', async (t) => {
  const { sending } = await given(t);
  const sent = await sending(
    formOf([1, 2, 3, 4, 5, 6, 7, 8, 9].map((at): Part => [`f${at}`, pdf(), 'a.pdf'])),
  );
  assert.deepEqual([Object.keys(sent?.typed ?? {}).length, sent?.faults], [8, { files: 'too-many-files' }]);
});

test('Of a thousand fields only the first two hundred are read', async (t) => {
  const { sending } = await given(t);
  const many = Array.from({ length: 1_000 }, (_, at): Part => [`f${at}`, 'x']);
  assert.equal(Object.keys((await sending(formOf(many)))?.typed ?? {}).length, 200);
});

test('Names that mean something to the machine are names like any other, or none', async (t) => {
  const { sending } = await given(t);
  const names = ['__proto__', 'constructor', 'toString'];
  await sending(formOf([...names.map((name): Part => [name, 'x']), ['__proto__', pdf(), 'a.pdf']]));
  assert.deepEqual([Reflect.get({}, 'x'), Reflect.get({}, 'document')], [undefined, undefined]);
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
});

test('Half a sign, which only UTF-16 can write, comes out as the sign for what cannot be read', async (t) => {
  const { sending } = await given(t);
  const head =
    '--B\r\nContent-Disposition: form-data; name="note"\r\nContent-Type: text/plain; charset=utf-16le';
  const body = Buffer.concat([
    Buffer.from(`${head}\r\n\r\n`),
    Buffer.of(0x3d, 0xd8, 0x41, 0),
    Buffer.from('\r\n--B--\r\n'),
  ]);
  const sent = await sending(body, { 'content-type': 'multipart/form-data; boundary=B' });
  assert.deepEqual(sent, { typed: { note: '\ufffdA' }, faults: {} });
});

const unsound: readonly (readonly [string, string, string])[] = [
  [
    'breaks off in a file',
    'multipart/form-data; boundary=B',
    '--B\r\nContent-Disposition: form-data; name="d"; filename="a.pdf"\r\n\r\n%PDF-1.7',
  ],
  ['has no boundary', 'multipart/form-data', 'x'],
  ['is no form at all', 'multipart/form-data; boundary=B', 'x'],
  ['is JSON', 'application/json', '{"act":"file"}'],
  ['is plain text', 'text/plain', 'act=file'],
  ['is larger than any form', 'application/x-www-form-urlencoded', `x=${'y'.repeat(1_000_001)}`],
];
for (const [what, type, body] of unsound)
  test(`What is sent and ${what} is no form, and nothing of it is kept`, async (t) => {
    const { book, sending, names } = await given(t);
    assert.equal(await sending(body, { 'content-type': type }), null);
    assert.deepEqual([await names(), book.register.entries], [[], 0]);
  });
