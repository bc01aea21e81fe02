import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf } from './messages.ts';

/** Every sentence of the messages, without those that are made of parts. */
const sentencesIn = (one: unknown): readonly string[] => {
  if (typeof one === 'string') return [one];
  return typeof one === 'object' && one !== null ? Object.values(one).flatMap(sentencesIn) : [];
};

test('A French sentence never breaks before its double punctuation, nor inside its quotation marks', () => {
  const all = sentencesIn(messagesOf('fr'));
  assert.ok(all.length > 500);
  assert.deepEqual(
    all.filter((sentence) => / [:;?!»](?!\w)|« /.test(sentence)),
    [],
  );
});
