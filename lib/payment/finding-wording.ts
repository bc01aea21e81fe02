import type { AsideCode, FaultCode, RemarkCode } from './finding.ts';

/** The codes of all that is found in a file of the bank. */
export type FindingCode = FaultCode | AsideCode | RemarkCode;

/** The languages in which the finance desk reads. */
export type Language = 'fr' | 'en';

/** What a person of the finance desk reads of each finding; `{name}` takes a detail of it. */
export const findingSentences: Readonly<Record<Language, Readonly<Record<FindingCode, string>>>> = {
  fr: {
    'empty-file': 'Le fichier est vide : reprenez l’extrait à la banque.',
    'file-too-large':
      'Le fichier compte {megabytes} Mo ; on n’en lit pas plus de {limit}. Demandez à la banque des périodes plus courtes.',
    'too-many-movements':
      'Il y a plus de {limit} mouvements dans ce fichier ; on n’en lit pas plus. Demandez à la banque des périodes plus courtes.',
    'not-a-statement':
      'Ce n’est pas un extrait de compte en CODA ou camt.053 ({looksLike}) : demandez l’un des deux à la banque.',
    'byte-order-mark':
      'Le fichier commence par une marque d’ordre des octets : un éditeur de texte l’a enregistré à nouveau. Prenez le fichier tel qu’il vient de la banque.',
    'line-length':
      'Cette ligne compte {found} caractères ; chaque ligne d’un fichier CODA en a 128. Prenez le fichier tel qu’il vient de la banque.',
    character: 'Il y a ici un caractère qu’aucune banque n’écrit (code {found}) : le fichier est abîmé.',
    'record-order':
      'Ici se trouve {found} ; attendu : {expected}. Des lignes manquent, ou sont dans un autre ordre.',
    'file-breaks-off': 'Le fichier s’arrête ici, avant {expected} : il a été coupé. Reprenez-le à la banque.',
    'coda-version':
      'C’est la version {found} de CODA ; seule la version 2 est lue. Demandez la version 2 à la banque.',
    'separate-application':
      'Ce fichier détaille des montants qui figurent dans un autre extrait (application séparée {found}) : lire les deux compterait deux fois le même argent. Prenez l’extrait lui-même.',
    'not-digits': '{field} : « {found} » ; seuls des chiffres peuvent se trouver ici.',
    'not-a-code': '{field} : « {found} » ; attendu : {expected}.',
    'not-a-day': '{field} : « {found} » n’est pas un jour du calendrier.',
    'sequence-number':
      '{field} : {found} ; attendu : {expected}. Des lignes manquent, ou sont dans un autre ordre.',
    'next-code':
      'Par son code de suite {found}, cette ligne {announced}, et ce n’est pas ce qui vient. Des lignes manquent.',
    'link-code':
      'Par son code de lien {found}, cette ligne {announced}, et ce n’est pas ce qui vient. Des lignes manquent.',
    'account-differs':
      'Le nouveau solde est celui du compte {found}, l’ancien solde celui du compte {expected}.',
    'detail-type': 'Un détail de type {found} ne peut se trouver sous un mouvement de type {above}.',
    'details-do-not-add-up': 'Les détails font {found} ; le mouvement dont ils font partie, {expected}.',
    'record-count':
      'La dernière ligne annonce {found} lignes ; il y en a {expected}. Il en manque, ou il y en a trop.',
    'total-debit': 'La dernière ligne annonce {found} de débits ; ils font {expected}.',
    'total-credit': 'La dernière ligne annonce {found} de crédits ; ils font {expected}.',
    'balance-broken':
      'L’ancien solde de {opening} et les mouvements de {movements} donnent {computed} ; le nouveau solde est de {closing}. Un mouvement manque, est de trop ou a été changé.',
    'booked-after-closing': 'La date comptable, {found}, est après la clôture de l’extrait, {closing}.',
    encoding: 'Le fichier n’est pas écrit en UTF-8 ({found}), comme un fichier camt doit l’être.',
    'xml-damaged': 'Le XML s’arrête ou est abîmé ici ({what}) : reprenez le fichier à la banque.',
    'xml-doctype':
      'Le fichier déclare un type de document. Aucune banque n’en écrit, et cela peut nuire : le fichier est refusé.',
    'xml-instruction':
      'Le fichier contient une instruction de traitement ({found}). Aucune banque n’en écrit, et cela peut nuire : le fichier est refusé.',
    'xml-too-deep':
      'Des éléments sont emboîtés à plus de {limit} niveaux : aucune banque n’écrit un tel fichier.',
    'xml-too-large': 'Il y a ici plus de {limit} {what} : aucune banque n’écrit un tel fichier.',
    'wrong-namespace':
      'L’élément {element} est de « {found} », et non du message où il se trouve, « {expected} ».',
    'camt-version': 'C’est la version {found} de camt.053 ; les versions 02 à 13 sont lues.',
    'camt-052':
      'C’est un camt.052, un relevé en cours de journée : les mêmes mouvements reviennent dans l’extrait du jour (camt.053) et seraient comptés deux fois. Prenez l’extrait.',
    'camt-054':
      'C’est un camt.054, un avis de mouvements isolés : les mêmes mouvements reviennent dans l’extrait (camt.053) et seraient comptés deux fois. Prenez l’extrait.',
    'other-message': 'Ce XML n’est pas un extrait de compte (« {found} ») : demandez camt.053 à la banque.',
    'missing-element': 'Dans {parent}, {name} manque.',
    'repeated-element': 'Dans {parent}, {name} se trouve plus d’une fois.',
    'unknown-element': 'Dans {parent} se trouve {name}, que camt.053 n’y connaît pas.',
    'wrong-text': 'Ici {name} est « {found} » ; attendu : {expected}.',
    'amount-too-large': 'Le montant {found} est trop grand pour être compté exactement.',
    'no-statement': 'Le fichier ne contient aucun extrait.',
    'interim-balance':
      'C’est une page d’un extrait seulement (solde intermédiaire) : prenez l’extrait entier.',
    'openings-differ': 'L’ancien solde est de {found}, le nouveau solde de la veille de {expected}.',
    'currency-differs': 'La monnaie est {found} ; le compte est tenu en {expected}.',
    'summary-count': 'Le résumé annonce {found} {what} ; il y en a {expected}.',
    'summary-sum': 'Le résumé annonce {what} de {found} ; cela fait {expected}.',
    'number-twice': 'L’extrait {number} du compte {account} se trouve deux fois dans le fichier.',
    'opening-differs':
      'L’extrait {number} du compte {account} s’ouvre sur {found} ; le précédent se clôture sur {expected}.',
    'fraction-of-a-cent':
      'Le montant {amount} a une fraction de centime : il est mis de côté, jamais arrondi.',
    'other-currency': 'Le montant {amount} est en {currency}, et non en EUR : il est mis de côté.',
    'not-booked':
      'La banque n’a pas comptabilisé ce montant de {amount} (état {status}) : il est mis de côté jusque-là.',
    'account-check-digits':
      'Le compte {account} a de faux chiffres de contrôle : vérifiez que l’extrait est du bon compte.',
    'another-file-announced':
      'La dernière ligne annonce un autre fichier : vérifiez qu’il a été livré, et déposez-le aussi.',
    'no-sequence-number':
      'L’extrait ne porte pas de numéro : on ne verrait pas à son numéro qu’il en manque un.',
    duplicate: 'La banque marque ce fichier comme un double.',
  },
  en: {
    'empty-file': 'The file is empty: fetch the statement again at the bank.',
    'file-too-large':
      'The file has {megabytes} MB; no more than {limit} MB are read. Ask the bank for shorter periods.',
    'too-many-movements':
      'There are more than {limit} movements in this file, and no more are read. Ask the bank for shorter periods.',
    'not-a-statement':
      'This is no bank statement in CODA or camt.053 ({looksLike}): ask the bank for one of the two.',
    'byte-order-mark':
      'The file starts with a byte order mark: a text editor has saved it again. Use the file as it came from the bank.',
    'line-length':
      'This line has {found} characters; each line of a CODA file has 128. Use the file as it came from the bank.',
    character: 'There is a character here that no bank writes (code {found}): the file is damaged.',
    'record-order':
      'Here stands {found}; expected: {expected}. Lines are missing, or stand in another order.',
    'file-breaks-off': 'The file ends here, before {expected}: it was cut off. Fetch it again at the bank.',
    'coda-version': 'This is CODA version {found}; only version 2 is read. Ask the bank for version 2.',
    'separate-application':
      'This file holds details of amounts that stand in another statement (separate application {found}): reading both would count the same money twice. Use the statement itself.',
    'not-digits': 'The {field} is "{found}"; only digits can stand here.',
    'not-a-code': 'The {field} is "{found}"; expected: {expected}.',
    'not-a-day': 'The {field} is "{found}", which is no day of the calendar.',
    'sequence-number':
      'The {field} is {found}; expected: {expected}. Lines are missing, or stand in another order.',
    'next-code':
      'By its next code {found} this line {announced}, and that is not what follows. Lines are missing.',
    'link-code':
      'By its link code {found} this line {announced}, and that is not what follows. Lines are missing.',
    'account-differs':
      'The closing balance is of account {found}, the opening balance of account {expected}.',
    'detail-type': 'A detail of type {found} cannot stand under a movement of type {above}.',
    'details-do-not-add-up': 'The details come to {found}; the movement they belong to is {expected}.',
    'record-count':
      'The last line announces {found} records; there are {expected}. Lines are missing, or too many.',
    'total-debit': 'The last line announces debits of {found}; they come to {expected}.',
    'total-credit': 'The last line announces credits of {found}; they come to {expected}.',
    'balance-broken':
      'Opening balance {opening} and movements of {movements} give {computed}; the closing balance is {closing}. A movement is missing, too many or altered.',
    'booked-after-closing': 'The booking date {found} is later than the closing of the statement, {closing}.',
    encoding: 'The file is not written in UTF-8 ({found}), as a camt file must be.',
    'xml-damaged': 'The XML breaks off or is damaged here ({what}): fetch the file again at the bank.',
    'xml-doctype':
      'The file has a document type declaration. No bank writes one, and it can do harm: the file is refused.',
    'xml-instruction':
      'The file has a processing instruction ({found}). No bank writes one, and it can do harm: the file is refused.',
    'xml-too-deep': 'Elements stand inside one another more than {limit} deep: no bank writes such a file.',
    'xml-too-large': 'Here are more than {limit} {what}: no bank writes such a file.',
    'wrong-namespace':
      'The element {element} is of "{found}", not of the message it stands in, "{expected}".',
    'camt-version': 'This is camt.053 version {found}; the versions 02 to 13 are read.',
    'camt-052':
      'This is a camt.052, a report within the day: the same movements come again in the statement of the day (camt.053), and would be counted twice. Use the statement.',
    'camt-054':
      'This is a camt.054, a notification of single movements: the same movements come again in the statement (camt.053), and would be counted twice. Use the statement.',
    'other-message': 'This XML is no bank statement ("{found}"): ask the bank for camt.053.',
    'missing-element': 'In {parent}, {name} is missing.',
    'repeated-element': 'In {parent}, {name} stands more than once.',
    'unknown-element': 'In {parent} stands {name}, which camt.053 does not know there.',
    'wrong-text': 'Here {name} is "{found}"; expected: {expected}.',
    'amount-too-large': 'The amount {found} is larger than can be counted exactly.',
    'no-statement': 'The file holds no statement.',
    'interim-balance': 'This is one page of a statement (interim balance): use the whole statement.',
    'openings-differ': 'The opening balance is {found}, the closing balance of the day before {expected}.',
    'currency-differs': 'The currency is {found}; the account is kept in {expected}.',
    'summary-count': 'The summary announces {found} {what}; there are {expected}.',
    'summary-sum': 'The summary announces {what} of {found}; they come to {expected}.',
    'number-twice': 'Statement {number} of account {account} stands twice in the file.',
    'opening-differs':
      'Statement {number} of account {account} opens with {found}; the statement before it closes with {expected}.',
    'fraction-of-a-cent': 'The amount {amount} has a fraction of a cent: it is set aside, never rounded.',
    'other-currency': 'The amount {amount} is in {currency}, not in EUR: it is set aside.',
    'not-booked':
      'The bank has not booked this amount of {amount} (status {status}): it is set aside until it has.',
    'account-check-digits':
      'The account {account} has wrong check digits: see that the statement is of the right account.',
    'another-file-announced':
      'The last line says that another file follows: see that it was delivered, and use it too.',
    'no-sequence-number': 'The statement bears no number: a missing statement cannot be seen by its number.',
    duplicate: 'The bank marks this file as a duplicate.',
  },
};
