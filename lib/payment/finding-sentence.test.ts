import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingSentence } from './finding-sentence.ts';
import { findingSentences } from './finding-wording.ts';
import { faultsOf, statement, withColumns } from './given.ts';
import { inLine, placeWords } from './place.ts';
import { readStatements } from './read-statement.ts';
import { codaBytes, codaLinesOf } from './write-coda.ts';

const named = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

test('Each finding has its sentence in both languages, with the same details of the file', () => {
  for (const [code, sentence] of Object.entries(findingSentences.en)) {
    const french = Object.entries(findingSentences.fr).find(([one]) => one === code)?.[1] ?? '';
    assert.deepEqual(named(french), named(sentence), code);
  }
});

test('No French sentence breaks before its double punctuation', () => {
  for (const sentence of Object.values(findingSentences.fr)) assert.doesNotMatch(sentence, / [:;?!»]|« /);
});

const sentencesOf = (lines: readonly string[]) =>
  faultsOf(readStatements(codaBytes(lines))).map((fault) => [
    placeWords(fault.place, 'fr'),
    findingSentence(fault, 'fr'),
  ]);

test('A French clerk reads which line is missing, and where', () => {
  const lines = codaLinesOf(statement());
  assert.deepEqual(sentencesOf(lines.toSpliced(2, 1)), [
    [
      'ligne 3, colonnes 1-2',
      'Ici se trouve l’enregistrement 2.2 ; attendu : un mouvement (enregistrement 2.1) ou le nouveau solde (enregistrement 8). Des lignes manquent, ou sont dans un autre ordre.',
    ],
  ]);
});

test('A field that cannot be read is named in French, and quoted as it stands', () => {
  const lines = withColumns(codaLinesOf(statement()), 2, 116, '320226');
  assert.deepEqual(sentencesOf(lines), [
    ['ligne 3, colonnes 116-121', 'Date comptable : « 320226 » n’est pas un jour du calendrier.'],
  ]);
});

test('An element of camt is called by its word and its name', () => {
  const fault = {
    code: 'missing-element',
    place: inLine(4),
    details: { name: 'BookgDt', parent: 'Ntry' },
  } as const;
  assert.equal(findingSentence(fault, 'fr'), 'Dans le mouvement (Ntry), la date comptable (BookgDt) manque.');
  assert.equal(findingSentence(fault), 'In the entry (Ntry), the booking date (BookgDt) is missing.');
});
