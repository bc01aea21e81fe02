import type { Finding } from './finding.ts';
import { detailWords } from './finding-detail.ts';
import { type FindingCode, findingSentences, type Language } from './finding-wording.ts';

const startsWithCapital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** The sentence of a finding, with what it quotes of the file. */
export const findingSentence = ({ code, details }: Finding<FindingCode>, language: Language = 'en'): string =>
  startsWithCapital(
    findingSentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) =>
      detailWords(name, details[name] ?? '?', language),
    ),
  );
