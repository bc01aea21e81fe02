import { expect, test } from '@playwright/test';
import { documentsOf } from '#db/document.ts';
import { type Scene, setScene } from './access-scene.ts';
import { acts, cellsOf, visitors } from './access-table.ts';
import { does, formOf, here, pdfOf } from './visitors.ts';

let scene: Scene;
test.beforeAll(async () => {
  scene = await setScene();
});
test.afterAll(() => scene.end());

/** A form that would be accepted from whoever may send it. */
const willing = (act: string): FormData =>
  formOf(act, {
    sure: 'yes',
    number: '1',
    through: '2026-01-01',
    information: 'x',
    ground: 'notable-change',
    reason: 'x',
  });

for (const who of visitors)
  test(`${who}: no act of a page that is not theirs is done`, async () => {
    for (const [path, names] of Object.entries(acts))
      if (['missing', 'door'].includes(cellsOf(path)[who] ?? cellsOf(path).rest))
        for (const act of names) {
          const { status, to } = await scene.cast[who].sends(scene.addressed(path), willing(act));
          const isNobody = who === 'nobody' || who === 'clock';
          expect([status, to], `${act} at ${path}`).toEqual(isNobody ? [303, '/fr/sign-in'] : [404, null]);
        }
  });

test('a page does only its own acts, by their own names', async () => {
  const own = new Set(acts['/fr/projects/N']);
  const names = [
    ...new Set(Object.values(acts).flat()),
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    '',
  ];
  for (const act of names)
    if (!own.has(act))
      expect(
        (await scene.cast.owner.sends(scene.addressed('/fr/projects/N'), willing(act))).status,
        act,
      ).toBe(404);
});

test('a form without the key its page drew does nothing', async () => {
  for (const key of ['', 'short', 'a:b'.repeat(8), 'x'.repeat(65), `${'x'.repeat(30)}\n`])
    expect((await scene.cast.owner.sends('/fr/projects', formOf('new', {}, key))).status, key).toBe(404);
});

test('a form sent twice is done once, and its key serves nobody else and no other act', async () => {
  const key = crypto.randomUUID();
  const first = await does(scene.cast.owner, '/fr/projects', formOf('new', {}, key));
  expect(await does(scene.cast.owner, '/fr/projects', formOf('new', {}, key))).toBe(first);
  expect(await does(scene.cast.other, '/fr/projects', formOf('new', {}, key))).not.toBe(first);
  const reused = await scene.cast.owner.sends(
    scene.addressed('/fr/projects/N'),
    formOf('Withdraw', { sure: 'yes' }, key),
  );
  expect(reused.status).toBe(422);
});

test('a form that comes from another site, or does not say where from, does nothing', async () => {
  const elsewhere = [
    'null',
    'http://evil.example',
    here.replace(/\d$/, (last) => String((Number(last) + 1) % 10)),
    `${here}.evil.example`,
    `http://evil@${here.slice(7)}.x`,
    'x',
  ];
  for (const path of [...Object.keys(acts).map(scene.addressed), '/fr/sign-in', '/fr/demo'])
    for (const origin of elsewhere) {
      const { status, headers } = await scene.cast.owner.sends(path, formOf('file'), { origin });
      expect([status, headers.get('set-cookie')], `${origin} ${path}`).toEqual([403, null]);
    }
  const silent = await fetch(`${here}/fr/sign-in`, {
    method: 'POST',
    body: formOf('enter', { role: 'expert', person: 'e-7c41' }),
  });
  expect([silent.status, silent.headers.get('set-cookie')]).toEqual([403, null]);
});

test('what is no form is not found', async () => {
  const sound = `act=file&key=${crypto.randomUUID()}`;
  for (const type of [
    'application/json',
    'text/plain',
    'text/html',
    'application/octet-stream',
    'multipart/form-data',
  ])
    expect(
      (await scene.cast.owner.sends(scene.addressed('/fr/projects/N'), sound, { 'content-type': type }))
        .status,
      type,
    ).toBe(404);
});

test('a document of another dossier has no address here and is no evidence here', async () => {
  const theirs = Number(
    /projects\/(\d+)/.exec(await does(scene.cast.other, '/fr/projects', formOf('new')))?.[1],
  );
  expect((await scene.cast.other.asks(`/fr/projects/${theirs}/documents/${scene.document}`)).status).toBe(
    404,
  );
  expect((await scene.cast.expert.asks(`/fr/desk/${theirs}/documents/${scene.document}`)).status).toBe(404);
  const slipped = {
    until: '2030-01-01',
    evidence: scene.document,
    proposal: scene.document,
    orderForm: scene.document,
    report: scene.document,
    advice: 'x',
  };
  for (const act of ['ExtendCommissioning', 'ReturnSigned', 'GivePreliminaryAdvice', 'SendProposal'])
    expect(
      (
        await scene.cast.expert.sends(
          `/fr/desk/${theirs}`,
          formOf(act, { ...slipped, channel: 'electronic', receivedOn: '2026-01-02' }),
        )
      ).status,
      act,
    ).toBe(422);
  await does(scene.cast.other, `/fr/projects/${theirs}`, formOf('file', { document: pdfOf('mine.pdf') }));
  expect((await documentsOf(scene.book, theirs)).map(({ name }) => name)).toEqual(['mine.pdf']);
});
