import type { OwnKind } from '#app/producer/told.ts';
import { limitWords } from '#lib/register/wording.ts';

/** What a sentence takes: an amount, a study, a time limit and a day, already written; '' where there is none. */
export type Facts = {
  readonly amount: string;
  readonly study: string;
  readonly limit: string;
  readonly day: string;
};

const own: Readonly<Record<OwnKind, (facts: Facts) => string>> = {
  opened: () => 'Dossier ouvert, en brouillon.',
  'advice-asked': () => 'Avis préalable demandé.',
  'advice-given': () => 'Avis préalable donné. Il est indicatif et n’engage personne.',
  'fee-requested': ({ amount, study }) => `${study} : ${amount} sont demandés, TVA comprise.`,
  paid: ({ amount }) => `Paiement de ${amount} enregistré, à sa date comptable.`,
  reversed: () => 'Un paiement est repris par la banque.',
  refunded: ({ amount }) => `${amount} sont remboursés.`,
  credited: ({ study }) => `${study} : payée par l’argent déjà arrivé.`,
  'received-opened': () => 'Courrier ouvert par le producteur : le délai court.',
  'received-presumed': () => 'Courrier réputé reçu le troisième jour ouvrable : le délai court.',
  'received-registered-letter': () => 'Lettre recommandée reçue, preuve à l’appui : le délai court.',
  'owner-changed': () => 'Le projet change de producteur ; sa place reste.',
  'change-declared': () => 'Modification notable déclarée. Elle peut encore être reprise.',
  'change-taken-back': () => 'Modification notable reprise : le projet reste ce qu’il était.',
  'information-asked': () => 'L’expert demande un complément. Aucun délai, aucun rang n’en dépend.',
  overdue: ({ limit, day }) => `Le gestionnaire a dépassé son délai (${limit}), dû le ${day}.`,
  reminded: ({ limit }) => `Rappel envoyé : ${limit}.`,
  uncovered: () => 'Le paiement d’une étude n’est plus couvert ; la place est gardée.',
  corrected: () =>
    'Le jour qui couvre une redevance est corrigé : un mouvement plus ancien du compte a été lu.',
};

/** The producer's own history of a dossier. */
export const story = {
  own,
  limits: limitWords.fr,
  ruleNames: {
    tariff: 'tarif',
    receipt: 'réception',
    notableChange: 'modification notable',
    operatorOverdue: 'retard du gestionnaire',
    reminders: 'rappels',
    orderDetailedStudyMonths: 'commande de l’étude détaillée',
    capacityAnswerMonths: 'réponse sur la capacité',
    enteredOn: 'enregistrement du paiement',
  },
};
