import type { Language } from './finding-wording.ts';

// What the elements of camt are called, beside the names under which a bank finds them.
const elementWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    Acct: 'le compte',
    Amt: 'le montant',
    Bal: 'le solde',
    BookgDt: 'la date comptable',
    Ccy: 'la monnaie',
    CdtDbtInd: 'la marque de crédit ou de débit',
    Dt: 'la date',
    GrpHdr: 'l’en-tête',
    IBAN: 'le numéro de compte',
    Ntry: 'le mouvement',
    RvslInd: 'la marque d’annulation',
    Stmt: 'l’extrait',
    Sts: 'l’état',
    TxDtls: 'le détail',
    ValDt: 'la date de valeur',
  },
  en: {
    Acct: 'the account',
    Amt: 'the amount',
    Bal: 'the balance',
    BookgDt: 'the booking date',
    Ccy: 'the currency',
    CdtDbtInd: 'the mark for credit or debit',
    Dt: 'the date',
    GrpHdr: 'the header',
    IBAN: 'the account number',
    Ntry: 'the entry',
    RvslInd: 'the mark of a reversal',
    Stmt: 'the statement',
    Sts: 'the status',
    TxDtls: 'the detail',
    ValDt: 'the value date',
  },
};

// What the readers call what they expected and found; the words of the file itself are quoted as they stand.
const frenchWords: Readonly<Record<string, string>> = {
  'it is a PDF': 'c’est un PDF',
  'it is a ZIP archive or an Office document': 'c’est une archive ZIP ou un document bureautique',
  'it is compressed': 'il est comprimé',
  'it is MT940': 'c’est du MT940',
  'it is binary': 'il est binaire',
  'the header (record 0)': 'l’en-tête (enregistrement 0)',
  'the opening balance (record 1)': 'l’ancien solde (enregistrement 1)',
  'a movement (record 2.1)': 'un mouvement (enregistrement 2.1)',
  'record 2.2': 'l’enregistrement 2.2',
  'record 2.3': 'l’enregistrement 2.3',
  'further information (record 3.1)': 'une information (enregistrement 3.1)',
  'record 3.2': 'l’enregistrement 3.2',
  'record 3.3': 'l’enregistrement 3.3',
  'a free communication (record 4)': 'une communication libre (enregistrement 4)',
  'the closing balance (record 8)': 'le nouveau solde (enregistrement 8)',
  'the trailer (record 9)': 'la fin (enregistrement 9)',
  'goes on in the next': 'se poursuit dans la suivante',
  'ends here': 'se termine ici',
  'is followed by a further record': 'est suivie d’une autre',
  'is the last of its kind': 'est la dernière de son genre',
  'continuous sequence number': 'numéro d’ordre',
  'detail number': 'numéro de détail',
  'next code': 'code de suite',
  'link code': 'code de lien',
  'creation date': 'date de création',
  'application code': 'code d’application',
  'code of a separate application': 'code d’une application séparée',
  'duplicate mark': 'marque de double',
  'account structure': 'structure du compte',
  'opening balance': 'ancien solde',
  'date of the opening balance': 'date de l’ancien solde',
  'statement number': 'numéro de l’extrait',
  'communication type': 'type de communication',
  'value date': 'date de valeur',
  'transaction code': 'code d’opération',
  'type of communication': 'type de communication',
  'entry date': 'date comptable',
  'communication structure': 'structure de la communication',
  'closing balance': 'nouveau solde',
  'date of the closing balance': 'date du nouveau solde',
  'number of records': 'nombre d’enregistrements',
  'total of debits': 'total des débits',
  'total of credits': 'total des crédits',
  'multiple file code': 'code de fichiers multiples',
  'type of the transaction': 'type de l’opération',
  amount: 'montant',
  currency: 'monnaie',
  'a code of three letters': 'un code de trois lettres',
  'a currency of three letters': 'une monnaie de trois lettres',
  'a number': 'un nombre',
  'a net sum': 'une somme nette',
  elements: 'éléments',
  characters: 'caractères',
  'elements in one entry': 'éléments dans un mouvement',
  'text stands between elements': 'un texte se trouve entre des éléments',
  'nothing but a prolog': 'rien qu’un préambule',
  'other bytes': 'd’autres octets',
  unknown: 'inconnue',
  'the account number': 'le numéro de compte',
  'the opening balance': 'l’ancien solde',
};

const inFrench = (words: string): string => {
  const whole = Object.hasOwn(frenchWords, words) ? frenchWords[words] : undefined;
  if (whole !== undefined) return whole;
  if (words.includes(' or ')) return words.split(' or ').map(inFrench).join(' ou ');
  const [, start, rest] =
    /^(sign of the |a line that starts with |it starts with |an account kept in )(.*)$/s.exec(words) ?? [];
  if (start === undefined || rest === undefined) return words;
  return start.startsWith('sign')
    ? `signe : ${inFrench(rest)}`
    : `${start.startsWith('an account') ? 'un compte tenu en' : start.startsWith('it') ? 'il commence par' : 'une ligne qui commence par'} ${rest}`;
};

const elementNamed = (element: string, language: Language): string | null => {
  const words = elementWords[language];
  return Object.hasOwn(words, element) ? `${words[element]} (${element})` : null;
};

/** A detail of a finding as its sentence quotes it: an element of camt with its name, a word of the readers in the language. */
export const detailWords = (name: string, detail: string, language: Language): string => {
  const element = name === 'name' || name === 'parent' ? elementNamed(detail, language) : null;
  if (element !== null) return element;
  return language === 'fr' ? inFrench(detail) : detail;
};
