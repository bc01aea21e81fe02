import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeLimitNames } from '#lib/calendar/time-limit.ts';
import { roles } from './actor.ts';
import { statuses } from './dossier.ts';
import { documentWords, limitWords, roleWords, statusWords } from './wording.ts';

const tables = [
  ['status', statusWords, statuses],
  ['role', roleWords, roles],
  ['time limit', limitWords, timeLimitNames],
  ['document', documentWords, ['proposal', 'order-form']],
] as const;

for (const [what, table, names] of tables) {
  test(`Every ${what} has its words in French and in English, and nothing else has`, () => {
    for (const words of [table.fr, table.en]) assert.deepEqual(Object.keys(words).sort(), [...names].sort());
  });

  test(`No two are called alike, and no ${what} shows its code`, () => {
    for (const words of [table.fr, table.en]) {
      const said: readonly string[] = Object.values(words);
      assert.equal(new Set(said).size, said.length);
      for (const one of said) assert.match(one, /^(?=.{4,})[\p{L} ’]+$/u);
    }
  });
}

test('The two queues and the two ends keep the words of the source', () => {
  assert.match(statusWords.fr['waiting-a'], /file a/);
  assert.match(statusWords.fr['waiting-b'], /file b/);
  assert.deepEqual([statusWords.fr['struck-off'], statusWords.fr.withdrawn], ['radié', 'retiré']);
  assert.match(documentWords.fr['order-form'], /bon de commande/);
});
