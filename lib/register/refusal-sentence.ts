import { isDay, yearMonthDay } from '#lib/calendar/day.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { documentWords, type Language, limitWords, roleWords, statusWords } from './wording.ts';

/**
 * What a person reads of a refused act: why, and what to do next. `{name}` takes a detail of the refusal; a part in
 * `[brackets]` is left out where one of its details is missing.
 */
export const refusalSentences: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = {
  fr: {
    'not-your-role':
      'Votre rôle[ ({role})] ne permet pas cet acte : demandez-le à une personne dont le rôle le permet.',
    'not-found': 'Ce dossier n’existe pas ou n’est pas le vôtre : vérifiez son numéro.',
    'not-at-this-step':
      'Cet acte n’est pas possible à ce stade du dossier[ ({status})] : relisez son état, puis choisissez un acte qu’il permet.',
    'no-rules-in-force':
      'Aucun document de règles n’est en vigueur : le gestionnaire des accès doit d’abord en publier un.',
    'rules-not-newer':
      'La nouvelle version des règles doit suivre la version {last} et entrer en vigueur aujourd’hui ou plus tard : corrigez son numéro ou sa date.',
    'needs-two-persons': 'Cet acte demande deux personnes : proposez-le, une autre personne le confirmera.',
    'same-person': 'Vous avez proposé vous-même l’acte {act} : une autre personne doit le confirmer.',
    'not-a-four-eyes-act':
      'Une seule personne suffit pour cet acte : faites-le directement, sans proposition.',
    'no-such-act':
      'Aucun acte {act} n’attend de confirmation : il est déjà confirmé ou écarté, ou son numéro est faux.',
    'unknown-node':
      'Le réseau ne connaît pas le point {node} : choisissez-en un dans la liste, ou ajoutez-le d’abord.',
    'node-exists':
      'Le point {node} existe déjà, avec d’autres données : pour sa capacité, proposez un changement de capacité.',
    'unknown-parent':
      'Le point {node} dépend de {parent}, que le réseau ne connaît pas : ajoutez d’abord {parent}.',
    'capacity-unchanged': 'Le point {node} a déjà cette capacité d’accueil : il n’y a rien à changer.',
    'date-in-future': 'La date du {day} est dans le futur : donnez la date à laquelle l’acte a eu lieu.',
    'date-before-step':
      'La date du {day} précède l’étape à laquelle elle se rapporte ({step}) : vérifiez les deux.',
    'settled-backwards':
      'Les paiements sont déjà réglés jusqu’au {settledThrough} : cette date ne recule jamais, donnez-en une plus tardive.',
    'money-unmatched':
      'Un virement du {bookedOn} n’est attribué à aucun dossier : attribuez-le ou écartez-le, ou réglez jusqu’à la veille.',
    'settled-by-statements':
      'Ce jour suit les extraits de compte lus : importez l’extrait suivant, il avance de lui-même.',
    'no-advice-awaited':
      'Aucun avis préalable n’est attendu : il n’a pas été demandé, ou il est déjà rendu. Le producteur peut en demander un autre.',
    'no-power-asked': 'Aucune puissance n’est demandée : indiquez une puissance permanente ou flexible.',
    'project-unchanged': 'Le projet est déjà tel que vous le décrivez : il n’y a rien à modifier.',
    'reference-taken-over':
      'Le dossier {reference} de l’ancienne liste est déjà repris : il ne l’est pas deux fois.',
    'takeover-incomplete':
      'Un dossier à l’étape « {status} » n’a pas encore de place et ne peut être repris : introduisez une nouvelle demande.',
    'date-contradicts-status':
      'Un dossier à l’étape « {status} » ne peut porter la date du {day} : corrigez l’étape ou la date.',
    'payment-known':
      'Le paiement {payment} est déjà enregistré, avec d’autres données : vérifiez sa référence bancaire.',
    'no-such-payment': 'Aucun paiement {payment} n’est enregistré pour ce dossier : vérifiez sa référence.',
    'payment-reversed':
      'Le paiement {payment} a déjà été annulé par la banque : il ne peut plus être remboursé, ni annulé encore.',
    'reversal-settled': 'Quelqu’un a déjà dit à quoi cette annulation se rattache : elle n’attend plus rien.',
    'nothing-to-refund':
      'Du paiement {payment}, rien n’est à rembourser : il couvre des frais dus, ou l’a déjà été.',
    'no-such-refund': 'Aucun remboursement {refund} n’est confirmé : vérifiez son numéro.',
    'refund-paid': 'Le remboursement {refund} est déjà payé : il n’y a plus rien à y changer.',
    'refund-at-bank':
      'Le remboursement {refund} est à la banque, dans la liste {list} : si elle le refuse, renoncez d’abord à la liste.',
    'refund-proposed':
      'Une proposition attend déjà pour le remboursement {refund} : confirmez-la ou écartez-la d’abord.',
    'refund-came-back':
      'Le remboursement {refund} est revenu de la banque depuis la proposition : écartez-la, et proposez à nouveau.',
    'not-an-account':
      'Le compte {account} n’est pas un IBAN : ses chiffres de contrôle ou sa longueur sont faux. Vérifiez-le.',
    'nothing-to-list':
      'Aucun remboursement à payer n’a de compte connu : donnez les comptes qui manquent, ou attendez.',
    'no-such-list': 'Aucune liste {list} n’a été faite : vérifiez son numéro.',
    'list-over':
      'De la liste {list}, plus rien n’est à la banque : tout est payé, ou la liste est déjà abandonnée.',
    'no-such-debit':
      'Cette sortie n’est sur aucun extrait, ou sert déjà à autre chose : choisissez-en une autre.',
    'sum-differs':
      'Les remboursements choisis font {refundsCents}, la sortie {debitCents} : choisissez ceux dont elle est exactement la somme.',
    'transfer-known':
      'Le virement {transfer} est déjà reçu, avec d’autres données : vérifiez sa référence bancaire.',
    'no-such-transfer':
      'Aucun virement {transfer} n’attend d’être attribué : il l’est déjà, ou sa référence est fausse.',
    'transfer-gone':
      'Le virement {transfer} n’est plus là : la banque l’a annulé ou le détaille. Retirez la proposition.',
    'exception-needs-reason':
      'Le calcul dit autre chose[ (disponible : {availableKva} kVA)][, demandes mieux classées : {claimsAhead}] : changez la décision, ou motivez l’exception par écrit ; le motif sera public.',
    'exception-needs-two-persons':
      'Cette décision passe devant des demandes mieux classées[ ({claimsAhead})] : proposez-la, un autre expert la confirmera.',
    'rank-is-provisional':
      'Le rang est provisoire : tous les paiements du {enteredOn} ne sont pas encore réglés. Attendez, ou donnez une justification écrite ; elle sera publique.',
    'capacity-already-granted': 'La capacité est déjà accordée à ce dossier : passez à la proposition.',
    'capacity-not-granted':
      'La capacité n’est pas encore accordée à ce dossier : décidez-en avant d’envoyer la proposition.',
    'no-receipt-expected':
      'Aucun envoi n’attend d’accusé de réception : rien n’est parti, ou la réception est déjà notée.',
    'evidence-missing':
      'Il manque la preuve : joignez le document (lettre, preuve de dépôt, permis ou recours).',
    'proposal-needs-order-form': 'La PTF part toujours avec le bon de commande : joignez le bon de commande.',
    'order-form-needs-proposal': 'Le bon de commande part toujours avec la PTF : joignez la PTF.',
    'both-documents-needed': 'Il manque les deux documents : joignez la PTF et le bon de commande.',
    'only-one-signed':
      'Un seul document signé ne vaut pas accord : il manque {missing}. Renvoyez les deux ensemble.',
    'time-limit-passed':
      'Le délai est dépassé depuis le {dueOn} : cet acte n’est plus possible, contactez l’expert de votre dossier.',
    'capacity-not-left':
      'La capacité restante[ ({availableKva} kVA)] ne suffit pas à ce projet : restez dans la file b, ou demandez moins de puissance.',
    'change-is-pending':
      'Une modification notable attend déjà : revenez d’abord sur celle-là, ou laissez passer son délai.',
    'no-change-pending': 'Aucune modification notable n’attend : il n’y a rien à reprendre.',
    'not-a-reduction':
      'Demandez moins que les {permanentKva} kVA permanents actuels, sans augmenter le total ni tomber à zéro.',
    'not-lapsed':
      'Le délai de mise en service n’est pas dépassé[ ({status})] : ce motif ne permet pas encore la radiation.',
    'extension-too-long':
      'La prolongation va au plus tard jusqu’au {latest} : choisissez une date plus proche.',
    'already-suspended': 'Le délai est déjà suspendu depuis le {from} : levez d’abord cette suspension.',
    'not-suspended': 'Le délai n’est pas suspendu : il n’y a rien à lever.',
    'more-than-granted':
      'L’installation dépasse les {grantedKva} kVA accordés : c’est une modification du projet, à demander comme telle.',
    'nothing-due': 'Rien n’est échu[ pour ce délai ({limit})] : il n’y a rien à faire.',
    'key-reused': 'Ce formulaire a déjà servi pour un autre acte : rouvrez-le et recommencez.',
    'clock-behind-log':
      'L’horloge de la machine retarde sur le dernier acte inscrit : rien n’est écrit tant qu’elle n’est pas corrigée.',
  },
  en: {
    'not-your-role': 'Your role[ ({role})] does not allow this act: ask someone whose role does.',
    'not-found': 'This dossier does not exist or is not yours: check its number.',
    'not-at-this-step':
      'This act is not possible at this step of the dossier[ ({status})]: look at where it stands, then choose an act it allows.',
    'no-rules-in-force': 'No rules document is in force: the access manager has to publish one first.',
    'rules-not-newer':
      'The new version of the rules must follow version {last} and come into force today or later: correct its number or its date.',
    'needs-two-persons': 'This act takes two persons: propose it, and another person will confirm it.',
    'same-person': 'You proposed act {act} yourself: another person has to confirm it.',
    'not-a-four-eyes-act': 'One person is enough for this act: do it directly, without a proposal.',
    'no-such-act':
      'No act {act} waits for confirmation: it has been confirmed or declined, or the number is wrong.',
    'unknown-node': 'The grid does not know the point {node}: choose one from the list, or add it first.',
    'node-exists':
      'The point {node} already exists with other particulars: for its capacity, propose a change of capacity.',
    'unknown-parent':
      'The point {node} stands below {parent}, which the grid does not know: add {parent} first.',
    'capacity-unchanged': 'The point {node} already has this hosting capacity: there is nothing to change.',
    'date-in-future': 'The date {day} lies in the future: give the day on which the act took place.',
    'date-before-step': 'The date {day} lies before the step it belongs to ({step}): check both.',
    'settled-backwards':
      'Payments are already settled through {settledThrough}: that day never goes back, give a later one.',
    'money-unmatched':
      'A transfer of {bookedOn} belongs to no dossier yet: match it or set it aside, or settle up to the day before.',
    'settled-by-statements':
      'That day follows the bank statements that were read: import the next one, it moves on by itself.',
    'no-advice-awaited':
      'No preliminary advice is awaited: none was asked for, or it was given already. The producer may ask for another one.',
    'no-power-asked': 'No power is asked for: give a permanent or a flexible power.',
    'project-unchanged': 'The project already is as you describe it: there is nothing to change.',
    'reference-taken-over':
      'Dossier {reference} of the older list is already taken over: it is not taken twice.',
    'takeover-incomplete':
      'A dossier at the step “{status}” has no place yet and cannot be taken over: submit a new request.',
    'date-contradicts-status':
      'A dossier at the step “{status}” cannot carry the date {day}: correct the step or the date.',
    'payment-known':
      'Payment {payment} is already registered with other particulars: check its bank reference.',
    'no-such-payment': 'No payment {payment} is registered for this dossier: check its reference.',
    'payment-reversed':
      'Payment {payment} was already reversed by the bank: it can no longer be refunded, nor reversed again.',
    'reversal-settled': 'Somebody has already said what this reversal takes back: it waits for nothing more.',
    'nothing-to-refund':
      'Nothing of payment {payment} is to be refunded: it covers fees due, or was refunded already.',
    'no-such-refund': 'No refund {refund} is confirmed: check its number.',
    'refund-paid': 'Refund {refund} is paid already: there is nothing left to change about it.',
    'refund-at-bank':
      'Refund {refund} is at the bank, in list {list}: if the bank refuses it, give the list up first.',
    'refund-proposed': 'A proposal already waits for refund {refund}: confirm it or decline it first.',
    'refund-came-back':
      'Refund {refund} has come back from the bank since it was proposed: decline the proposal, and propose again.',
    'not-an-account': 'Account {account} is no IBAN: its check digits or its length are wrong. Check it.',
    'nothing-to-list': 'No refund to pay has a known account: give the accounts that are missing, or wait.',
    'no-such-list': 'No list {list} was made: check its number.',
    'list-over':
      'Nothing of list {list} is at the bank any more: all of it is paid, or the list was given up already.',
    'no-such-debit':
      'This debit stands on no statement, or serves something else already: choose another one.',
    'sum-differs':
      'The refunds chosen come to {refundsCents}, the debit to {debitCents}: choose those of which it is exactly the sum.',
    'transfer-known':
      'Transfer {transfer} was already received with other particulars: check its bank reference.',
    'no-such-transfer':
      'No transfer {transfer} waits to be matched: it has been matched already, or the reference is wrong.',
    'transfer-gone':
      'Transfer {transfer} is there no more: the bank took it back, or tells it in detail. Take the proposal back.',
    'exception-needs-reason':
      'The arithmetic says otherwise[ (available: {availableKva} kVA)][, better-ranked claims: {claimsAhead}]: change the outcome, or give the reason of the exception in writing; it will be public.',
    'exception-needs-two-persons':
      'This outcome passes over better-ranked claims[ ({claimsAhead})]: propose it, and another expert will confirm it.',
    'rank-is-provisional':
      'The rank is provisional: not all payments of {enteredOn} are settled yet. Wait, or give a justification in writing; it will be public.',
    'capacity-already-granted': 'Capacity is already granted to this dossier: go on to the proposal.',
    'capacity-not-granted':
      'Capacity is not granted to this dossier yet: decide on it before you send the proposal.',
    'no-receipt-expected':
      'Nothing sent waits for a receipt: nothing has left, or its receipt is already recorded.',
    'evidence-missing':
      'The evidence is missing: attach the document (letter, proof of delivery, permit or appeal).',
    'proposal-needs-order-form': 'The proposal always leaves with the order form: attach the order form.',
    'order-form-needs-proposal': 'The order form always leaves with the proposal: attach the proposal.',
    'both-documents-needed': 'Both documents are missing: attach the proposal and the order form.',
    'only-one-signed':
      'One signed document alone is no acceptance: {missing} is missing. Return both together.',
    'time-limit-passed':
      'The time limit ended on {dueOn}: this act is no longer possible, contact the expert of your dossier.',
    'capacity-not-left':
      'The capacity left[ ({availableKva} kVA)] is not enough for this project: stay in queue b, or ask for less power.',
    'change-is-pending':
      'A notable change is already waiting: take that one back first, or let its time limit end.',
    'no-change-pending': 'No notable change is waiting: there is nothing to take back.',
    'not-a-reduction':
      'Ask for less than the present {permanentKva} kVA of permanent power, without raising the total or falling to zero.',
    'not-lapsed':
      'The time limit for commissioning has not passed[ ({status})]: this ground does not allow a strike-off yet.',
    'extension-too-long': 'The extension may last until {latest} at most: choose an earlier day.',
    'already-suspended': 'The time limit is suspended since {from}: end that suspension first.',
    'not-suspended': 'The time limit is not suspended: there is nothing to end.',
    'more-than-granted':
      'The installation exceeds the {grantedKva} kVA granted: that is a change of the project, to be asked as such.',
    'nothing-due': 'Nothing is due[ for this time limit ({limit})]: there is nothing to do.',
    'key-reused': 'This form has already served for another act: open it again and start over.',
    'clock-behind-log':
      'The clock of the machine is behind the last recorded act: nothing is written until it is put right.',
  },
};

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const dayWords = (text: string, language: Language): string => {
  if (!isDay(text)) return text;
  const { year, month, day } = yearMonthDay(text);
  const number = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${number} ${monthNames[language][month - 1]} ${year}`;
};

const kvaWords = (kva: number, language: Language): string =>
  String(kva).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');

const euroWords = (cents: number, language: Language): string => {
  const digits = String(cents).padStart(3, '0');
  const [thousands, point] = language === 'fr' ? ['\u202f', ','] : [',', '.'];
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
  return language === 'fr'
    ? `${whole}${point}${digits.slice(-2)}\u00a0€`
    : `€${whole}${point}${digits.slice(-2)}`;
};

const numberWords = (name: string, number: number, language: Language): string => {
  if (name.endsWith('Kva')) return kvaWords(number, language);
  return name.endsWith('Cents') ? euroWords(number, language) : String(number);
};

const lookUp = (table: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(table, code) ? (table[code] ?? code) : code;

const wordsOf = (name: string, detail: string | number, language: Language): string => {
  if (typeof detail === 'number') return numberWords(name, detail, language);
  if (name === 'status') return lookUp(statusWords[language], detail);
  if (name === 'role') return lookUp(roleWords[language], detail);
  if (name === 'limit') return lookUp(limitWords[language], detail);
  if (name === 'missing') return lookUp(documentWords[language], detail);
  return dayWords(detail, language);
};

const placeholder = /\{(\w+)\}/g;

const fill = (part: string, { details }: Refusal, language: Language): string =>
  part.replace(placeholder, (_, name: string) => {
    const detail = Object.hasOwn(details, name) ? details[name] : undefined;
    return detail === undefined ? '?' : wordsOf(name, detail, language);
  });

const isComplete = (part: string, { details }: Refusal): boolean =>
  [...part.matchAll(placeholder)].every(
    ([, name = '']) => Object.hasOwn(details, name) && details[name] !== '',
  );

/** The sentence of a refusal in a language: why the act is refused and what to do next, its details filled in. */
export const refusalSentence = (refusal: Refusal, language: Language): string => {
  const sentence = refusalSentences[language][refusal.refused];
  const kept = sentence.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    isComplete(part, refusal) ? part : '',
  );
  return fill(kept, refusal, language);
};
