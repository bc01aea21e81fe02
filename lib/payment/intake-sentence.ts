import { isDay, yearMonthDay } from '#lib/calendar/day.ts';
import { accountWords } from './iban.ts';
import type { IntakeCode, IntakeRefusal } from './intake-refusal.ts';
import type { StatementNumber } from './statement.ts';

type Language = 'fr' | 'en';

/** Why a file is not taken in, and what to do. `{name}` takes a detail of the refusal. */
export const intakeSentences: Readonly<Record<Language, Readonly<Record<IntakeCode, string>>>> = {
  fr: {
    'other-account':
      'Le compte {account} n’est pas celui où les frais se paient ({expected}) : choisissez un fichier de ce compte-là.',
    'other-currency': 'Le compte {account} est tenu en {currency} : les frais se paient en euros.',
    'no-number':
      'Un extrait du compte {account} ne porte pas de numéro, et l’on ne verrait pas qu’il en manque un : demandez à la banque des extraits numérotés.',
    'before-first':
      'L’extrait {statement} du compte {account} précède le premier que la file lit, {first} : il n’est pas à lire.',
    'in-future':
      'L’extrait {statement} du compte {account} porte la date du {day}, qui n’est pas encore venue : vérifiez le fichier et l’horloge.',
    'closing-day-differs':
      'L’extrait {statement} du compte {account} a déjà été lu, clôturé le {expected} ; ici il l’est le {found}. Demandez à la banque lequel vaut.',
    'opening-balance-differs':
      'L’extrait {statement} du compte {account} a déjà été lu, avec un ancien solde de {expected} ; ici il est de {found}. Demandez à la banque lequel vaut.',
    'closing-balance-differs':
      'L’extrait {statement} du compte {account} a déjà été lu, avec un nouveau solde de {expected} ; ici il est de {found}. Demandez à la banque lequel vaut.',
    'opens-otherwise':
      'L’extrait {statement} du compte {account} s’ouvre sur {found} ; l’extrait précédent s’est clôturé sur {expected}.',
    'closes-otherwise':
      'L’extrait {statement} du compte {account} se clôture sur {found} ; l’extrait suivant, déjà lu, s’ouvre sur {expected}.',
  },
  en: {
    'other-account':
      'The account {account} is not the one that fees are paid to ({expected}): choose a file of that one.',
    'other-currency': 'The account {account} is kept in {currency}: fees are paid in euros.',
    'no-number':
      'A statement of the account {account} bears no number, so that a missing one could not be noticed: ask the bank for numbered statements.',
    'before-first':
      'Statement {statement} of the account {account} comes before the first one that the queue reads, {first}: it is not to be read.',
    'in-future':
      'Statement {statement} of the account {account} bears the date of {day}, which has not come yet: check the file and the clock.',
    'closing-day-differs':
      'Statement {statement} of the account {account} was read before, closed on {expected}; here it is closed on {found}. Ask the bank which one is right.',
    'opening-balance-differs':
      'Statement {statement} of the account {account} was read before, with an opening balance of {expected}; here it is {found}. Ask the bank which one is right.',
    'closing-balance-differs':
      'Statement {statement} of the account {account} was read before, with a closing balance of {expected}; here it is {found}. Ask the bank which one is right.',
    'opens-otherwise':
      'Statement {statement} of the account {account} opens with {found}; the statement before it closed with {expected}.',
    'closes-otherwise':
      'Statement {statement} of the account {account} closes with {found}; the statement after it, read before, opens with {expected}.',
  },
};

const dayWords = (text: string): string => {
  if (!isDay(text)) return text;
  const { year, month, day } = yearMonthDay(text);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};

const amountWords = (text: string, language: Language): string =>
  language === 'fr' ? text.replace('.', ',') : text;

/** A statement by its number and year: 118 of 2026. */
export const numberWords = ({ year, number }: StatementNumber, language: Language): string =>
  language === 'fr' ? `${number} de ${year}` : `${number} of ${year}`;

const detailWords = (text: string, language: Language): string => {
  if (/^-?\d+\.\d+$/.test(text)) return `${amountWords(text, language)} EUR`;
  const [, number, year] = /^(\d+)\/(\d{4})$/.exec(text) ?? [];
  return year === undefined
    ? dayWords(text)
    : numberWords({ year: Number(year), number: Number(number) }, language);
};

/** The sentence of a file that is not taken in: why, with what differs, and what to do. */
export const intakeSentence = (
  { code, account, number, details }: IntakeRefusal,
  language: Language,
): string => {
  const words: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(details).map(([name, text]) => [name, detailWords(text, language)])),
    account: accountWords(account),
    statement: number === null ? '' : numberWords(number, language),
  };
  return intakeSentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '?');
};
