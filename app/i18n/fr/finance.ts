import type { PlainCommandType } from '#lib/register/command.ts';
import type { Study } from '#lib/register/dossier.ts';

const studies: Readonly<Record<Study, string>> = {
  orientation: 'étude d’orientation',
  detailed: 'étude détaillée',
};

const kinds: Partial<Readonly<Record<PlainCommandType, string>>> = {
  MatchTransfer: 'Attribuer un virement à un dossier',
  RefundPayment: 'Rembourser ce dont aucuns frais n’ont besoin',
};

const counted = (one: string, many: string): readonly [string, string] => [one, many];

/** The pages of finance. Amounts and counts come already written. */
export const finance = {
  title: 'Paiements',
  lead: (fees: string, transfers: string) => `${fees} à encaisser, ${transfers} à attribuer.`,
  settled: (day: string) =>
    `Tout l’argent reçu jusqu’au ${day} est lu et réglé : les rangs entrés jusque-là sont définitifs.`,
  neverSettled: 'Aucun jour n’est encore réglé : tous les rangs sont provisoires.',
  fees: counted('paiement', 'paiements'),
  transfers: counted('virement', 'virements'),
  studies,
  kinds,
  register: {
    title: 'Enregistrer un virement',
    bookedOn: 'Date comptable',
    bookedOnHint: 'La date de l’extrait : c’est elle qui donne le rang, jamais le jour de l’enregistrement.',
    amount: 'Montant reçu, en euros',
    dossier: 'Numéro du dossier',
    dossierHint:
      'Le numéro cité en référence. Vide : le virement ne nomme aucun dossier et attend d’être attribué.',
    payer: 'Donneur d’ordre',
    account: 'Compte du donneur d’ordre',
    submit: 'Enregistrer',
    follows:
      'Si les frais sont couverts, l’étude commence et le projet entre dans la file à sa date comptable (R3, R7). Une partie s’ajoute aux précédentes ; un excédent va aux remboursements.',
  },
  settle: {
    title: 'Régler un jour',
    through: 'Tout l’argent est lu jusqu’au',
    submit: 'Régler jusqu’à ce jour',
    follows: 'Les rangs entrés jusqu’à ce jour deviennent définitifs. Ce jour ne recule jamais.',
  },
  awaited: {
    title: 'Frais demandés, pas encore couverts',
    none: 'Aucuns frais ne sont en attente.',
    caption: 'Frais en attente, de la demande la plus ancienne à la plus récente',
    dossier: 'Dossier',
    study: 'Étude',
    reference: 'Communication',
    asked: 'Demande du',
    arrived: 'Reçu',
    missing: 'Manque',
    fill: (dossier: string) => `Enregistrer pour le dossier ${dossier}`,
  },
  unmatched: {
    title: 'Virements qui ne nomment aucun dossier',
    none: 'Aucun virement n’attend d’être attribué.',
    what: (amount: string, day: string) => `${amount} du ${day}`,
    dossier: 'À attribuer au dossier',
    match: 'Proposer',
    matchFollows: 'Une autre personne des finances confirme. Le virement compte à sa date comptable.',
    reason: 'Pourquoi il ne concerne aucun dossier',
    aside: 'Mettre de côté',
  },
  refunds: {
    title: 'À rembourser',
    none: 'Rien n’est à rembourser.',
    what: (amount: string, dossier: string) => `${amount} sur le dossier ${dossier}`,
    submit: 'Proposer le remboursement',
    follows:
      'Une autre personne des finances confirme. Le remboursement va au compte qui a payé, et à nul autre.',
  },
  acts: {
    title: 'Actes qui attendent une seconde personne',
    none: 'Aucun acte n’attend.',
    own: 'Vous l’avez proposé : une autre personne doit le confirmer.',
    on: (dossier: string) => `dossier ${dossier}`,
    confirm: 'Confirmer',
    decline: 'Écarter',
  },
};
