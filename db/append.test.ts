import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessManager, expert, foundedOn, said, timer } from '#lib/register/given.ts';
import { dossierAt } from '#lib/register/given-dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { append, appendAll, inTurn } from './append.ts';
import {
  founding,
  givenBook,
  givenFolder,
  intruder,
  opening,
  submissionOf,
  write,
  writesAt,
} from './given.ts';
import { readRegister } from './read.ts';

test('An act is answered with its events, and a book opened anew knows it', async (t) => {
  const folder = givenFolder(t);
  const book = await givenBook(t, folder);
  await write(book, founding);
  const decision = await append(book, opening('k1'));
  assert.deepEqual(decision, [{ type: 'DossierOpened', dossier: 1, holder: 'h1' }]);
  const again = await readRegister(await givenBook(t, folder));
  assert.equal(again.dossiers.get(1)?.status, 'draft');
  assert.equal(again.lastAt, writesAt);
});

test('A refused act is answered with its refusal, and nothing is written', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const before = (await readRegister(book)).entries;
  const decision = await append(book, { ...opening('k1'), command: { type: 'Withdraw', dossier: 9 } });
  assert.ok(isRefusal(decision));
  assert.equal((await readRegister(book)).entries, before);
});

test('Before any rules are published nothing else can be done', async (t) => {
  const decision = await append(await givenBook(t), opening('k1'));
  assert.ok(isRefusal(decision) && decision.refused === 'no-rules-in-force');
});

test('The same key with the same act gives the first answer and does nothing again', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const first = await append(book, opening('k1'));
  assert.deepEqual(await append(book, opening('k1')), first);
  assert.equal((await readRegister(book)).dossiers.size, 1);
});

test('The same key with another act, another person or other words is refused', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  await append(book, opening('k1'));
  const others = [
    { ...opening('k1'), command: { type: 'OpenDossier', holder: 'h2' } as const },
    { ...opening('k1'), actor: { ...opening('k1').actor, person: 'bea' } },
    { ...opening('k1'), record: { project: 'Moulin' } },
  ];
  for (const decision of await appendAll(book, others))
    assert.ok(isRefusal(decision) && decision.refused === 'key-reused');
});

test('The first answer comes whole again, with what is confidential in it', async (t) => {
  const book = await givenBook(t);
  const story = [...founding, ...dossierAt('orientation-study')];
  const first = await write(book, story);
  const again = await appendAll(
    book,
    story.map((act, at) => submissionOf(act, `given-0-${at}`)),
  );
  assert.deepEqual(again, first);
});

test('A refused act may be sent again under its key once it is allowed', async (t) => {
  const book = await givenBook(t);
  assert.ok(isRefusal(await append(book, opening('k1'))));
  await write(book, founding);
  assert.ok(!isRefusal(await append(book, opening('k1'))));
});

test('Acts sent at the same moment are decided in the order they came, each once', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const all = await Promise.all(Array.from({ length: 64 }, (_, at) => append(book, opening(`k${at}`))));
  const numbers = all.map((decision) =>
    isRefusal(decision) || !decision[0] || !('dossier' in decision[0]) ? null : decision[0].dossier,
  );
  assert.deepEqual(
    numbers,
    Array.from({ length: 64 }, (_, at) => at + 1),
  );
});

test('Acts of one submission stand or fall together: a trouble with one undoes the others', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const broken = { ...opening('k2'), record: { name: '\ud800' } }; // half a character: it has no bytes
  await assert.rejects(appendAll(book, [opening('k1'), broken]));
  assert.equal((await readRegister(book)).dossiers.size, 0);
});

test('A trouble with one act leaves those of others, sent at the same moment, as they were asked', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const broken = { ...opening('k2'), record: { name: '\ud800' } };
  const [first, second, third] = await Promise.allSettled(
    [opening('k1'), broken, opening('k3')].map((one) => append(book, one)),
  );
  assert.deepEqual([first?.status, second?.status, third?.status], ['fulfilled', 'rejected', 'fulfilled']);
  assert.deepEqual([...(await readRegister(book)).dossiers.keys()], [1, 2]);
});

test('Work done in a turn and the acts it puts are one commit: where it fails nothing of it is there', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  const keep = (name: string) =>
    void book.connections[1].prepare('INSERT INTO setting VALUES (?, 1)').run(name);
  const failing = inTurn(book, (put) => {
    keep('lost');
    put(opening('k1'));
    throw new Error('halfway');
  });
  const other = inTurn(book, (put) => [keep('kept'), put(opening('k2'))]);
  await assert.rejects(failing, /halfway/);
  assert.ok(!isRefusal((await other)[1] ?? {}));
  assert.deepEqual([...(await readRegister(book)).dossiers.keys()], [1]);
  assert.deepEqual(book.connections[0].prepare('SELECT name FROM setting').pluck().all(), ['kept']);
});

test('A wall clock behind the last entry writes nothing; one behind by a blink does', async (t) => {
  let now = writesAt;
  const book = await givenBook(t, givenFolder(t), () => now);
  await write(book, founding);
  await append(book, opening('k1'));
  now = writesAt - 60_000;
  const late = await append(book, opening('k2'));
  assert.ok(isRefusal(late) && late.refused === 'clock-behind-log');
  now = writesAt - 500;
  assert.ok(!isRefusal(await append(book, opening('k3'))));
  assert.equal((await readRegister(book)).lastAt, writesAt);
});

