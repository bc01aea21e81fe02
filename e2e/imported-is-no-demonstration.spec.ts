import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { givenHeader, givenMapJson } from '../scripts/rang/given.ts';
import { rang } from '../scripts/rang/run.ts';
import { startOwnServer } from './own-server.ts';

const rows = [
  'A,1,2019-05-02,Active,1.5,North Mill,Wind,2027-01-31,,Secret Hill',
  'A,2,2018-02-01,Done,3,Old Mill,Sun,2020-06-01,,Bright Farm',
];

/** Takes a list over into a folder, as an operator does; `key` says whether the register has a key of its own. */
const importedInto = (folder: string, key: boolean): Readonly<Record<string, string>> => {
  mkdirSync(join(folder, 'own'));
  const [list, map, keyFile] = ['list.csv', 'map.json', 'own/key'].map((name) => join(folder, name));
  writeFileSync(list ?? '', `${[givenHeader, ...rows].join('\n')}\n`);
  writeFileSync(map ?? '', JSON.stringify(givenMapJson));
  writeFileSync(keyFile ?? '', 'a1'.repeat(32), { mode: 0o600 });
  const data = join(folder, 'register');
  const env = { RANG_DEMO: '', ...(key ? { RANG_KEY_FILE: keyFile ?? '' } : {}) };
  const { exit, err } = rang(data, ['import', list ?? '', '--map', map ?? '', '--commit'], { env });
  if (exit !== 0) throw new Error(err);
  return { RANG_DATA: data, ...env };
};

/** What a page says to somebody who asks for it, or sends the form by which one enters or moves the clock. */
const found = async (address: string, act: string | null = null): Promise<[status: number, text: string]> => {
  const { origin } = new URL(address);
  const sent = { method: 'POST', headers: { origin }, body: new URLSearchParams({ act: act ?? '' }) };
  const answer = await fetch(address, { redirect: 'manual', ...(act === null ? {} : sent) });
  return [answer.status, await answer.text()];
};

for (const [whose, key] of [
  ['without a key of its own', false],
  ['with a key of its own', true],
] as const)
  test(`a register taken over from a list, ${whose}, is shown to all and is no demonstration`, async () => {
    test.setTimeout(120_000);
    const { address, close } = await startOwnServer((folder) => importedInto(folder, key));
    try {
      for (const path of ['', '/queue', '/queue/1', '/capacity?node=MILL&permanentKva=10']) {
        const [status, text] = await found(`${address}/fr${path}`);
        expect([status, /Démonstration|\/(demo|sign-in|space|projects)["?]/.test(text)], path).toEqual([
          200,
          false,
        ]);
      }
      expect((await found(`${address}/fr/demo/statement?format=coda`))[0]).toBe(404);
      for (const path of ['/demo', '/sign-in']) {
        expect((await found(`${address}/fr${path}`))[0], path).toBe(404);
        for (const act of ['enter', 'leave', 'move'])
          expect((await found(`${address}/fr${path}`, act))[0], `${act} at ${path}`).toBe(404);
      }
      for (const path of ['/space', '/projects', '/desk', '/payments'])
        expect([303, 404], path).toContain((await found(`${address}/fr${path}`))[0]);
    } finally {
      await close();
    }
  });