test('An entry tells who acted by role alone, the rules it was decided under, and what was decided together', async (t) => {
  const book = await givenBook(t);
  await write(book, [...founding, ...dossierAt('orientation-fee-due')]);
  const [rules, , , opened, submitted, fee] = book.reading
    .entriesFrom(0, 9)
    .map(({ text }) => JSON.parse(text));
  assert.deepEqual([rules.rules, opened.rules, opened.by], [null, 1, 'producer']);
  assert.deepEqual([submitted.act, fee.act, fee.index], [4, 4, 5]);
  assert.ok(!JSON.stringify([rules, opened, submitted, fee]).includes('anna'));
});

test('What is confidential stands beside the entry and nowhere in it', async (t) => {
  const book = await givenBook(t);
  await write(book, [...founding, ...dossierAt('orientation-study')]);
  await append(book, { ...opening('k1'), record: { project: 'Moulin du Roy' } });
  const texts = book.reading.entriesFrom(founding.length, 99).map(({ text }) => text);
  const secrets = book.reading.secretsBetween(0, 99);
  assert.ok(secrets.some(({ name, text }) => name === 'event' && text.includes('"amountCents"')));
  assert.ok(secrets.some(({ name, text }) => name === 'record' && text.includes('Moulin du Roy')));
  for (const word of ['amountCents', 'Moulin', 'anna', 'fien']) assert.ok(!texts.join().includes(word));
});

test('Two commitments to the same words never look alike', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  await appendAll(book, [opening('k1'), opening('k2')]);
  const [one, other] = book.reading.entriesFrom(3, 2).map(({ text }) => JSON.parse(text).commitments.actor);
  assert.notEqual(one, other);
});

test('Each commit keeps the tree of the whole log', async (t) => {
  const book = await givenBook(t);
  await write(book, founding);
  await append(book, opening('k1'));
  assert.deepEqual(
    book.reading.edgesBetween(0, 99).map(({ size }) => size),
    [3, 4],
  );
  assert.equal(book.reading.edge().size, 4);
});

const attacks: Readonly<Record<string, string>> = {
  'changed in its text': "UPDATE entry SET text = '{}' WHERE idx = 0",
  removed: 'DELETE FROM entry WHERE idx = 2',
  'replaced at its index': "INSERT OR REPLACE INTO entry VALUES (0, '{}', zeroblob(32), NULL)",
  'put behind a gap': "INSERT INTO entry VALUES (9, '{}', zeroblob(32), NULL)",
  'put before the first': "INSERT INTO entry VALUES (-1, '{}', zeroblob(32), NULL)",
};

for (const [what, sql] of Object.entries(attacks))
  test(`The database itself refuses an entry ${what}`, async (t) => {
    const book = await givenBook(t);
    await write(book, founding);
    assert.throws(() => intruder(t, book).exec(sql), /the log only grows|never changed|never removed/);
    assert.equal(book.reading.entriesFrom(0, 99).length, 3);
  });

test('The database itself refuses to change a confidential row, an answer given, or a tree kept', async (t) => {
  const book = await givenBook(t);
  await write(book, [...founding, ...dossierAt('orientation-study')]);
  const connection = intruder(t, book);
  for (const sql of [
    "UPDATE confidential SET text = '{}'",
    'INSERT OR REPLACE INTO confidential SELECT idx, name, zeroblob(32), text FROM confidential LIMIT 1',
    'UPDATE submission SET count = 0',
    'UPDATE checkpoint SET edge = zeroblob(32)',
    'DELETE FROM checkpoint',
    'INSERT OR REPLACE INTO checkpoint SELECT size, zeroblob(32) FROM checkpoint LIMIT 1',
  ])
    assert.throws(() => connection.exec(sql), /never/, sql);
});

test('The clock acts under the clock’s name, and the rules of a later day keep their version', async (t) => {
  const book = await givenBook(t);
  const version2 = { ...version1, version: 2, inForceFrom: '2025-06-01' } as const;
  const command = { type: 'PublishRules', rules: version2 } as const;
  await write(book, [
    ...founding,
    said({ type: 'ProposeAct', command }, accessManager, foundedOn),
    said({ type: 'ConfirmAct', act: 1 }, { ...accessManager, person: 'marc' }, foundedOn),
    said({ type: 'SettleMoney', through: '2025-02-03' }, timer, '2025-02-04'),
    said({ type: 'SettleMoney', through: '2025-06-02' }, timer, '2025-06-02'),
    said({ type: 'ChangeCapacity', node: 'S', hostingCapacityKva: 1, reason: 'x' }, expert, '2025-06-02'),
  ]);
  const entries = book.reading.entriesFrom(6, 9).map(({ text }) => JSON.parse(text));
  assert.deepEqual(
    entries.map(({ by, rules }) => [by, rules]),
    [
      ['clock', 1],
      ['clock', 2],
    ],
  );
});
